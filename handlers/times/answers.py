"""What a family presses under an agreed time or a reminder: I come, I need another time, I cancel; and where it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from bot.appointments import answering, letters, queries, telling
from bot.appointments.errors import TimeCancelled
from bot.appointments.tables import Appointment, Participant
from bot.outbox.letter import Button, Letter, Part
from handlers.family.buttons import EMERGENCY
from handlers.times.slots import choosing
from handlers.visit import Reply, Visit


def or_new(step: Callable[[Visit], Reply]) -> Callable[[Visit], Reply]:
    """A step on a time that holds; on one that was called off, a new one is one press away."""

    @wraps(step)
    def stepped(visit: Visit) -> Reply:
        try:
            return step(visit)
        except TimeCancelled:
            appointment, own = _own(visit, visit.event.action.number())
            return _about(letters.gone(appointment), own)

    return stepped


@or_new
def on_come(visit: Visit) -> Reply:
    """Somebody will be there; the message keeps the place and the ways to change one's mind."""
    appointment = answering.come(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    host = queries.named_host(visit.session, appointment)
    hidden = telling.hides_place(visit.session, visit.person.id)
    return _instead(letters.agreed("time-thanks", appointment, host, hides_place=hidden), own)


@or_new
def on_move(visit: Visit) -> Reply:
    """Somebody looks at other times: free ones where there are, else how to ask; nobody is told before they do ask."""
    appointment, own = answering.own_time(visit.session, **_mine(visit))
    answering.check_open(appointment, own, seen=visit.event.action.number(1), now=visit.now)
    if offered := choosing.offered(visit, appointment, own, moves=True):
        return offered
    return _about(letters.sure_to_move(appointment), own)


@or_new
def on_ask_new(visit: Visit) -> Reply:
    """Somebody asks for another time: the worker hears it; this one holds until there is one."""
    appointment = answering.ask_to_move(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    cancel = Button("time-button-cancel", "time-cancel", (appointment.id, appointment.version))
    return _instead(letters.for_family("time-move-how", appointment, cancel), own)


@or_new
def on_cancel(visit: Visit) -> Reply:
    """Ask once more before a time is called off: a thumb slips easily."""
    appointment, own = _own(visit, visit.event.action.number())
    answering.check_open(appointment, own, seen=visit.event.action.number(1), now=visit.now)
    return _about(letters.sure_to_cancel(appointment), own)


@or_new
def on_cancel_sure(visit: Visit) -> Reply:
    """The time is called off for this person, and a new one is offered."""
    appointment = answering.call_off_own(visit.session, **_pressed(visit))
    _, own = _own(visit, appointment.id)
    in_calendar = telling.is_in_calendar(visit.session, appointment, visit.person.id)
    return _instead(letters.cancelled("time-cancelled-own", appointment, None, in_calendar=in_calendar), own)


@or_new
def on_keep(visit: Visit) -> Reply:
    """The time stays."""
    appointment, own = _own(visit, visit.event.action.number())
    answering.check_open(appointment, own, seen=visit.event.action.number(1), now=visit.now)
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


def _mine(visit: Visit) -> dict[str, int]:
    return {"appointment_id": visit.event.action.number(), "person_id": visit.person.id}


def _own(visit: Visit, appointment_id: int) -> tuple[Appointment, Participant]:
    return answering.own_time(visit.session, appointment_id=appointment_id, person_id=visit.person.id)


def _instead(letter: Letter, own: Participant) -> Reply:
    return Reply([letter], replaces=True, about=f"case:{own.case_id}")


def _about(letter: Letter, own: Participant) -> Reply:
    return Reply([letter], about=f"case:{own.case_id}")
