"""Second thoughts: a message is edited or withdrawn, and the other side sees it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters
from bot.cases.errors import CaseIsClosed, MemberGone, MessageUnknown, WithdrawTooLate
from bot.cases.family import members
from bot.cases.moves import lock_case, lock_case_of_worker, ownership_of, worker_on_duty
from bot.cases.notices import tell_member, tell_owner
from bot.cases.rules import CaseStatus, Side, may_withdraw
from bot.cases.tables import Case, CaseMessage, Ownership
from bot.cases.words import post
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def edit_message(
    session: Session, *, person_id: int, body: str, now: datetime, origin: str = "", message_id: int = 0
) -> CaseMessage:
    """Carry an edit of one's own message to the other side, marked as edited; unchanged words change nothing.

    The message is named by its ``origin`` or its ``message_id``. Only who has the message and is in the case reads the
    new words.

    Raises:
        MessageUnknown: no such message, somebody else's, withdrawn, or its writer is in the case no more.
        MemberGone: the one person for whom it was is in the case no more.
        CaseIsClosed: its case is closed.
        NotYourCase: the worker who wrote it has the case no more.
    """
    message = _own_message(session, person_id, origin, message_id)
    case = _case_to_edit_in(session, message)
    if message.body == body:
        return message
    message.body, message.edited_at, message.edits = body, now, message.edits + 1
    session.flush()
    _carry_edit(session, case, message, now)
    return message


def _own_message(session: Session, person_id: int, origin: str, message_id: int) -> CaseMessage:
    named = CaseMessage.origin == origin if origin else CaseMessage.id == message_id
    message = session.scalar(select(CaseMessage).where(named))
    if message is None or message.author_id != person_id or message.withdrawn_at is not None:
        raise MessageUnknown
    return message


def _case_to_edit_in(session: Session, message: CaseMessage) -> Case:
    if message.side == Side.WORKER:
        return lock_case_of_worker(session, message.case_id, message.author_id)
    case = lock_case(session, message.case_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    if not members.is_in(session, case, message.author_id):
        raise MessageUnknown
    return case


def _carry_edit(session: Session, case: Case, message: CaseMessage, now: datetime) -> None:
    """Only the present owner reads the new words; who had the case before keeps what they read then."""
    _edit_at_family(session, case, message, now)
    if message.side == Side.WORKER:
        return
    ownership = ownership_of(session, case.id)
    if ownership is not None and session.get_one(Person, ownership.worker_id).role in WORKER_ROLES:
        copy = post.owner_copy(session, case, message, ownership)
        post.edit_copy(session, copy=copy, message=message, now=now)
        event = f"edited:{message.id}:{message.edits}"
        tell_owner(session, case=case, event=event, letter=letters.owner_notice("owner-edited", case), now=now)


def _edit_at_family(session: Session, case: Case, message: CaseMessage, now: datetime) -> None:
    """Whoever has left keeps what they read then, as a former owner does."""
    having = post.family_with_copy(session, case, message)
    inside = [one for one in having if members.is_in(session, case, one)]
    if message.side == Side.WORKER and not inside:
        raise MemberGone
    for copy in post.family_copies(session, case, message, having):
        if copy.reader_id in inside:
            post.edit_copy(session, copy=copy, message=message, now=now)


def withdraw_message(session: Session, *, message_id: int, person_id: int, now: datetime) -> CaseMessage:
    """Erase one's own message here and take it out of the other side's chat, and say there that it was there.

    It works in a closed case too, for a worker who has the case no more and for a member who has left it: words in the
    wrong place must be able to go, from everybody who ever had them. What a family wrote more than 48 hours ago is
    replaced by a line, because Telegram lets nobody delete it any more.

    Raises:
        MessageUnknown: no such message, somebody else's, or already withdrawn.
        WithdrawTooLate: a worker's message stood there for 48 hours.
        OnlyForWorkers: its writer answers families no more.
    """
    message = _own_message(session, person_id, "", message_id)
    if message.side == Side.WORKER:
        worker_on_duty(session, person_id)
    case = lock_case(session, message.case_id)
    young = may_withdraw(message.sent_at, now)
    if message.side == Side.WORKER and not young:
        raise WithdrawTooLate
    message.body, message.withdrawn_at, message.edits = "", now, message.edits + 1
    session.flush()
    having = post.family_with_copy(session, case, message)
    withdraw = post.delete_copies if young else post.blank_copies
    withdraw(session, copies=_copies(session, case, message, having), message=message, now=now)
    _tell_of_withdrawal(session, case, message, having, now)
    return message


def _copies(session: Session, case: Case, message: CaseMessage, having: list[int]) -> list[post.Copy]:
    """Every place where the message may stand: all who have or had the case, and who of the family has it."""
    ownerships = session.scalars(select(Ownership).where(Ownership.case_id == case.id))
    copies = [post.owner_copy(session, case, message, ownership) for ownership in ownerships]
    return [*copies, *post.family_copies(session, case, message, having)]


def _tell_of_withdrawal(session: Session, case: Case, message: CaseMessage, having: list[int], now: datetime) -> None:
    event = f"withdrawn:{message.id}"
    if message.side == Side.FAMILY:
        tell_owner(session, case=case, event=event, letter=letters.owner_notice("owner-withdrew", case), now=now)
        notice = letters.family_notice("shared-withdrew")
    else:
        worker = letters.signature(session.get_one(Person, message.author_id))
        notice = letters.family_notice("family-withdrew", worker=worker)
    for one in members.family_of(session, case):
        if one in having:
            tell_member(session, case=case, person_id=one, event=event, letter=notice, now=now)
