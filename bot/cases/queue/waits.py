"""How long families have waited for their first answer of late."""

from __future__ import annotations

from datetime import datetime, timedelta
from statistics import median

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from bot.cases.history import Happening
from bot.cases.tables import CaseHistory
from bot.outbox.letter import Part

#: How far back is looked, how many cases make a typical wait, and how many are looked at (the newest).
LOOK_BACK, FEWEST, MOST = timedelta(days=30), 5, 200
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def typical_wait(session: Session, *, now: datetime) -> timedelta | None:
    """The median time from a case's opening to its first answer over 30 days; None with fewer than five answers."""
    opened, answered = aliased(CaseHistory), aliased(CaseHistory)
    rows = session.execute(
        select(opened.at, func.min(answered.at))
        .join(answered, answered.case_id == opened.case_id)
        .where(opened.what == Happening.OPENED, opened.at > now - LOOK_BACK, answered.what == Happening.ANSWERED)
        .group_by(opened.id, opened.at)
        .order_by(opened.at.desc())
        .limit(MOST)
    ).all()
    seconds = [(first - begun).total_seconds() for begun, first in rows]
    return timedelta(seconds=median(seconds)) if len(seconds) >= FEWEST else None


def in_words(wait: timedelta) -> Part:
    """A wait as one says it: within an hour, in some hours, in some days; never less than it was."""
    if wait <= _HOUR:
        return Part("wait-hour")
    if wait <= 20 * _HOUR:
        return Part("wait-hours", {"count": -(-wait // _HOUR)})
    return Part("wait-days", {"count": -(-wait // _DAY)})
