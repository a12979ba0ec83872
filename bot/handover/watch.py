"""Looks after handovers and human changes. For tickers; safe on any number of replicas, and says nothing twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_worker
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseHistory
from bot.handover import letters, service
from bot.handover.errors import NothingToExplain
from bot.handover.queries import TAKEN_OVER, changes_of, fits
from bot.handover.rules import CHANGE_REASONS, MANY_CHANGES, RUNNING, HandoverState
from bot.handover.tables import Handover
from bot.outbox.letter import Button
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.queries import coordinators
from bot.people.tables import Person

#: A letter in one of these states will not reach the family any more.
_NOT_COMING = (OutgoingStatus.FAILED, OutgoingStatus.EXPIRED, OutgoingStatus.UNSURE)


def due(session: Session) -> list[int]:
    """Every handover that is going on, in the order in which their cases are locked."""
    going_on = select(Handover.id).where(Handover.state.in_(RUNNING))
    return list(session.scalars(going_on.order_by(Handover.case_id)))


def look_at(session: Session, *, handover_id: int, now: datetime) -> bool:
    """Bring a handover on, in a transaction of its own; whether it moved.

    The family knows, nobody answered in time, or the case went another way.
    """
    service.hold_new(session, handover_id)
    known = session.get_one(Handover, handover_id)
    case = lock_case(session, known.case_id)
    handover = session.get_one(Handover, handover_id, populate_existing=True)
    if handover.state not in RUNNING:
        return False
    if not fits(session, handover, case):
        service.end(session, handover, case, now)
        return True
    if handover.state == HandoverState.PROPOSED:
        return now >= handover.due_at and _overdue(session, handover, case, now)
    return _look_at_family(session, handover, case, now)


def _overdue(session: Session, handover: Handover, case: Case, now: datetime) -> bool:
    service.close(session, handover, HandoverState.OVERDUE, now)
    old, new = session.get_one(Person, handover.from_id), session.get_one(Person, handover.to_id)
    card = letters.proposal_over("handover-overdue-card", case, old)
    service.change_card(session, handover, case, "overdue", card, now)
    again = Button("handover-button-other", "handover", (case.id,))
    letter = letters.told_owner("handover-overdue-owner", case, new, again)
    service.tell(session, case, old.id, f"handover:{handover.id}:overdue:old", letter, now)
    for one in coordinators(session):
        if one.id not in (old.id, *members.family_of(session, case)):
            key = f"handover:{handover.id}:overdue:{one.id}"
            service.tell(session, case, one.id, key, letters.told_coordinator(case, old, new), now)
    return True


def _look_at_family(session: Session, handover: Handover, case: Case, now: datetime) -> bool:
    key = service.family_key(handover)
    status = session.scalar(select(OutgoingMessage.status).where(OutgoingMessage.key == key))
    if status == OutgoingStatus.SENT:
        service.finish(session, handover, case, now)
        return True
    if status in _NOT_COMING and handover.not_reached_at is None:
        handover.not_reached_at = now
        new = session.get_one(Person, handover.to_id)
        told = Button("handover-button-told", "handover-told", (handover.id,))
        letter = letters.told_owner("handover-not-reached", case, new, told)
        service.tell(session, case, handover.from_id, f"handover:{handover.id}:not-reached", letter, now)
        session.flush()
        return True
    return False


def notice_changes(session: Session, *, now: datetime) -> int:
    """Tell the coordinators, once for each open case, that it has changed hands the third time; how many cases.

    The owner is asked for a joint meeting or a reason (row R60).
    """
    taken = (
        select(func.count())
        .where(CaseHistory.case_id == Case.id, CaseHistory.what.in_(TAKEN_OVER))
        .correlate(Case)
        .scalar_subquery()
    )
    noticed = exists().where(CaseHistory.case_id == Case.id, CaseHistory.what == Happening.MANY_HANDS)
    many = select(Case.id).where(Case.status != CaseStatus.CLOSED, taken > MANY_CHANGES, ~noticed)
    return sum(_notice(session, case_id, now) for case_id in session.scalars(many.order_by(Case.id)).all())


def _notice(session: Session, case_id: int, now: datetime) -> bool:
    case = lock_case(session, case_id)
    count = changes_of(session, case_id=case_id)
    if count < MANY_CHANGES or _happened(session, case_id, Happening.MANY_HANDS):
        return False
    note(session, case, Happening.MANY_HANDS, now)
    for one in coordinators(session):
        if not members.is_in(session, case, one.id):
            letter = letters.many_changes_coordinator(case, count)
            service.tell(session, case, one.id, f"many-changes:{case.id}:{one.id}", letter, now)
    letter = letters.many_changes_owner(case, count)
    notices.tell_owner(session, case=case, event="many-changes", letter=letter, now=now)
    session.flush()
    return True


def explain_changes(session: Session, *, case_id: int, worker_id: int, reason: str, now: datetime) -> Case:
    """The owner says that a joint meeting was agreed, or why the case changed hands so often.

    Raises:
        NothingToExplain: nobody asked, or it was explained already.
        NotYourCase: somebody else has it, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    asked = _happened(session, case_id, Happening.MANY_HANDS)
    if reason not in CHANGE_REASONS or not asked or _happened(session, case_id, Happening.EXPLAINED):
        raise NothingToExplain
    note(session, case, Happening.EXPLAINED, now, actor_id=worker_id, reason=reason)
    session.flush()
    return case


def _happened(session: Session, case_id: int, what: Happening) -> bool:
    happened = select(CaseHistory.id).where(CaseHistory.case_id == case_id, CaseHistory.what == what).limit(1)
    return session.scalar(happened) is not None
