"""Who answers on a day: substitutes follow absences, and nobody who is away or gone is ever named (rows R15, R35)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.directory.model import DirectoryData, Expert, Situation

#: A substitute's substitute and so on, so many times; own choice.
MOST_STEPS = 4


@dataclass(frozen=True)
class Absence:
    """Somebody is away from the first to the last day, both included; ``substitute_id`` overrides the usual one."""

    entry_id: str
    first: date
    last: date
    substitute_id: str | None = None


@dataclass(frozen=True)
class Answering:
    """Who answers, whom they stand in for, and until which day when that is known."""

    expert: Expert
    instead_of: Expert | None = None
    until: date | None = None


@dataclass(frozen=True)
class Turn:
    """Whom to ask in a situation today and whom next; None: nobody is there."""

    first: Answering | None
    next: Answering | None


def answering(data: DirectoryData, expert_id: str, *, day: date, absences: Sequence[Absence] = ()) -> Answering | None:
    """Who answers for an expert on a local day; None when neither they nor a substitute is there."""
    wanted, passed = expert_id, list[str]()
    while wanted and wanted not in passed and len(passed) <= MOST_STEPS:
        expert = data.expert.get(wanted)
        if expert is None:
            return None
        away = _away(expert_id=wanted, day=day, absences=absences)
        if away is None and works_on(expert, day):
            return _named(data, expert, passed, day, absences)
        passed.append(wanted)
        wanted = (away.substitute_id if away else None) or expert.substitute or ""
    return None


def is_there(expert: Expert, *, day: date, absences: Sequence[Absence]) -> bool:
    """Whether somebody works here on a day and is not away."""
    return works_on(expert, day) and _away(expert_id=expert.id, day=day, absences=absences) is None


def works_on(expert: Expert, day: date) -> bool:
    """Whether somebody still works here on a day."""
    return expert.valid_to is None or day <= expert.valid_to


def turn(data: DirectoryData, row: Situation, *, day: date, absences: Sequence[Absence] = ()) -> Turn:
    """Whom to ask first and next: the row's own, then the contacts and deputies of their units; never one twice."""
    found: list[Answering] = []
    for expert_id in _line(data, row):
        one = answering(data, expert_id, day=day, absences=absences)
        if one and all(one.expert.id != other.expert.id for other in found):
            found.append(one)
    first, after = [*found, None, None][:2]
    return Turn(first, after)


def _line(data: DirectoryData, row: Situation) -> Iterator[str]:
    yield row.first
    yield row.next
    units = [*row.units, *(data.expert[one].unit for one in (row.first, row.next) if one in data.expert)]
    for unit in (data.unit[one] for one in units if one and one in data.unit):
        yield from (one for one in (unit.contact, unit.deputy) if one)


def _named(
    data: DirectoryData, expert: Expert, passed: Sequence[str], day: date, absences: Iterable[Absence]
) -> Answering:
    if not passed:
        return Answering(expert)
    away = _away(expert_id=passed[0], day=day, absences=absences)
    return Answering(expert, data.expert[passed[0]], away.last if away else None)


def _away(*, expert_id: str, day: date, absences: Iterable[Absence]) -> Absence | None:
    """The absence that covers a day; of several the one that lasts longest."""
    covering = [one for one in absences if one.entry_id == expert_id and one.first <= day <= one.last]
    return max(covering, key=lambda one: one.last, default=None)
