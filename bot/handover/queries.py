"""Lists around handovers; nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.history import Happening
from bot.cases.moves import ownership_of
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseHistory
from bot.handover.rules import RUNNING, human_changes
from bot.handover.tables import Handover
from bot.people.queries import workers
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: What happens when somebody takes a case over.
TAKEN_OVER = (Happening.CLAIMED, Happening.HANDED, Happening.SUBSTITUTED)


def running(session: Session, *, case_id: int) -> Handover | None:
    """The handover that is going on in a case and still fits how the case stands."""
    found = session.scalar(select(Handover).where(Handover.case_id == case_id, Handover.state.in_(RUNNING)))
    case = session.get(Case, case_id)
    return found if found is not None and case is not None and fits(session, found, case) else None


def fits(session: Session, handover: Handover, case: Case) -> bool:
    """Whether the case is still the old owner's to hand over, and the new one still a worker who may have it."""
    ownership = ownership_of(session, case.id)
    return (
        case.status in (CaseStatus.OPEN, CaseStatus.PENDING)
        and case.owner_id == handover.from_id
        and ownership is not None
        and ownership.id == handover.ownership_id
        and may_take(session, session.get(Person, handover.to_id), case)
    )


def may_take(session: Session, person: Person | None, case: Case) -> bool:
    """Whether a person could have the case next: a worker, neither its owner nor of its family."""
    if person is None or person.role not in WORKER_ROLES or person.id == case.owner_id:
        return False
    return not members.was_in(session, case, person.id)


def colleagues(session: Session, *, case: Case) -> list[Person]:
    """Workers whom the owner can ask, by name."""
    return sorted((one for one in workers(session) if may_take(session, one, case)), key=lambda one: (one.name, one.id))


def changes_of(session: Session, *, case_id: int) -> int:
    """How often another person than before took the case over, counted from its history (row R60)."""
    taken = select(CaseHistory.actor_id).where(CaseHistory.case_id == case_id, CaseHistory.what.in_(TAKEN_OVER))
    return human_changes(session.scalars(taken.order_by(CaseHistory.id)).all())
