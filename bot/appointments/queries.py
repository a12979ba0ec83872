"""Reads of agreed times: of a person, of a host's day, of a case. Nothing is locked."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, selectinload

from bot.appointments.rules import EXPECTED, MOST_MINUTES, AppointmentStatus, Attendance
from bot.appointments.tables import Appointment, Participant, TimeGuest
from bot.cases.family import members
from bot.cases.tables import Case
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

_HOLDS = Appointment.status == AppointmentStatus.AGREED


def times_of(session: Session, *, person_id: int, now: datetime) -> list[Appointment]:
    """The agreed times that somebody comes to and that are not over, soonest first."""
    return _times(session, _comes(Participant.person_id == person_id), Appointment.ends_at > now)


def times_of_case(session: Session, *, case_id: int, now: datetime) -> list[Appointment]:
    """The agreed times of a case that are not over, soonest first."""
    return _times(session, _comes(Participant.case_id == case_id), Appointment.ends_at > now)


def times_of_host(session: Session, *, host_id: int, begins: datetime, ends: datetime) -> list[Appointment]:
    """What somebody holds between two moments, or comes to for a consultation, soonest first; also what only touches them."""
    return _times(session, _is_at(host_id), *_between(begins, ends))


def consultations_of(session: Session, *, person_id: int, now: datetime) -> list[Appointment]:
    """The agreed times for consultations that somebody holds or comes to and that are not over, soonest first."""
    for_consult = Appointment.id.in_(select(TimeGuest.appointment_id))
    return _times(session, _is_at(person_id), for_consult, Appointment.ends_at > now)


def clashes(session: Session, *, person_ids: list[int], host_id: int, begins: datetime, ends: datetime,
            besides: int = 0) -> list[Appointment]:  # fmt: skip
    """Other agreed times of the same host or the same people that overlap with this stretch."""
    stretch = (*_between(begins, ends), Appointment.id != besides)
    held = _times(session, _is_at(host_id), *stretch)
    found = {one.id: one for one in [*held, *_times(session, _comes(Participant.person_id.in_(person_ids)), *stretch)]}
    return sorted(found.values(), key=lambda one: (one.begins_at, one.id))


def host_of(session: Session, appointment: Appointment) -> Person | None:
    """Whoever holds the time, if they still work here."""
    host = session.get(Person, appointment.host_id) if appointment.host_id else None
    return host if host is not None and host.role in WORKER_ROLES else None


def named_host(session: Session, appointment: Appointment) -> Person | None:
    """Whom the family expects: whoever holds the time, unless nobody does as long as the desk looks for somebody."""
    return host_of(session, appointment) if appointment.alone_at is None else None


def who_hears(session: Session, appointment: Appointment, case: Case | None) -> list[Person]:
    """The workers who hear what becomes of a time: whoever has the case and whoever holds the time, each once."""
    owner = session.get(Person, case.owner_id) if case and case.owner_id else None
    found = {one.id: one for one in (owner, host_of(session, appointment)) if one and one.role in WORKER_ROLES}
    return list(found.values())


def missed_in_a_row(session: Session, *, person_id: int, case_id: int) -> int:
    """How many of the latest times of somebody in a case were missed, counted back from the newest."""
    theirs = (
        select(Participant.attendance).join(Participant.appointment)
        .where(Participant.person_id == person_id, Participant.case_id == case_id,
               Participant.attendance.in_((Attendance.CAME, Attendance.MISSED)))
        .order_by(Appointment.begins_at.desc(), Appointment.id.desc())
    )  # fmt: skip
    outcomes = list(session.scalars(theirs))
    return next((place for place, one in enumerate(outcomes) if one != Attendance.MISSED), len(outcomes))


def is_theirs(session: Session, participant: Participant) -> bool:
    """Whether somebody may still see a time of their case: they are in it, or were until it was closed."""
    case = session.get_one(Case, participant.case_id)
    if members.is_in(session, case, participant.person_id):
        return True
    member = members.latest(session, case_id=case.id, person_id=participant.person_id)
    return member is not None and member.left_reason == "closed"


def _times(session: Session, *which: ColumnElement[bool]) -> list[Appointment]:
    loaded = selectinload(Appointment.participants), selectinload(Appointment.guest)
    found = select(Appointment).where(_HOLDS, *which).options(*loaded)
    return list(session.scalars(found.order_by(Appointment.begins_at, Appointment.id)))


def _is_at(person_id: int) -> ColumnElement[bool]:
    """Times that somebody holds, or comes to for a consultation."""
    as_guest = select(TimeGuest.appointment_id).where(TimeGuest.person_id == person_id)
    return or_(Appointment.host_id == person_id, Appointment.id.in_(as_guest))


def _comes(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Times to which somebody comes; found from those who come, however many times there are."""
    return Appointment.id.in_(select(Participant.appointment_id).where(which, Participant.attendance.in_(EXPECTED)))


def _between(begins: datetime, ends: datetime) -> tuple[ColumnElement[bool], ...]:
    """Times that overlap with a stretch; none is longer than ``MOST_MINUTES``, which keeps the search in its index."""
    earliest = begins - timedelta(minutes=MOST_MINUTES)
    return Appointment.begins_at > earliest, Appointment.begins_at < ends, Appointment.ends_at > begins
