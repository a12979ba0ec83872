"""What somebody who answers consultations can ask of their own week of times. Booked times stay as they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.appointments.slots.errors import PlanTooLong, PlanUnclear
from bot.appointments.slots.plans import lock_plan
from bot.appointments.slots.rules import LONGEST_PLACE, Plan, WeekHours
from bot.consult_times.errors import NotForYou
from bot.consult_times.rules import AHEAD_DAYS, MINUTES
from bot.consult_times.tables import ConsultPlan
from bot.db.upsert import insert_or_ignore
from bot.duty.queries import desk_hours
from bot.organisations.queries import is_verified
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person


def plan_of(session: Session, *, person_id: int) -> Plan | None:
    """Somebody's week, if there is one and they work here."""
    row, person = session.get(ConsultPlan, person_id), session.get(Person, person_id)
    if row is None or person is None or not is_verified(person):
        return None
    week = tuple(sorted(WeekHours(*one) for one in row.week))
    return Plan(desk_hours(session).zone, week=week, minutes=row.minutes, ahead=AHEAD_DAYS, place=row.place)


def lock_plans(session: Session, person_id: int) -> None:
    """Hold somebody's times for families and for consultations, so that nobody else is given one meanwhile."""
    lock_plan(session, person_id)
    session.get(ConsultPlan, person_id, with_for_update=True, populate_existing=True)


def set_week(session: Session, *, person_id: int, week: Sequence[WeekHours], now: datetime) -> None:
    """Put a whole week in place of the one before; without one this begins it.

    Raises:
        NotForYou: the person does not work here.
    """
    _begin(session, person_id, now).week = [list(one) for one in week]
    session.flush()


def set_minutes(session: Session, *, person_id: int, minutes: int, now: datetime) -> None:
    """Choose how long a time is.

    Raises:
        NotForYou: the person does not work here.
        PlanUnclear: no time is that long.
    """
    if minutes not in MINUTES:
        raise PlanUnclear
    _begin(session, person_id, now).minutes = minutes
    session.flush()


def set_place(session: Session, *, person_id: int, place: str, now: datetime) -> None:
    """Where one meets, as whoever books a time reads it.

    Raises:
        NotForYou: the person does not work here.
        PlanTooLong: it has too many characters.
    """
    if len(place) > LONGEST_PLACE:
        raise PlanTooLong(most=LONGEST_PLACE)
    _begin(session, person_id, now).place = place
    session.flush()


def drop(session: Session, *, person_id: int) -> None:
    """No week any more; said twice, nothing changes."""
    session.execute(delete(ConsultPlan).where(ConsultPlan.person_id == person_id))


def forget_gone(session: Session) -> int:
    """Forget the weeks of those who work here no more; how many. For a ticker."""
    gone = select(Person.id).where(Person.role.not_in(BY_INVITATION))
    left = delete(ConsultPlan).where(ConsultPlan.person_id.in_(gone)).returning(ConsultPlan.person_id)
    return len(session.execute(left).all())


def _begin(session: Session, person_id: int, now: datetime) -> ConsultPlan:
    """The person's week, locked; a new one where there is none."""
    session.flush()
    person = session.get(Person, person_id, populate_existing=True)
    if person is None or not is_verified(person):
        raise NotForYou
    new = {"person_id": person_id, "minutes": MINUTES[-1], "week": [], "place": "", "changed_at": now}
    insert_or_ignore(session, ConsultPlan.__table__, "person_id", new)  # type: ignore[arg-type]
    row = session.get_one(ConsultPlan, person_id, with_for_update=True, populate_existing=True)
    row.changed_at = now
    return row
