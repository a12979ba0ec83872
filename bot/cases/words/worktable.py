"""Where a worker's words go when they reply to nothing: the case in hand, and words that wait for a case."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import CaseStatus
from bot.cases.tables import ActiveCase, Case, Draft


def set_active_case(session: Session, *, worker_id: int, case_id: int) -> Case:
    """From now on the worker's words go into this case.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    session.merge(ActiveCase(worker_id=worker_id, case_id=case_id))
    session.flush()
    return case


def active_case(session: Session, *, worker_id: int) -> Case | None:
    """The case in the worker's hand, if the worker still has it."""
    place = session.get(ActiveCase, worker_id)
    case = session.get(Case, place.case_id) if place else None
    if case is None or case.owner_id != worker_id or case.status == CaseStatus.CLOSED:
        return None
    return case


def clear_active_case(session: Session, *, worker_id: int) -> None:
    """The worker has no case in hand."""
    place = session.get(ActiveCase, worker_id)
    if place is not None:
        session.delete(place)
        session.flush()


def keep_draft(
    session: Session, *, worker_id: int, body: str, origin: str, now: datetime, case_id: int | None = None
) -> Draft:
    """Let the worker's words wait until it is sure where they go; an earlier draft gives way.

    With ``case_id`` it is sure into which case, and they wait to hear for whom of the family.
    """
    draft = session.merge(Draft(worker_id=worker_id, body=body, origin=origin, written_at=now, case_id=case_id))
    session.flush()
    return draft


def take_draft(session: Session, *, worker_id: int) -> Draft | None:
    """Hand over the words that wait, once; None when there are none."""
    draft = session.get(Draft, worker_id)
    if draft is not None:
        session.delete(draft)
        session.flush()
    return draft
