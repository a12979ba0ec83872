"""What a worker can ask of times that repeat: make them of one time, move or call off one and all that follow.

Each is a time of its own with its own reminders; people hear of all of them in one message.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import calendar, queries, service, telling
from bot.appointments.errors import TimeIsOver
from bot.appointments.rules import AppointmentStatus, Attendance, check
from bot.appointments.series import letters as series_letters
from bot.appointments.series.rules import Occurrence, Rhythm, after_first, at, shifted
from bot.appointments.tables import Appointment, Participant
from bot.cases.history import Happening, note
from bot.cases.moves import lock_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.duty.queries import desk_hours
from bot.errors import Refusal, Stale


class AlreadyRepeats(Stale):
    """The time is one of a series already."""

    key = "series-already"


class NothingFollows(Refusal):
    """By such a rhythm nothing follows the first time."""

    key = "series-nothing"


def proposed(session: Session, first: Appointment, rhythm: Rhythm, *, holidays: bool) -> list[Occurrence]:
    """The times that would follow a first one; without ``holidays`` none on a day on which the desk rests."""
    hours = desk_hours(session)
    found = after_first(first.wall, rhythm)
    return [one for one in found if holidays or not hours.is_holiday(one.wall.local.date())]


def repeat(
    session: Session, *, appointment_id: int, worker_id: int, seen: int, rhythm: Rhythm, holidays: bool, now: datetime
) -> list[Appointment]:
    """Make a time the first of a series, for everybody who comes to it; the times that follow.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: as in :func:`bot.appointments.service.move_to`.
        TimeIsOver: the first one is over.
        AlreadyRepeats: it is one of a series already.
        NothingFollows: nothing follows it.
    """
    first = service.lock_for_worker(session, appointment_id, worker_id, seen, now)
    if first.series_id is not None:
        raise AlreadyRepeats
    if first.begins_at <= now:
        raise TimeIsOver
    following = proposed(session, first, rhythm, holidays=holidays)
    if not following:
        raise NothingFollows
    first.series_id = first.id
    made = [_made(session, first, one, now) for one in following]
    for one in service.coming(first):
        _note(session, one.case_id, worker_id, made[0].begins_at, now)
        _tell(session, "series-agreed", [first, *made], one, now)
    return made


def following(session: Session, appointment: Appointment) -> list[Appointment]:
    """A time of a series and those that follow it and hold, soonest first; a time by itself alone."""
    if appointment.series_id is None:
        return [appointment]
    later = select(Appointment).where(
        Appointment.series_id == appointment.series_id, Appointment.status == AppointmentStatus.AGREED,
        Appointment.begins_at >= appointment.begins_at,
    )  # fmt: skip
    return list(session.scalars(later.order_by(Appointment.begins_at, Appointment.id)))


def moved_to(appointments: Sequence[Appointment], local: datetime) -> list[Occurrence]:
    """Where times of a series go when the first of them goes to a local time."""
    was = appointments[0].wall.local
    return [at(shifted(one.wall.local, was, local), one.zone) for one in appointments]


def move_following(
    session: Session, *, appointment_id: int, worker_id: int, seen: int, local: datetime, now: datetime
) -> list[Appointment]:
    """Move a time and all that follow it: by as many days, to the same clock time. Everybody is asked anew.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: as in :func:`bot.appointments.service.move_to`.
        TimeIsOver, TimeTooFar: one of the new times is none that can be agreed on.
    """
    times = _locked(session, appointment_id, worker_id, seen, now)
    for one, new in zip(times, moved_to(times, local), strict=True):
        check(new.wall, one.minutes, one.details, now)
        one.wall = new.wall
        one.version += 1
        one.changed_at, one.asked_at = now, None
        session.flush()
        for comer in service.coming(one):
            comer.attendance, comer.answered_at = Attendance.ASKED, None
            telling.expect(session, one, comer, now)
        calendar.send_changes(session, appointment=one, now=now)
    for comer in service.coming(times[0]):
        _look_after(session, comer, times[0])
    _tell_each(session, "series-moved", times, now)
    return times


def cancel_following(
    session: Session, *, appointment_id: int, worker_id: int, seen: int, now: datetime
) -> list[Appointment]:  # fmt: skip
    """Call a time off with all that follow it.

    Raises:
        TimeUnknown, TimeMoved, TimeCancelled: as in :func:`bot.appointments.service.move_to`.
    """
    times = _locked(session, appointment_id, worker_id, seen, now)
    _tell_each(session, "series-cancelled", times, now)
    for one in times:
        service.call_off(session, one, now)
    return times


def _locked(session: Session, appointment_id: int, worker_id: int, seen: int, now: datetime) -> list[Appointment]:
    """A time and those that follow, locked after all their cases, in ascending order."""
    known = session.get(Appointment, appointment_id)
    times = following(session, known) if known is not None and known.holds else []
    ids = [one.id for one in times]
    cases = select(Participant.case_id).where(Participant.appointment_id.in_(ids)).distinct()
    for case_id in session.scalars(cases.order_by(Participant.case_id)).all():
        lock_case(session, case_id)
    first = service.lock_for_worker(session, appointment_id, worker_id, seen, now)
    others = [service.lock(session, one) for one in sorted(ids) if one != first.id]
    return [first, *sorted((one for one in others if one.holds), key=lambda one: one.begins_at)]


def _made(session: Session, first: Appointment, one: Occurrence, now: datetime) -> Appointment:
    """One time of a series, to which everybody comes who comes to the first; nobody is told of it by itself."""
    check(one.wall, first.minutes, first.details, now)
    made = service.new_appointment(
        session, host_id=first.host_id, wall=one.wall, minutes=first.minutes, details=first.details, now=now,
        capacity=first.capacity,
    )  # fmt: skip
    made.series_id = first.id
    for comer in service.coming(first):
        participant = Participant(
            person_id=comer.person_id, case_id=comer.case_id, attendance=Attendance.ASKED, answered_at=None
        )
        made.participants.append(participant)
        session.flush()
        telling.expect(session, made, participant, now)
    return made


def _tell_each(session: Session, key: str, times: Sequence[Appointment], now: datetime) -> None:
    """Tell everybody who comes to any of several times of those to which they come."""
    comers = {comer.person_id: comer for one in reversed(times) for comer in service.coming(one)}
    for person_id, comer in comers.items():
        own = [one for one in times if any(each.person_id == person_id for each in service.coming(one))]
        _tell(session, key, own, comer, now)


def _tell(
    session: Session, key: str, times: Sequence[Appointment], participant: Participant, now: datetime
) -> None:  # fmt: skip
    hidden = telling.hides_place(session, participant.person_id)
    host, zone = queries.named_host(session, times[0]), desk_hours(session).zone
    letter = series_letters.told(key, times, host, zone, hides_place=hidden)
    telling.to_participant(session, f"{key}:{times[0].version}", times[0], participant, letter, now)


def _note(session: Session, case_id: int, worker_id: int, moment: datetime, now: datetime) -> None:
    note(session, session.get_one(Case, case_id), Happening.APPOINTED, now, actor_id=worker_id, moment=moment)


def _look_after(session: Session, comer: Participant, appointment: Appointment) -> None:
    case = session.get_one(Case, comer.case_id)
    if case.status == CaseStatus.PENDING:
        case.next_date = appointment.ends_at
    session.flush()
