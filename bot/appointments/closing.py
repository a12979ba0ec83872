"""A case is closed while times are ahead: they hold until somebody calls them off, and everybody knows it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import letters, queries, telling
from bot.appointments.rules import EXPECTED
from bot.appointments.tables import Appointment, Participant
from bot.cases import notices
from bot.cases.tables import Case
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass


def of_person(session: Session, *, case_id: int, person_id: int, now: datetime) -> list[Appointment]:
    """The coming times of a case to which somebody comes, soonest first."""
    times = queries.times_of_case(session, case_id=case_id, now=now)
    return [one for one in times if any(_comes(own, person_id) for own in one.participants)]


def tell_workers(session: Session, *, case_id: int, now: datetime) -> None:
    """Whoever holds coming times of a case that was closed hears that they hold, and opens them from there."""
    case = session.get_one(Case, case_id)
    by_host: dict[int, list[Appointment]] = {}
    for one in queries.times_of_case(session, case_id=case_id, now=now):
        if (host := queries.host_of(session, one)) is not None:
            by_host.setdefault(host.id, []).append(one)
    for host_id, times in by_host.items():
        enqueue(
            session, person_id=host_id, klass=OutgoingClass.CARD, now=now, letter=letters.closed_but_held(case, times),
            key=f"times-closed:{case.id}:{case.version}:to:{host_id}", about=notices.about_case(case.id),
        )  # fmt: skip


def tell_all(session: Session, *, case_id: int, now: datetime) -> None:
    """A case closed by itself: those of the family who come hear that their times hold, and so do the workers."""
    tell_workers(session, case_id=case_id, now=now)
    comers = {
        own.person_id: one
        for one in reversed(queries.times_of_case(session, case_id=case_id, now=now))
        for own in one.participants
        if own.attendance in EXPECTED and own.case_id == case_id
    }
    for person_id, first in comers.items():
        times = of_person(session, case_id=case_id, person_id=person_id, now=now)
        participant = next(one for one in first.participants if one.person_id == person_id)
        letter = letters.stays_though_closed(times)
        telling.to_participant(session, f"closed:{first.version}", first, participant, letter, now)


def _comes(own: Participant, person_id: int) -> bool:
    return own.person_id == person_id and own.attendance in EXPECTED
