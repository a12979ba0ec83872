"""Offer free times and let one be picked: of two who pick the last place of a time, exactly one gets it.

Whoever picks holds the cases first, in ascending order, then the worker's plan: under it the free times are worked out
anew, so that nothing can be given twice.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.appointments import calendar, fulfilled, queries, service, telling
from bot.appointments.errors import NobodyToMeet, TimeUnknown
from bot.appointments.rules import Attendance, Details
from bot.appointments.slots import keeping, letters
from bot.appointments.slots.errors import NoPlan, OfferOver, SlotGone
from bot.appointments.slots.plans import lock_plan
from bot.appointments.slots.queries import free_of
from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import SlotOffer, WorkingPlan
from bot.appointments.tables import Appointment, Participant
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_worker, move
from bot.cases.notices import about_case
from bot.cases.rules import FOLLOW_UP_AFTER, CaseEvent, CaseStatus
from bot.cases.tables import Case
from bot.outbox.service import enqueue
from bot.people.tables import Person

#: States of a case in which its family may pick a time by itself.
_UNDER_WAY = (CaseStatus.OPEN, CaseStatus.PENDING)


def offer_in_case(session: Session, *, case_id: int, worker_id: int, person_id: int, now: datetime) -> SlotOffer:
    """The owner of a case offers somebody of its family the own free times, or to wait for one; it counts as an answer.

    Raises:
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
        NobodyToMeet: the person is not in the case now.
        NoPlan: the worker has no working plan.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    if not members.is_in(session, case, person_id):
        raise NobodyToMeet
    if session.get(WorkingPlan, worker_id) is None:
        raise NoPlan
    offer = open_offer(session, case=case, host_id=worker_id, person_id=person_id, now=now)
    _count_as_answer(session, case, worker_id, now)
    host, slots = session.get_one(Person, worker_id), free_in(session, offer, now)
    letter = letters.days(offer, host, slots) if slots else letters.full(offer, host)
    enqueue(session, person_id=person_id, key=f"slots:{offer.id}", letter=letter, now=now, about=about_case(case.id))
    return offer


def offer_of_host(
    session: Session, *, appointment: Appointment, participant: Participant, moves: bool, now: datetime
) -> SlotOffer | None:
    """The free times of whoever holds a time, for somebody who wants another one; None where there is no plan.

    With ``moves`` the old time stays until a new one is picked; without, only whoever has the case offers times.
    """
    case = session.get_one(Case, participant.case_id)
    if appointment.host_id is None or not may_pick(session, case, participant.person_id):
        return None
    if not moves and case.owner_id != appointment.host_id:
        return None
    if session.get(WorkingPlan, appointment.host_id) is None or queries.host_of(session, appointment) is None:
        return None
    return open_offer(
        session, case=case, host_id=appointment.host_id, person_id=participant.person_id, now=now,
        moves=appointment if moves else None,
    )  # fmt: skip


def may_pick(session: Session, case: Case, person_id: int) -> bool:
    """Whether somebody may pick a time by themselves: they are in the case, and somebody has it."""
    return case.owner_id is not None and case.status in _UNDER_WAY and members.is_in(session, case, person_id)


def open_offer(
    session: Session, *, case: Case, host_id: int, person_id: int, now: datetime, moves: Appointment | None = None
) -> SlotOffer:
    """A new list of free times for somebody; an older one of the same case is not used any more."""
    session.execute(
        update(SlotOffer)
        .where(SlotOffer.case_id == case.id, SlotOffer.person_id == person_id, SlotOffer.state == "open")
        .values(state="withdrawn")
    )
    offer = SlotOffer(
        case_id=case.id, host_id=host_id, person_id=person_id, moves_id=moves.id if moves else None,
        moves_version=moves.version if moves else 0, state="open", offered_at=now,
    )  # fmt: skip
    session.add(offer)
    session.flush()
    return offer


def offered_to(session: Session, *, offer_id: int, person_id: int) -> SlotOffer:
    """A list of free times that this person may still pick from.

    Raises:
        TimeUnknown: it is not theirs.
        OfferOver: a time was picked from it, a newer list took its place, the matter does not go on, or somebody else
            has it now and the list moves no time of the host's.
    """
    offer = session.get(SlotOffer, offer_id, populate_existing=True)
    if offer is None or offer.person_id != person_id:
        raise TimeUnknown
    case = session.get_one(Case, offer.case_id)
    if offer.state != "open" or not may_pick(session, case, person_id):
        raise OfferOver
    if offer.moves_id is None and case.owner_id != offer.host_id:
        raise OfferOver
    return offer


def free_in(session: Session, offer: SlotOffer, now: datetime) -> list[Slot]:
    """What can be picked from a list now."""
    slots = free_of(
        session, host_id=offer.host_id, now=now, person_id=offer.person_id, besides=offer.moves_id or 0
    )  # fmt: skip
    old = session.get(Appointment, offer.moves_id) if offer.moves_id else None
    return [one for one in slots if old is None or one.begins_at != old.begins_at]


def take(session: Session, *, offer_id: int, person_id: int, begins_at: datetime, now: datetime) -> Appointment:
    """Somebody picks a time: it is theirs in this transaction, and an old one that gives way is gone in it.

    Raises:
        TimeUnknown, OfferOver: as in :func:`offered_to`.
        SlotGone: the time is not free any more; nothing has changed.
        TimeMoved, TimeCancelled: the time that would give way is not as it was on the screen.
    """
    offer = offered_to(session, offer_id=offer_id, person_id=person_id)
    lock_cases(session, offer.case_id, offer.moves_id)
    lock_plan(session, offer.host_id)
    offer = offered_to(session, offer_id=offer_id, person_id=person_id)
    slot = next((one for one in free_in(session, offer, now) if one.begins_at == begins_at), None)
    if slot is None:
        raise SlotGone
    appointment = agree(session, offer, slot, now)
    offer.state = "taken"
    keeping.settle(session, host_id=offer.host_id, person_id=person_id)
    return appointment


def lock_cases(session: Session, case_id: int, appointment_id: int | None) -> None:
    """Hold a case, and those of everybody who comes to a time, in ascending order."""
    theirs = select(Participant.case_id).where(Participant.appointment_id == appointment_id)
    for one in sorted({case_id, *session.scalars(theirs)}):
        lock_case(session, one)


def agree(session: Session, offer: SlotOffer, slot: Slot, now: datetime) -> Appointment:
    """What somebody picked is agreed; the cases and the plan are held, and the time was free when they looked.

    They read it in place of the list from which they picked, and get no message besides.

    Raises:
        SlotGone: a group's time has gone or filled up meanwhile; nothing has changed.
        TimeMoved, TimeCancelled: the time that would give way is not as it was on the screen.
        OfferOver: they do not come to it any more.
    """
    case = session.get_one(Case, offer.case_id)
    old = service.lock(session, offer.moves_id) if offer.moves_id else None
    if old is not None:
        _check_old(old, offer)
    if old is not None and old.capacity == session.get_one(WorkingPlan, offer.host_id).capacity == 1:
        return _moved(session, offer, old, slot, now)
    appointment = _time_of(session, offer, slot, now)
    participant = service.join(
        session,
        appointment,
        person_id=offer.person_id,
        case=case,
        now=now,
        attendance=Attendance.COMING,
        tells=False,
    )
    if old is not None:
        _leave(session, old, offer.person_id, now)
    _note(session, case, appointment, offer.host_id, now)
    telling.workers(session, "slots-told-taken", appointment, participant, now, event=f"slot:{offer.id}")
    return appointment


def _check_old(old: Appointment, offer: SlotOffer) -> None:
    """Let a locked time give way that is as it was on the screen, and theirs."""
    service.check_seen(old, offer.moves_version)
    if all(one.person_id != offer.person_id for one in service.coming(old)):
        raise OfferOver


def _moved(session: Session, offer: SlotOffer, old: Appointment, slot: Slot, now: datetime) -> Appointment:
    """The same time, at another moment: it keeps its name in calendars and everybody who comes is told."""
    moved = service.move_to(
        session, appointment_id=old.id, worker_id=offer.host_id, wall=slot.wall, minutes=slot.minutes,
        seen=old.version, now=now, reads_it=offer.person_id,
    )  # fmt: skip
    own = next(one for one in moved.participants if one.person_id == offer.person_id)
    own.attendance, own.answered_at = Attendance.COMING, now
    session.flush()
    telling.workers(session, "slots-told-moved", moved, own, now, event=f"slot:{offer.id}")
    return moved


def _time_of(session: Session, offer: SlotOffer, slot: Slot, now: datetime) -> Appointment:
    if slot.appointment_id:
        return _group(session, slot)
    plan = session.get_one(WorkingPlan, offer.host_id)
    return service.new_appointment(
        session, host_id=offer.host_id, wall=slot.wall, minutes=slot.minutes, details=Details(place=plan.place),
        capacity=plan.capacity, now=now,
    )  # fmt: skip


def _group(session: Session, slot: Slot) -> Appointment:
    """A time that others come to, locked: those who move it, call it off or join it do not hold the plan.

    Raises:
        SlotGone: it was called off, moved or filled up since the free times were worked out.
    """
    there = service.lock(session, slot.appointment_id)
    if not there.holds or there.begins_at != slot.begins_at or len(service.coming(there)) >= there.capacity:
        raise SlotGone
    return there


def _leave(session: Session, old: Appointment, person_id: int, now: datetime) -> None:
    """Somebody comes to another time instead; the old one goes when it was theirs alone."""
    own = next((one for one in old.participants if one.person_id == person_id), None)
    if own is None:
        raise TimeUnknown
    own.attendance, own.answered_at = Attendance.CANNOT, now
    session.flush()
    telling.release(session, old, own)
    if not service.coming(old) and old.capacity == 1:
        service.call_off(session, old, now)
    else:
        calendar.send_changes(session, appointment=old, now=now)


def _note(session: Session, case: Case, appointment: Appointment, host_id: int, now: datetime) -> None:
    """The case is looked at again when the time is over; words of the family that wait still get their answer."""
    fulfilled.settle(session, case, appointment, now)
    note(session, case, Happening.APPOINTED, now, actor_id=host_id, moment=appointment.begins_at)
    if case.status == CaseStatus.PENDING:
        case.next_date = appointment.ends_at
    session.flush()


def _count_as_answer(session: Session, case: Case, worker_id: int, now: datetime) -> None:
    if case.promised_at is not None:
        note(session, case, Happening.ANSWERED, now, actor_id=worker_id, moment=case.promised_at)
    move(case, CaseEvent.WORKER_WRITES, now + FOLLOW_UP_AFTER)
    case.promised_at = case.resolved_at = None
    case.answered_at = case.answered_at or now
    session.flush()
