"""When a time is over: did they come? Whoever missed it is not blamed, gets an offer, and is not forgotten (row R67)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import letters, queries, telling
from bot.appointments.errors import NotOver, TimeUnknown
from bot.appointments.rules import EXPECTED, MOST_MISSED, TASK_WORKING_DAYS, AppointmentStatus, Attendance
from bot.appointments.service import lock
from bot.appointments.tables import Appointment, Participant
from bot.cases import notices
from bot.cases.moves import lock_case, worker_on_duty
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.casework.marking import plan_until
from bot.casework.rules import Step
from bot.db.fixed import fixed
from bot.duty.queries import desk_hours
from bot.handover.rules import due_after
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass


def over(session: Session, *, now: datetime) -> list[int]:
    """Times that have ended and of which nobody was asked how they went, in the order in which they are locked."""
    ended = select(Appointment.id).where(
        Appointment.asked_at.is_(None),
        Appointment.status == fixed(AppointmentStatus.AGREED),
        Appointment.ends_at <= now,
    )
    return list(session.scalars(ended.order_by(Appointment.id)))


def ask(session: Session, *, appointment_id: int, now: datetime) -> bool:
    """Ask the worker how a time that has ended went; whether somebody was asked now."""
    appointment = lock(session, appointment_id)
    if not appointment.holds or appointment.ends_at > now or appointment.asked_at is not None:
        return False
    appointment.asked_at = now
    expected = [one for one in appointment.participants if one.attendance in EXPECTED]
    for case_id in sorted({one.case_id for one in expected}):
        _ask_of_case(session, appointment, [one for one in expected if one.case_id == case_id], now)
    session.flush()
    return bool(expected)


def _ask_of_case(session: Session, appointment: Appointment, those: list[Participant], now: datetime) -> None:
    case = session.get_one(Case, those[0].case_id)
    comers = {one.id: (case, telling.who(session, case, one)) for one in those}
    letter = letters.how_did_it_go(appointment, comers)
    for worker in queries.who_hears(session, appointment, case)[:1]:
        place = notices.about_case(case.id) if worker.id == case.owner_id else ""
        enqueue(
            session, person_id=worker.id, klass=OutgoingClass.CARD, letter=letter, now=now, about=place, topic=place,
            key=f"time:{appointment.id}:how:{case.id}:{appointment.version}",
        )  # fmt: skip


def came(session: Session, *, participant_id: int, worker_id: int, now: datetime) -> Appointment:
    """Somebody came; nothing is sent to anybody.

    Raises:
        OnlyForWorkers: the person answers no families.
        TimeUnknown: it is not for this worker to say.
        NotOver: it has not begun.
    """
    appointment, participant, _case = _to_judge(session, participant_id, worker_id, now)
    participant.attendance = Attendance.CAME
    session.flush()
    return appointment


def missed(session: Session, *, participant_id: int, worker_id: int, now: datetime) -> Appointment:
    """Somebody did not come: they are offered a new time without blame, and the owner has a task in two working days.

    After the second time in a row another way is proposed to both.

    Raises:
        OnlyForWorkers, TimeUnknown, NotOver: as in :func:`came`.
    """
    appointment, participant, case = _to_judge(session, participant_id, worker_id, now)
    if participant.attendance == Attendance.MISSED:
        return appointment
    participant.attendance = Attendance.MISSED
    session.flush()
    again = queries.missed_in_a_row(session, person_id=participant.person_id, case_id=case.id) >= MOST_MISSED
    letter = letters.missed(appointment, queries.host_of(session, appointment), again=again)
    telling.to_participant(session, f"missed:{appointment.version}", appointment, participant, letter, now)
    _make_task(session, case, now, Step.CALL if again else Step.WRITE)
    telling.workers(session, _task_key(session, participant, case), appointment, participant, now, besides=worker_id)
    return appointment


def task_of(session: Session, participant_id: int) -> Letter:
    """What whoever noted a missed time reads in place of the question; everybody else was told the same as a card."""
    participant = session.get_one(Participant, participant_id)
    case, appointment = session.get_one(Case, participant.case_id), participant.appointment
    who = telling.who(session, case, participant)
    return letters.told_worker(_task_key(session, participant, case), appointment, case, who)


def _task_key(session: Session, participant: Participant, case: Case) -> str:
    if case.status == CaseStatus.CLOSED:
        return "time-missed-closed"
    again = queries.missed_in_a_row(session, person_id=participant.person_id, case_id=case.id) >= MOST_MISSED
    return "time-task-again" if again else "time-task"


def _make_task(session: Session, case: Case, now: datetime, step: Step) -> None:
    """Somebody who has the case gets in touch within two working days; it stands where the next step stands."""
    if case.owner_id is not None and case.status in (CaseStatus.OPEN, CaseStatus.PENDING):
        due = due_after(now, desk_hours(session), TASK_WORKING_DAYS)
        plan_until(session, case=case, worker_id=case.owner_id, step=step, due=due, now=now)


def _to_judge(
    session: Session, participant_id: int, worker_id: int, now: datetime
) -> tuple[Appointment, Participant, Case]:
    """A coming that this worker may speak about; the case first, then the time, both locked."""
    worker_on_duty(session, worker_id)
    seen = session.get(Participant, participant_id)
    if seen is None:
        raise TimeUnknown
    case = lock_case(session, seen.case_id)
    appointment = lock(session, seen.appointment_id)
    participant = next((one for one in appointment.participants if one.id == participant_id), None)
    if participant is None or worker_id not in (case.owner_id, appointment.host_id):
        raise TimeUnknown
    if appointment.begins_at > now or not appointment.holds or participant.attendance == Attendance.CANNOT:
        raise NotOver
    return appointment, participant, case
