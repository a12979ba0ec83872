"""What somebody of a family can do with a time: come, ask for another one, call it off. The answer reaches the worker."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import calendar, queries, telling
from bot.appointments.errors import TimeIsOver, TimeUnknown
from bot.appointments.rules import EXPECTED, Attendance
from bot.appointments.service import call_off, check_seen, coming, lock
from bot.appointments.tables import Appointment, Participant

_TOLD = {
    Attendance.COMING: "time-told-coming", Attendance.MOVING: "time-told-moving", Attendance.CANNOT: "time-told-cannot",
}  # fmt: skip


def come(session: Session, *, appointment_id: int, person_id: int, seen: int, now: datetime) -> Appointment:
    """Somebody will be there. Said twice, it is told once.

    Raises:
        TimeUnknown: it is not their time.
        TimeCancelled, TimeMoved: it is not any more what was on the screen.
        TimeIsOver: it has ended.
    """
    return _answer(session, appointment_id, person_id, seen, Attendance.COMING, now)


def ask_to_move(session: Session, *, appointment_id: int, person_id: int, seen: int, now: datetime) -> Appointment:
    """Somebody wants another time; this one holds until there is one.

    Raises:
        TimeUnknown, TimeCancelled, TimeMoved, TimeIsOver: as in :func:`come`.
    """
    return _answer(session, appointment_id, person_id, seen, Attendance.MOVING, now)


def call_off_own(session: Session, *, appointment_id: int, person_id: int, seen: int, now: datetime) -> Appointment:
    """Somebody does not come; a time to which nobody comes any more, and that is no group's, is called off.

    Late is fine, as long as it has not ended.

    Raises:
        TimeUnknown, TimeCancelled, TimeMoved, TimeIsOver: as in :func:`come`.
    """
    appointment = _answer(session, appointment_id, person_id, seen, Attendance.CANNOT, now)
    give_up(session, appointment, _own(appointment, person_id), now)
    return appointment


def give_up(session: Session, appointment: Appointment, participant: Participant, now: datetime) -> None:
    """Somebody does not come to a locked time: nobody reminds them, and what stands in their calendar follows."""
    participant.attendance, participant.answered_at = Attendance.CANNOT, now
    session.flush()
    telling.release(session, appointment, participant)
    if not coming(appointment) and appointment.capacity == 1:
        call_off(session, appointment, now)
    else:
        calendar.send_changes(session, appointment=appointment, now=now)


def own_time(session: Session, *, appointment_id: int, person_id: int) -> tuple[Appointment, Participant]:
    """A time that somebody comes to, or came to, with their coming; locked.

    Raises:
        TimeUnknown: it is not their time.
    """
    appointment = lock(session, appointment_id)
    participant = _own(appointment, person_id)
    if not queries.is_theirs(session, participant):
        raise TimeUnknown
    return appointment, participant


def check_open(appointment: Appointment, participant: Participant, *, seen: int, now: datetime) -> None:
    """Let a press through on a time that holds as it was on the screen and to which they are expected.

    Raises:
        TimeUnknown, TimeCancelled, TimeMoved, TimeIsOver: as in :func:`come`.
    """
    check_seen(appointment, seen)
    if appointment.ends_at <= now:
        raise TimeIsOver
    if participant.attendance not in EXPECTED:
        raise TimeUnknown


def _answer(
    session: Session, appointment_id: int, person_id: int, seen: int, answer: Attendance, now: datetime
) -> Appointment:
    appointment, participant = own_time(session, appointment_id=appointment_id, person_id=person_id)
    check_open(appointment, participant, seen=seen, now=now)
    if participant.attendance != answer:
        participant.attendance, participant.answered_at = answer, now
        session.flush()
        event = f"{answer}:{int(now.timestamp())}"
        telling.workers(session, _TOLD[answer], appointment, participant, now, event=event)
    return appointment


def _own(appointment: Appointment, person_id: int) -> Participant:
    for one in appointment.participants:
        if one.person_id == person_id:
            return one
    raise TimeUnknown
