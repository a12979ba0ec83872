"""What a worker can ask of the own plan: a week, other days, how long and how many. Agreed times stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.appointments.slots import rules
from bot.appointments.slots.errors import NoPlan, PlanTooLong, PlanUnclear
from bot.appointments.slots.rules import CHOICES, Plan, WeekHours
from bot.appointments.slots.tables import PlanDay, PlanHours, WorkingPlan
from bot.cases.moves import worker_on_duty
from bot.db.upsert import insert_or_ignore
from bot.duty.queries import desk_hours


def plan_of(session: Session, *, worker_id: int) -> Plan | None:
    """A worker's plan, if there is one."""
    row = session.get(WorkingPlan, worker_id)
    if row is None:
        return None
    week = select(PlanHours).where(PlanHours.worker_id == worker_id)
    days: dict[date, tuple[tuple[int, int], ...]] = {}
    for one in session.scalars(select(PlanDay).where(PlanDay.worker_id == worker_id).order_by(PlanDay.day, PlanDay.id)):
        days[one.day] = (*days.get(one.day, ()), *([(one.begins, one.ends)] if one.ends else []))
    return Plan(
        zone=desk_hours(session).zone, days=days, minutes=row.minutes, buffer=row.buffer, most=row.most,
        week=tuple(sorted(WeekHours(one.weekday, one.begins, one.ends) for one in session.scalars(week))),
        capacity=row.capacity, notice=row.notice, ahead=row.ahead, place=row.place,
    )  # fmt: skip


def lock_plan(session: Session, worker_id: int) -> WorkingPlan | None:
    """A worker's plan, nobody else's to give times of until this transaction ends; cases are locked before it."""
    session.flush()
    return session.get(WorkingPlan, worker_id, with_for_update=True, populate_existing=True)


def set_week(session: Session, *, worker_id: int, week: Sequence[WeekHours], now: datetime) -> None:
    """Put a whole week in place of the one before; without a plan this begins one.

    Raises:
        OnlyForWorkers: the person answers no families.
    """
    _begin(session, worker_id, now)
    session.execute(delete(PlanHours).where(PlanHours.worker_id == worker_id))
    session.add_all(
        PlanHours(worker_id=worker_id, weekday=one.weekday, begins=one.begins, ends=one.ends) for one in week
    )
    session.flush()


def set_days(
    session: Session, *, worker_id: int, days: Iterable[date], hours: Sequence[tuple[int, int]] | None, now: datetime
) -> None:
    """Make days otherwise than the week: these hours, with none of them away; None makes them usual again.

    Raises:
        OnlyForWorkers: the person answers no families.
    """
    _begin(session, worker_id, now)
    for day in days:
        session.execute(delete(PlanDay).where(PlanDay.worker_id == worker_id, PlanDay.day == day))
        for begins, ends in hours or ([(0, 0)] if hours is not None else []):
            session.add(PlanDay(worker_id=worker_id, day=day, begins=begins, ends=ends))
    session.flush()


def choose(session: Session, *, worker_id: int, what: str, value: int, now: datetime) -> None:
    """Choose how long times are, what lies between them, how many there are, or how early and late they are picked.

    Raises:
        OnlyForWorkers: the person answers no families.
        PlanUnclear: it is no such choice.
    """
    if value not in CHOICES.get(what, ()):
        raise PlanUnclear
    setattr(_begin(session, worker_id, now), what, value)
    session.flush()


def set_place(session: Session, *, worker_id: int, place: str, now: datetime) -> None:
    """Where times of the plan are.

    Raises:
        OnlyForWorkers: the person answers no families.
        PlanTooLong: it has too many characters.
    """
    if len(place) > rules.LONGEST_PLACE:
        raise PlanTooLong(most=rules.LONGEST_PLACE)
    _begin(session, worker_id, now).place = place
    session.flush()


def drop(session: Session, *, worker_id: int) -> None:
    """The worker has no plan any more; what was agreed stays.

    Raises:
        NoPlan: there was none.
    """
    row = lock_plan(session, worker_id)
    if row is None:
        raise NoPlan
    session.delete(row)
    session.flush()


def _begin(session: Session, worker_id: int, now: datetime) -> WorkingPlan:
    """The worker's plan, locked; a new one where there is none."""
    worker_on_duty(session, worker_id)
    usual = Plan("")
    insert_or_ignore(
        session, WorkingPlan.__table__, "worker_id",  # type: ignore[arg-type]
        {"worker_id": worker_id, "minutes": usual.minutes, "buffer": usual.buffer, "most": usual.most, "place": "",
         "capacity": usual.capacity, "notice": usual.notice, "ahead": usual.ahead, "changed_at": now},
    )  # fmt: skip
    row = lock_plan(session, worker_id)
    if row is None:
        raise NoPlan
    row.changed_at = now
    return row
