"""The rota comes in from a file and goes out into one; workers are known by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.duty import service
from bot.duty.files import BrokenRota, Line
from bot.duty.tables import Absence, DutyException, HoursAway, Shift
from bot.errors import HelpdeskError
from bot.hours import Hours
from bot.people.queries import workers

#: What a refusal says on the command line, where no reader has a language.
_SAID: dict[str, Callable[[HelpdeskError], str]] = {
    "duty-overlap": lambda error: "{worker} is on shift then already, {begins}–{ends}".format(**error.data),
    "duty-away-already": lambda _: "is away on some of these days already",
    "duty-away-then": lambda _: "is away then already",
    "duty-not-a-colleague": lambda _: "the substitute is the worker, or answers no families",
}

_MANY = "more than one here; write name and title, such as 'Aino, perheohjaaja'"


def bring_in(session: Session, lines: Sequence[Line], *, today: date) -> int:
    """Put a file's shifts in place of all shifts, and add its other days and absences to those that are there.

    Gives how many rows there were. All or nothing: the caller's transaction ends without a commit when it raises.

    Raises:
        BrokenRota: a name is nobody's or two people's, or rows contradict one another; every problem by its line.
    """
    ids = _ids(session, lines)
    service.clear_shifts(session)
    problems: list[str] = []
    for line in lines:
        try:
            _bring(session, line, ids, today)
        except HelpdeskError as error:
            problems.append(f"line {line.number}: {_SAID.get(error.key, str)(error)}")
    if problems:
        raise BrokenRota(problems)
    return len(lines)


def _ids(session: Session, lines: Iterable[Line]) -> dict[str, int]:
    """Ids of the workers that the file names, by name or by name and title; case does not matter."""
    known: dict[str, list[int]] = {}
    for worker in workers(session):
        for name in {worker.name.casefold(), f"{worker.name}, {worker.title}".casefold()}:
            known.setdefault(name, []).append(worker.id)
    problems = []
    for line in lines:
        for name in line.names:
            count = len(known.get(name.casefold(), ()))
            if count != 1:
                problems.append(f"line {line.number}: {name!r} is {_MANY if count else 'nobody here'}")
    if problems:
        raise BrokenRota([*problems, f"known are: {', '.join(sorted(one.name for one in workers(session))) or '–'}"])
    return {name: ids[0] for name, ids in known.items()}


def _bring(session: Session, line: Line, ids: dict[str, int], today: date) -> None:
    worker_id = ids.get(line.worker.casefold(), 0)
    if line.kind == "absence" and line.first and line.last and not line.hours:
        service.add_absence(
            session, worker_id=worker_id, first=line.first, last=line.last, kind=line.why,
            substitute_id=ids.get(line.substitute.casefold()),
        )  # fmt: skip
    elif line.kind == "closed" and line.first:
        service.close_day(session, day=line.first)
    for one in line.hours:
        _bring_hours(session, line, one, worker_id, today)


def _bring_hours(session: Session, line: Line, one: Hours, worker_id: int, today: date) -> None:
    if line.kind == "hours" and line.first:
        service.set_hours(session, day=line.first, begins=one.begins, ends=one.ends)
    elif line.kind == "extra" and line.first:
        service.add_extra(session, worker_id=worker_id, day=line.first, begins=one.begins, ends=one.ends)
    elif line.kind == "absence" and line.first:
        service.add_hours_away(
            session, worker_id=worker_id, day=line.first, begins=one.begins, ends=one.ends, kind=line.why
        )
    for weekday in line.weekdays:
        service.add_shift(
            session, worker_id=worker_id, weekday=weekday, begins=one.begins, ends=one.ends,
            valid_from=line.first or today, valid_to=line.last,
        )  # fmt: skip


def taken_out(session: Session, *, today: date) -> list[Line]:
    """The rota as rows of a file: shifts that have not ended, other days and absences from today on, of present workers."""
    names = {worker.id: worker.name for worker in workers(session)}
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    for worker in workers(session):
        if worker.name in twice:
            names[worker.id] = f"{worker.name}, {worker.title}"
    return [
        *_shifts(session, names, today), *_others(session, names, today), *_aways(session, names, today),
        *_hours_away(session, names, today),
    ]  # fmt: skip


def _others(session: Session, names: dict[int, str], today: date) -> list[Line]:
    rows = select(DutyException).where(DutyException.day >= today).order_by(DutyException.day, DutyException.id)
    return [_other(one, names) for one in session.scalars(rows) if one.worker_id is None or one.worker_id in names]


def _hours_away(session: Session, names: dict[int, str], today: date) -> list[Line]:
    rows = select(HoursAway).where(HoursAway.day >= today).order_by(HoursAway.day, HoursAway.id)
    return [
        Line(0, "absence", names[one.worker_id], hours=(Hours(one.begins, one.ends),), first=one.day, last=one.day,
             why=one.kind)
        for one in session.scalars(rows) if one.worker_id in names
    ]  # fmt: skip


def _aways(session: Session, names: dict[int, str], today: date) -> list[Line]:
    rows = select(Absence).where(Absence.last_day >= today).order_by(Absence.first_day, Absence.id)
    return [
        Line(0, "absence", names[one.worker_id], first=one.first_day, last=one.last_day, why=one.kind,
             substitute=names.get(one.substitute_id or 0, ""))
        for one in session.scalars(rows) if one.worker_id in names
    ]  # fmt: skip


def _shifts(session: Session, names: dict[int, str], today: date) -> list[Line]:
    """Shifts with the same hours and days of validity are one row with several days of the week."""
    days: dict[tuple[str, Hours, date, date | None], list[int]] = {}
    for one in session.scalars(select(Shift).order_by(Shift.worker_id, Shift.begins, Shift.weekday, Shift.id)):
        if one.worker_id in names and (one.valid_to is None or one.valid_to >= today):
            key = (names[one.worker_id], Hours(one.begins, one.ends), one.valid_from, one.valid_to)
            days.setdefault(key, []).append(one.weekday)
    return [
        Line(0, "shift", name, tuple(weekdays), (hours,), first, last)
        for (name, hours, first, last), weekdays in days.items()
    ]


def _other(one: DutyException, names: dict[int, str]) -> Line:
    hours = () if one.kind == "closed" else (Hours(one.begins, one.ends),)
    return Line(0, one.kind, names.get(one.worker_id or 0, ""), hours=hours, first=one.day)
