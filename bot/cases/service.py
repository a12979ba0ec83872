"""What can be asked of the cases' room: claim, release, resolve, reopen, close; and what other files here do.

Every function takes the session first and ``now``, may flush, never commits, and puts what people have to know
into the outbox. Pressing twice or replaying an event does nothing the second time.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters, notices, reach, returns
from bot.cases.errors import CaseAlreadyClaimed, CaseIsClosed, OwnMatter
from bot.cases.family import joining, members
from bot.cases.history import Happening, note, promise
from bot.cases.moves import (
    end_ownership,
    lock_case,
    lock_case_of_family,
    lock_case_of_member,
    lock_case_of_worker,
    lock_worker,
    move,
    own,
    restart_wait,
)
from bot.cases.opening import open_case
from bot.cases.queries import case_story
from bot.cases.queue import cards
from bot.cases.rules import (
    CLOSE_AFTER_DAYS,
    TRANSITIONS,
    CaseEvent,
    CaseStatus,
    standing_promise,
)
from bot.cases.tables import Case
from bot.cases.words.corrections import edit_message, withdraw_message
from bot.cases.words.relay import (
    hear_family,
    relay_to_owner,
    write_as_family,
    write_as_worker,
)
from bot.people.tables import Person

__all__ = [
    "claim_case",
    "close_case",
    "close_silent",
    "edit_message",
    "open_case",
    "release_case",
    "reopen_case",
    "resolve_case",
    "silent",
    "withdraw_message",
    "write_as_family",
    "write_as_worker",
]


def claim_case(session: Session, *, case_id: int, worker_id: int, now: datetime, promised_at: datetime) -> Case:
    """Give a queued case to one worker, with everything written in it, and tell the family who and by when.

    Safe to race: of two workers pressing at once exactly one wins. The winner's second press changes nothing.
    The promise already given stands while it can be kept, else ``promised_at`` is the new one.

    Raises:
        CaseAlreadyClaimed: another worker has it.
        CaseIsClosed: it needs nobody any more.
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
        OwnMatter: the worker opened it as a family, or is or was in it as one.
    """
    worker = lock_worker(session, worker_id)
    case = lock_case(session, case_id)
    if case.status not in TRANSITIONS[CaseEvent.CLAIM] or members.was_in(session, case, worker_id):
        _explain_loss(session, case, worker_id)
        return case
    case.owner_id = worker_id
    move(case, CaseEvent.CLAIM, case.next_date)
    restart_wait(case, now)
    promise(session, case, standing_promise(case.promised_at, promised_at, now), now)
    _hand_to_owner(session, case, worker, now)
    return case


def _explain_loss(session: Session, case: Case, worker_id: int) -> None:
    if case.owner_id == worker_id:
        return
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    if case.owner_id is None:
        raise OwnMatter
    raise CaseAlreadyClaimed(worker=letters.signature(session.get_one(Person, case.owner_id)))


def _hand_to_owner(session: Session, case: Case, worker: Person, now: datetime) -> None:
    ownership = own(session, case, worker.id, now)
    note(session, case, Happening.CLAIMED, now, actor_id=worker.id)
    cards.refresh(session, case=case, now=now)
    notices.open_desk(session, case=case, ownership=ownership, now=now)
    relay_to_owner(session, case=case, messages=case_story(session, case_id=case.id), now=now)
    reach.tell_owner_of_task(session, case=case, now=now)
    letter = letters.claimed_letter(case, worker)
    notices.tell_everybody(session, case=case, event=f"claimed:{ownership.id}", letter=letter, now=now)
    session.flush()


def release_case(
    session: Session, *, case_id: int, worker_id: int, reason: str, now: datetime, promised_at: datetime
) -> Case:
    """Give the worker's case back to the queue, with a reason of one word; the family hears the new promise.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseMoved: it is resolved.
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    returns.return_to_queue(session, case=case, reason=reason, now=now, promised_at=promised_at)
    return case


def resolve_case(
    session: Session, *, case_id: int, worker_id: int, now: datetime, close_after_days: int = CLOSE_AFTER_DAYS
) -> Case:
    """The owner thinks that the matter is well; the family is asked, and some days of silence close it.

    Raises:
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    if case.status == CaseStatus.RESOLVED:
        return case
    closes_at = now + timedelta(days=close_after_days)
    move(case, CaseEvent.RESOLVE, closes_at)
    case.promised_at, case.resolved_at = None, now
    note(session, case, Happening.RESOLVED, now, actor_id=worker_id)
    worker = session.get_one(Person, worker_id)
    notices.tell_everybody(
        session, case=case, event=f"resolved:{case.version}", letter=letters.resolved_letter(case, worker, closes_at),
        to_members=letters.resolved_for_member(worker, closes_at), now=now,
    )  # fmt: skip
    session.flush()
    return case


def reopen_case(session: Session, *, case_id: int, family_id: int, now: datetime, promised_at: datetime) -> Case:
    """The family has more to tell: the resolved case opens again with its owner, who is told.

    Raises:
        CaseUnknown: the person is not in it, or there is no such case.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_member(session, case_id, family_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    if case.status == CaseStatus.RESOLVED:
        hear_family(session, case=case, now=now, promised_at=promised_at, by_id=family_id)
    return case


def close_case(session: Session, *, case_id: int, family_id: int, now: datetime) -> Case:
    """The family says that the matter is well; the owner or the queue is told. Closing twice is closing once.

    Raises:
        CaseUnknown: it is another family's, or there is no such case.
    """
    case = lock_case_of_family(session, case_id, family_id)
    if case.status != CaseStatus.CLOSED:
        _close(session, case, "owner-closed", now)
    return case


def silent(session: Session, *, now: datetime) -> list[int]:
    """Resolved cases whose families were silent until their date, by id; :func:`close_silent` looks again under the lock."""
    due = select(Case.id).where(Case.status == CaseStatus.RESOLVED, Case.next_date <= now)
    return list(session.scalars(due.order_by(Case.id)))


def close_silent(session: Session, *, case_id: int, now: datetime) -> bool:
    """Close a resolved case whose family was silent until its date, and tell both sides; False when that is not so any more.

    Raises:
        CaseUnknown: there is no such case.
    """
    case = lock_case(session, case_id)
    if case.status != CaseStatus.RESOLVED or case.next_date is None or case.next_date > now:
        return False
    _close(session, case, "owner-closed-quietly", now)
    letter = letters.family_notice("family-closed-quietly")
    notices.tell_family(session, case=case, event="closed", letter=letter, now=now)
    return True


def _close(session: Session, case: Case, key: str, now: datetime) -> None:
    was_in_queue = case.status == CaseStatus.NEW
    move(case, CaseEvent.CLOSE, None)
    case.promised_at, case.closed_at = None, now
    note(session, case, Happening.CLOSED, now)
    end_ownership(session, case, "closed", now)
    joining.end_all(session, case=case, now=now)
    if was_in_queue:
        cards.refresh(session, case=case, now=now)
    letter = letters.owner_notice(key, case)
    notices.tell_owner(session, case=case, event=f"closed:{case.version}", letter=letter, now=now)
    session.flush()
