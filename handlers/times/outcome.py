"""What a worker says of a time that is over, and a time on one screen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.appointments import aftermath, letters, service, telling
from bot.appointments.errors import TimeUnknown
from bot.appointments.tables import Appointment
from bot.cases.tables import Case
from bot.outbox.letter import Letter, Part
from handlers.times.making.sentence import change_buttons
from handlers.times.series import with_buttons
from handlers.visit import Reply, Visit


def on_came(visit: Visit) -> Reply:
    """They met."""
    appointment = aftermath.came(visit.session, **_pressed(visit))
    return _noted("time-noted-came", appointment)


def on_missed(visit: Visit) -> Reply:
    """Somebody did not come."""
    appointment = aftermath.missed(visit.session, **_pressed(visit))
    return _noted("time-noted-missed", appointment)


def on_open(visit: Visit) -> Reply:
    """A time with everything that belongs to it and who has said what."""
    appointment = service.lock(visit.session, visit.event.action.number())
    cases = [visit.session.get_one(Case, one.case_id) for one in appointment.participants]
    if visit.person.id not in (appointment.host_id, *(case.owner_id for case in cases)):
        raise TimeUnknown
    own = [case for case in cases if case.owner_id == visit.person.id]
    comers = [
        (case, telling.who(visit.session, case, one), one.attendance)
        for case, one in zip(cases, appointment.participants, strict=True)
        if visit.person.id in (appointment.host_id, case.owner_id)
    ]
    about = f"case:{own[0].id}" if own else ""
    calendar = (letters.calendar_button(appointment),) if visit.person.id == appointment.host_id else ()
    letter = with_buttons(visit, letters.for_worker(appointment, comers, calendar), appointment)
    changes = change_buttons(own[0].id, appointment) if own and _can_change(visit, appointment) else ()
    return Reply([replace(letter, buttons=(*letter.buttons, *changes))], about=about, topic=about)


def _can_change(visit: Visit, appointment: Appointment) -> bool:
    return appointment.holds and appointment.ends_at > visit.now


def _pressed(visit: Visit) -> dict[str, Any]:
    return {"participant_id": visit.event.action.number(), "worker_id": visit.person.id, "now": visit.now}


def _noted(key: str, appointment: Appointment) -> Reply:
    args = {"moment": appointment.begins_at}
    return Reply([Letter((Part(key, args),))], replaces=len(appointment.participants) == 1)
