"""The `koppi` command: each function here is one command, thin, with its help as its docstring."""

from __future__ import annotations

import asyncio
import json
import signal
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

import structlog
import typer
from rich.markup import escape
from rich.table import Table

from bot.app import CannotStart, assemble, run_quickly
from bot.catalogue.live import LiveCatalogue
from bot.catalogue.loaded import load as load_catalogue
from bot.clock import Clock, monotonic
from bot.commands import answers, catalogue, checking, directory, gaps, measuring, names, rota, staff
from bot.commands.telling import Config, err, fail, opened, out, write
from bot.config import ConfigProblems, LogSettings, Settings, load_settings
from bot.db import Database
from bot.db.leadership import Leadership
from bot.db.migrate import DatabaseIsNewer
from bot.db.migrate import migrate as migrate_database
from bot.logs import set_up_logs
from bot.people import service as people
from knowledge.answer import Understanding
from knowledge.catalogue import CatalogueProblems
from knowledge.directory.loading import DirectoryProblems
from knowledge.evaluate import BrokenQuestions, LabelledQuestion, read_questions

app = typer.Typer(
    help="Koppi: a help desk on Telegram where somebody always has the koppi.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.add_typer(catalogue.app, name="catalogue")
app.add_typer(gaps.app, name="gaps")
app.add_typer(directory.app, name="directory")
app.add_typer(rota.app, name="rota")
app.add_typer(staff.app, name="staff")
app.add_typer(answers.app, name="answers")
app.command("names")(names.names)
log = structlog.get_logger(__name__)

CatalogueFile = Annotated[str, typer.Option("--catalogue", help="Catalogue file; without it the demonstration's.")]
DeskConfig = Annotated[
    Path | None,
    typer.Option("--config", help="Settings file (TOML): ask as its desk does, with imports and edits."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the page on this machine; 0 takes a free one.")] = 8090,
    play: Annotated[bool, typer.Option("--play", help="Play stories without a browser and print them.")] = False,
    language: Annotated[str, typer.Option("--lang", help="Play only the story in this language: fi, sv or en.")] = "",
    topics: Annotated[bool, typer.Option(help="Whether the worker's chat has a topic for each case.")] = False,
) -> None:
    """Show the whole desk without Telegram: three phones in a browser, or stories that play themselves."""
    from bot.demo import showing  # a desk that runs for real never needs the emulator

    set_up_logs(LogSettings(level="warning"))
    seen = asyncio.run(showing.play(out, language, topics=topics) if play else showing.show(out, port, topics=topics))
    raise typer.Exit(0 if seen else 1)


@app.command()
def run(config: Config = None) -> None:
    """Open the desk: take messages from Telegram until told to stop."""
    settings = _settings(config)
    set_up_logs(settings.log)
    run_quickly(_run(settings))


async def _run(settings: Settings) -> None:
    try:
        await _open(settings)
    except (CannotStart, CatalogueProblems, ConfigProblems, DirectoryProblems) as error:
        fail(str(error).splitlines())
    except DatabaseIsNewer:
        fail(["the database was shaped by a newer version of Koppi; use that version"])
    except ExceptionGroup as errors:
        fail([f"a loop ended: {type(error).__name__}: {error}" for error in errors.exceptions])


async def _open(settings: Settings) -> None:
    koppi = assemble(settings)
    alone = Leadership(koppi.database, "desk")
    if koppi.database.dialect == "sqlite" and not alone.take():
        raise CannotStart("database.url: another Koppi runs on this SQLite file; several need PostgreSQL")
    migrate_database(koppi.database)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with koppi.connected():
        log.info("open", bot_id=koppi.bot.id, database=koppi.database.dialect)
        await koppi.run(stop)


@app.command()
def check(
    config: Config = None,
    cases: Annotated[
        bool, typer.Option("--cases", help="Look at the open cases instead: does somebody have each of them?")
    ] = False,
) -> None:
    """Look at configuration, database, token and catalogue, and tell every problem at once."""
    found = checking.check_cases(_settings(config), Clock().now()) if cases else asyncio.run(checking.check(config))
    for line in found.well:
        out.print(f"[green]ok[/green]   {escape(line)}")
    fail(found.problems) if found.problems else out.print("Everything is in order.")


@app.command()
def migrate(config: Config = None) -> None:
    """Bring the database's tables to the shape that this version needs."""
    settings = _settings(config)
    database = Database(settings.database.url.get_secret_value())
    before, after = migrate_database(database)
    out.print(f"Nothing to do: the tables are at {after}." if before == after else f"The tables are now at {after}.")


@app.command()
def ask(
    text: Annotated[str, typer.Argument(help="A question in one's own words.")],
    lang: Annotated[str, typer.Option(help="The asker's language: fi, sv, en …; without it it is guessed.")] = "",
    as_json: AsJson = False,
    catalogue: CatalogueFile = "",
    config: DeskConfig = None,
) -> None:
    """Find services for one question and say why."""
    loaded = _catalogue(catalogue, config)
    began = monotonic()
    found = loaded.understand(text, language=lang or None)
    elapsed_ms = round((monotonic() - began) * 1000, 3)
    if as_json:
        typer.echo(json.dumps(_answer(found, elapsed_ms), ensure_ascii=False))
    else:
        _print_answer(found)


def _answer(found: Understanding, elapsed_ms: float) -> dict[str, Any]:
    candidates = [
        {"service_id": one.service_id, "name": one.name, "score": round(one.score, 4), "why": list(one.why)}
        for one in found.match.candidates
    ]
    danger = {"severity": found.danger.severity, "kinds": list(found.danger.kinds)}
    heads = {"language": found.language, "decision": str(found.match.decision), "danger": danger}
    return {**heads, "candidates": candidates, "elapsed_ms": elapsed_ms}


def _print_answer(found: Understanding) -> None:
    talk = " · LP talk first" if found.talk_first else ""
    title = f"{found.language} · {found.match.decision} · danger {found.danger.severity}{talk}"
    table = Table("service", "score", "found by", title=title)
    for one in found.match.candidates:
        table.add_row(escape(one.name), f"{one.score:.2f}", escape(", ".join(one.why)))
    out.print(table)


@app.command()
def evaluate(
    questions: Annotated[Path, typer.Argument(help="Labelled questions, one JSON object a line.")],
    catalogue: CatalogueFile = "",
    config: DeskConfig = None,
    as_json: AsJson = False,
    out_file: Annotated[Path | None, typer.Option("--out", help="Write a JSON line per question here.")] = None,
    misses: Annotated[int, typer.Option(min=0, help="Show at most so many questions that went wrong.")] = 0,
    typos: Annotated[int, typer.Option(min=0, help="Ask again with up to so many typing errors in each.")] = 0,
    baselines: Annotated[bool, typer.Option("--baselines", help="Ask plain ways of searching too.")] = False,
) -> None:
    """Measure the matching on labelled questions."""
    read = _questions(questions)
    loaded = _catalogue(catalogue, config)
    found = measuring.measure(loaded, read, most_misses=misses, most_typos=typos, with_baselines=baselines)
    if out_file:
        write(out_file, found.lines())
    typer.echo(json.dumps(found.summary(), ensure_ascii=False)) if as_json else measuring.show(found, out)


@app.command()
def invite(
    role: Annotated[str, typer.Argument(help="worker, professional or coordinator")],
    name: Annotated[str, typer.Argument(help="The name that families read, such as Aino.")],
    title: Annotated[str, typer.Option(help="The title that families read, such as perheohjaaja.")] = "",
    hours: Annotated[int, typer.Option(min=1, max=336, help="For how many hours the link is valid.")] = 72,
    config: Config = None,
) -> None:
    """Make a one-time invitation link for somebody who works at the desk."""
    settings = _settings(config)
    database = Database(settings.database.url.get_secret_value())
    migrate_database(database)
    try:
        with database.transaction() as session:
            token = people.invite(
                session, role=role, name=name, title=title, now=Clock().now(), valid_for=timedelta(hours=hours)
            )
    except ValueError as error:
        fail([str(error)])
    finally:
        database.close()
    username = asyncio.run(checking.username(settings))
    out.print(f"https://t.me/{username}?start={token}" if username else f"/start {token}", soft_wrap=True)
    err.print(f"For {escape(name)} only: works once, within {hours} h. Hand it over in person or by a safe way.")


def _settings(config: Path | None) -> Settings:
    try:
        return load_settings(config)
    except ConfigProblems as error:
        fail(error.problems)


def _catalogue(file: str, config: Path | None) -> checking.LoadedCatalogue:
    """The catalogue of a file; with settings and without a file the one that their desk answers from."""
    try:
        return _of_desk(config) if config and not file else load_catalogue(file, _settings(config).matching)
    except (CatalogueProblems, ConfigProblems, OSError) as error:
        fail(str(error).splitlines())


def _of_desk(config: Path) -> checking.LoadedCatalogue:
    with opened(config) as (settings, database):
        live = LiveCatalogue(load_catalogue(settings.catalogue.file, settings.matching), database, settings.desk.zone)
        asyncio.run(live.refresh(Clock().now()))
        return live.current


def _questions(file: Path) -> list[LabelledQuestion]:
    try:
        return read_questions(file)
    except BrokenQuestions as error:
        fail(str(error).splitlines())
    except FileNotFoundError:
        fail([f"{file}: there is no such file"])
    except OSError as error:
        fail([f"{file}: cannot be read ({error.strerror})"])
