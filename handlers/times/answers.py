"""What a family presses under an agreed time or a reminder: I come, I need another time, I cancel; and where it is."""

from __future__ import annotations

from typing import Any

from bot.appointments import answering, letters, telling
from bot.appointments.tables import Appointment, Participant
from bot.outbox.letter import Button, Letter, Part
from bot.people.tables import Person
from handlers.family.buttons import EMERGENCY
from handlers.times.slots import choosing
from handlers.visit import Reply, Visit


def on_come(visit: Visit) -> Reply:
    """Somebody will be there; the message keeps the place and the ways to change one's mind."""
    appointment = answering.come(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    host = visit.session.get(Person, appointment.host_id) if appointment.host_id else None
    hidden = telling.hides_place(visit.session, visit.person.id)
    return _instead(letters.agreed("time-thanks", appointment, host, hides_place=hidden), own)


def on_move(visit: Visit) -> Reply:
    """Somebody wants another time: they pick or write when, and keep this one until then."""
    appointment = answering.ask_to_move(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    if offered := choosing.offered(visit, appointment, own, moves=True):
        return offered
    cancel = Button("time-button-cancel", "time-cancel", (appointment.id, appointment.version))
    return _about(letters.for_family("time-move-how", appointment, cancel), own)


def on_cancel(visit: Visit) -> Reply:
    """Ask once more before a time is called off: a thumb slips easily."""
    appointment, own = _own(visit, visit.event.action.number())
    return _about(letters.sure_to_cancel(appointment), own)


def on_cancel_sure(visit: Visit) -> Reply:
    """The time is called off for this person, and a new one is offered."""
    appointment = answering.call_off_own(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    in_calendar = telling.is_in_calendar(visit.session, appointment, visit.person.id)
    return _instead(letters.cancelled("time-cancelled-own", appointment, None, in_calendar=in_calendar), own)


def on_keep(visit: Visit) -> Reply:
    """The time stays."""
    appointment, own = _own(visit, visit.event.action.number())
    return _instead(letters.for_family("time-kept", appointment), own)


def on_place(visit: Visit) -> Reply:
    """Where it is, and everything else that helps to get there."""
    appointment, own = _own(visit, visit.event.action.number())
    if not letters.details(appointment):
        return _about(Letter((Part("time-no-place"),), buttons=((EMERGENCY,),)), own)
    return _about(letters.place(appointment), own)


def on_new(visit: Visit) -> Reply:
    """Somebody would like a new time after one that was called off or missed: the worker hears it at once."""
    appointment, own = _own(visit, visit.event.action.number())
    telling.workers(visit.session, "time-told-new", appointment, own, visit.now)
    if offered := choosing.offered(visit, appointment, own, moves=False):
        return offered
    return _about(letters.for_family("time-new-how", appointment), own)


def _pressed(visit: Visit) -> dict[str, Any]:
    action = visit.event.action
    return {
        "appointment_id": action.number(), "person_id": visit.person.id, "seen": action.number(1), "now": visit.now,
    }  # fmt: skip


def _own(visit: Visit, appointment_id: int) -> tuple[Appointment, Participant]:
    return answering.own_time(visit.session, appointment_id=appointment_id, person_id=visit.person.id)


def _instead(letter: Letter, own: Participant) -> Reply:
    return Reply([letter], replaces=True, about=f"case:{own.case_id}")


def _about(letter: Letter, own: Participant) -> Reply:
    return Reply([letter], about=f"case:{own.case_id}")
