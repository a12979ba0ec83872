"""A time zone as calendar files carry it: when its clock changes, as rules for ever where it has them.

The machine's tz data gives single changes. Where ten years of them follow one rule of the kind "last Sunday of March at
3", the rule is written, which every calendar program follows; else the changes themselves are.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

#: Years over which changes are looked at.
YEARS = 10
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Change:
    """One change of a zone's clock."""

    #: What the clock showed, naive, when it was changed.
    wall: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool]:
        """Changes of one kind are written together."""
        return self.before, self.after, self.name, self.summer

    @property
    def rule(self) -> str:
        """The yearly rule that this change may follow: a weekday counted from the nearer end of its month."""
        first, length = self.wall.day, monthrange(self.wall.year, self.wall.month)[1]
        place = -1 if first + 7 > length else (first - 1) // 7 + 1
        return f"FREQ=YEARLY;BYMONTH={self.wall.month};BYDAY={place}{_DAYS[self.wall.weekday()]}"


@cache
def timezone_of(zone: str, year: int) -> Timezone:
    """A zone's VTIMEZONE that is right from the beginning of a year on.

    Raises:
        zoneinfo.ZoneInfoNotFoundError: there is no such zone.
    """
    written = Timezone()
    written.add("tzid", zone)
    found = changes(zone, year - 1, year + YEARS)
    kinds = {one.kind: [other for other in found if other.kind == one.kind] for one in found}
    steady = [_rule_of(group) for group in kinds.values()]
    if not all(steady) or not found:
        written.add_component(_observance([_beginning(zone, year - 1)], ""))
        steady = [""] * len(kinds)
    for group, rule in zip(kinds.values(), steady, strict=True):
        written.add_component(_observance(group, rule))
    return written


def _rule_of(group: list[Change]) -> str:
    """The rule that every year's change of a kind follows, or nothing."""
    years = [one.wall.year for one in group]
    same = len({one.rule for one in group}) == 1 and len({one.wall.time() for one in group}) == 1
    every_year = years == list(range(years[0], years[0] + YEARS + 1))
    return group[0].rule if same and every_year else ""


def _observance(group: list[Change], rule: str) -> TimezoneStandard | TimezoneDaylight:
    first = group[0]
    part = TimezoneDaylight() if first.summer else TimezoneStandard()
    part.add("dtstart", first.wall)
    if rule:
        part.add("rrule", vRecur.from_ical(rule))
    for later in [] if rule else group[1:]:
        part.add("rdate", later.wall)
    part.add("tzname", first.name)
    part.add("tzoffsetfrom", first.before)
    part.add("tzoffsetto", first.after)
    return part


def _beginning(zone: str, year: int) -> Change:
    """How the clock stood when a year began, for zones without a rule."""
    at = datetime(year, 1, 1, tzinfo=ZoneInfo(zone))
    offset = at.utcoffset() or timedelta(0)
    return Change(at.replace(tzinfo=None), offset, offset, at.tzname() or zone, bool(at.dst()))


@cache
def changes(zone: str, first_year: int, end_year: int) -> tuple[Change, ...]:
    """Every change of a zone's offset from the beginning of one year to the beginning of another."""
    info = ZoneInfo(zone)
    day, end, found = datetime(first_year, 1, 1, tzinfo=UTC), datetime(end_year, 1, 1, tzinfo=UTC), []
    while day < end:
        later = day + timedelta(days=1)
        if _offset(info, day) != _offset(info, later):
            found.append(_change_between(info, day, later))
        day = later
    return tuple(found)


def _change_between(info: ZoneInfo, early: datetime, late: datetime) -> Change:
    """The change between two moments, found by halving to the second."""
    before = _offset(info, early)
    while late - early > timedelta(seconds=1):
        middle = early + timedelta(seconds=(late - early) // timedelta(seconds=2))
        early, late = (middle, late) if _offset(info, middle) == before else (early, middle)
    local = late.astimezone(info)
    wall = (late + before).replace(tzinfo=None)
    return Change(wall, before, _offset(info, late), local.tzname() or "", bool(local.dst()))


def _offset(info: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(info).utcoffset() or timedelta(0)
