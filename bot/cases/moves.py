"""The ground that the services of this room stand on: a case under lock, its moves, its owner.

Every change begins with the case's row under lock, so that on PostgreSQL two changes of one case queue up;
SQLite has one writer anyway.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.errors import CaseInQueue, CaseIsClosed, CaseUnknown, NotYourCase, OnlyForWorkers
from bot.cases.family import members
from bot.cases.letters import head_over, signature
from bot.cases.rules import NEXT_ACTIONS, CaseEvent, CaseStatus, next_status
from bot.cases.tables import ActiveCase, Case, LetGo, Ownership
from bot.outbox.service import enqueue_edit
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def lock_case(session: Session, case_id: int) -> Case:
    """The case as it is now, nobody else's to change until this transaction ends.

    Raises:
        CaseUnknown: there is no such case.
    """
    session.flush()
    case = session.get(Case, case_id, with_for_update=True, populate_existing=True)
    if case is None:
        raise CaseUnknown
    return case


def lock_case_of_family(session: Session, case_id: int, family_id: int) -> Case:
    """The family's own case, locked.

    Raises:
        CaseUnknown: it is not this family's, or there is no such case.
    """
    case = lock_case(session, case_id)
    if case.family_id != family_id:
        raise CaseUnknown
    return case


def lock_case_of_member(session: Session, case_id: int, person_id: int) -> Case:
    """A case, locked, that the person opened or has joined.

    Raises:
        CaseUnknown: they are not in it now, or there is no such case.
    """
    case = lock_case(session, case_id)
    if not members.is_in(session, case, person_id):
        raise CaseUnknown
    return case


def lock_case_of_worker(session: Session, case_id: int, worker_id: int) -> Case:
    """The worker's own case, locked.

    Raises:
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
        CaseIsClosed: it is closed.
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
    """
    worker_on_duty(session, worker_id)
    case = lock_case(session, case_id)
    worker_on_duty(session, worker_id)  # again: the worker may have left while the case was somebody else's to change
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    if case.owner_id is None:
        raise CaseInQueue
    if case.owner_id != worker_id:
        raise NotYourCase(worker=signature(session.get_one(Person, case.owner_id)))
    return case


def worker_on_duty(session: Session, worker_id: int) -> Person:
    """The person, who answers families.

    Raises:
        OnlyForWorkers: the person does not.
    """
    session.flush()
    person = session.get_one(Person, worker_id, populate_existing=True)
    if person.role not in WORKER_ROLES:
        raise OnlyForWorkers
    return person


def lock_worker(session: Session, worker_id: int) -> Person:
    """The person, who answers families and goes on doing so until this transaction ends; locked before any case.

    Raises:
        OnlyForWorkers: the person answers no families.
    """
    session.flush()
    person = session.get_one(Person, worker_id, with_for_update={"read": True}, populate_existing=True)
    if person.role not in WORKER_ROLES:
        raise OnlyForWorkers
    return person


def move(case: Case, event: CaseEvent, due: datetime | None) -> None:
    """Bring a locked case through one transition; what comes next is due at ``due``.

    Raises:
        CaseIsClosed: nothing happens to a closed case.
        CaseMoved: the event does not fit the state.
    """
    status = next_status(case.status, event)
    case.status, case.next_action, case.next_date = status, NEXT_ACTIONS[status], due
    case.version += 1


def restart_wait(case: Case, now: datetime) -> None:
    """From now on somebody is waited for anew: nothing was told of it and no date was missed."""
    case.waiting_since, case.watch_stage, case.missed_times = now, "", 0


def own(session: Session, case: Case, worker_id: int, now: datetime) -> Ownership:
    """Write down that the worker has the case from now on; a second owner is refused by the database."""
    if (once := session.get(LetGo, (case.id, worker_id))) is not None:
        session.delete(once)
    ownership = Ownership(case_id=case.id, worker_id=worker_id, claimed_at=now, reason="")
    session.add(ownership)
    session.flush()
    return ownership


def ownership_of(session: Session, case_id: int) -> Ownership | None:
    """Who has the case now, if anybody."""
    return session.scalar(select(Ownership).where(Ownership.case_id == case_id, Ownership.released_at.is_(None)))


def _put_head_away(session: Session, case: Case, ownership: Ownership, now: datetime) -> None:
    """The head of the case loses its buttons in the chat of whoever had it, and answers families still."""
    if session.get_one(Person, ownership.worker_id).role not in WORKER_ROLES:
        return
    enqueue_edit(
        session, person_id=ownership.worker_id, key=f"head-over:{case.id}:{ownership.id}",
        target=f"head:{case.id}:{ownership.id}", letter=head_over(case), now=now,
        about=f"case:{case.id}", topic=f"case:{case.id}",
    )  # fmt: skip


def end_ownership(session: Session, case: Case, reason: str, now: datetime) -> None:
    """Write down that the owner has the case no more, and let nobody's words go into it by habit."""
    ownership = ownership_of(session, case.id)
    if ownership is not None:
        ownership.released_at, ownership.reason = now, reason
        _put_head_away(session, case, ownership, now)
    for place in session.scalars(select(ActiveCase).where(ActiveCase.case_id == case.id)):
        session.delete(place)
    session.flush()
