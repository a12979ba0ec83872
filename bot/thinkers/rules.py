"""How a request for a thinking partner stands, and when coordinators take over; no database, no clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.duty.rules import LOOK_AHEAD_DAYS, ServiceHours

#: So long a request is kept after it has ended or was made. Own choice.
KEPT = timedelta(days=90)


class State(StrEnum):
    """How a request stands."""

    OPEN = "open"  #: volunteers have it
    TO_COORDINATOR = "to_coordinator"  #: nobody took it in a working day; coordinators have it too
    TAKEN = "taken"  #: two people think together
    ENDED = "ended"  #: over


#: States in which somebody can still take it.
WAITING = (State.OPEN, State.TO_COORDINATOR)


def late_at(opened_at: datetime, hours: ServiceHours) -> datetime:
    """When one working day has passed: the same time of the next day of service; aware UTC.

    What is asked outside the hours counts from the next opening. On a shorter day its last moment counts.
    """
    began = hours.next_opening(opened_at)
    clock = began.astimezone(ZoneInfo(hours.zone))
    minutes = clock.hour * 60 + clock.minute
    for ahead in range(1, LOOK_AHEAD_DAYS):
        day = clock.date() + timedelta(days=ahead)
        stretches = hours.stretches_of(day)
        if stretches:
            at = min(max(minutes, stretches[0][0]), stretches[-1][1] - 1)
            opening = hours.opening(day, at, at + 1)
            return opening.begins_at if opening is not None else began + timedelta(days=ahead)
    raise ValueError("no day of service is in sight")
