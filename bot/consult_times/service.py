"""Book a time for a consultation, and call it off: of two who pick the same time exactly one gets it.

Whoever books holds the consultation first, then both plans of whoever answers: under them the free times are worked out
anew. Every call asks again who may.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from bot.appointments import service as appointments
from bot.appointments.errors import TimeUnknown
from bot.appointments.rules import Details
from bot.appointments.tables import Appointment, TimeGuest
from bot.consult_times import letters, queries
from bot.consult_times.errors import HasTime, NoTime, TimeGone
from bot.consult_times.plans import lock_plans, plan_of
from bot.consult_times.rules import GAP_PREFIX, SHOWN, Free, gap_subject, is_soon
from bot.consults import offering
from bot.consults import queries as consults
from bot.consults import service as consult_service
from bot.consults.errors import ConsultGone
from bot.consults.rules import ConsultStatus
from bot.consults.tables import Consult
from bot.gaps.rules import Seen
from bot.gaps.service import note_gap
from bot.gaps.vocabulary import Remains
from bot.organisations.queries import is_verified
from bot.outbox import service as outbox
from bot.outbox.letter import Letter
from bot.outbox.tables import OutgoingClass
from bot.people.tables import Person
from bot.reminders import service as reminders

#: In these states the asker of a consultation can book a time.
_UNDER_WAY = (ConsultStatus.WAITING, ConsultStatus.OPEN)


def about(appointment_id: int) -> str:
    """How reminders name a time."""
    return f"consult-time:{appointment_id}"


def choices(
    session: Session, *, consult_id: int, asker_id: int, first_id: int | None, now: datetime, today: date
) -> tuple[list[Free], bool]:
    """The next free times for the asker, and whether one is free within five working days; else a gap is noted.

    Raises:
        ConsultGone: it is not the asker's, or not under way.
        PermissionNotGood: the family's permission does not hold any more.
        HasTime: there is a time already.
    """
    consult = _of_asker(session, consult_id, asker_id, now, today)
    free = queries.free_for(session, consult, first_id=first_id, now=now)
    soon = is_soon(free, queries.soon(session, now))
    if not soon:
        _note_gap(session, consult, today)
    return free[:SHOWN], soon


def book(
    session: Session, *, consult_id: int, asker_id: int, host_id: int, begins_at: datetime, first_id: int | None,
    now: datetime, today: date,
) -> Appointment:  # fmt: skip
    """The asker picks a free time: it is theirs in this transaction, and the consultation is the host's to answer.

    Raises:
        ConsultGone, PermissionNotGood, HasTime: as in :func:`choices`.
        TimeGone: the time is not free any more; nothing has changed.
    """
    _of_asker(session, consult_id, asker_id, now, today)
    consult = offering.lock(session, consult_id)
    _of_asker(session, consult_id, asker_id, now, today)
    lock_plans(session, host_id)
    plan, may = plan_of(session, person_id=host_id), queries.may_answer(session, consult, host_id, first_id)
    free = queries.free_of(session, consult, host_id, now) if may else []
    slot = next((one for one in free if one.begins_at == begins_at), None)
    if slot is None or plan is None:
        raise TimeGone
    if consult.status == ConsultStatus.WAITING:
        consult_service.take_by_booking(session, consult, host_id, now)
    appointment = appointments.new_appointment(
        session, host_id=host_id, wall=slot.wall, minutes=slot.minutes, now=now,
        details=Details(place=plan.place, support_welcome=False),
    )  # fmt: skip
    appointment.guest = TimeGuest(person_id=asker_id, topic=consult.topic, consult_id=consult.id)
    session.flush()
    _expect(session, appointment, (host_id, asker_id), now)
    offering.tell(
        session, consult, host_id, f"time:{appointment.id}", letters.booked(appointment, consult, None), now
    )  # fmt: skip
    return appointment


def of_person(session: Session, *, appointment_id: int, person_id: int) -> Appointment:
    """A time for a consultation, for one of the two who meet, while they work here.

    Raises:
        NoTime: there is none for this person.
    """
    appointment, person = session.get(Appointment, appointment_id), session.get(Person, person_id)
    if appointment is None or appointment.guest is None or person is None or not is_verified(person):
        raise NoTime
    if person_id not in (appointment.host_id, appointment.guest.person_id):
        raise NoTime
    return appointment


def call_off(session: Session, *, appointment_id: int, person_id: int, now: datetime) -> Appointment:
    """One of the two calls a coming time off; the other hears it, and the time is free again.

    Raises:
        NoTime: there is none for this person, it was called off already, or it is over.
    """
    seen = of_person(session, appointment_id=appointment_id, person_id=person_id)
    consult, appointment = lock_both(session, seen)
    if not appointment.holds or appointment.ends_at <= now:
        raise NoTime
    end(session, appointment, now)
    guest_id = appointment.guest.person_id if appointment.guest else None
    other = guest_id if person_id == appointment.host_id else appointment.host_id
    open_consult = consult if other == guest_id else None
    tell(session, appointment, other, letters.off("consult-time-called-off", appointment, open_consult), now)
    return appointment


def lock_both(session: Session, seen: Appointment) -> tuple[Consult | None, Appointment]:
    """A time and its consultation, if that is under way, in the order of locking.

    Raises:
        NoTime: the time is gone.
    """
    consult_id = seen.guest.consult_id if seen.guest else None
    try:
        consult = offering.lock(session, consult_id) if consult_id else None
        appointment = appointments.lock(session, seen.id)
    except (ConsultGone, TimeUnknown):
        raise NoTime from None
    return (consult if consult and consult.status in _UNDER_WAY else None), appointment


def end(session: Session, appointment: Appointment, now: datetime) -> None:
    """A locked time does not hold any more: nobody is reminded, and calendars follow."""
    appointments.call_off(session, appointment, now)
    reminders.release(session, about=about(appointment.id))


def tell(session: Session, appointment: Appointment, person_id: int | None, letter: Letter, now: datetime) -> None:
    """Say something about a time to one of the two, once for each version, if they work here."""
    person = session.get(Person, person_id) if person_id else None
    if person is not None and is_verified(person):
        consult_id = appointment.guest.consult_id if appointment.guest else None
        consult = session.get(Consult, consult_id) if consult_id else None
        outbox.enqueue(
            session, person_id=person.id, key=f"consult-time:{appointment.id}:{appointment.version}:{person.id}",
            letter=letter, now=now, klass=OutgoingClass.REPLY, about=consults.about(consult) if consult else "",
        )  # fmt: skip


def _of_asker(session: Session, consult_id: int, asker_id: int, now: datetime, today: date) -> Consult:
    consult = consults.of_person(session, consult_id=consult_id, person_id=asker_id)
    if consult is None or consult.asker_id != asker_id or consult.status not in _UNDER_WAY:
        raise ConsultGone
    consult_service.may_go_on(session, consult, today)
    if queries.time_of(session, consult_id=consult_id, now=now) is not None:
        raise HasTime
    return consult


def _expect(session: Session, appointment: Appointment, people: tuple[int, int], now: datetime) -> None:
    for one in people:
        reminders.expect(
            session, person_id=one, about=about(appointment.id), version=appointment.version, wall=appointment.wall,
            now=now,
        )  # fmt: skip


def _note_gap(session: Session, consult: Consult, today: date) -> None:
    """Once for a topic and a week; the note holds the topic only."""
    language, topic = session.get_one(Person, consult.asker_id).language, f"{GAP_PREFIX}{consult.topic}"
    nothing = Remains(language=language, topic=topic, age_group="", words=(), unknown=())
    subject = gap_subject(consult.topic, today)
    note_gap(session, subject=subject, seen=Seen.NOTHING_FOUND, remains=nothing, area="", day=today)
