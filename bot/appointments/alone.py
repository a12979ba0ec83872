"""Coming times that nobody of the desk holds, because whoever held them is away or gone and nobody has their case yet.

Those who look after the desk hear of them in one message, until the end of the next day of service, so that no family
comes to a closed door unknown to everybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.orm import Session

from bot.appointments import letters, queries
from bot.appointments.rules import EXPECTED, MOST_MINUTES, AppointmentStatus
from bot.appointments.tables import Appointment, Participant
from bot.cases.family import members
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.duty.queries import desk_hours, rota
from bot.duty.rota import Rota
from bot.duty.rules import ServiceHours
from bot.duty.tables import Absence, HoursAway
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.people.queries import coordinators, workers
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: Nobody is told of it at another local hour.
TOLD_FROM, TOLD_UNTIL = time(6), time(21)
#: After today so many days are looked through for the next one of service.
_DAYS = 14


def tell(session: Session, *, now: datetime) -> int:
    """Tell those who look after the desk of times that nobody holds, each time once; of how many they were told.

    Whoever is back holds their times again.
    """
    hours = desk_hours(session)
    if not TOLD_FROM <= now.astimezone(ZoneInfo(hours.zone)).time() < TOLD_UNTIL:
        return 0
    standing = rota(session, now=now, hours=hours)
    found = [(one, _is_alone(session, one, standing)) for one in _candidates(session, hours, now)]
    times = [one for one, alone in found if alone and one.alone_at is None]
    for one, alone in found:
        one.alone_at = (one.alone_at or now) if alone else None
    session.flush()
    for reader, own in _for_each(session, times, standing, now):
        enqueue(
            session, person_id=reader.id, klass=OutgoingClass.CARD, now=now, letter=_letter(session, own),
            key=f"times-alone:{own[0].id}:{int(now.timestamp())}:to:{reader.id}",
        )  # fmt: skip
    return len(times)


def looks_after(session: Session, appointment: Appointment, worker_id: int, now: datetime) -> bool:
    """Whether a time is for a worker to look after because nobody holds it, and they are told of such."""
    if appointment.alone_at is None:
        return False
    standing = rota(session, now=now, hours=desk_hours(session))
    return any(reader.id == worker_id for reader, _ in _for_each(session, [appointment], standing, now))


def _candidates(session: Session, hours: ServiceHours, now: datetime) -> Sequence[Appointment]:
    """Times until the end of the next day of service that may be alone, or were when one looked before.

    What somebody else changes now is looked at next time: nobody waits here for anybody, and so not in a circle.
    """
    today = hours.day_of(now)
    last = next((day for day in _days_after(today) if hours.stretches_of(day)), today + timedelta(days=1))
    until = datetime.combine(last + timedelta(days=1), time(0), ZoneInfo(hours.zone))
    found = (
        select(Appointment)
        .where(
            Appointment.status == AppointmentStatus.AGREED, Appointment.ends_at > now,
            Appointment.begins_at > now - timedelta(minutes=MOST_MINUTES), Appointment.begins_at < until,
            or_(Appointment.alone_at.is_not(None), _may_be_alone(today, last)),
        )
        .order_by(Appointment.id)
    )  # fmt: skip
    locked = found.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    return sorted(session.scalars(locked).all(), key=lambda one: (one.begins_at, one.id))


def _may_be_alone(first: date, last: date) -> ColumnElement[bool]:
    here = exists().where(Person.id == Appointment.host_id, Person.role.in_(WORKER_ROLES))
    away = exists().where(
        Absence.worker_id == Appointment.host_id, Absence.first_day <= last, Absence.last_day >= first
    )
    part = exists().where(HoursAway.worker_id == Appointment.host_id, HoursAway.day.between(first, last))
    queued = exists().where(
        Participant.appointment_id == Appointment.id, Case.id == Participant.case_id, Case.status == CaseStatus.NEW
    )
    return or_(~here, away, part, queued)


def _is_alone(session: Session, appointment: Appointment, standing: Rota) -> bool:
    comers = [one for one in appointment.participants if one.attendance in EXPECTED]
    if not comers:
        return False
    cases = [session.get_one(Case, one.case_id) for one in comers]
    if appointment.capacity == 1 and (of_case := _of_case(appointment, cases, standing)) is not None:
        return of_case
    host = queries.host_of(session, appointment)
    return host is None or _is_away(standing, host.id, appointment)


def _of_case(appointment: Appointment, cases: Sequence[Case], standing: Rota) -> bool | None:
    """What the case of a time says: nobody has it, or somebody else, who holds the time in a moment; else nothing."""
    open_ = [case for case in cases if case.status != CaseStatus.CLOSED]
    if any(case.owner_id is None for case in open_):
        return True
    others = [case.owner_id for case in open_ if case.owner_id not in (None, appointment.host_id)]
    if others:
        return _is_away(standing, others[0] or 0, appointment)
    return None


def _is_away(standing: Rota, worker_id: int, appointment: Appointment) -> bool:
    zone = ZoneInfo(standing.hours.zone)
    begins, ends = appointment.begins_at.astimezone(zone), appointment.ends_at.astimezone(zone)
    day, first = begins.date(), begins.hour * 60 + begins.minute
    last = first + int((ends - begins).total_seconds() // 60)
    in_hours = any(start < last and end > first for start, end in standing.hours_away(worker_id, day))
    return in_hours or standing.away(worker_id, day) is not None


def _for_each(
    session: Session, times: Sequence[Appointment], standing: Rota, now: datetime
) -> list[tuple[Person, list[Appointment]]]:
    """Who is told, with what: those who look after the desk, and who answers instead of whoever is away.

    Nobody is told of a case in which they are the family.
    """
    today = standing.hours.day_of(now)
    lookers = _here(coordinators(session), standing, today) or _here(workers(session), standing, today)
    readers = {one.id: one for one in lookers}
    told: dict[int, list[Appointment]] = {one: [] for one in readers}
    for one in times:
        family = {other for comer in one.participants for other in _family(session, comer.case_id)}
        substitute = _substitute(session, one, standing)
        if substitute is not None:
            readers.setdefault(substitute.id, substitute)
        for reader_id in {*(looker.id for looker in lookers), *([substitute.id] if substitute else [])} - family:
            told.setdefault(reader_id, []).append(one)
    return [(readers[reader_id], own) for reader_id, own in sorted(told.items()) if own]


def _here(persons: Sequence[Person], standing: Rota, today: date) -> list[Person]:
    return [one for one in persons if standing.away(one.id, today) is None]


def _substitute(session: Session, appointment: Appointment, standing: Rota) -> Person | None:
    day = appointment.begins_at.astimezone(ZoneInfo(standing.hours.zone)).date()
    away = standing.away(appointment.host_id or 0, day)
    found = session.get(Person, away.substitute_id) if away is not None and away.substitute_id else None
    return found if found is not None and found.role in WORKER_ROLES else None


def _family(session: Session, case_id: int) -> Sequence[int]:
    return members.family_ever(session, session.get_one(Case, case_id))


def _letter(session: Session, times: Sequence[Appointment]) -> Letter:
    return letters.alone([
        (one, queries.host_of(session, one), session.get_one(Case, _comer(one).case_id)) for one in times
    ])  # fmt: skip


def _comer(appointment: Appointment) -> Participant:
    return next(one for one in appointment.participants if one.attendance in EXPECTED)


def _days_after(today: date) -> list[date]:
    return [today + timedelta(days=one) for one in range(1, _DAYS)]
