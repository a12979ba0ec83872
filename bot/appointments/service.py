"""What a worker can ask of agreed times: make one, move it, change what belongs to it, call it off.

A time begins with its case under lock, then its own row. Everybody who comes hears of each change in the same
transaction, and the reminders of the earlier agreement are withdrawn in it.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import alone, calendar, fulfilled, queries, telling
from bot.appointments.errors import NobodyToMeet, TimeCancelled, TimeIsOver, TimeMoved, TimeUnknown
from bot.appointments.rules import EXPECTED, AppointmentStatus, Attendance, Details, check
from bot.appointments.slots.plans import lock_plan
from bot.appointments.tables import Appointment, Participant
from bot.cases.family import members
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case, lock_case_of_worker, move, worker_on_duty
from bot.cases.rules import CaseEvent, CaseStatus
from bot.cases.tables import Case
from bot.duty.queries import desk_hours
from bot.handover.rules import due_after
from bot.wall import Wall


def book(
    session: Session, *, case_id: int, worker_id: int, person_ids: Sequence[int], wall: Wall, minutes: int,
    details: Details, now: datetime, origin: str = "", reads_it: int = 0,
) -> Appointment:  # fmt: skip
    """The owner of a case agrees a time with people of its family, who hear of it at once.

    It counts as an answer to the family. ``origin`` names what it comes of: the same origin twice is one time. Who
    ``reads_it`` on the screen on which they picked it gets no message besides.

    Raises:
        TimeIsOver, TimeTooFar, TooLong: the time is none that can be agreed on.
        NobodyToMeet: somebody is not in the case now.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    lock_plan(session, worker_id)  # so that nobody is given one of the worker's free times meanwhile
    check(wall, minutes, details, now)
    if (there := _of_origin(session, origin)) is not None:
        return there
    if not person_ids or any(not members.is_in(session, case, one) for one in person_ids):
        raise NobodyToMeet
    appointment = new_appointment(session, host_id=worker_id, wall=wall, minutes=minutes, details=details, now=now,
                                  uid=origin)  # fmt: skip
    for person_id in person_ids:
        join(session, appointment, person_id=person_id, case=case, now=now, tells=person_id != reads_it)
    count_as_answer(session, case, appointment, worker_id, now)
    return appointment


def new_appointment(
    session: Session, *, host_id: int | None, wall: Wall, minutes: int, details: Details, now: datetime,
    capacity: int = 1, uid: str = "",
) -> Appointment:  # fmt: skip
    """A time of a host to which nobody comes yet."""
    appointment = Appointment(
        uid=uid or secrets.token_hex(16), host_id=host_id, status=AppointmentStatus.AGREED, version=0, minutes=minutes,
        capacity=capacity, created_at=now, changed_at=now, participants=[], guest=None,
    )  # fmt: skip
    appointment.wall, appointment.details = wall, details
    session.add(appointment)
    session.flush()
    return appointment


def join(session: Session, appointment: Appointment, *, person_id: int, case: Case, now: datetime,
         attendance: Attendance = Attendance.ASKED, tells: bool = True) -> Participant:  # fmt: skip
    """Somebody of a locked case comes to a locked time: they are told, unless they read it now, and will be reminded."""
    participant = next((one for one in appointment.participants if one.person_id == person_id), None)
    if participant is None:
        participant = Participant(person_id=person_id, case_id=case.id)
        appointment.participants.append(participant)
    participant.case_id, participant.attendance, participant.answered_at = case.id, attendance, None
    session.flush()
    telling.expect(session, appointment, participant, now)
    if tells:
        telling.family(session, "time-agreed", appointment, participant, now)
    calendar.send_changes(session, appointment=appointment, now=now)
    return participant


def count_as_answer(session: Session, case: Case, appointment: Appointment, worker_id: int, now: datetime) -> None:
    """An agreed time answers the family of a locked case; it is looked at again a working day after it."""
    fulfilled.settle(session, case, appointment, now)
    note(session, case, Happening.APPOINTED, now, actor_id=worker_id, moment=appointment.begins_at)
    if case.promised_at is not None:
        note(session, case, Happening.ANSWERED, now, actor_id=worker_id, moment=case.promised_at)
    move(case, CaseEvent.WORKER_WRITES, due_after(appointment.ends_at, desk_hours(session), 1))
    case.promised_at = case.resolved_at = None
    case.answered_at = case.answered_at or now
    session.flush()


def move_to(
    session: Session, *, appointment_id: int, worker_id: int, wall: Wall, minutes: int, seen: int, now: datetime,
    reads_it: int = 0,
) -> Appointment:  # fmt: skip
    """Move a time; everybody who comes is told and asked anew. ``seen`` is the version that was on the screen.

    Who ``reads_it`` on the screen on which they picked it gets no message besides.

    Raises:
        TimeUnknown: there is no such time, or it is not for this worker to change.
        TimeMoved, TimeCancelled: somebody else changed it meanwhile.
        TimeIsOver, TimeTooFar, TooLong: the new time is none that can be agreed on.
    """
    appointment = lock_for_worker(session, appointment_id, worker_id, seen, now)
    check(wall, minutes, appointment.details, now)
    if (appointment.wall, appointment.minutes) == (wall, minutes):
        return appointment
    appointment.minutes = minutes
    appointment.wall = wall
    for one in coming(appointment):
        one.attendance, one.answered_at = Attendance.ASKED, None
    _change(session, appointment, "time-moved-to", now, worker_id, reads_it)
    for case_id in sorted({one.case_id for one in coming(appointment)}):
        case = session.get_one(Case, case_id)
        if case.owner_id is not None and case.status in (CaseStatus.OPEN, CaseStatus.PENDING):
            count_as_answer(session, case, appointment, worker_id, now)
    telling.other_worker(session, "time-told-moved-by", appointment, worker_id, now)
    return appointment


def change_details(
    session: Session, *, appointment_id: int, worker_id: int, details: Details, seen: int, now: datetime
) -> Appointment:
    """Change what belongs to a time; everybody who comes is told, and nobody has to answer anew.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: as in :func:`move_to`.
        DetailTooLong: a detail has too many characters.
    """
    appointment = lock_for_worker(session, appointment_id, worker_id, seen, now)
    check(appointment.wall, appointment.minutes, details, now)
    if appointment.details != details:
        appointment.details = details
        _change(session, appointment, "time-details-changed", now, worker_id)
    return appointment


def cancel(
    session: Session, *, appointment_id: int, worker_id: int, seen: int, now: datetime, reason: str = ""
) -> Appointment:
    """Call a time off from the desk's side; ``reason`` is shown to those who would have come.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: as in :func:`move_to`.
    """
    appointment = lock_for_worker(session, appointment_id, worker_id, seen, now)
    for one in coming(appointment):
        telling.family_cancelled(session, "time-cancelled", appointment, one, now, reason)
    telling.other_worker(session, "time-told-cancelled-by", appointment, worker_id, now)
    call_off(session, appointment, now)
    return appointment


def call_off(session: Session, appointment: Appointment, now: datetime) -> None:
    """A locked time is called off: nobody is reminded of it any more."""
    appointment.status = AppointmentStatus.CANCELLED
    appointment.version += 1
    appointment.changed_at = now
    session.flush()
    telling.release(session, appointment)
    calendar.send_changes(session, appointment=appointment, now=now)


def lock_for_worker(session: Session, appointment_id: int, worker_id: int, seen: int, now: datetime) -> Appointment:
    """A time that is for this worker to change, locked and as they saw it, see :func:`is_for_worker`.

    A group's time is its host's alone, as long as that person works here.

    Raises:
        OnlyForWorkers: the person answers no families.
        TimeUnknown: there is no such time, or it is for somebody else to change.
        TimeCancelled, TimeMoved: it is not any more what was on the screen.
        TimeIsOver: it has ended, or nobody comes to it any more.
    """
    worker_on_duty(session, worker_id)
    for case_id in _cases_of(session, appointment_id):
        lock_case(session, case_id)
    appointment = lock(session, appointment_id)
    if not is_for_worker(session, appointment, worker_id, now):
        raise TimeUnknown
    check_seen(appointment, seen)
    if appointment.ends_at <= now or not (coming(appointment) or appointment.capacity > 1):
        raise TimeIsOver
    return appointment


def is_for_worker(session: Session, appointment: Appointment, worker_id: int, now: datetime) -> bool:
    """Whether a time is for a worker to change: its host, who has its one case, or who looks after what nobody holds."""
    if appointment.guest is not None:
        return False
    if appointment.host_id == worker_id or _has_its_case(session, appointment, worker_id):
        return True
    return alone.looks_after(session, appointment, worker_id, now)


def lock(session: Session, appointment_id: int) -> Appointment:
    """A time as it is now, nobody else's to change until this transaction ends.

    Raises:
        TimeUnknown: there is none.
    """
    session.flush()
    appointment = session.get(Appointment, appointment_id, with_for_update=True, populate_existing=True)
    if appointment is None:
        raise TimeUnknown
    session.refresh(appointment, ["participants"])
    return appointment


def check_seen(appointment: Appointment, seen: int) -> None:
    """Let a press through that was made on the present state.

    Raises:
        TimeCancelled, TimeMoved: it is not any more what was on the screen.
    """
    if not appointment.holds:
        raise TimeCancelled
    if appointment.version != seen:
        raise TimeMoved


def coming(appointment: Appointment) -> list[Participant]:
    """Those for whom the time holds."""
    return [one for one in appointment.participants if one.attendance in EXPECTED]


def _change(
    session: Session, appointment: Appointment, key: str, now: datetime, worker_id: int, reads_it: int = 0
) -> None:
    """A new version of a locked time: reminders of the old one go, everybody is told but who reads it now."""
    if queries.host_of(session, appointment) is None:
        appointment.host_id = worker_id
    appointment.version += 1
    appointment.changed_at, appointment.asked_at = now, None
    session.flush()
    for one in coming(appointment):
        telling.expect(session, appointment, one, now)
        if one.person_id != reads_it:
            telling.family(session, key, appointment, one, now)
    calendar.send_changes(session, appointment=appointment, now=now)


def _has_its_case(session: Session, appointment: Appointment, worker_id: int) -> bool:
    if appointment.capacity > 1 and queries.host_of(session, appointment) is not None:
        return False
    cases = select(Case.id).where(Case.id.in_([one.case_id for one in appointment.participants]))
    return session.scalars(cases.where(Case.owner_id == worker_id).limit(1)).first() is not None


def _cases_of(session: Session, appointment_id: int) -> list[int]:
    """The cases of those who come, in the order in which cases are locked: always before the time itself."""
    theirs = select(Participant.case_id).where(Participant.appointment_id == appointment_id).distinct()
    return list(session.scalars(theirs.order_by(Participant.case_id)))


def _of_origin(session: Session, origin: str) -> Appointment | None:
    return session.scalar(select(Appointment).where(Appointment.uid == origin)) if origin else None
