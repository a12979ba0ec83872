"""The asker of a consultation books a time, and either of the two looks at it or calls it off."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.appointments.tables import Appointment
from bot.consult_times import letters, service
from bot.consult_times.errors import HasTime, TimeGone
from bot.consult_times.queries import time_of
from bot.consults import queries
from bot.consults.tables import Consult
from bot.directory.service import answering_person
from bot.outbox.letter import Letter, Part
from bot.people.tables import Person
from handlers.coordinator.months import today
from handlers.visit import Reply, Visit, say


def on_times(visit: Visit) -> Reply:
    """The next free times of whoever answers; when none is free soon, the way on by a message.

    Raises:
        ConsultGone, PermissionNotGood: see ``bot/consult_times/service.py``.
    """
    return _choices(visit)


def on_book(visit: Visit) -> Reply:
    """Book a time; whoever was a moment late gets the next free ones.

    Raises:
        ConsultGone, PermissionNotGood: see ``bot/consult_times/service.py``.
    """
    action = visit.event.action
    try:
        booked = service.book(
            visit.session, consult_id=action.number(), asker_id=visit.person.id, host_id=action.number(1),
            begins_at=_moment(action.number(2)), first_id=_first(visit, action.number()), now=visit.now,
            today=today(visit),
        )  # fmt: skip
    except TimeGone:
        return _choices(visit, Part("consult-time-gone"))
    except HasTime:
        return _has_time(visit)
    return _shown(visit, booked, Part("consult-time-booked"))


def on_time(visit: Visit) -> Reply:
    """A time with everything that belongs to it.

    Raises:
        NoTime: there is none for this person.
    """
    appointment = service.of_person(
        visit.session, appointment_id=visit.event.action.number(), person_id=visit.person.id
    )  # fmt: skip
    if not appointment.holds:
        return say(letters.off("consult-time-called-off", appointment, None))
    return _shown(visit, appointment)


def on_off(visit: Visit) -> Reply:
    """Call a time off, after a second press.

    Raises:
        NoTime: there is none for this person, it was called off already, or it is over.
    """
    number, person_id = visit.event.action.number(), visit.person.id
    if visit.event.action.word(1) != "sure":
        seen = service.of_person(visit.session, appointment_id=number, person_id=person_id)
        return say(letters.sure(seen), replaces=True)
    appointment = service.call_off(visit.session, appointment_id=number, person_id=person_id, now=visit.now)
    is_asker = appointment.guest is not None and appointment.guest.person_id == person_id
    consult = _consult(visit, appointment) if is_asker else None
    return say(letters.off("consult-time-off-done", appointment, consult), replaces=True)


def _choices(visit: Visit, *said: Part) -> Reply:
    consult_id = visit.event.action.number()
    try:
        free, soon = service.choices(
            visit.session, consult_id=consult_id, asker_id=visit.person.id, first_id=_first(visit, consult_id),
            now=visit.now, today=today(visit),
        )  # fmt: skip
    except HasTime:
        return _has_time(visit)
    consult = visit.session.get_one(Consult, consult_id)
    later = [] if soon else [Part("consult-times-later" if free else "consult-times-none")]
    return say(letters.choices(consult, free, *said, *later), replaces=bool(said), about=queries.about(consult))


def _has_time(visit: Visit) -> Reply:
    appointment = time_of(visit.session, consult_id=visit.event.action.number(), now=visit.now)
    if appointment is None:
        return say(Letter((Part("consult-time-none"),)))
    return _shown(visit, appointment, Part("consult-time-has"))


def _shown(visit: Visit, appointment: Appointment, *said: Part) -> Reply:
    is_host = visit.person.id == appointment.host_id
    host = visit.session.get(Person, appointment.host_id) if appointment.host_id and not is_host else None
    consult = _consult(visit, appointment)
    letter = letters.booked(appointment, consult, host, *said)
    in_place = visit.event.action.name == "consult-book"
    return say(letter, replaces=in_place, about=queries.about(consult) if consult else "")


def _consult(visit: Visit, appointment: Appointment) -> Consult | None:
    """The consultation of a time, while it is under way."""
    number = appointment.guest.consult_id if appointment.guest else None
    consult = visit.session.get(Consult, number) if number else None
    return consult if consult and not consult.outcome else None


def _first(visit: Visit, consult_id: int) -> int | None:
    """Who answers today for the entry of the contact list from which it was asked, if they are a member of this desk."""
    consult = visit.session.get(Consult, consult_id)
    if consult is None or consult.asker_id != visit.person.id or not consult.entry_id:
        return None
    person = answering_person(visit.session, loaded=visit.directory, entry_id=consult.entry_id, now=visit.now)
    return person.id if person else None


def _moment(minutes: int) -> datetime:
    """The moment that a button names; one that no clock knows is the first one there was."""
    try:
        return datetime.fromtimestamp(minutes * 60, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
