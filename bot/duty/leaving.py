"""Who answers families no more has no shifts to come: the rota forgets them at that moment, so that none comes back later.

What colleagues promised stays: who took one of their shifts, or answers instead of them, has it as an extra shift; whoever
gave them a shift does not get it back unasked, it becomes a gap that the coordinators see.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from bot.duty.queries import desk_hours, rota
from bot.duty.rota import Rota
from bot.duty.stretches import without
from bot.duty.tables import Absence, DutyException, HoursAway, Presence, Shift, Swap
from bot.duty.weekly import cut


def end_all(session: Session, *, worker_id: int, now: datetime) -> None:
    """Take what is to come of a worker out of the rota, from this day on; what was before stays. Safe to repeat.

    To be called with the worker's row held. Whoever calls it corrects the promises that it moved.
    """
    standing = rota(session, now=now, hours=desk_hours(session))
    today = standing.hours.day_of(now)
    given_on = _given_by_others(session, worker_id, today)
    _leave_to_holders(session, standing, worker_id, today)
    _end_shifts(session, worker_id, today)
    _end_absences(session, worker_id, today)
    for table in (DutyException, HoursAway):
        session.execute(delete(table).where(table.worker_id == worker_id, table.day >= today))
    theirs = or_(Swap.giver_id == worker_id, Swap.taker_id == worker_id)
    session.execute(delete(Swap).where(theirs, Swap.day >= today))
    session.execute(delete(Presence).where(Presence.worker_id == worker_id))
    session.expire_all()
    _keep_off(session, standing, given_on, now)


def _given_by_others(session: Session, worker_id: int, today: date) -> list[tuple[date, int]]:
    taken = select(Swap.day, Swap.giver_id).where(Swap.taker_id == worker_id, Swap.state == "taken", Swap.day >= today)
    return [(day, giver) for day, giver in session.execute(taken.order_by(Swap.day, Swap.id))]


def _leave_to_holders(session: Session, standing: Rota, worker_id: int, today: date) -> None:
    """Days of the worker that somebody else has become extra shifts of whoever has them."""
    for day in _days_with_others(standing, worker_id, today):
        holder = standing.holder(worker_id, day)
        if holder not in (None, worker_id):
            theirs = [(one.begins, one.ends) for one in standing.others if (one.day, one.worker_id) == (day, holder)]
            for begins, ends in standing.planned_of(worker_id, day):
                for first, last in without(begins, ends, theirs):
                    session.add(DutyException(day=day, kind="extra", worker_id=holder, begins=first, ends=last))
    session.flush()


def _days_with_others(standing: Rota, worker_id: int, today: date) -> list[date]:
    """The days to come that the worker gave away, or on which somebody answers instead."""
    days = {day for day, giver in standing.given if giver == worker_id}
    for away in standing.aways:
        if away.worker_id == worker_id and away.substitute_id is not None:
            days |= {away.first_day + timedelta(days=one) for one in range((away.last_day - away.first_day).days + 1)}
    return sorted(day for day in days if day >= today)


def _end_shifts(session: Session, worker_id: int, today: date) -> None:
    coming = select(Shift).where(Shift.worker_id == worker_id, or_(Shift.valid_to.is_(None), Shift.valid_to >= today))
    for row in session.scalars(coming.order_by(Shift.id)).all():
        cut(session, row, today)


def _end_absences(session: Session, worker_id: int, today: date) -> None:
    """The worker's own absences end; where the worker answers instead of others, nobody does any more."""
    coming = select(Absence).where(Absence.last_day >= today)
    for row in session.scalars(coming.where(Absence.worker_id == worker_id).order_by(Absence.id)).all():
        if row.first_day >= today:
            session.delete(row)
        else:
            row.last_day = today - timedelta(days=1)
    for row in session.scalars(coming.where(Absence.substitute_id == worker_id).order_by(Absence.id)).all():
        row.substitute_id = None
    session.flush()


def _keep_off(session: Session, before: Rota, given_on: list[tuple[date, int]], now: datetime) -> None:
    """Who gave a shift to the worker counts on being off: those hours stay hours away."""
    after = rota(session, now=now, hours=before.hours)
    for day, giver in given_on:
        had = [(begins, ends) for begins, ends, worker in before.shifts_of(day) if worker == giver]
        for begins, ends in [(begins, ends) for begins, ends, worker in after.shifts_of(day) if worker == giver]:
            for first, last in without(begins, ends, had):
                session.add(HoursAway(worker_id=giver, day=day, begins=first, ends=last, kind="other"))
    session.flush()
