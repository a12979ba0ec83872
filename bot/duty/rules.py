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

from bot.config import WEEKDAYS, parse_hours

#: How far ahead an opening is looked for; longer than any row of holidays.
LOOK_AHEAD_DAYS = 60


class Opening(NamedTuple):
    """One stretch of service, from a moment until just before another, both aware UTC."""

    begins_at: datetime
    ends_at: datetime


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays(country, years=year))


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
        today = now.astimezone(ZoneInfo(self.zone)).date()
        for ahead in range(LOOK_AHEAD_DAYS):
            for opening in self._openings_of(today + timedelta(days=ahead)):
                if opening.ends_at > now:
                    yield opening

    def is_holiday(self, day: date) -> bool:
        """Whether the desk rests on this day whatever the week says."""
        return day in _holidays(self.country, day.year)

    def _openings_of(self, day: date) -> Iterator[Opening]:
        written = self.weekly.get(WEEKDAYS[day.weekday()], "")
        for hours in parse_hours(written) if not self.is_holiday(day) else ():
            opening = Opening(self._moment(day, hours.begins), self._moment(day, hours.ends))
            if opening.begins_at < opening.ends_at:
                yield opening

    def _moment(self, day: date, minutes: int) -> datetime:
        """Wall time as a moment: a skipped hour is the hour after it, a repeated one its first run."""
        midnight, minute = divmod(minutes, 24 * 60)
        wall = time(minute // 60, minute % 60, tzinfo=ZoneInfo(self.zone))
        return datetime.combine(day + timedelta(days=midnight), wall).astimezone(UTC)
