"""A worker's absence begins: nobody's case waits for somebody who is not here, and no promise stays that nobody keeps."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import promises
from bot.cases.departures import leave
from bot.config import DeskSettings
from bot.duty.rules import ServiceHours
from bot.duty.tables import Absence

#: Why a case goes back, as one word.
_REASON = "absent"


def came_in(session: Session, *, absence: Absence, now: datetime, desk: DeskSettings) -> int:
    """An absence has been written down: correct the promises that it moved, and begin it if it covers today.

    Gives how many families heard of a later answer because of the rota.
    """
    begin(session, absence=absence, now=now, desk=desk)
    return promises.correct(session, now=now, desk=desk)


def begin(session: Session, *, absence: Absence, now: datetime, desk: DeskSettings) -> bool:
    """Give the worker's cases to others once the absence's first day has come; once for each absence."""
    today = ServiceHours.of(desk).day_of(now)
    if absence.begun_at is not None or not absence.first_day <= today <= absence.last_day:
        return False
    absence.begun_at = now
    session.flush()
    leave(
        session, worker_id=absence.worker_id, reason=_REASON, now=now, promise=promises.Promises(session, now, desk).of,
        substitute_id=absence.substitute_id, for_good=False,
    )  # fmt: skip
    return True


def begin_due(session: Session, *, now: datetime, desk: DeskSettings) -> int:
    """Begin every absence whose first day has come; how many. For a ticker."""
    today = ServiceHours.of(desk).day_of(now)
    due = select(Absence).where(Absence.begun_at.is_(None), Absence.first_day <= today, Absence.last_day >= today)
    rows = session.scalars(due.order_by(Absence.worker_id, Absence.id).with_for_update()).all()
    return sum(begin(session, absence=absence, now=now, desk=desk) for absence in rows)
