"""Calls that families wish: a time, a number for the owner alone, and what came of it. The number goes with the call."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.errors import CaseIsClosed
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_member, lock_case_of_worker, move
from bot.cases.rules import FOLLOW_UP_AFTER, CaseEvent, CaseStatus
from bot.cases.tables import Case
from bot.cases.words.relay import hear_family
from bot.casework import letters, queries
from bot.casework.errors import NotAPhoneNumber, ToolGone
from bot.casework.rules import MOST_MISSED, Slot, phone_in
from bot.casework.tables import WishedCall
from bot.outbox.letter import Key, Letter, Names
from bot.outbox.service import enqueue_edit
from bot.people.tables import Person


def wish_call(session: Session, *, case_id: int, family_id: int, phone: str, slot: Slot, now: datetime) -> WishedCall:
    """Somebody of the family wants to be called in a time; a new wish takes the place of their older one.

    The owner sees it at once, the others of the family never do. A case that owes nothing owes an answer by the end of
    that time; a promise that was given stands.

    Raises:
        NotAPhoneNumber: what was written is none.
        CaseUnknown: it is another family's case.
        CaseIsClosed: it is closed.
    """
    number = phone_in(phone)
    if not number:
        raise NotAPhoneNumber
    case = lock_case_of_member(session, case_id, family_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    promised_at = max(slot.ends_at, case.promised_at or slot.ends_at)
    hear_family(session, case=case, now=now, promised_at=promised_at, by_id=family_id)
    call = queries.wished_call_of(session, case_id=case_id, person_id=family_id)
    if call is None:
        call = WishedCall(case_id=case_id, wished_by_id=family_id, missed=0, shown_times=0)
        session.add(call)
    call.phone, call.begins_at, call.ends_at, call.wished_at = number, slot.begins_at, slot.ends_at, now
    call.missed, call.reminded_at = 0, None
    session.flush()
    show_to_owner(session, call, case, now)
    return call


def show_to_owner(session: Session, call: WishedCall, case: Case, now: datetime) -> None:
    """Show a wished call to whoever has the locked case; an earlier message loses the number."""
    _take_number_away(session, call, case, "call-moved-on", now)
    if case.owner_id is None:
        call.shown_to_id = None
        return
    call.shown_times += 1
    call.shown_to_id = case.owner_id
    letter = letters.wished_call(case, call, who=who_wishes(session, case, call))
    notices.tell_owner(session, case=case, event=_event(call), letter=letter, now=now)
    session.flush()


def note_called(session: Session, *, call_id: int, worker_id: int, now: datetime) -> Case:
    """Owner and family spoke: that is an answer, and the number goes.

    Raises:
        ToolGone: the call is settled already, or who wished it is in the case no more.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    call, case = _call_of_worker(session, call_id, worker_id)
    note(session, case, Happening.CALLED, now, actor_id=worker_id)
    note(session, case, Happening.ANSWERED, now, actor_id=worker_id, moment=case.promised_at)
    move(case, CaseEvent.WORKER_WRITES, now + FOLLOW_UP_AFTER)
    case.promised_at = case.resolved_at = None
    case.answered_at = case.answered_at or now
    letter = letters.called(session.get_one(Person, worker_id))
    tell_wisher(session, case, call, f"called:{call.id}:{call.shown_times}", letter, now)
    end_call(session, call, case, "call-was-held", now)
    return case


def note_missed(session: Session, *, call_id: int, worker_id: int, seen: int, now: datetime) -> WishedCall:
    """Nobody answered; ``seen`` is how often that stood on the screen, so that a second press counts nothing.

    After the second time another way is proposed to both, and the number goes.

    Raises:
        ToolGone: the call is settled already, or not wished any more.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    call, case = _call_of_worker(session, call_id, worker_id)
    if call.missed != seen:
        return call
    call.missed += 1
    note(session, case, Happening.NOT_REACHED, now, actor_id=worker_id)
    last = call.missed >= MOST_MISSED
    letter = letters.not_reached(
        session.get_one(Person, worker_id), case, "call-told-missed-twice" if last else "call-told-missed"
    )
    event = f"missed:{call.id}:{call.shown_times}:{call.missed}"
    tell_wisher(session, case, call, event, letter, now)
    if last:
        end_call(session, call, case, "call-missed-twice", now)
    else:
        _edit(session, call, case, f"missed:{call.missed}", _missed_once(session, case, call), now)
    session.flush()
    return call


def drop_call(session: Session, *, case_id: int, family_id: int, now: datetime) -> bool:
    """The family needs no call after all; whether one was wished.

    Raises:
        CaseUnknown: it is another family's case.
    """
    case = lock_case_of_member(session, case_id, family_id)
    call = queries.wished_call_of(session, case_id=case_id, person_id=family_id)
    if call is not None:
        end_call(session, call, case, "call-not-wished", now)
    return call is not None


def end_call(session: Session, call: WishedCall, case: Case, key: str, now: datetime) -> None:
    """Settle a wished call of a locked case: the number goes from here and from the owner's chat."""
    _take_number_away(session, call, case, key, now)
    call.phone, call.ended_at = "", now
    session.flush()


def end_calls_of_gone(session: Session, *, case_id: int, now: datetime) -> None:
    """Settle what was wished by those who are in the case no more: their number goes."""
    case, wished = locked(session, case_id)
    for call in wished:
        if not is_wished(session, case, call):
            end_call(session, call, case, "call-not-wished", now)


def is_wished(session: Session, case: Case, call: WishedCall) -> bool:
    """Whether who wished a call is still in the case."""
    return members.is_in(session, case, wisher_of(case, call))


def wisher_of(case: Case, call: WishedCall) -> int:
    """Who wishes the call."""
    return call.wished_by_id or case.family_id


def tell_wisher(session: Session, case: Case, call: WishedCall, event: str, letter: Letter, now: datetime) -> None:
    """Tell who wished a call, and nobody else of the family."""
    person_id = wisher_of(case, call)
    notices.tell_member(session, case=case, person_id=person_id, event=event, letter=letter, now=now)


def _missed_once(session: Session, case: Case, call: WishedCall) -> Letter:
    return letters.wished_call(case, call, "call-missed-once", who=who_wishes(session, case, call))


def who_wishes(session: Session, case: Case, call: WishedCall) -> Key | Names | None:
    """Who of several people wants to be called; None in a case of one."""
    if not members.ever(session, case_id=case.id):
        return None
    return members.name_of(session, case, wisher_of(case, call))


def _take_number_away(session: Session, call: WishedCall, case: Case, key: str, now: datetime) -> None:
    if call.shown_to_id is not None:
        _edit(session, call, case, "over", letters.call_settled(key, case), now)


def _edit(session: Session, call: WishedCall, case: Case, event: str, letter: Letter, now: datetime) -> None:
    about = notices.about_case(case.id)
    enqueue_edit(
        session, person_id=call.shown_to_id or 0, key=f"owner:{case.id}:{_event(call)}:{event}",
        target=f"owner:{case.id}:{_event(call)}", letter=letter, now=now, about=about, topic=about,
    )  # fmt: skip


def _event(call: WishedCall) -> str:
    return f"call:{call.id}:{call.shown_times}"


def _call_of_worker(session: Session, call_id: int, worker_id: int) -> tuple[WishedCall, Case]:
    call = session.get(WishedCall, call_id)
    if call is None:
        raise ToolGone
    case = lock_case_of_worker(session, call.case_id, worker_id)
    session.refresh(call)
    if call.ended_at is not None or not is_wished(session, case, call):
        raise ToolGone
    return call, case


def unsettled(session: Session) -> list[int]:
    """The cases with a wished call, in the order in which cases are locked."""
    wished = select(WishedCall.case_id).distinct().where(WishedCall.ended_at.is_(None)).order_by(WishedCall.case_id)
    return list(session.scalars(wished))


def locked(session: Session, case_id: int) -> tuple[Case, list[WishedCall]]:
    """A case under lock with its wished calls."""
    case = lock_case(session, case_id)
    calls = queries.wished_calls(session, case_id=case_id)
    for call in calls:
        session.refresh(call)
    return case, [call for call in calls if call.ended_at is None]
