"""``koppi catalogue …``: bring services in, look at them, take them out, and see what needs care."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, NamedTuple
from urllib.parse import urlsplit

import typer
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from bot.catalogue import checkup, importing, service, sources, writing
from bot.catalogue.calling import KeptPages, LiveSource, SourceSilent
from bot.catalogue.comparing import compare, kept_of
from bot.catalogue.importing import ImportResult, ImportRunning
from bot.catalogue.live_import import fetch, import_live
from bot.catalogue.rules import Outcome
from bot.catalogue.service import Effective
from bot.catalogue.walking import LIVE_FORMS
from bot.clock import Clock
from bot.commands.catalogue_telling import (
    print_checkup,
    print_counts,
    print_each,
    print_problems,
    print_result,
    refused,
)
from bot.commands.telling import Config, err, fail, opened, out, write
from bot.config import Settings
from bot.db import Database
from knowledge.catalogue import Catalogue, CatalogueProblems, load_catalogue
from knowledge.readers import FORMATS, Reading, read
from knowledge.readers.paging import PagingFailed
from knowledge.readers.shapes import TEXT_LANGUAGES

app = typer.Typer(help="Bring services in, look at them, take them out.", no_args_is_help=True)


def _one_of(*known: str) -> dict[str, Any]:
    """What an option needs that takes one of some words: how its help shows them, and what refuses others."""

    def checked(given: str) -> str:
        if given not in known:
            raise typer.BadParameter(f"there is no {given!r}; write one of {', '.join(known)}")
        return given

    return {"metavar": "|".join(known), "callback": checked}


Source = Annotated[str, typer.Argument(help="A file, a folder or an http(s) address.")]
Form = Annotated[str, typer.Option("--format", help="How the source is written.", **_one_of(*FORMATS))]
WrittenForm = Annotated[str, typer.Option("--format", help="How to write it.", **_one_of(*writing.FORMS))]
Language = Annotated[
    str, typer.Option(help="Of the texts, where a source does not tell it (HSDS).", **_one_of(*TEXT_LANGUAGES))
]
Area = Annotated[str, typer.Option(help="Municipality (three digits) or wellbeing services county (two).")]
Name = Annotated[str, typer.Option(help="Under which name the rows are kept; an import replaces only its own.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Full = Annotated[bool, typer.Option("--full/--changes", help="Everything, or only what has changed.")]


class Asked(NamedTuple):
    """Which source is asked for, and how it is to be read."""

    source: str
    form: str
    area: str
    #: of the texts, where the source does not tell it
    language: str


@app.command("import")
def import_(
    source: Source,
    form: Form,
    area: Area = "",
    name: Name = "",
    language: Language = TEXT_LANGUAGES[0],
    full: Full = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")] = False,
    anyway: Annotated[bool, typer.Option("--anyway", help="Also when far fewer services come than before.")] = False,
    config: Config = None,
) -> None:
    """Bring services in; a running desk answers with them within a minute."""
    if dry_run:
        _show_changes(Asked(source, form, area, language), name, full, config, each=False)
        return
    named = name or sources.source_name(source, form, area)
    with opened(config) as (settings, database):
        result = _import(settings, database, Asked(source, form, area, language), named, full, anyway)
    print_result(named, result)
    raise typer.Exit(0 if result.outcome in (Outcome.DONE, Outcome.UNCHANGED) else 1)


def _import(settings: Settings, database: Database, asked: Asked, named: str, full: bool, anyway: bool) -> ImportResult:
    if sources.is_address(asked.source):
        live = _live(settings, asked)
        try:
            with _progress() as on_answer:
                return import_live(
                    database, live, full=full, now=Clock().now, name=named, anyway=anyway, on_answer=on_answer
                )
        except ImportRunning:
            fail([f"{named} is being imported already"])
    reading = _read(asked)
    with database.transaction() as session:
        return importing.import_reading(
            session, reading, source=named, form=asked.form, full=full, now=Clock().now(), anyway=anyway
        )


@app.command()
def diff(
    source: Source,
    form: Form,
    area: Area = "",
    name: Name = "",
    language: Language = TEXT_LANGUAGES[0],
    full: Full = True,
    config: Config = None,
) -> None:
    """Tell each service that an import would add, change, hide or delete; change nothing."""
    _show_changes(Asked(source, form, area, language), name, full, config, each=True)


def _show_changes(asked: Asked, name: str, full: bool, config: Path | None, *, each: bool) -> None:
    named = name or sources.source_name(asked.source, asked.form, asked.area)
    with opened(config) as (settings, database):
        reading = _read_any(settings, database, asked)
        with database.transaction() as session:
            changes = compare(kept_of(session, named), reading, full=full)
    if each:
        print_each(changes)
    print_counts(named, {**changes.counts, "broken": len(reading.problems) + len(changes.unusable)})
    print_problems([(problem.source_id or problem.where, problem.reason) for problem in reading.problems])
    if changes.doubt:
        fail([refused(changes.doubt)])


@app.command()
def show(
    service_id: Annotated[str, typer.Argument(help="The service's id.")],
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Show one service as it stands, and what people here changed in it."""
    with opened(config) as (settings, database), database.transaction() as session:
        state = service.entry_state(session, service_id=service_id, file=_file(settings))
    if state is None:
        fail([f"there is no service {service_id}"])
    told = {
        "service": state.service.model_dump(mode="json", exclude_defaults=True),
        "pinned": state.pinned, "hidden": state.hidden, "missing": state.missing, "owner": state.owner_id,
        "edits": [{"id": edit.id, "kind": edit.kind.value, "language": edit.language, **edit.value} for edit in state.edits],
    }  # fmt: skip
    text = json.dumps(told, ensure_ascii=False, indent=None if as_json else 2)
    typer.echo(text)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="Where to write; an older file is replaced.")],
    form: WrittenForm = "json",
    config: Config = None,
) -> None:
    """Write the catalogue as it stands, edits included, to a file."""
    with opened(config) as (settings, database):
        stands = _stands(settings, database)
    write(file, writing.written(stands.catalogue, form))
    out.print(f"{len(stands.catalogue.services)} services are in {escape(str(file))}.", soft_wrap=True)


@app.command()
def check(as_json: AsJson = False, config: Config = None) -> None:
    """Tell what needs care: old, unreachable and broken entries, and how the last imports went."""
    with opened(config) as (settings, database):
        stands, today = _stands(settings, database), _today(settings)
        with database.transaction() as session:
            found = checkup.check_up(session, stands=stands, today=today.date())
    typer.echo(json.dumps(asdict(found), ensure_ascii=False, default=str)) if as_json else print_checkup(found)
    raise typer.Exit(0 if found.is_well else 1)


@app.command()
def forget(
    name: Annotated[str, typer.Argument(help="The name of the source.")],
    config: Config = None,
) -> None:
    """Delete every row of a source at once; without any imported row the file serves again."""
    with opened(config) as (_settings, database), database.transaction() as session:
        gone = importing.forget(session, source=name)
    if not gone:
        fail([f"nothing is kept under the name {name}"])
    out.print(f"{gone} services of {escape(name)} are gone.")


def _live(settings: Settings, asked: Asked) -> LiveSource:
    """A source on the web; the key of the settings is shown to the host of the settings only."""
    if asked.form not in LIVE_FORMS:
        fail([f"{asked.form} is read from files; from the web {', '.join(LIVE_FORMS)}"])
    if asked.area and not (asked.area.isdecimal() and len(asked.area) in (2, 3)):
        fail(["--area is a municipality (three digits) or a wellbeing services county (two)"])
    own = settings.catalogue.live
    known = bool(own.url) and urlsplit(asked.source).netloc == urlsplit(own.url).netloc
    key = own.key.get_secret_value() if known else ""
    return LiveSource(asked.source, asked.form, asked.area, key, own.contact, asked.language)


def _read_any(settings: Settings, database: Database, asked: Asked) -> Reading:
    """A reading of everything, from the web or from files, without writing anything down."""
    if not sources.is_address(asked.source):
        return _read(asked)
    kept = KeptPages(database, None, Clock().now)
    try:
        with _progress() as on_answer:
            return fetch(_live(settings, asked), kept, since=None, on_answer=on_answer)
    except (PagingFailed, SourceSilent) as error:
        fail([str(error)])


@contextmanager
def _progress() -> Iterator[Callable[[], None]]:
    """A bar that moves with each page; how many there are nobody knows before the last one."""
    columns = (SpinnerColumn(), TextColumn("{task.completed} pages"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda: bar.advance(task)


def _read(asked: Asked) -> Reading:
    try:
        documents = sources.documents_of(Path(asked.source), asked.form)
        return read(asked.form, documents, language=asked.language)
    except OSError as error:
        fail([f"{asked.source}: cannot be read ({error.strerror or error})"])


def _file(settings: Settings) -> Catalogue:
    try:
        return load_catalogue(Path(settings.catalogue.file) if settings.catalogue.file else None)
    except (CatalogueProblems, OSError) as error:
        fail(str(error).splitlines())


def _stands(settings: Settings, database: Database) -> Effective:
    file = _file(settings)
    with database.transaction() as session:
        return service.effective(session, file=file, day=_today(settings).date())


def _today(settings: Settings) -> datetime:
    return Clock().now().astimezone(settings.desk.zone)
