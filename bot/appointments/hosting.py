"""Whoever has a case holds its times: when it changes hands, its coming times go along, and everybody is told once.

A group's time belongs to its host and not to a case: it stays. How it was decided: docs/decisions/who-holds-a-time.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from bot.appointments import calendar, letters, queries, telling
from bot.appointments.daylist import overlaps
from bot.appointments.rules import EXPECTED, AppointmentStatus
from bot.appointments.service import coming, lock
from bot.appointments.tables import Appointment, Participant
from bot.cases import notices
from bot.cases.moves import lock_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def due(session: Session, *, now: datetime) -> list[int]:
    """Open cases with coming times that somebody else holds than whoever has the case, in the order of locking."""
    other = or_(Appointment.host_id.is_(None), Appointment.host_id != Case.owner_id)
    cases = (
        select(Participant.case_id).distinct().join(Participant.appointment).join(Case, Case.id == Participant.case_id)
        .join(Person, Person.id == Case.owner_id)
        .where(Case.status != CaseStatus.CLOSED, Person.role.in_(WORKER_ROLES), other, *_coming(now))
        .order_by(Participant.case_id)
    )  # fmt: skip
    return list(session.scalars(cases))


def take_over(session: Session, *, case_id: int, now: datetime) -> list[Appointment]:
    """Whoever has a case holds its coming times from now on; they and the family are told in one message each.

    Gives the times that changed hands. Repeating it changes nothing.
    """
    case = lock_case(session, case_id)
    owner = session.get(Person, case.owner_id) if case.owner_id else None
    if owner is None or owner.role not in WORKER_ROLES or case.status == CaseStatus.CLOSED:
        return []
    theirs = select(Appointment.id).join(Appointment.participants).where(Participant.case_id == case_id, *_coming(now))
    found = [lock(session, one) for one in session.scalars(theirs.distinct().order_by(Appointment.id)).all()]
    times = [one for one in found if one.holds and one.host_id != owner.id and coming(one)]
    times.sort(key=lambda one: (one.begins_at, one.id))
    for one in times:
        one.host_id, one.alone_at = owner.id, None
        session.flush()
        calendar.send_changes(session, appointment=one, now=now)
    if times:
        _tell(session, case, owner, times, now)
    return times


def _coming(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Appointment.status == AppointmentStatus.AGREED, Appointment.ends_at > now, Appointment.capacity == 1,
        Participant.attendance.in_(EXPECTED),
    )  # fmt: skip


def _tell(session: Session, case: Case, owner: Person, times: Sequence[Appointment], now: datetime) -> None:
    """The new holder sees all of them with what overlaps; each of the family those to which they come."""
    event = f"times-held:{owner.id}:{int(now.timestamp())}"
    clashing = {one.id for one in times if overlaps(session, one)}
    notices.tell_owner(session, case=case, event=event, letter=letters.now_yours(case, times, clashing), now=now)
    comers: dict[int, list[Appointment]] = {}
    for one in times:
        for comer in coming(one):
            comers.setdefault(comer.person_id, []).append(one)
    for person_id, own in comers.items():
        letter = letters.held_by(own, queries.host_of(session, own[0]))
        participant = next(one for one in own[0].participants if one.person_id == person_id)
        telling.to_participant(session, event, own[0], participant, letter, now)
