"""``koppi directory …``: the contact list of professionals in from a file, who is away, and who is which member."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.clock import Clock
from bot.commands.telling import Config, fail, opened, out, write
from bot.directory import edits, importing, service
from bot.directory.live import newer, parts
from bot.directory.loaded import LoadedDirectory, load
from bot.directory.page import Place, page
from bot.directory.rules import EditRefused
from bot.i18n.translator import LANGUAGES
from bot.organisations.importing import put_listed
from bot.organisations.queries import is_verified
from bot.people.tables import Person
from knowledge.directory.loading import DirectoryProblems, load_directory

app = typer.Typer(help="The contact list of professionals.", no_args_is_help=True)

Entry = Annotated[str, typer.Argument(help="Id of the expert in the list.")]
Day = Annotated[str, typer.Argument(help="A day such as 2026-12-24.")]


@app.callback()
def directory() -> None:
    """The contact list of professionals."""


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(help="A TOML file, or a folder of them.")], config: Config = None
) -> None:
    """Put a file's list in place of the one before, with its organisations; changes made here stay. All or nothing."""
    try:
        data = load_directory(file)
    except DirectoryProblems as error:
        fail([*error.problems, "nothing was changed"])
    with opened(config) as (_, database):
        try:
            with database.transaction() as session:
                count = importing.put(session, data=data)
                organisations, units = put_listed(session, data=data)
        except ValueError as error:
            fail([str(error), "nothing was changed"])
    out.print(f"Rows of the contact list: {count}. Organisations: {organisations}, units: {units}.")


@app.command()
def away(
    entry: Entry, first: Day, last: Day,
    substitute: Annotated[str, typer.Option(help="Id of who answers meanwhile; else the usual one.")] = "",
    config: Config = None,
) -> None:  # fmt: skip
    """Note that an expert is away from the first to the last day; a running desk knows it within a minute."""
    days = [_day(first), _day(last)]
    now = Clock().now()
    with opened(config) as (settings, database), database.transaction() as session:
        _known(newer(load(settings.directory.file), parts(session, day=days[0])), entry, substitute)
        try:
            edits.away(session, entry_id=entry, first=days[0], last=days[1], substitute_id=substitute or None, by=None,
                       now=now)  # fmt: skip
        except EditRefused:
            fail(["the last day is before the first, or the substitute is the same person"])
    out.print(f"{entry} is away from {first} to {last}.")


@app.command()
def link(
    entry: Entry, person: Annotated[int, typer.Argument(help="Number of the person.")], config: Config = None
) -> None:
    """Say which member of this desk an expert is; the entry ends when that person works here no more."""
    with opened(config) as (settings, database), database.transaction() as session:
        _known(newer(load(settings.directory.file), parts(session, day=Clock().now().date())), entry)
        member = session.get(Person, person)
        if member is None or not is_verified(member):
            fail(["nobody who came by an invitation has this number"])
        service.link(session, entry_id=entry, person_id=person)
    out.print(f"{entry} is person {person}.")


@app.command("print")
def on_paper(
    unit: Annotated[str, typer.Option(help="Id of a unit in the list.")] = "",
    area: Annotated[str, typer.Option(help="Code of a municipality.")] = "",
    language: Annotated[str, typer.Option(help="fi, sv or en.")] = "fi",
    file: Annotated[Path | None, typer.Option("--out", help="Where the page goes; else it is told.")] = None,
    config: Config = None,
) -> None:
    """The list of a unit or a municipality as one page to print, with direct lines: for professionals only."""
    now = Clock().now()
    if bool(unit) == bool(area) or language not in LANGUAGES:
        fail(["name a unit or an area, and one of the languages fi, sv, en"])
    with opened(config) as (settings, database), database.transaction() as session:
        loaded = newer(load(settings.directory.file, zone=settings.desk.zone), parts(session, day=now.date()))
    if (unit and unit not in loaded.data.unit) or (area and area not in loaded.areas()):
        fail([f"the list has no {unit or area!r}"])
    found = loaded.data.unit.get(unit)
    written = page(loaded, Place(found, found.area if found else area), language, now)
    if file is None:
        out.print(written, markup=False, highlight=False, soft_wrap=True)
    else:
        write(file, written)


def _known(loaded: LoadedDirectory, *entries: str) -> None:
    unknown = [entry for entry in entries if entry and entry not in loaded.data.expert]
    if unknown:
        fail([f"the list has no expert {entry!r}" for entry in unknown])


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail([f"{text!r} is no day; write 2026-12-24"])
