"""Who changed whose place at the desk is forgotten after two years. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.staff.tables import StaffEvent

#: So long it can be shown who had access when. Own choice.
KEPT_FOR = timedelta(days=2 * 365)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete what was done to people's places more than two years ago; how many rows."""
    old = delete(StaffEvent).where(StaffEvent.at < now - KEPT_FOR).returning(StaffEvent.id)
    return len(session.execute(old).all())
