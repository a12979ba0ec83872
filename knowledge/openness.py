"""Whether a door or a line is open at a moment, until when, and when it opens next; by Helsinki wall time.

Own exceptions of a channel win. Without one a public holiday is kept as a Sunday, as offices do: what is shut on
Sundays is shut, and a line that answers every day answers. What is open around the clock stays open.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

from knowledge.hours import OpeningHours

_HELSINKI = ZoneInfo("Europe/Helsinki")
_DAY = timedelta(days=1)
#: How far ahead an opening is looked for; what opens later is not worth a promise.
LOOK_AHEAD_DAYS = 14


@dataclass(frozen=True)
class Openness:
    """Open now or not, and the moment (aware, Helsinki) of the next change."""

    open: bool
    #: When it closes (open) or opens (not open); None: never, or not in sight.
    changes_at: datetime | None


def openness(hours: OpeningHours | None, moment: datetime) -> Openness | None:
    """How things are at a moment (aware).

    None when that cannot be told: hours unknown, only by appointment, or nothing opens within two weeks.
    """
    if hours is None or hours.by_appointment or any(span.by_appointment for span in hours.weekly):
        return None
    local = moment.astimezone(_HELSINKI)
    for begins_at, ends_at in _stretches(hours, local.date()):
        if begins_at <= local < ends_at:
            return Openness(True, None if ends_at - begins_at > _DAY * (LOOK_AHEAD_DAYS - 1) else ends_at)
        if begins_at > local:
            return Openness(False, begins_at)
    return None


def is_holiday(day: date) -> bool:
    """Whether offices keep a day as a Sunday; the library counts Midsummer Eve and Christmas Eve among them."""
    return day in _holidays(day.year)


@cache
def _holidays(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("FI", years=year))


def _stretches(hours: OpeningHours, first: date) -> Iterator[tuple[datetime, datetime]]:
    """Open stretches from the evening before ``first`` on, in order; those that touch are one."""
    waiting: tuple[datetime, datetime] | None = None
    for ahead in range(-1, LOOK_AHEAD_DAYS):
        for begins_at, ends_at in _of_day(hours, first + _DAY * ahead):
            if waiting and begins_at <= waiting[1]:
                waiting = (waiting[0], max(waiting[1], ends_at))
                continue
            if waiting:
                yield waiting
            waiting = (begins_at, ends_at)
    if waiting:
        yield waiting


def _of_day(hours: OpeningHours, day: date) -> list[tuple[datetime, datetime]]:
    return [_moments(day, opens, closes) for opens, closes in hours.on(_kept_as(hours, day))]


def _kept_as(hours: OpeningHours, day: date) -> date:
    """The day itself, or for a public holiday without an own exception the Sunday after it."""
    own = hours.around_the_clock or any(exception.covers(day) for exception in hours.exceptions)
    return day if own or not is_holiday(day) else day + _DAY * (6 - day.weekday())


def _moments(day: date, opens: time, closes: time) -> tuple[datetime, datetime]:
    begins_at = datetime.combine(day, opens, _HELSINKI)
    # The last minute of a day stands for midnight; what closes before it opened closes on the day after.
    midnight = (closes.hour, closes.minute) == (23, 59)
    if midnight or closes <= opens:
        after = time.min if midnight else closes
        return begins_at, datetime.combine(day + _DAY, after, _HELSINKI)
    return begins_at, datetime.combine(day, closes, _HELSINKI)
