"""Plans of those who left, days that are over, and lists of times that nobody needs any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.appointments.slots.tables import PlanDay, SlotOffer, Waiting, WorkingPlan
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: Other days of a plan are kept so long after they are over, lists and waiting so long after they were made.
DAYS_KEPT, LISTS_KEPT = timedelta(days=30), timedelta(days=90)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete what is over; how many rows."""
    gone = select(Person.id).where(Person.role.not_in(WORKER_ROLES))
    done = [
        delete(WorkingPlan).where(WorkingPlan.worker_id.in_(gone)).returning(WorkingPlan.worker_id),
        delete(PlanDay).where(PlanDay.day < (now - DAYS_KEPT).date()).returning(PlanDay.id),
        delete(SlotOffer).where(SlotOffer.offered_at < now - LISTS_KEPT).returning(SlotOffer.id),
        delete(Waiting).where(Waiting.state != "waiting", Waiting.until < now - LISTS_KEPT).returning(Waiting.id),
    ]
    return sum(len(session.execute(one).all()) for one in done)
