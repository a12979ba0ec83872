"""The agreed times of a case, and what a worker does with one: move it, change what belongs to it, call it off."""

from __future__ import annotations

from typing import Any

from bot.appointments import queries
from bot.appointments import service as appointments
from bot.appointments.drafts import service as drafts
from bot.appointments.errors import TimeUnknown
from bot.appointments.proposals.queries import open_of_case
from bot.appointments.tables import Appointment
from bot.casework.tables import AwaitedWords
from bot.outbox.letter import Button, Buttons, Part
from handlers.places import number_in
from handlers.times.held import new_time
from handlers.times.making.details import details_screen
from handlers.times.making.sentence import ask_sentence, change_buttons
from handlers.times.making.shown import in_parts
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import own_case, screen


def on_page(visit: Visit) -> Reply:
    """What is agreed and proposed in a case, and how to agree more."""
    case = own_case(visit)
    times = queries.times_of_case(visit.session, case_id=case.id, now=visit.now)
    lines = [Part("times-line", {"moment": one.begins_at, "minutes": one.minutes}) for one in times]
    waiting = [
        Part("times-waiting", {"moment": one.expires_at}) for one in open_of_case(visit.session, case_id=case.id)
    ]
    head = Part("times-page" if times else "times-page-none", {"number": case.id}, bold=True)
    opened: Buttons = tuple(
        (Button("times-button-moment", "agree-one", (case.id, one.id), {"moment": one.begins_at}),) for one in times
    )
    new = (
        Button("times-button-new", "agree-new", (case.id,)),
        Button("times-button-propose", "agree-propose", (case.id,)),
    )
    return screen(visit, case.id, head, *lines, *waiting, rows=(*opened, new))


def on_one(visit: Visit) -> Reply:
    """One agreed time with everything that belongs to it."""
    case_id, appointment = own_case(visit).id, _of_case(visit)
    told = Part("times-line", {"moment": appointment.begins_at, "minutes": appointment.minutes}, bold=True)
    rows = change_buttons(case_id, appointment)
    return screen(visit, case_id, told, *in_parts(appointment.details), rows=rows, back="agree")


def on_move(visit: Visit) -> Reply:
    """Ask for the sentence of the new time; what it leaves out stays."""
    return ask_sentence(visit, drafts.begin_change(visit.session, kind="move", **_pressed(visit)), "times-ask-move")


def on_change(visit: Visit) -> Reply:
    """What belongs to the time; the family hears of it when the worker says so."""
    return details_screen(visit, drafts.begin_change(visit.session, kind="details", **_pressed(visit)))


def on_cancel(visit: Visit) -> Reply:
    """Ask once more, with or without a reason that the family reads."""
    case_id, appointment = own_case(visit).id, _of_case(visit)
    ids = (case_id, appointment.id, visit.event.action.number(2))
    rows = ((Button("times-button-cancel-plain", "agree-cancel-sure", ids),),
            (Button("times-button-cancel-why", "agree-cancel-why", ids),))  # fmt: skip
    asked = Part("times-cancel-ask", {"moment": appointment.begins_at})
    return screen(visit, case_id, asked, Part("times-cancel-family"), rows=rows, back="agree")


def on_cancel_why(visit: Visit) -> Reply:
    """Ask for the reason in words."""
    case_id, appointment = own_case(visit).id, _of_case(visit)
    wait_for(visit, case_id, "time-cancel", f"appointment:{appointment.id}/seen:{visit.event.action.number(2)}")
    asked = Part("times-cancel-ask-why", {"moment": appointment.begins_at})
    return screen(visit, case_id, asked, Part("words-how"), back="words-leave")


def on_cancel_sure(visit: Visit) -> Reply:
    """Call it off; the family hears it now and is offered a new one."""
    case_id, action = own_case(visit).id, visit.event.action
    return _cancelled(visit, case_id, action.number(1), action.number(2), "")


def reason_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """Call it off with the reason that was written."""
    appointment_id, seen = number_in(asked.subject, "appointment"), number_in(asked.subject, "seen")
    return _cancelled(visit, asked.case_id, appointment_id, seen, asked.body)


def _cancelled(visit: Visit, case_id: int, appointment_id: int, seen: int, reason: str) -> Reply:
    appointment = appointments.cancel(
        visit.session, appointment_id=appointment_id, worker_id=visit.person.id, seen=seen, now=visit.now, reason=reason
    )
    told = Part("times-cancelled", {"moment": appointment.begins_at})
    return screen(visit, case_id, told, rows=new_time(visit, case_id), back="agree")


def _of_case(visit: Visit) -> Appointment:
    """The time on the button, if it is one of the case on it.

    Raises:
        TimeUnknown: it is not.
    """
    action = visit.event.action
    found = visit.session.get(Appointment, action.number(1))
    if found is None or action.number() not in {one.case_id for one in found.participants}:
        raise TimeUnknown
    return found


def _pressed(visit: Visit) -> dict[str, Any]:
    action = visit.event.action
    return {
        "worker_id": visit.person.id, "case_id": action.number(), "appointment_id": action.number(1),
        "seen": action.number(2), "now": visit.now,
    }  # fmt: skip
