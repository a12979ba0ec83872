"""Periods of a school year, how a visit stands, and which day is suggested; no database, no clock."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from bot.duty.rules import ServiceHours

#: Units that are missing get a suggested day so long before the round ends (domain, row R21).
SUGGEST_BEFORE = timedelta(days=60)
#: A visit is brought up so many days before (own choice).
REMIND_DAYS = (7, 1)
#: A day is suggested from so many days ahead, and looked for in so many days of service. Own choice.
_AHEAD, _DAYS_LOOKED_AT = 7, 20
#: So long a round is kept after its end. Own choice.
KEPT = timedelta(days=400)


class RoundKind(StrEnum):
    """How long a round goes on."""

    YEAR = "year"  #: a school year, 1.8.–31.7.
    TERM = "term"  #: autumn, 1.8.–31.12., or spring, 1.1.–31.7.


class Standing(StrEnum):
    """How a unit stands in a round."""

    DONE = "done"
    PLANNED = "planned"
    MISSING = "missing"


def standing(planned_on: date | None, done_on: date | None, today: date) -> Standing:
    """How a unit stands; a day that is over without a visit plans nothing any more."""
    if done_on is not None:
        return Standing.DONE
    return Standing.PLANNED if planned_on is not None and planned_on >= today else Standing.MISSING


def period(kind: str, today: date) -> tuple[date, date]:
    """The first and the last day of the school year, or of the term, that a day belongs to."""
    autumn = today.month >= 8
    begins = date(today.year if autumn else today.year - 1, 8, 1)
    if kind == RoundKind.YEAR:
        return begins, date(begins.year + 1, 7, 31)
    return (begins, date(begins.year, 12, 31)) if autumn else (date(today.year, 1, 1), date(today.year, 7, 31))


def suggested(today: date, ends: date, taken: Iterable[date], hours: ServiceHours, count: int = 1) -> list[date]:
    """Days of service ahead with the fewest visits, the earliest first; fewer, or none, when the round ends before."""
    first = today + timedelta(days=_AHEAD)
    days = (first + timedelta(days=ahead) for ahead in range(max(0, (ends - first).days + 1)))
    open_ones = [day for day in days if hours.stretches_of(day)][:_DAYS_LOOKED_AT]
    visits = Counter(taken)
    return sorted(sorted(open_ones, key=lambda day: (visits[day], day))[:count])
