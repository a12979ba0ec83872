"""``koppi catalogue …``: bring services in, look at them, take them out, and see what needs care."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.catalogue import checkup, importing, service, sources, writing
from bot.catalogue.comparing import Changes, compare, kept_of
from bot.catalogue.importing import ImportResult
from bot.catalogue.rules import Outcome
from bot.catalogue.service import Effective
from bot.clock import Clock
from bot.config import ConfigProblems, LogSettings, Settings, load_settings
from bot.db import Database
from bot.db.migrate import migrate
from bot.logs import set_up_logs
from knowledge.catalogue import Catalogue, CatalogueProblems, load_catalogue
from knowledge.readers import FORMATS, Entry, Reading, read

app = typer.Typer(help="Bring services in, look at them, take them out.", no_args_is_help=True)
out, err = Console(highlight=False), Console(stderr=True, highlight=False)

Form = StrEnum("Form", {name: name for name in FORMATS})  # type: ignore[misc]
WrittenForm = StrEnum("WrittenForm", {name: name for name in writing.FORMS})  # type: ignore[misc]
_JSON = WrittenForm("json")
Source = Annotated[str, typer.Argument(help="A file, a folder or an http(s) address.")]
FormOption = Annotated[Form, typer.Option("--format", help="How the source is written.")]
Area = Annotated[str, typer.Option(help="Municipality (three digits) or wellbeing services county (two).")]
Name = Annotated[str, typer.Option(help="Under which name the rows are kept; an import replaces only its own.")]
Config = Annotated[Path | None, typer.Option("--config", help="Settings file (TOML); KOPPI_… goes before it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Full = Annotated[bool, typer.Option("--full/--changes", help="Everything, or only what has changed.")]


@app.command("import")
def import_(
    source: Source,
    form: FormOption,
    area: Area = "",
    name: Name = "",
    full: Full = True,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would change.")] = False,
    anyway: Annotated[bool, typer.Option("--anyway", help="Also when far fewer services come than before.")] = False,
    config: Config = None,
) -> None:
    """Bring services in; a running desk answers with them within a minute."""
    if dry_run:
        _show_changes(source, form, area, name, full, config, each=False)
        return
    named = name or sources.source_name(source, form, area)
    with _opened(config) as (settings, database):
        result = _import(settings, database, source, form, named, area, full, anyway)
    _print_result(named, result)
    raise typer.Exit(0 if result.outcome in (Outcome.DONE, Outcome.UNCHANGED) else 1)


def _import(
    settings: Settings, database: Database, source: str, form: str, named: str, area: str, full: bool, anyway: bool
) -> ImportResult:
    reading = _read(source, form)
    with database.transaction() as session:
        return importing.import_reading(
            session, reading, source=named, form=form, full=full, now=Clock().now(), anyway=anyway
        )


@app.command()
def diff(
    source: Source, form: FormOption, area: Area = "", name: Name = "", full: Full = True, config: Config = None
) -> None:
    """Tell each service that an import would add, change, hide or delete; change nothing."""
    _show_changes(source, form, area, name, full, config, each=True)


def _show_changes(source: str, form: str, area: str, name: str, full: bool, config: Path | None, *, each: bool) -> None:
    named = name or sources.source_name(source, form, area)
    with _opened(config) as (_settings, database):
        reading = _read(source, form)
        with database.transaction() as session:
            changes = compare(kept_of(session, named), reading, full=full)
    if each:
        _print_each(changes)
    _print_counts(named, {**changes.counts, "broken": len(reading.problems) + len(changes.unusable)})
    _print_problems([(problem.source_id or problem.where, problem.reason) for problem in reading.problems])
    if changes.doubt:
        _fail([_refused(changes.doubt)])


@app.command()
def show(
    service_id: Annotated[str, typer.Argument(help="The service's id.")],
    as_json: AsJson = False,
    config: Config = None,
) -> None:
    """Show one service as it stands, and what people here changed in it."""
    with _opened(config) as (settings, database), database.transaction() as session:
        state = service.entry_state(session, service_id=service_id, file=_file(settings))
    if state is None:
        _fail([f"there is no service {service_id}"])
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
    form: Annotated[WrittenForm, typer.Option("--format", help="How to write it.")] = _JSON,
    config: Config = None,
) -> None:
    """Write the catalogue as it stands, edits included, to a file."""
    with _opened(config) as (settings, database):
        stands = _stands(settings, database)
    file.write_text(writing.written(stands.catalogue, form), encoding="utf-8")
    out.print(f"{len(stands.catalogue.services)} services are in {escape(str(file))}.", soft_wrap=True)


@app.command()
def check(as_json: AsJson = False, config: Config = None) -> None:
    """Tell what needs care: old, unreachable and broken entries, and how the last imports went."""
    with _opened(config) as (settings, database):
        stands, today = _stands(settings, database), _today(settings)
        with database.transaction() as session:
            found = checkup.check_up(session, stands=stands, today=today.date())
    typer.echo(json.dumps(asdict(found), ensure_ascii=False, default=str)) if as_json else _print_checkup(found)
    raise typer.Exit(0 if found.is_well else 1)


@app.command()
def forget(
    name: Annotated[str, typer.Argument(help="The name of the source.")],
    config: Config = None,
) -> None:
    """Delete every row of a source at once; without any imported row the file serves again."""
    with _opened(config) as (_settings, database), database.transaction() as session:
        gone = importing.forget(session, source=name)
    if not gone:
        _fail([f"nothing is kept under the name {name}"])
    out.print(f"{gone} services of {escape(name)} are gone.")


@contextmanager
def _opened(config: Path | None) -> Iterator[tuple[Settings, Database]]:
    """Settings and database, closed at the end; problems are told as sentences."""
    try:
        settings = load_settings(config)
    except ConfigProblems as error:
        _fail(error.problems)
    set_up_logs(LogSettings(level="error"))
    database = Database(settings.database.url.get_secret_value())
    try:
        migrate(database)
        yield settings, database
    finally:
        database.close()


def _read(source: str, form: str) -> Reading:
    try:
        return read(form, sources.documents_of(Path(source), form))
    except OSError as error:
        _fail([f"{source}: cannot be read ({error.strerror or error})"])


def _file(settings: Settings) -> Catalogue:
    try:
        return load_catalogue(Path(settings.catalogue.file) if settings.catalogue.file else None)
    except (CatalogueProblems, OSError) as error:
        _fail(str(error).splitlines())


def _stands(settings: Settings, database: Database) -> Effective:
    file = _file(settings)
    with database.transaction() as session:
        return service.effective(session, file=file, day=_today(settings).date())


def _today(settings: Settings) -> datetime:
    return Clock().now().astimezone(settings.desk.zone)


def _print_result(named: str, result: ImportResult) -> None:
    _print_counts(named, dict(result.counts))
    _print_problems(result.problems)
    if result.outcome is Outcome.STOPPED:
        err.print(f"[red]stopped[/red] {escape(_refused(result.reason))}", soft_wrap=True)
    elif result.outcome is Outcome.UNCHANGED:
        out.print("Everything is as before.")


def _refused(doubt: str) -> str:
    reasons = {
        "empty": "nothing came",
        "fewer": "over 20 % fewer services came than before",
        "partial": "some files could not be read",
    }
    return f"{reasons[doubt]}; the old catalogue stays"


def _print_counts(named: str, counts: dict[str, int]) -> None:
    out.print(escape(named) + ": " + " · ".join(f"{number} {word}" for word, number in counts.items()), soft_wrap=True)


def _print_problems(problems: object) -> None:
    listed = list(problems) if isinstance(problems, list | tuple) else []
    for source_id, reason in listed[:20]:
        err.print(f"[yellow]passed over[/yellow] {escape(f'{source_id}: {reason}')}", soft_wrap=True)
    if len(listed) > 20:
        err.print(f"… and {len(listed) - 20} more")


def _print_each(changes: Changes) -> None:
    table = Table("change", "service", "name")
    for word, entries in (("added", changes.added), ("changed", changes.changed)):
        for entry in entries:
            table.add_row(word, escape(entry.service.id), escape(_name(entry)))
    for word, ids in (("hidden", changes.hidden), ("deleted", changes.deleted)):
        for source_id in ids:
            table.add_row(word, escape(source_id), "")
    out.print(table)


def _name(entry: Entry) -> str:
    return entry.service.name_in("fi")


def _print_checkup(found: checkup.Checkup) -> None:
    out.print(f"{found.services} services are offered.")
    table = Table("to look at", "how many", "the first of them")
    for word, ids in asdict(found).items():
        if isinstance(ids, list) and word != "imports" and ids:
            table.add_row(word.replace("_", " "), str(len(ids)), escape(", ".join(ids[:5])))
    out.print(table)
    for one in found.imports:
        kind = "everything" if one.whole else "changes"
        out.print(escape(f"{one.source}: {kind}, {one.started_at:%Y-%m-%d %H:%M} UTC, {one.outcome} {one.reason}"))
        _print_problems([tuple(problem) for problem in one.problems])


def _fail(problems: list[str]) -> NoReturn:
    for problem in problems:
        err.print(f"[red]problem[/red] {escape(problem)}", soft_wrap=True)
    raise typer.Exit(1)
