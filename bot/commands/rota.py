"""``koppi rota …``: the duty rota in and out of files, on the screen, and looked through for what is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from bot.cases import absences, promises
from bot.clock import Clock
from bot.commands.telling import Config, err, fail, opened, out, write
from bot.config import DeskSettings
from bot.duty import exchange, files, queries
from bot.duty.rota import Rota
from bot.duty.rules import ServiceHours
from bot.duty.tables import Shift
from bot.duty.wording import in_language, minutes_in_words, stretch
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

app = typer.Typer(help="The duty rota.", no_args_is_help=True)

#: How far ahead ``check`` looks.
_CHECKED_DAYS = 28
_WEEK = re.compile(r"(20\d\d)-W?(\d{1,2})", re.ASCII)


@app.callback()
def rota() -> None:
    """The duty rota."""


@app.command("import")
def bring_in(
    file: Annotated[Path, typer.Argument(help="A file .toml or .csv with names and wall time.")], config: Config = None
) -> None:
    """Put a file's shifts in place of the rota's; other days and absences of the file are added. All of it or nothing."""
    with opened(config) as (settings, database):
        now = Clock().now()
        try:
            lines = files.read(_text(file), _form(file))
            with database.transaction() as session:
                today = ServiceHours.of(settings.desk).day_of(now)
                count = exchange.bring_in(session, lines, today=today)
                absences.begin_due(session, now=now, desk=settings.desk)
                moved = promises.correct(session, now=now, desk=settings.desk)
        except files.BrokenRota as error:
            fail([*error.problems, "nothing was changed"])
    out.print(f"Rows of the rota: {count}. Families told of a later answer: {moved}.")


@app.command("export")
def take_out(
    file: Annotated[Path, typer.Argument(help="Where to write: .toml or .csv.")], config: Config = None
) -> None:
    """Write the rota as a file that comes in again as it went out."""
    form = _form(file)
    with opened(config) as (settings, database), database.transaction() as session:
        lines = exchange.taken_out(session, today=ServiceHours.of(settings.desk).day_of(Clock().now()))
    write(file, files.written(lines, form))
    out.print(f"Rows of the rota in {escape(str(file))}: {len(lines)}.", soft_wrap=True)


@app.command()
def show(
    week: Annotated[str, typer.Option(help="Week such as 2026-48; without it the seven days from today.")] = "",
    config: Config = None,
) -> None:
    """Show who is on shift and when nobody is."""
    with opened(config) as (settings, database), database.transaction() as session:
        now = Clock().now()
        standing = queries.rota(session, now=now, hours=ServiceHours.of(settings.desk))
        first = _first_day(week) if week else standing.hours.day_of(now)
        out.print(_table(session, settings.desk, standing, [first + timedelta(days=ahead) for ahead in range(7)]))
        if not standing.written:
            err.print("There is no rota: every worker is reachable in the desk's hours.")


@app.command()
def check(config: Config = None) -> None:
    """Look four weeks ahead for hours without anybody and for people in the rota who answer no families."""
    with opened(config) as (settings, database), database.transaction() as session:
        found = _problems(session, settings.desk)
    fail(found) if found else out.print("Somebody is on shift in all hours of service of the next four weeks.")


def _problems(session: Session, desk: DeskSettings) -> list[str]:
    now = Clock().now()
    standing = queries.rota(session, now=now, hours=ServiceHours.of(desk))
    if not standing.written:
        return ["there is no rota: every worker is reachable in the desk's hours"]
    today = standing.hours.day_of(now)
    gaps = standing.gaps(today, today + timedelta(days=_CHECKED_DAYS), now)
    coming = select(Shift.worker_id).where(or_(Shift.valid_to.is_(None), Shift.valid_to >= today))
    strangers = session.scalars(select(Person.name).where(Person.id.in_(coming), Person.role.not_in(WORKER_ROLES)))
    nobody = [] if standing.has_somebody(now) else ["the rota has nobody in sight; promises follow the desk's hours"]
    return [
        *nobody,
        *(f"{name or 'somebody'} is in the rota but answers no families any more" for name in strangers),
        *(f"nobody is on shift {stretch(gap, desk.zone, 'en')}" for gap in gaps),
    ]


def _table(session: Session, desk: DeskSettings, standing: Rota, days: Sequence[date]) -> Table:
    table = Table("day", "the desk's hours", "on shift", "nobody")
    names = {person.id: person.name for person in session.scalars(select(Person).where(Person.name != ""))}
    for day in days:
        shifts = standing.shifts_of(day) if standing.written else []
        on = [f"{names[worker]} {minutes_in_words(begins, ends, 'en')}" for begins, ends, worker in shifts]
        hours = [minutes_in_words(begins, ends, "en") for begins, ends in standing.desk_stretches(day)]
        midnight = standing.hours.opening(day, 0, 24 * 60)
        gaps = standing.gaps(day, day, midnight.begins_at) if midnight and standing.written else []
        missing = [stretch(gap, desk.zone, "en").rpartition(" ")[2] for gap in gaps]
        table.add_row(in_language(day, "en"), ", ".join(hours), escape("\n".join(on)), ", ".join(missing))
    return table


def _first_day(week: str) -> date:
    found = _WEEK.fullmatch(week)
    try:
        return date.fromisocalendar(int(found[1]), int(found[2]), 1) if found else fail(_WEEK_FORM)
    except ValueError:
        fail(_WEEK_FORM)


_WEEK_FORM = ["--week: write a week of the year like 2026-48"]


def _form(file: Path) -> str:
    form = file.suffix.lower().removeprefix(".")
    return form if form in ("toml", "csv") else fail([f"{file}: the name ends with .toml or .csv"])


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        fail([f"{file}: there is no such file"])
    except UnicodeDecodeError:
        fail([f"{file}: is not UTF-8 text"])
    except OSError as error:
        fail([f"{file}: cannot be read ({error.strerror})"])
