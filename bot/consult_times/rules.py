"""How long times for consultations are, how far ahead they are shown, and when nothing is free soon. Values only."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from bot.appointments.slots.rules import Slot

#: How long a time can be, in minutes (row R36).
MINUTES = (15, 20, 30)
#: A topic without a free time within so many working days has a gap (row R36).
SOON_WORKING_DAYS = 5
#: Times are free so many days ahead; own choice.
AHEAD_DAYS = 28
#: Times on one screen.
SHOWN = 6
#: Stands before a topic in the notes of gaps that professionals met.
GAP_PREFIX = "pro:"


class Free(NamedTuple):
    """A free time of somebody who can answer."""

    host_id: int
    slot: Slot

    @property
    def begins_at(self) -> datetime:
        """When it begins, aware UTC."""
        return self.slot.begins_at


def in_order(found: Sequence[Free]) -> list[Free]:
    """Soonest first; of several who are free at once, one."""
    by_moment: dict[datetime, Free] = {}
    for one in sorted(found, key=lambda free: (free.begins_at, free.host_id)):
        by_moment.setdefault(one.begins_at, one)
    return list(by_moment.values())


def is_soon(found: Sequence[Free], until: datetime) -> bool:
    """Whether something is free before a moment."""
    return any(one.begins_at <= until for one in found)


def gap_subject(topic: str, day: date) -> str:
    """Under which name the gap of a topic is noted once a week."""
    year, week, _ = day.isocalendar()
    return f"{GAP_PREFIX}{topic}:{year}-{week}"
