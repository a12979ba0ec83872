"""Service hours in local time, Finnish holidays, and the promised moment of an answer.

A week is written in wall time and every opening is turned into UTC on its own day, so that a clock change
neither adds nor loses an hour: nine o'clock stays nine o'clock, and an hour of service is sixty minutes that
really pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

import holidays

from bot.config import WEEKDAYS, DeskSettings
from bot.hours import parse_hours

#: How far ahead an opening is looked for; longer than any row of holidays.
LOOK_AHEAD_DAYS = 60
#: Days that end earlier: those before New Year's Day, Good Friday and May Day, by their holidays. The library counts
#: Midsummer Eve and Christmas Eve as holidays; other eves are exceptions that a coordinator writes (domain, 5.4).
_EVES_OF = frozenset({"New Year's Day", "Good Friday", "May Day"})


class Opening(NamedTuple):
    """One stretch of service, from a moment until just before another, both aware UTC."""

    begins_at: datetime
    ends_at: datetime


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


@cache
def _eves(country: str, year: int) -> frozenset[date]:
    """Days of a year, or the last one of the year before, on which people go home early."""
    named = holidays.country_holidays(country, years=year, language="en_US")
    return frozenset(day - timedelta(days=1) for day, name in named.items() if name in _EVES_OF)


@dataclass(frozen=True)
class ServiceHours:
    """The desk's week: hours by day in wall time, minus holidays.

    The Finnish days of the library ``holidays`` include Midsummer Eve and Christmas Eve, when offices are shut.

    Raises:
        ValueError: a day has no such name, hours are not hours, or the desk is never open.
    """

    weekly: Mapping[str, str]
    zone: str = "Europe/Helsinki"
    country: str = "FI"
    #: When eves of holidays end, in minutes of wall time; empty when they end as other days.
    eves_end: int | None = None

    @classmethod
    def of(cls, desk: DeskSettings) -> ServiceHours:
        """The week that the settings give."""
        return cls(desk.hours, desk.time_zone, eves_end=desk.eves_end_minutes)

    def __post_init__(self) -> None:
        """Refuse a week that could never keep a promise."""
        if unknown := sorted(set(self.weekly) - set(WEEKDAYS)):
            raise ValueError(f"no such day of the week: {', '.join(unknown)}")
        if not any(parse_hours(written) for written in self.weekly.values()):
            raise ValueError("the desk has no service hours at all")
        ZoneInfo(self.zone)

    def is_open(self, now: datetime) -> bool:
        """Whether somebody is on duty at this moment."""
        return self._first_opening(now).begins_at <= now

    def next_opening(self, now: datetime) -> datetime:
        """This moment when the desk is open, else the next moment when it opens; aware UTC."""
        return max(self._first_opening(now).begins_at, now.astimezone(UTC))

    def promise(self, now: datetime, answer_within_hours: float) -> datetime:
        """The moment that lies this many hours of service ahead; aware UTC."""
        left = timedelta(hours=answer_within_hours)
        for opening in self.openings(now):
            begins_at = max(opening.begins_at, now.astimezone(UTC))
            if begins_at + left <= opening.ends_at:
                return begins_at + left
            left -= opening.ends_at - begins_at
        raise ValueError("so many hours of service are not in sight")

    def _first_opening(self, now: datetime) -> Opening:
        for opening in self.openings(now):
            return opening
        raise ValueError("no hour of service is in sight")

    def openings(self, now: datetime) -> Iterator[Opening]:
        """Every stretch of service that is not over yet, in order, as far as one can see."""
        today = self.day_of(now)
        for ahead in range(LOOK_AHEAD_DAYS):
            for opening in self._openings_of(today + timedelta(days=ahead)):
                if opening.ends_at > now:
                    yield opening

    def is_holiday(self, day: date) -> bool:
        """Whether the desk rests on this day whatever the week says."""
        return day in _holidays(self.country, day.year)

    def is_eve(self, day: date) -> bool:
        """Whether a day ends early because of the next one."""
        later = day + timedelta(days=1)
        return day in _eves(self.country, later.year)

    def stretches_of(self, day: date) -> list[tuple[int, int]]:
        """The day's hours in minutes of wall time; none on a holiday, fewer on an eve."""
        if self.is_holiday(day):
            return []
        hours = parse_hours(self.weekly.get(WEEKDAYS[day.weekday()], ""))
        last = self.eves_end if self.eves_end is not None and self.is_eve(day) else 24 * 60
        return [(one.begins, min(one.ends, last)) for one in hours if one.begins < last]

    def opening(self, day: date, begins: int, ends: int) -> Opening | None:
        """A stretch of a day as moments; none when a clock change leaves nothing of it."""
        opening = Opening(self._moment(day, begins), self._moment(day, ends))
        return opening if opening.begins_at < opening.ends_at else None

    def day_of(self, now: datetime) -> date:
        """Which day it is at the desk."""
        return now.astimezone(ZoneInfo(self.zone)).date()

    def day_ends_at(self, now: datetime) -> datetime:
        """The midnight after a moment; aware UTC."""
        return self._moment(self.day_of(now), 24 * 60)

    def _openings_of(self, day: date) -> Iterator[Opening]:
        for begins, ends in self.stretches_of(day):
            if (opening := self.opening(day, begins, ends)) is not None:
                yield opening

    def _moment(self, day: date, minutes: int) -> datetime:
        """Wall time as a moment: a skipped hour is the hour after it, a repeated one its first run."""
        midnight, minute = divmod(minutes, 24 * 60)
        wall = time(minute // 60, minute % 60, tzinfo=ZoneInfo(self.zone))
        return datetime.combine(day + timedelta(days=midnight), wall).astimezone(UTC)
