"""What a worker says of a time that is over, and a time on one screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.appointments import aftermath, letters, service, telling
from bot.appointments.errors import TimeUnknown
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.outbox.letter import Letter, Part
from handlers.times import held
from handlers.times.series import with_buttons
from handlers.visit import Reply, Visit


def on_came(visit: Visit) -> Reply:
    """They met."""
    appointment = aftermath.came(visit.session, **_pressed(visit))
    return _noted("time-noted-came", appointment)


def on_missed(visit: Visit) -> Reply:
    """Somebody did not come: the task stands in place of the question, with the ways to a new time."""
    pressed = _pressed(visit)
    appointment = aftermath.missed(visit.session, **pressed)
    task = aftermath.task_of(visit.session, pressed["participant_id"])
    letter = replace(task, buttons=(*task.buttons, *held.rows_after(visit, pressed["participant_id"])))
    return Reply([letter], replaces=len(appointment.participants) == 1, topic=visit.topic)


def on_open(visit: Visit) -> Reply:
    """A time with everything that belongs to it, who has said what, and what can be done with it.

    Raises:
        TimeUnknown: there is none, or it is not for this worker to look after.
    """
    appointment = service.lock(visit.session, visit.event.action.number())
    cases = [visit.session.get_one(Case, one.case_id) for one in appointment.participants]
    own = [case for case in cases if case.owner_id == visit.person.id]
    alone = not own and service.is_for_worker(visit.session, appointment, visit.person.id, visit.now)
    if not own and not alone:
        raise TimeUnknown
    comers = [
        (case, telling.who(visit.session, case, one), one.attendance)
        for case, one in zip(cases, appointment.participants, strict=True)
        if alone or visit.person.id in (appointment.host_id, case.owner_id)
    ]
    about = f"case:{own[0].id}" if own else ""
    calendar = (letters.calendar_button(appointment),) if visit.person.id == appointment.host_id else ()
    letter = letters.for_worker(appointment, comers, calendar)
    if own or visit.person.id == appointment.host_id:
        letter = with_buttons(visit, letter, appointment)
    letter = replace(letter, buttons=(*letter.buttons, *held.rows_of(visit, appointment)))
    return Reply([letter], about=about, topic=about)


def _pressed(visit: Visit) -> dict[str, Any]:
    return {"participant_id": visit.event.action.number(), "worker_id": visit.person.id, "now": visit.now}


def _noted(key: str, appointment: Appointment) -> Reply:
    args = {"moment": appointment.begins_at}
    return Reply([Letter((Part(key, args),))], replaces=len(appointment.participants) == 1)
