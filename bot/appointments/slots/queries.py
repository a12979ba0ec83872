"""Which times of a worker are free. Nothing is locked: whoever takes one looks again under the plan's lock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from bot.appointments import queries as times
from bot.appointments.rules import EXPECTED
from bot.appointments.slots import keeping
from bot.appointments.slots.plans import plan_of
from bot.appointments.slots.rules import Around, Plan, Slot, Taken, free_slots
from bot.appointments.tables import Appointment
from bot.duty import queries as duty
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

_A_DAY = timedelta(days=1)


def free_of(
    session: Session, *, host_id: int, now: datetime, person_id: int = 0, besides: int = 0, held: bool = False
) -> list[Slot]:
    """The free times of a worker, soonest first; none without a plan, or when they work here no more.

    ``person_id`` is whoever asks: what they have agreed elsewhere is not free for them, nor is a group that they are
    in already; nor what is kept for others who wait. ``besides`` is a time that gives way when another one is taken.
    What is ``held`` for somebody may also begin sooner than the plan lets others pick.
    """
    plan, host = plan_of(session, worker_id=host_id), session.get(Person, host_id)
    if plan is None or host is None or host.role not in WORKER_ROLES:
        return []
    plan = replace(plan, notice=0) if held else plan
    slots = free_slots(plan, now, around(session, plan, host_id, now, person_id, besides))
    is_kept = keeping.kept_for_others(session, host_id=host_id, person_id=person_id)
    return [one for one in slots if held or not is_kept(one.begins_at)]


def around(
    session: Session, plan: Plan, host_id: int, now: datetime, person_id: int = 0, besides: int = 0
) -> Around:  # fmt: skip
    """What else is on the days of a worker's plan, see :func:`free_of`."""
    hours = duty.desk_hours(session)
    rota = duty.rota(session, now=now, hours=hours)
    closed = {other.day for other in rota.others if other.kind == "closed"}

    def away(day: date) -> list[tuple[int, int]]:
        return [(0, 24 * 60)] if rota.away(host_id, day) else rota.hours_away(host_id, day)

    return Around(
        taken=_taken(session, plan, host_id, now, person_id, besides),
        rests=lambda day: hours.is_holiday(day) or day in closed,
        away=away,
        kept=keeping.held_by_others(session, host_id=host_id, person_id=person_id),
    )


def _taken(
    session: Session, plan: Plan, host_id: int, now: datetime, person_id: int, besides: int
) -> list[Taken]:  # fmt: skip
    until = now + timedelta(days=plan.ahead) + _A_DAY
    held = times.times_of_host(session, host_id=host_id, begins=now - _A_DAY, ends=until)
    own = times.times_of(session, person_id=person_id, now=now) if person_id else []
    elsewhere = [one for one in own if one.host_id != host_id]
    taken = [_taken_by(one, person_id) for one in held if one.id != besides]
    return [*taken, *(Taken(one.begins_at, one.ends_at, of_host=False) for one in elsewhere if one.id != besides)]


def _taken_by(one: Appointment, person_id: int) -> Taken:
    comers = [each.person_id for each in one.participants if each.attendance in EXPECTED]
    room = one.capacity - len(comers) if one.capacity > 1 and person_id not in comers else 0
    return Taken(one.begins_at, one.ends_at, one.id, max(room, 0))
