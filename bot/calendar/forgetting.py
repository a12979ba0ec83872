"""What calendars heard of times that are over, and addresses taken back, are forgotten. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.calendar.tables import CalendarAddress, CalendarTaken

#: No change of a time comes so long after it; calendars show it so long as well.
KEPT_FOR = timedelta(days=30)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete who took times that ended, and addresses that were taken back, more than 30 days ago; how many rows."""
    taken = delete(CalendarTaken).where(CalendarTaken.ends_at < now - KEPT_FOR).returning(CalendarTaken.uid)
    dead = delete(CalendarAddress).where(CalendarAddress.revoked_at < now - KEPT_FOR)
    gone = session.execute(dead.returning(CalendarAddress.person_id))
    return len(session.execute(taken).all()) + len(gone.all())
