"""Who waits for a time to become free: the first in line is offered it for two hours, then the next.

Everything begins with the worker's plan under lock, after the cases where there are any, so that each time has one
holder and each who waits one offer; the database refuses a second one anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments.errors import TimeUnknown
from bot.appointments.service import coming
from bot.appointments.slots import keeping
from bot.appointments.slots import service as slots
from bot.appointments.slots.errors import OfferOver, SlotGone
from bot.appointments.slots.plans import lock_plan
from bot.appointments.slots.queries import free_of
from bot.appointments.slots.rules import Slot
from bot.appointments.slots.tables import Waiting, WaitingOffer
from bot.appointments.tables import Appointment
from bot.appointments.waiting import letters
from bot.cases.family import members
from bot.cases.notices import about_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.duty.queries import desk_hours
from bot.errors import Stale
from bot.outbox.service import enqueue, enqueue_edit
from bot.people.tables import Person
from bot.reminders.rules import LAST_CALL, QUIET_FROM, is_quiet, quiet_begins, quiet_ends
from bot.wall import moment_at

#: So long a time is held for one who waits, quiet hours not counted.
HELD_FOR = timedelta(hours=2)
#: What could be held for less than this is not offered.
HELD_AT_LEAST = timedelta(minutes=30)
_A_MINUTE = timedelta(minutes=1)


class NoLongerHeld(Stale):
    """The time is not held for this person any more; ``state`` says what became of the offer."""

    key = "waiting-gone"


def held_until(now: datetime, begins_at: datetime, zone: str) -> datetime:
    """Until when a time is held that is offered now: two hours outside quiet hours, and an hour before it begins.

    It never runs out at night.
    """
    until, left = now, HELD_FOR
    while until + left >= (night := quiet_begins(until, zone)):
        left -= night - until
        until = quiet_ends(night, zone)
    return min(until + left, _awake_before(begins_at - LAST_CALL, zone))


def _awake_before(moment: datetime, zone: str) -> datetime:
    """A moment, or when it lies in quiet hours the last minute before those began."""
    if not is_quiet(moment, zone):
        return moment
    evening = moment_at(moment, QUIET_FROM, zone)
    return (evening if evening <= moment else moment_at(moment, QUIET_FROM, zone, days=-1)) - _A_MINUTE


def join(session: Session, *, offer_id: int, person_id: int, now: datetime) -> Waiting:
    """Nothing on a list of free times suits: wait until another one becomes free. Joining twice is waiting once.

    Raises:
        TimeUnknown, OfferOver: it is no list that this person may pick from, or the worker has no plan any more.
    """
    offer = slots.offered_to(session, offer_id=offer_id, person_id=person_id)
    plan = lock_plan(session, offer.host_id)
    if plan is None:
        raise OfferOver
    every = [*free_of(session, host_id=offer.host_id, now=now, held=True), *slots.free_in(session, offer, now)]
    waiting = _of(session, offer.host_id, person_id)
    if waiting is None:
        waiting = Waiting(host_id=offer.host_id, person_id=person_id, state="waiting", joined_at=now)
    waiting.case_id, waiting.moves_id = offer.case_id, offer.moves_id
    waiting.until = now + timedelta(days=plan.ahead)
    waiting.seen = sorted({keeping.minutes_of(one.begins_at) for one in every})
    session.add(waiting)
    session.flush()
    return waiting


def leave(session: Session, *, waiting_id: int, person_id: int) -> Waiting:
    """Somebody waits no more; a time that is held for them goes to the next.

    Raises:
        TimeUnknown: it is not their waiting.
    """
    waiting = _own(session, waiting_id, person_id)
    offer = _open_of(session, waiting)
    if offer is not None:
        offer.state = "declined"
    waiting.state = "left" if waiting.state == "waiting" else waiting.state
    session.flush()
    return waiting


def accept(session: Session, *, offer_id: int, person_id: int, now: datetime) -> Appointment:
    """Somebody takes the time that is held for them.

    Raises:
        TimeUnknown: it is not theirs.
        NoLongerHeld: it is not held for them any more.
    """
    offer, waiting = _held(session, offer_id, person_id)
    slots.lock_cases(session, waiting.case_id, waiting.moves_id)
    offer, waiting = _held(session, offer_id, person_id, lock=True)
    case = session.get_one(Case, waiting.case_id)
    slot = held_slot(session, waiting, offer.begins_at, now)
    if offer.state != "open" or now >= offer.expires_at or slot is None:
        raise NoLongerHeld(state="gone" if offer.state == "open" and slot is None else _became(offer))
    if not _goes_on(session, waiting, now):
        raise NoLongerHeld(state="gone")
    appointment = _agree(session, waiting, case, slot, now)
    offer.state, waiting.state = "taken", "done"
    session.flush()
    return appointment


def _agree(session: Session, waiting: Waiting, case: Case, slot: Slot, now: datetime) -> Appointment:
    """What is held becomes theirs, or nothing changes.

    Raises:
        NoLongerHeld: a group's time has gone or filled up meanwhile.
    """
    old = _still_held(session, waiting, now)
    try:
        with session.begin_nested():
            list_ = slots.open_offer(
                session, case=case, host_id=waiting.host_id, person_id=waiting.person_id, now=now, moves=old
            )
            list_.state = "taken"
            return slots.agree(session, list_, slot, now)
    except SlotGone:
        raise NoLongerHeld(state="gone") from None


def decline(session: Session, *, offer_id: int, person_id: int) -> Waiting:
    """The time does not suit: it goes to the next, and this person waits on. Repeating it changes nothing.

    Raises:
        TimeUnknown: it is not theirs.
    """
    offer, waiting = _held(session, offer_id, person_id, lock=True)
    if offer.state == "open":
        _end(session, offer, waiting, "declined")
    return waiting


def state_of(session: Session, *, offer_id: int, person_id: int) -> tuple[str, Waiting]:
    """What became of an offer, and the waiting it belongs to.

    Raises:
        TimeUnknown: it is not theirs.
    """
    offer, waiting = _held(session, offer_id, person_id)
    return _became(offer), waiting


def again(session: Session, *, waiting_id: int, person_id: int, now: datetime) -> Waiting:
    """Somebody whose waiting has ended waits on, at the end of the line. Repeating it changes nothing.

    Raises:
        TimeUnknown: it is not their waiting, or nobody has the case any more.
        OfferOver: the worker has no working plan any more, or somebody else has the case.
    """
    waiting = _own(session, waiting_id, person_id)
    plan = lock_plan(session, waiting.host_id)
    if plan is None:
        raise OfferOver
    if not slots.may_pick(session, session.get_one(Case, waiting.case_id), person_id):
        raise TimeUnknown
    if not _goes_on(session, waiting, now):
        raise OfferOver
    if _of(session, waiting.host_id, person_id) is None:
        waiting.state, waiting.joined_at, waiting.until = "waiting", now, now + timedelta(days=plan.ahead)
        session.flush()
    return waiting


def of_person(session: Session, *, person_id: int) -> list[Waiting]:
    """For whose times somebody waits, the longest first."""
    own = select(Waiting).where(Waiting.person_id == person_id, Waiting.state == "waiting")
    return list(session.scalars(own.order_by(Waiting.joined_at, Waiting.id)))


def due(session: Session) -> list[int]:
    """The workers for whose times somebody waits, by id."""
    return list(session.scalars(
        select(Waiting.host_id).where(Waiting.state == "waiting").distinct().order_by(Waiting.host_id)
    ))  # fmt: skip


def look_after(session: Session, *, host_id: int, now: datetime) -> bool:
    """Bring the waiting for one worker's times on: what was held too long ends, what is free is offered.

    Offers are made outside quiet hours only. Whether anything changed.
    """
    has_plan = lock_plan(session, host_id) is not None
    changed = [_look_at_offer(session, one, now) for one in _open_offers(session, host_id)]
    if is_quiet(now, desk_hours(session).zone):
        return any(changed)
    waiting = keeping.in_line(session, host_id=host_id)
    changed += [_look_at(session, one, now) if has_plan else _end_waiting(session, one, now) for one in waiting]
    session.flush()
    return any(changed)


def _look_at_offer(session: Session, offer: WaitingOffer, now: datetime) -> bool:
    waiting = session.get_one(Waiting, offer.waiting_id)
    if now >= offer.expires_at:
        _end(session, offer, waiting, "expired", now)
    elif held_slot(session, waiting, offer.begins_at, now) is None:
        _end(session, offer, waiting, "gone", now)
    return offer.state != "open"


def _look_at(session: Session, waiting: Waiting, now: datetime) -> bool:
    """One who waits, in turn: waits no more, or is offered what is free and may suit."""
    if not _goes_on(session, waiting, now):
        return _leave_line(session, waiting, now)
    if waiting.until <= now:
        return _end_waiting(session, waiting, now)
    return _open_of(session, waiting) is None and _offer_first(session, waiting, now)


def _goes_on(session: Session, waiting: Waiting, now: datetime) -> bool:
    """Whether somebody may still have a time of the worker's: who has their case, or holds the time that gives way."""
    case = session.get_one(Case, waiting.case_id)
    if not slots.may_pick(session, case, waiting.person_id):
        return False
    return case.owner_id == waiting.host_id or _gives_way(session, waiting, now) > 0


def _leave_line(session: Session, waiting: Waiting, now: datetime) -> bool:
    """Somebody waits no more, because the case is closed, or has another worker: then they hear how to go on."""
    waiting.state = "left"
    offer, case = _open_of(session, waiting), session.get_one(Case, waiting.case_id)
    if offer is not None:
        _end(session, offer, waiting, "gone", now)
    if case.status != CaseStatus.CLOSED and members.is_in(session, case, waiting.person_id):
        enqueue(
            session, person_id=waiting.person_id, key=f"waiting-handed-on:{waiting.id}:{int(now.timestamp())}",
            letter=letters.handed_on(), now=now, about=about_case(case.id),
        )  # fmt: skip
    return True


def _end_waiting(session: Session, waiting: Waiting, now: datetime) -> bool:
    """Nothing became free for as long as was waited, or the worker offers no times any more."""
    waiting.state = "done"
    enqueue(
        session, person_id=waiting.person_id, key=f"waiting-ended:{waiting.id}:{int(waiting.until.timestamp())}",
        letter=letters.ended(waiting), now=now, about=about_case(waiting.case_id),
    )  # fmt: skip
    return True


def _offer_first(session: Session, waiting: Waiting, now: datetime) -> bool:
    """Offer the soonest free time that is waited for; what cannot suit this person is let pass, for others."""
    zone = desk_hours(session).zone
    besides = _gives_way(session, waiting, now)
    free = {one.begins_at for one in free_of(session, host_id=waiting.host_id, now=now, person_id=0, held=True)}
    own = free_of(session, host_id=waiting.host_id, now=now, person_id=waiting.person_id, besides=besides)
    for slot in own:
        until = held_until(now, slot.begins_at, zone)
        if (
            keeping.wants(waiting, slot.begins_at)
            and until - now >= HELD_AT_LEAST
            and not _is_old(session, waiting, slot)
        ):
            _offer(session, waiting, slot, until, now)
            return True
    passed = {keeping.minutes_of(one) for one in free if keeping.wants(waiting, one)}
    waiting.seen = sorted({*waiting.seen, *passed})
    return False


def _offer(session: Session, waiting: Waiting, slot: Slot, until: datetime, now: datetime) -> None:
    offer = WaitingOffer(
        waiting_id=waiting.id, host_id=waiting.host_id, begins_at=slot.begins_at, state="open", offered_at=now,
        expires_at=until,
    )  # fmt: skip
    session.add(offer)
    session.flush()
    host = session.get_one(Person, waiting.host_id)
    enqueue(
        session, person_id=waiting.person_id, key=f"waiting:{offer.id}", letter=letters.offered(offer, slot, host),
        now=now, about=about_case(waiting.case_id), valid_for=until - now,
    )  # fmt: skip


def _end(session: Session, offer: WaitingOffer, waiting: Waiting, state: str, now: datetime | None = None) -> None:
    """An offer is over and its time let pass; with ``now`` the message on the screen says so."""
    offer.state = state
    waiting.seen = sorted({*waiting.seen, keeping.minutes_of(offer.begins_at)})
    session.flush()
    if now is not None:
        enqueue_edit(
            session, person_id=waiting.person_id, key=f"waiting-over:{offer.id}", target=f"waiting:{offer.id}",
            letter=letters.over(state, waiting), now=now, about=about_case(waiting.case_id),
        )  # fmt: skip


def held_slot(session: Session, waiting: Waiting, begins_at: datetime, now: datetime) -> Slot | None:
    """The time that is held for somebody, while it is free otherwise."""
    besides = _gives_way(session, waiting, now)
    free = free_of(
        session, host_id=waiting.host_id, now=now, person_id=waiting.person_id, besides=besides, held=True
    )  # fmt: skip
    return next((one for one in free if one.begins_at == begins_at), None)


def _is_old(session: Session, waiting: Waiting, slot: Slot) -> bool:
    """Whether it is the very time that would give way."""
    old = session.get(Appointment, waiting.moves_id) if waiting.moves_id else None
    return old is not None and old.begins_at == slot.begins_at


def _still_held(session: Session, waiting: Waiting, now: datetime) -> Appointment | None:
    """The time that gives way, if there still is one to which they come."""
    old = session.get(Appointment, waiting.moves_id, populate_existing=True) if waiting.moves_id else None
    if old is None or not old.holds or old.begins_at <= now:
        return None
    return old if any(one.person_id == waiting.person_id for one in coming(old)) else None


def _gives_way(session: Session, waiting: Waiting, now: datetime) -> int:
    """The number of that time, or 0."""
    old = _still_held(session, waiting, now)
    return old.id if old is not None else 0


def _held(
    session: Session, offer_id: int, person_id: int, *, lock: bool = False
) -> tuple[WaitingOffer, Waiting]:  # fmt: skip
    offer = session.get(WaitingOffer, offer_id, populate_existing=True)
    waiting = session.get(Waiting, offer.waiting_id, populate_existing=True) if offer else None
    if offer is None or waiting is None or waiting.person_id != person_id:
        raise TimeUnknown
    if lock:
        lock_plan(session, waiting.host_id)
        session.refresh(offer)
        session.refresh(waiting)
    return offer, waiting


def _own(session: Session, waiting_id: int, person_id: int) -> Waiting:
    waiting = session.get(Waiting, waiting_id)
    if waiting is None or waiting.person_id != person_id:
        raise TimeUnknown
    lock_plan(session, waiting.host_id)
    session.refresh(waiting)
    return waiting


def _of(session: Session, host_id: int, person_id: int) -> Waiting | None:
    own = Waiting.host_id == host_id, Waiting.person_id == person_id, Waiting.state == "waiting"
    return session.scalar(select(Waiting).where(*own))


def _open_of(session: Session, waiting: Waiting) -> WaitingOffer | None:
    held = WaitingOffer.waiting_id == waiting.id, WaitingOffer.state == "open"
    return session.scalar(select(WaitingOffer).where(*held))


def _open_offers(session: Session, host_id: int) -> Sequence[WaitingOffer]:
    held = select(WaitingOffer).where(WaitingOffer.host_id == host_id, WaitingOffer.state == "open")
    return session.scalars(held.order_by(WaitingOffer.id).execution_options(populate_existing=True)).all()


def _became(offer: WaitingOffer) -> str:
    """How an offer ended; one whose two hours have passed has ended, whether anybody has noticed or not."""
    return "expired" if offer.state == "open" else offer.state
