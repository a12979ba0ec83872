"""What the demonstration's contact list shows beside its file, in days before and after the day on which it is opened."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from bot.directory import edits

#: Somebody is on leave since yesterday, for so many days more; the usual substitute answers.
AWAY, AWAY_DAYS = "koulupsykologi", 6
#: Nobody has looked this situation through for so many days.
OLD, OLD_DAYS = "nikotiini", 215


def seed(session: Session, *, today: date, now: datetime) -> None:
    """Put one leave and one old entry over the demonstration's list."""
    first, last = today - timedelta(days=1), today + timedelta(days=AWAY_DAYS)
    edits.away(session, entry_id=AWAY, first=first, last=last, substitute_id=None, by=None, now=now)
    looked = today - timedelta(days=OLD_DAYS)
    edits.confirm(session, kind="situation", entry_id=OLD, day=looked, by=None, now=now)
