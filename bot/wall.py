"""Times as people agree on them: a day and a clock time at a place, which a change of the clocks must not move.

A moment alone is not enough: when the rules of a zone change, half past two stays half past two. So what was agreed is
kept as local time with its zone (IANA), and the moment is worked out from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Refusal


class NoSuchTime(Refusal):
    """The clocks skip this time: on 28.3.2027 it is never 03.30 in Helsinki. ``later`` is the first one after it."""

    key = "time-skipped"


class TimeTwice(Refusal):
    """The clocks show this time twice: on 31.10.2027 it is 03.30 in Helsinki before and after the change."""

    key = "time-twice"


@dataclass(frozen=True, slots=True)
class Wall:
    """A local time: ``local`` is naive, ``zone`` an IANA name, ``fold`` 1 for the second run of a repeated hour."""

    local: datetime
    zone: str
    fold: int = 0

    @property
    def moment(self) -> datetime:
        """The moment, aware UTC; a skipped time counts as the one that the clocks show instead."""
        return self.local.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold).astimezone(UTC)

    @property
    def exists(self) -> bool:
        """Whether the clocks show this time on its day."""
        return wall_of(self.moment, self.zone).local == self.local

    @property
    def comes_twice(self) -> bool:
        """Whether the clocks show this time twice on its day."""
        return self.exists and _offset(self.local, self.zone, 0) != _offset(self.local, self.zone, 1)

    def days_before(self, days: int) -> datetime:
        """The moment so many calendar days earlier, at the same clock time, whatever the clocks did in between."""
        return Wall(self.local - timedelta(days=days), self.zone, self.fold).moment

    def after(self, minutes: int) -> Wall:
        """The local time when so many minutes have really passed."""
        return wall_of(self.moment + timedelta(minutes=minutes), self.zone)


def agreed(local: datetime, zone: str, fold: int | None = None) -> Wall:
    """A local time that people can agree on.

    Raises:
        NoSuchTime: the clocks skip it.
        TimeTwice: the clocks show it twice, and ``fold`` does not say which of the two.
        ValueError: ``local`` has a time zone already.
    """
    if local.tzinfo is not None:
        raise ValueError("a local time is naive; its zone stands beside it")
    wall = Wall(local.replace(second=0, microsecond=0), zone, fold or 0)
    if not wall.exists:
        raise NoSuchTime(time=wall.local.strftime("%H.%M"), later=wall.moment)
    if fold is None and wall.comes_twice:
        raise TimeTwice(first=wall.moment, second=Wall(wall.local, zone, 1).moment)
    return wall if wall.comes_twice else Wall(wall.local, zone)


def wall_of(moment: datetime, zone: str) -> Wall:
    """What the clocks of a zone show at a moment."""
    there = moment.astimezone(ZoneInfo(zone))
    return Wall(there.replace(tzinfo=None, fold=0), zone, there.fold)


def moment_at(moment: datetime, clock_time: time, zone: str, *, days: int = 0) -> datetime:
    """A clock time on the local day of a moment, or so many calendar days from it; aware UTC."""
    day = moment.astimezone(ZoneInfo(zone)).date() + timedelta(days=days)
    return Wall(datetime.combine(day, clock_time), zone).moment


def _offset(local: datetime, zone: str, fold: int) -> timedelta | None:
    return local.replace(tzinfo=ZoneInfo(zone), fold=fold).utcoffset()
