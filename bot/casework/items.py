"""Responsibilities of a case: who does what by when, small and done with a tap (row R49)."""

from __future__ import annotations

import re
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.errors import CaseIsClosed
from bot.cases.moves import lock_case_of_family, lock_case_of_worker
from bot.cases.rules import CaseStatus, Side
from bot.cases.tables import Case
from bot.casework import letters
from bot.casework.errors import ItemTooLong, NotADate, ToolGone
from bot.casework.rules import LONGEST_ITEM, day_in
from bot.casework.tables import Responsibility

DOERS = ("family", "worker", "others")
#: Open items of a case beyond this are too many for a screen and for people; own choice.
MOST_ITEMS = 12
_DAY_AT_END = re.compile(r"^(.*\S)\s+(\d{1,2}\.\d{1,2}\.?(?:20\d\d)?|20\d\d-\d\d-\d\d)$")


def add_item(
    session: Session, *, case_id: int, person_id: int, side: Side, doer: str, text: str, today: date, origin: str,
    now: datetime,
) -> Responsibility:  # fmt: skip
    """Write down who does what; a day at the end of the words is its day. What one takes on oneself is accepted.

    The same ``origin`` twice is one item.

    Raises:
        ItemTooLong: no words, over 120 characters, or the list is full.
        ToolGone: nobody is called so.
        CaseUnknown: the case is another family's.
        NotYourCase: another worker has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = _own(session, case_id, person_id, side)
    if doer not in DOERS:
        raise ToolGone
    if there := session.scalar(select(Responsibility).where(Responsibility.origin == origin)):
        return there
    body, due = words_and_day(text, today)
    if not 0 < len(body) <= LONGEST_ITEM or len(open_items(session, case_id=case_id)) >= MOST_ITEMS:
        raise ItemTooLong
    item = Responsibility(
        case_id=case.id, doer=doer, body=body, due=due, added_by=side, origin=origin,
        accepted_at=now if doer == side else None,
    )  # fmt: skip
    session.add(item)
    session.flush()
    _tell_other_side(session, case, item, side, now)
    return item


def words_and_day(text: str, today: date) -> tuple[str, date | None]:
    """The words of an item in one line, and the day that stands at their end, if any."""
    line = " ".join(text.split())
    found = _DAY_AT_END.fullmatch(line)
    try:
        return (found[1], day_in(found[2], today)) if found else (line, None)
    except NotADate:
        return line, None


def accept_item(session: Session, *, item_id: int, person_id: int, side: Side, now: datetime) -> Responsibility:
    """Whose item it is takes it on; for others the owner says that they did.

    Raises:
        ToolGone: there is no such open item, or it is the other side's to accept.
        CaseUnknown: the case is another family's.
        NotYourCase: another worker has the case.
    """
    item = _item(session, item_id, person_id, side)
    if item.doer not in (side, "others" if side == Side.WORKER else side):
        raise ToolGone
    item.accepted_at = item.accepted_at or now
    session.flush()
    return item


def finish_item(session: Session, *, item_id: int, person_id: int, side: Side, now: datetime) -> Responsibility:
    """The item is done; either side may say so of its own and of others' items, the owner of all.

    Raises:
        ToolGone: there is no such open item, or it is not this side's to finish.
        CaseUnknown: the case is another family's.
        NotYourCase: another worker has the case.
    """
    item = _item(session, item_id, person_id, side)
    if side == Side.FAMILY and item.doer == "worker":
        raise ToolGone
    item.done_at = now
    session.flush()
    return item


def open_items(session: Session, *, case_id: int) -> list[Responsibility]:
    """What is not done yet, in the order in which it was written down."""
    undone = select(Responsibility).where(Responsibility.case_id == case_id, Responsibility.done_at.is_(None))
    return list(session.scalars(undone.order_by(Responsibility.id)))


def _own(session: Session, case_id: int, person_id: int, side: Side) -> Case:
    if side == Side.WORKER:
        return lock_case_of_worker(session, case_id, person_id)
    case = lock_case_of_family(session, case_id, person_id)
    if case.status == CaseStatus.CLOSED:
        raise CaseIsClosed
    return case


def _item(session: Session, item_id: int, person_id: int, side: Side) -> Responsibility:
    item = session.get(Responsibility, item_id)
    if item is None:
        raise ToolGone
    _own(session, item.case_id, person_id, side)
    session.refresh(item)
    if item.done_at is not None:
        raise ToolGone
    return item


def _tell_other_side(session: Session, case: Case, item: Responsibility, side: Side, now: datetime) -> None:
    """An item for the other side is asked about there, never put upon it."""
    if side == Side.WORKER and item.doer == "family":
        letter = letters.item_for_family(item)
        notices.tell_family(session, case=case, event=f"item:{item.id}", letter=letter, now=now)
    elif side == Side.FAMILY:
        letter = letters.item_for_owner(case, item)
        notices.tell_owner(session, case=case, event=f"item:{item.id}", letter=letter, now=now)
