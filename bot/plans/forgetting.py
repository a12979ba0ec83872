"""What is over is forgotten in time: plans 90 days after their case was closed, words that nobody confirmed after a day.

Whatever else ends with a case or a person takes its plans along by the table's own keys.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.plans import wording
from bot.plans.tables import OwnPlan

#: A person can read and print the plan so long after the end (domain, section 4.3).
KEPT = timedelta(days=90)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete what is over; how many plans and words."""
    closed = select(Case.id).where(Case.status == CaseStatus.CLOSED, Case.closed_at <= now - KEPT)
    gone = session.execute(
        delete(OwnPlan)
        .where(OwnPlan.case_id.in_(closed))
        .returning(OwnPlan.id)
        .execution_options(synchronize_session=False)
    )
    return len(gone.all()) + wording.forget_old(session, now=now)
