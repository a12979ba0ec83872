"""What passes between a family and its worker, both ways."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.errors import AddresseeNeeded, CaseIsClosed, MemberGone, NoOpenCase
from bot.cases.family import members
from bot.cases.history import Happening, note, promise
from bot.cases.moves import lock_case_of_member, lock_case_of_worker, move, ownership_of
from bot.cases.notices import tell_owner
from bot.cases.queries import open_case_of
from bot.cases.queue import cards
from bot.cases.returns import return_to_queue_if_owner_left
from bot.cases.rules import (
    EVERYBODY,
    FOLLOW_UP_AFTER,
    UNSAID,
    CaseEvent,
    CaseStatus,
    Side,
)
from bot.cases.tables import Case, CaseMessage
from bot.cases.words import post
from bot.cases.words.unanswered import unanswered


def write_as_family(
    session: Session,
    *,
    family_id: int,
    body: str,
    origin: str,
    now: datetime,
    promised_at: datetime,
    case_id: int | None = None,
) -> CaseMessage:
    """Keep what the family wrote in its case and bring it to the owner; in the queue it waits for one.

    ``family_id`` is who of the family wrote it, which may be a member; the others do not read it. A resolved
    case opens again with the same owner. ``promised_at`` is by when an answer comes if none is owed yet; an earlier
    promise stands. The same ``origin`` twice is one message.

    Raises:
        NoOpenCase: the person has no case that is not closed, and is in none.
        CaseUnknown: ``case_id`` is another family's.
        CaseIsClosed: ``case_id`` is closed.
    """
    case = _case_to_write_in(session, family_id, case_id)
    message, is_new = keep_message(session, case, family_id, Side.FAMILY, origin, body, now)
    if is_new:
        hear_family(session, case=case, now=now, promised_at=promised_at, by_id=family_id)
        relay_to_owner(session, case=case, messages=[message], now=now)
    return message


def _case_to_write_in(session: Session, family_id: int, case_id: int | None) -> Case:
    if case_id is not None:
        return lock_case_of_member(session, case_id, family_id)
    case = open_case_of(session, person_id=family_id)
    if case is None:
        raise NoOpenCase
    return lock_case_of_member(session, case.id, family_id)


def hear_family(
    session: Session, *, case: Case, now: datetime, promised_at: datetime, by_id: int | None = None
) -> None:
    """The family has something to say: a locked case owes an answer again and says by when.

    ``by_id`` is who of it, without it whoever opened the case.
    """
    was_resolved, promised_before = case.status == CaseStatus.RESOLVED, case.promised_at
    moment = min(case.promised_at or promised_at, promised_at)
    move(case, CaseEvent.FAMILY_WRITES, moment)
    promise(session, case, moment, now)
    if was_resolved:
        case.resolved_at = None
        case.reopened_times += 1
        note(session, case, Happening.REOPENED, now, actor_id=by_id or case.family_id)
        return_to_queue_if_owner_left(session, case=case, now=now, promised_at=moment)
        tell_reopened(session, case=case, now=now)
    elif case.status == CaseStatus.NEW and case.promised_at != promised_before:
        cards.refresh(session, case=case, now=now)
    session.flush()


def tell_reopened(session: Session, *, case: Case, now: datetime) -> None:
    """Tell the owner that a resolved case is open again."""
    notice = letters.owner_notice("owner-reopened", case, with_buttons=True)
    tell_owner(session, case=case, event=f"reopened:{case.version}", letter=notice, now=now)


def relay_to_owner(session: Session, *, case: Case, messages: list[CaseMessage], now: datetime) -> None:
    """Bring messages to whoever has the case, in order; nobody has it in the queue."""
    ownership = ownership_of(session, case.id)
    if ownership is None:
        return
    for message in messages:
        if message.withdrawn_at is None:
            copy = post.owner_copy(session, case, message, ownership)
            post.send_copy(session, copy=copy, message=message, now=now)


def write_as_worker(
    session: Session, *, case_id: int, worker_id: int, body: str, origin: str, now: datetime, to: int = UNSAID
) -> CaseMessage:
    """Keep what the owner wrote, bring it to the family under the worker's name, and wait for the family.

    ``to`` is the one person of the family who reads it, or ``EVERYBODY`` in the case now; a case of one needs neither.
    The same ``origin`` twice is one message.

    Raises:
        AddresseeNeeded: several people are in the case, and ``to`` says nobody.
        MemberGone: the person whom ``to`` names is not in the case now.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: the case is closed.
        CaseUnknown: there is no such case.
        OnlyForWorkers: the person answers no families.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    readers, to_id = _readers(session, case, to)
    message, is_new = keep_message(session, case, worker_id, Side.WORKER, origin, body, now)
    if is_new:
        message.to_id = to_id
        case.answered_at = case.answered_at or now
        session.flush()
        if case.status != CaseStatus.OPEN or not unanswered(session, case):
            _settle(session, case, worker_id, now)
        for copy in post.family_copies(session, case, message, readers):
            post.send_copy(session, copy=copy, message=message, now=now)
        session.flush()
    return message


def _settle(session: Session, case: Case, worker_id: int, now: datetime) -> None:
    """Nobody of the family waits for an answer any more: the promise is kept, and the family has its turn."""
    note(session, case, Happening.ANSWERED, now, actor_id=worker_id, moment=case.promised_at)
    move(case, CaseEvent.WORKER_WRITES, now + FOLLOW_UP_AFTER)
    case.promised_at = case.resolved_at = None


def _readers(session: Session, case: Case, to: int) -> tuple[list[int], int | None]:
    """Who of the family reads a worker's words, and the one whom they are for where others are in the case too."""
    family = members.family_of(session, case)
    if to not in (UNSAID, EVERYBODY, *family):
        raise MemberGone
    if not members.ever(session, case_id=case.id):
        return family, None
    if to == UNSAID:
        raise AddresseeNeeded
    return (family, None) if to == EVERYBODY else ([to], to)


def keep_message(
    session: Session, case: Case, author_id: int, side: Side, origin: str, body: str, sent_at: datetime
) -> tuple[CaseMessage, bool]:
    """Keep one message of a locked case; whether it is new, or was kept before under the same origin.

    Raises:
        CaseIsClosed: nothing is added to a closed case.
    """
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    message = CaseMessage(case_id=case.id, author_id=author_id, side=side, body=body, origin=origin, sent_at=sent_at)
    try:
        with session.begin_nested():
            session.add(message)
    except IntegrityError:
        return session.scalars(select(CaseMessage).where(CaseMessage.origin == origin)).one(), False
    return message, True
