"""Times that repeat by the wall clock: every week, every other week, or monthly on a weekday. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from bot.appointments.rules import FURTHEST
from bot.wall import NoSuchTime, TimeTwice, Wall, agreed, wall_of

#: A series has no more times than this, the first one counted.
MOST = 26


class Every(StrEnum):
    """How often a time repeats."""

    WEEK = "week"
    TWO_WEEKS = "two-weeks"
    MONTH = "month"


class Oddity(StrEnum):
    """What a change of the clocks does to a time of a series; shown openly."""

    NONE = ""
    SKIPPED = "skipped"  #: the clocks skip it: it is moved to the first time after
    TWICE = "twice"  #: the clocks show it twice: the first one is meant


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often, how many times with the first one, and perhaps until which day."""

    every: Every
    count: int = MOST
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time of a series."""

    wall: Wall
    oddity: Oddity = Oddity.NONE


def after_first(first: Wall, rhythm: Rhythm) -> list[Occurrence]:
    """The times that follow the first one, each at the same clock time; none further ahead than anything is agreed."""
    last = first.local + FURTHEST - timedelta(days=1)
    walls = (one for one in _locals(first.local, rhythm) if first.local < one <= last)
    return [at(one, first.zone) for one in walls]


def at(local: datetime, zone: str) -> Occurrence:
    """A local time of a series; one that the clocks skip is the first one after, and said so."""
    try:
        return Occurrence(agreed(local, zone))
    except NoSuchTime as skipped:
        return Occurrence(wall_of(skipped.data["later"], zone), Oddity.SKIPPED)
    except TimeTwice:
        return Occurrence(Wall(local, zone, 0), Oddity.TWICE)


def shifted(old: datetime, was: datetime, becomes: datetime) -> datetime:
    """Where a later time of a series goes when an earlier one moves: as many days on, at the new clock time."""
    return datetime.combine(old.date() + (becomes.date() - was.date()), becomes.time())


def _locals(first: datetime, rhythm: Rhythm) -> Iterator[datetime]:
    """Local times, the first one included."""
    until = datetime.combine(rhythm.until, time.max) if rhythm.until else None
    rule = {"dtstart": first, "count": min(rhythm.count, MOST)}
    if rhythm.every is Every.MONTH:
        place = (first.day - 1) // 7 + 1
        days = weekday(first.weekday(), -1 if place == 5 else place)
        found = iter(rrule(MONTHLY, byweekday=days, **rule))
    else:
        found = iter(rrule(WEEKLY, interval=2 if rhythm.every is Every.TWO_WEEKS else 1, **rule))
    return (one for one in found if until is None or one <= until)
