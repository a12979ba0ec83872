"""Who is on shift when: rows of the rota become stretches of a day, in wall time, and then moments. Pure.

Without a rota every worker has the desk's own hours: a small desk needs none. With one, the desk is open when somebody
is on shift, and every promise is made for such a time. The order of what counts on a day: the desk closed; extra
shifts; the week's shifts, within the day's hours when those are other than usual, and on holidays not at all; then
who gave the day away, who is absent and who answers instead, who is away for some hours; last what workers said
themselves: here, not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from bot.duty.rules import LOOK_AHEAD_DAYS, Opening, ServiceHours
from bot.duty.stretches import joined, less, merged, merged_by_worker, not_over, without

#: How far ahead the desk's own hours are looked for when the rota has nobody; a desk may rest for a summer.
LONGEST_REST_DAYS = 400


class WeekShift(NamedTuple):
    """One stretch of a worker's week, in minutes of wall time."""

    worker_id: int
    weekday: int
    begins: int
    ends: int
    valid_from: date
    valid_to: date | None

    def is_on(self, day: date) -> bool:
        """Whether the stretch stands in the rota on a day, whatever else the day is."""
        return (
            self.weekday == day.weekday() and self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
        )


class OtherDay(NamedTuple):
    """What is otherwise on a day: ``closed``, ``hours`` of the desk, or an ``extra`` shift of a worker."""

    day: date
    kind: str
    worker_id: int | None
    begins: int
    ends: int


class Away(NamedTuple):
    """A worker's days away, and who answers instead."""

    worker_id: int
    first_day: date
    last_day: date
    substitute_id: int | None


class PartAway(NamedTuple):
    """Hours of one day in which a worker is away, in minutes of wall time."""

    worker_id: int
    day: date
    begins: int
    ends: int


class Here(NamedTuple):
    """A worker's own word: here, or not here, from one moment until just before another."""

    here: bool
    since: datetime
    until: datetime


class OnDuty(NamedTuple):
    """One worker on shift, from a moment until just before another, both aware UTC."""

    begins_at: datetime
    ends_at: datetime
    worker_id: int


@dataclass(frozen=True)
class Rota:
    """The desk's week and everything that the rota says of it."""

    hours: ServiceHours
    #: Everybody who answers families; who is not among them is on no shift.
    workers: frozenset[int] = frozenset()
    #: Whether a rota has been written at all.
    written: bool = False
    shifts: tuple[WeekShift, ...] = ()
    others: tuple[OtherDay, ...] = ()
    aways: tuple[Away, ...] = ()
    #: Who took whose shifts of a day.
    given: Mapping[tuple[date, int], int] = field(default_factory=dict)
    said: Mapping[int, Here] = field(default_factory=dict)
    #: Who is away in some hours of a day.
    parts_away: tuple[PartAway, ...] = ()

    @cached_property
    def _others_of_day(self) -> dict[date, list[OtherDay]]:
        days: dict[date, list[OtherDay]] = {}
        for other in self.others:
            days.setdefault(other.day, []).append(other)
        return days

    @cached_property
    def _is_plain(self) -> bool:
        """Whether every worker simply has the desk's hours."""
        return not (self.written or self.aways or self.parts_away or self.given or self.said)

    # -- a day in wall time -----------------------------------------------------------------------------

    def desk_stretches(self, day: date) -> list[tuple[int, int]]:
        """When the desk should be open on a day, in minutes of wall time: its week, or what the day has instead."""
        others = self._others_of_day.get(day, [])
        if any(other.kind == "closed" for other in others):
            return []
        own = [(other.begins, other.ends) for other in others if other.kind == "hours"]
        return merged(own or self.hours.stretches_of(day))

    def shifts_of(self, day: date) -> list[tuple[int, int, int]]:
        """Who is on shift on a day, as begin, end and worker, in minutes of wall time; each worker's do not overlap."""
        others = self._others_of_day.get(day, [])
        if any(other.kind == "closed" for other in others):
            return []
        held = [(begins, ends, self.holder(worker, day)) for begins, ends, worker in self._planned(day)]
        return merged_by_worker(
            (first, last, worker)
            for begins, ends, worker in held
            if worker is not None
            for first, last in without(begins, ends, self.hours_away(worker, day))
        )

    def planned_of(self, worker_id: int, day: date) -> list[tuple[int, int]]:
        """A worker's own shifts of a day, whoever has them now; none when the desk is closed."""
        if any(other.kind == "closed" for other in self._others_of_day.get(day, [])):
            return []
        return merged((begins, ends) for begins, ends, worker in self._planned(day) if worker == worker_id)

    def _planned(self, day: date) -> list[tuple[int, int, int]]:
        others = self._others_of_day.get(day, [])
        return [*self._of_the_week(day), *((o.begins, o.ends, o.worker_id) for o in others if o.worker_id)]

    def hours_away(self, worker_id: int, day: date) -> list[tuple[int, int]]:
        """In which minutes of a day a worker is away who has not the whole day off."""
        return [(part.begins, part.ends) for part in self.parts_away if (part.worker_id, part.day) == (worker_id, day)]

    def _of_the_week(self, day: date) -> list[tuple[int, int, int]]:
        """The week's shifts within the limits of the day: an eve, a holiday, hours of its own."""
        limits = self._limits(day)
        if not self.written:
            return [(begins, ends, worker) for begins, ends in limits for worker in self.workers]
        return [
            (max(shift.begins, begins), min(shift.ends, ends), shift.worker_id)
            for shift in self.shifts
            if shift.is_on(day)
            for begins, ends in limits
            if max(shift.begins, begins) < min(shift.ends, ends)
        ]

    def _limits(self, day: date) -> list[tuple[int, int]]:
        """Within which hours the week's shifts count; a rota may go beyond the desk's usual week."""
        has_hours = any(other.kind == "hours" for other in self._others_of_day.get(day, []))
        if has_hours or not self.written:
            return self.desk_stretches(day)
        if self.hours.is_holiday(day):
            return []
        eve = self.hours.eves_end if self.hours.is_eve(day) else None
        return [(0, 24 * 60 if eve is None else eve)]

    def holder(self, worker_id: int, day: date) -> int | None:
        """Who has a worker's shifts of a day: the worker, who took them, or who answers instead; None: nobody."""
        holder: int | None = self.given.get((day, worker_id), worker_id)
        seen: set[int] = set()
        while holder is not None and holder not in seen:
            seen.add(holder)
            away = self.away(holder, day)
            if away is None:
                return holder if holder in self.workers else None
            holder = away.substitute_id
        return None

    def away(self, worker_id: int, day: date) -> Away | None:
        """The worker's absence that covers a day."""
        return next((a for a in self.aways if a.worker_id == worker_id and a.first_day <= day <= a.last_day), None)

    # -- as moments -------------------------------------------------------------------------------------

    def on_duty(self, day: date) -> list[OnDuty]:
        """Who is on shift on a day, as moments, with what workers said themselves; in order."""
        planned = [
            OnDuty(*opening, worker)
            for begins, ends, worker in self.shifts_of(day)
            if (opening := self.hours.opening(day, begins, ends)) is not None
        ]
        return sorted([*(left for one in planned for left in self._less_not_here(one)), *self._came_by_themselves(day)])

    def _less_not_here(self, planned: OnDuty) -> list[OnDuty]:
        """What is left of a shift whose worker said: not here."""
        said = self.said.get(planned.worker_id)
        if said is None or said.here or said.until <= planned.begins_at or planned.ends_at <= said.since:
            return [planned]
        before = planned._replace(ends_at=said.since.astimezone(UTC))
        after = planned._replace(begins_at=said.until.astimezone(UTC))
        return [part for part in (before, after) if part.begins_at < part.ends_at]

    def _came_by_themselves(self, day: date) -> list[OnDuty]:
        """Who said on this day: here. It holds until the day's end at the latest."""
        whole = self.hours.opening(day, 0, 24 * 60)
        return [
            OnDuty(said.since.astimezone(UTC), min(said.until.astimezone(UTC), whole.ends_at), worker)
            for worker, said in self.said.items()
            if said.here and whole and worker in self.workers and whole.begins_at <= said.since < whole.ends_at
        ]

    def staffed(self, day: date) -> list[Opening]:
        """When somebody is on shift on a day, in order; stretches that touch are one."""
        if self._is_plain:
            return self.desk_openings(day) if self.workers else []
        return joined(Opening(one.begins_at, one.ends_at) for one in self.on_duty(day))

    def workers_on_shift(self, now: datetime) -> frozenset[int]:
        """Who is on shift at this moment; without a rota everybody who is not away and did not say: not here."""
        day = self.hours.day_of(now)
        if self.written:
            return frozenset(one.worker_id for one in self.on_duty(day) if one.begins_at <= now < one.ends_at)
        return frozenset(worker for worker in self.workers if not self._is_gone(worker, day, now))

    def _is_gone(self, worker_id: int, day: date, now: datetime) -> bool:
        said = self.said.get(worker_id)
        not_here = said is not None and not said.here and said.since <= now < said.until
        hours = (self.hours.opening(day, begins, ends) for begins, ends in self.hours_away(worker_id, day))
        in_hours = any(one is not None and one.begins_at <= now < one.ends_at for one in hours)
        return not_here or in_hours or self.away(worker_id, day) is not None

    def is_live(self, now: datetime) -> bool:
        """Whether these are hours of service with somebody on shift; nothing less may be called presence."""
        return any(one.begins_at <= now < one.ends_at for one in self.staffed(self.hours.day_of(now)))

    # -- what is promised -------------------------------------------------------------------------------

    def openings(self, now: datetime) -> Iterator[Opening]:
        """Every stretch with somebody on shift that is not over, in order; the desk's own hours when nobody is in sight."""
        staffed = not_over((self.staffed(day) for day in self._days(now, LOOK_AHEAD_DAYS)), now)
        first = next(staffed, None)
        if first is None:
            yield from self._desk_openings(now)
            return
        yield first
        yield from staffed

    def has_somebody(self, now: datetime) -> bool:
        """Whether anybody is on shift as far as one can see."""
        return any(one.ends_at > now for day in self._days(now, LOOK_AHEAD_DAYS) for one in self.staffed(day))

    def _desk_openings(self, now: datetime) -> Iterator[Opening]:
        return not_over((self.desk_openings(day) for day in self._days(now, LONGEST_REST_DAYS)), now)

    def desk_openings(self, day: date) -> list[Opening]:
        """When the desk should be open on a day, as moments, whoever is on shift."""
        found = (self.hours.opening(day, begins, ends) for begins, ends in self.desk_stretches(day))
        return [opening for opening in found if opening is not None]

    def _days(self, now: datetime, count: int) -> Iterator[date]:
        today = self.hours.day_of(now)
        return (today + timedelta(days=ahead) for ahead in range(count))

    def next_opening(self, now: datetime) -> datetime:
        """This moment when somebody is on shift, else the next moment when the desk opens; aware UTC."""
        for opening in self.openings(now):
            return max(opening.begins_at, now.astimezone(UTC))
        return now.astimezone(UTC) + timedelta(days=LONGEST_REST_DAYS)

    def promise(self, now: datetime, answer_within_hours: float) -> datetime:
        """By when a person answers who is asked now: so many hours of service ahead; aware UTC. Never fails.

        When fewer hours than that are in sight it is the end of the last that are.
        """
        left = timedelta(hours=answer_within_hours)
        latest = now.astimezone(UTC) + timedelta(days=LONGEST_REST_DAYS)
        for opening in self.openings(now):
            begins_at = max(opening.begins_at, now.astimezone(UTC))
            if begins_at + left <= opening.ends_at:
                return begins_at + left
            left -= opening.ends_at - begins_at
            latest = opening.ends_at
        return latest

    def gaps(self, first: date, last: date, now: datetime) -> list[Opening]:
        """Hours of service from one day to another that are not over and in which nobody is on shift."""
        days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
        found = (gap for day in days for open_ in self.desk_openings(day) for gap in less(open_, self.staffed(day)))
        return [gap for gap in found if gap.ends_at > now]
