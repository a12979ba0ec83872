"""When the rules of a zone change, moments are worked out anew from the local times that people agreed on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.reminders import service
from bot.reminders.tables import ZoneRules

#: So many days ahead the rules of a zone are compared; longer than anything is agreed ahead.
_DAYS = 800

#: Works moments of a room out anew, a batch after an id; gives the id to go on after, 0 at the end.
KeepRight = Callable[[Session, datetime, int], int]


def look_after(session: Session, *, zone: str, now: datetime, rooms: tuple[KeepRight, ...] = ()) -> int:
    """Take one step of working moments out anew when a zone's rules are others than last time; whether one was taken."""
    rules = rules_of(zone, now.date())
    known = session.get(ZoneRules, zone, with_for_update=True)
    if known is None:
        session.add(ZoneRules(zone=zone, rules=rules, room=0, after_id=0))
        return 0
    if known.rules != rules:
        known.rules, known.room, known.after_id = rules, 1, 0
    if not known.room:
        return 0
    work = (*rooms, _reminders)
    known.after_id = work[known.room - 1](session, now, known.after_id)
    if not known.after_id:
        known.room = known.room + 1 if known.room < len(work) else 0
    return 1


def rules_of(zone: str, today: date) -> str:
    """What sets the rules of a zone apart: its distance from UTC at the start of each quarter, and where it changes.

    The window moves with the quarter, not with the day, so that rules that stay are the same for a while; a new quarter
    costs one look that finds nothing to change.
    """
    there = ZoneInfo(zone)
    first = datetime(today.year, 3 * ((today.month - 1) // 3) + 1, 1, tzinfo=UTC)
    offsets = (str((first + timedelta(hours=6 * step)).astimezone(there).utcoffset()) for step in range(4 * _DAYS))
    return hashlib.sha256("|".join(offsets).encode()).hexdigest()


def _reminders(session: Session, now: datetime, after_id: int) -> int:
    return service.keep_right(session, now=now, after_id=after_id)
