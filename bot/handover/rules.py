"""The states of a handover, its reasons, how long it may wait, and how human changes are counted. Values in, values out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.duty.rules import ServiceHours


class HandoverState(StrEnum):
    """How far a handover has come."""

    PROPOSED = "proposed"  #: the new worker has been asked
    TAKEN = "taken"  #: the new worker said yes, and the family is being told
    DONE = "done"  #: the family knows, and the new worker has the case
    DECLINED = "declined"  #: the new worker cannot
    WITHDRAWN = "withdrawn"  #: the old owner took it back
    OVERDUE = "overdue"  #: nobody answered in time
    ENDED = "ended"  #: the case went another way meanwhile


#: States in which a handover is still going on.
RUNNING = (HandoverState.PROPOSED, HandoverState.TAKEN)
#: Why a case is handed over, as one word each; ``note`` stands for words of one's own, ``kutsu`` for an invited worker.
REASONS = ("skill", "language", "absence", "acquainted", "wish")
NOTE = "note"
INVITED = "kutsu"
#: So many working days a proposal waits (row R7).
WAITS_WORKING_DAYS = 2
#: At so many human changes the coordinators hear of it (row R60).
MANY_CHANGES = 3
#: What answers many changes, as one word each: a joint meeting, or why the case went on.
CHANGE_REASONS = ("meeting", "absence", "language", "wish", "skill")
#: The longest note, in characters.
LONGEST_NOTE = 600


def due_after(now: datetime, hours: ServiceHours, days: int = WAITS_WORKING_DAYS) -> datetime:
    """The same wall time so many working days later; days on which the desk is shut do not count.

    Raises:
        ValueError: so many working days are not in sight.
    """
    zone = ZoneInfo(hours.zone)
    local = now.astimezone(zone)
    seen: list[date] = []
    for opening in hours.openings(now):
        day = opening.begins_at.astimezone(zone).date()
        if day > local.date() and day not in seen:
            seen.append(day)
        if len(seen) == days:
            return datetime.combine(day, local.time(), tzinfo=zone).astimezone(now.tzinfo)
    raise ValueError("so many working days are not in sight")


def human_changes(owners: Iterable[int | None]) -> int:
    """How often another person than before took a case over; the first one is no change."""
    known = [owner for owner in owners if owner is not None]
    return sum(before != after for before, after in pairwise(known))
