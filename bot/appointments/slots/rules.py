"""Free times: a week in wall time, less exceptions, holidays, what is taken and who is away. Values in, values out.

A free time is a stretch that really lasts as long as it says, and that the clocks show once: whatever a change of the
clocks skips or repeats is no free time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from bot.duty.stretches import merged
from bot.wall import Wall, wall_of

#: What a worker can choose by taps; the first of each is where a new plan begins, but for the marked ones.
MINUTES = (30, 45, 60, 90, 120)
BUFFERS = (0, 10, 15, 30)
#: 0 stands for: as many as there is room for.
MOST = (0, 1, 2, 3, 4, 5, 6)
#: More than one is a group.
CAPACITIES = (1, 2, 4, 6, 8, 10, 12, 20)
NOTICES = (1, 3, 24, 48, 72)
AHEADS = (14, 28, 42, 84)
CHOICES: Mapping[str, tuple[int, ...]] = {
    "minutes": MINUTES, "buffer": BUFFERS, "most": MOST, "capacity": CAPACITIES, "notice": NOTICES, "ahead": AHEADS,
}  # fmt: skip
#: The longest words about a place, in characters.
LONGEST_PLACE = 300
#: So many times nearest to one that is gone are shown.
NEAREST = 6


class WeekHours(NamedTuple):
    """One stretch of every week, in minutes of wall time; Monday is 0. A break is what lies between two of a day."""

    weekday: int
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Plan:
    """When somebody can be met."""

    zone: str
    week: tuple[WeekHours, ...] = ()
    #: Days that are otherwise: their stretches, none when the worker is away.
    days: Mapping[date, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    #: How long a time is, and how much lies between two at least.
    minutes: int = 60
    buffer: int = 0
    #: Most times of a day; 0: as many as there is room for.
    most: int = 0
    #: How many can come to one time.
    capacity: int = 1
    #: A time is free until so many hours before it begins, and from so many days ahead.
    notice: int = 3
    ahead: int = 42
    place: str = ""

    def stretches(self, day: date, *, rests: bool) -> list[tuple[int, int]]:
        """The hours of a day; a day written by itself counts also when the desk rests."""
        if day in self.days:
            return merged(self.days[day])
        return [] if rests else merged((one.begins, one.ends) for one in self.week if one.weekday == day.weekday())


class Taken(NamedTuple):
    """A time that is agreed already; ``room`` places are left in it when it is a group's, and 0 otherwise."""

    begins_at: datetime
    ends_at: datetime
    appointment_id: int = 0
    room: int = 0
    #: Whether it is the worker's own; else it only keeps whoever asks from coming.
    of_host: bool = True


@dataclass(frozen=True, slots=True)
class Slot:
    """A free time; ``appointment_id`` is that of the group's time that stands there already, else 0."""

    wall: Wall
    minutes: int
    room: int = 1
    appointment_id: int = 0

    @property
    def begins_at(self) -> datetime:
        """When it begins, aware UTC."""
        return self.wall.moment

    @property
    def ends_at(self) -> datetime:
        """When it is over, aware UTC."""
        return self.wall.moment + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Around:
    """What else is on the days of a plan."""

    taken: Sequence[Taken] = ()
    #: Whether the desk rests on a day.
    rests: Callable[[date], bool] = lambda _day: False
    #: In which minutes of a day's wall time the worker is away.
    away: Callable[[date], Sequence[tuple[int, int]]] = lambda _day: ()
    #: How many places of the times that begin at a moment are kept for somebody.
    kept: Mapping[datetime, int] = field(default_factory=dict)


def free_slots(plan: Plan, now: datetime, around: Around) -> list[Slot]:
    """Every free time of a plan, soonest first."""
    first = wall_of(now, plan.zone).local.date()
    days = (first + timedelta(days=ahead) for ahead in range(plan.ahead + 1))
    return [slot for day in days for slot in _of_day(plan, day, now, around)]


def nearest(slots: Sequence[Slot], moment: datetime, count: int = NEAREST) -> list[Slot]:
    """The free times nearest to a moment, in order of time."""
    closest = sorted(slots, key=lambda one: (abs(one.begins_at - moment), one.begins_at))[:count]
    return sorted(closest, key=lambda one: one.begins_at)


def begin_in_time(plan: Plan, slot: Slot, now: datetime) -> bool:
    """Whether a time begins neither too soon nor too far ahead."""
    return now + timedelta(hours=plan.notice) <= slot.begins_at <= now + timedelta(days=plan.ahead)


def _of_day(plan: Plan, day: date, now: datetime, around: Around) -> Iterator[Slot]:
    stretches = plan.stretches(day, rests=around.rests(day))
    if not stretches:
        return
    held = sum(one.of_host and wall_of(one.begins_at, plan.zone).local.date() == day for one in around.taken)
    is_full, away = 0 < plan.most <= held, around.away(day)
    for begins in _grid(plan, stretches):
        slot = _at(plan, day, begins)
        if slot is None or not begin_in_time(plan, slot, now) or _touches(begins, plan.minutes, away):
            continue
        free = _with_room(plan, slot, around)
        if free is not None and not (is_full and not free.appointment_id):
            yield free


def _grid(plan: Plan, stretches: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Minutes of the day at which times begin."""
    for begins, ends in stretches:
        yield from range(begins, ends - plan.minutes + 1, plan.minutes + plan.buffer)


def _at(plan: Plan, day: date, begins: int) -> Slot | None:
    """The time that begins at a minute of a day; None when a change of the clocks lies in it."""
    local = datetime.combine(day, time()) + timedelta(minutes=begins)
    wall = Wall(local, plan.zone)
    is_real = wall.exists and not wall.comes_twice
    is_real = is_real and wall.after(plan.minutes).local == local + timedelta(minutes=plan.minutes)
    return Slot(wall, plan.minutes, plan.capacity) if is_real else None


def _with_room(plan: Plan, slot: Slot, around: Around) -> Slot | None:
    """The time with the places that are left in it; None when there is none, or something else is then."""
    buffer = timedelta(minutes=plan.buffer)
    near = [one for one in around.taken if _meets(slot, one, buffer if one.of_host else timedelta())]
    group = next((one for one in near if one.room and one.begins_at == slot.begins_at), None)
    if any(one is not group for one in near):
        return None
    room = (group.room if group else slot.room) - around.kept.get(slot.begins_at, 0)
    return Slot(slot.wall, slot.minutes, room, group.appointment_id if group else 0) if room > 0 else None


def _meets(slot: Slot, one: Taken, buffer: timedelta) -> bool:
    return one.begins_at < slot.ends_at + buffer and slot.begins_at < one.ends_at + buffer


def _touches(begins: int, minutes: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(first < begins + minutes and begins < last for first, last in stretches)
