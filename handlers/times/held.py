"""What a worker can do with a time on its own page: also with one whose case is closed, or that nobody holds."""

from __future__ import annotations

from bot.appointments import letters, service, telling
from bot.appointments.rules import EXPECTED, Attendance
from bot.appointments.slots.tables import WorkingPlan
from bot.appointments.tables import Appointment, Participant
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.outbox.letter import Button, Buttons, Letter, Part
from handlers.times.making.sentence import change_buttons
from handlers.visit import Reply, Visit


def rows_of(visit: Visit, appointment: Appointment) -> Buttons:
    """Change it, say what became of it, agree a new one: whatever fits the time and the worker."""
    cases = {one.id: visit.session.get_one(Case, one.case_id) for one in appointment.participants}
    own = next((case for case in cases.values() if _has(visit, case)), None)
    if appointment.holds and service.coming(appointment):
        if appointment.ends_at <= visit.now:
            return _outcome(visit, appointment, cases)
        if own is not None:
            return change_buttons(own.id, appointment)
        return (*_claim(visit, cases), (Button("times-button-cancel", "held-cancel", _ids(appointment)),))
    return new_time(visit, own.id) if own is not None and _fell_through(appointment) else ()


def rows_after(visit: Visit, participant_id: int) -> Buttons:
    """The ways to a new time for somebody who missed one, for whoever has their case."""
    case = visit.session.get_one(Case, visit.session.get_one(Participant, participant_id).case_id)
    return new_time(visit, case.id) if _has(visit, case) else ()


def new_time(visit: Visit, case_id: int) -> Buttons:
    """The ways to a new time of a case."""
    rows: Buttons = (
        (Button("times-button-new-again", "agree-new", (case_id,)),
         Button("times-button-propose", "agree-propose", (case_id,))),
    )  # fmt: skip
    if visit.session.get(WorkingPlan, visit.person.id) is None:
        return rows
    return (*rows, (Button("tools-button-slots", "slot-offer", (case_id,)),))


def on_cancel(visit: Visit) -> Reply:
    """Ask once more before a time is called off.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled, TimeIsOver: see :func:`bot.appointments.service.lock_for_worker`.
    """
    action = visit.event.action
    appointment = service.lock_for_worker(visit.session, action.number(), visit.person.id, action.number(1), visit.now)
    sure = Button("times-button-cancel-plain", "held-cancel-sure", _ids(appointment))
    asked = Part("times-cancel-ask", {"moment": appointment.begins_at})
    rows = ((sure,), (Button("button-back", "time-open", (appointment.id,)),))
    return Reply([Letter((asked, Part("times-cancel-family")), buttons=rows)], topic=visit.topic, replaces=True)


def on_cancel_sure(visit: Visit) -> Reply:
    """Call it off; the family hears it now.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled, TimeIsOver: see :func:`bot.appointments.service.lock_for_worker`.
    """
    action = visit.event.action
    appointment = service.cancel(
        visit.session, appointment_id=action.number(), worker_id=visit.person.id, seen=action.number(1), now=visit.now
    )
    told = Letter((Part("times-cancelled", {"moment": appointment.begins_at}),))
    return Reply([told], topic=visit.topic, replaces=True)


def _has(visit: Visit, case: Case) -> bool:
    return case.owner_id == visit.person.id and case.status != CaseStatus.CLOSED


def _outcome(visit: Visit, appointment: Appointment, cases: dict[int, Case]) -> Buttons:
    """Whoever holds a time, or has a case of it, says who came."""
    mine = {
        one.id: (case, telling.who(visit.session, case, one))
        for one, case in _expected(appointment, cases)
        if visit.person.id in (appointment.host_id, case.owner_id)
    }
    return letters.how_did_it_go(appointment, mine).buttons


def _expected(appointment: Appointment, cases: dict[int, Case]) -> list[tuple[Participant, Case]]:
    return [(one, cases[one.id]) for one in appointment.participants if one.attendance in EXPECTED]


def _claim(visit: Visit, cases: dict[int, Case]) -> Buttons:
    waiting = {
        case.id for case in cases.values() if case.status == CaseStatus.NEW and visit.person.id != case.family_id
    }
    return tuple((Button("queue-claim", "claim", (one,), {"number": one}),) for one in sorted(waiting))


def _fell_through(appointment: Appointment) -> bool:
    """Whether it was called off or missed, so that a new one may be wanted."""
    missed = any(one.attendance in (Attendance.MISSED, Attendance.CANNOT) for one in appointment.participants)
    return missed or not appointment.holds


def _ids(appointment: Appointment) -> tuple[int, int]:
    return appointment.id, appointment.version
