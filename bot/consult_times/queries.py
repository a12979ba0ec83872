"""Who can answer a consultation at which free times. Nothing is locked: whoever books looks again under the locks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import queries as times
from bot.appointments.rules import AppointmentStatus
from bot.appointments.slots.queries import around
from bot.appointments.slots.rules import Around, Plan, Slot, Taken, free_slots
from bot.appointments.slots.tables import WaitingOffer, WorkingPlan
from bot.appointments.tables import Appointment, TimeGuest
from bot.consult_times.plans import plan_of
from bot.consult_times.rules import AHEAD_DAYS, SOON_WORKING_DAYS, Free, in_order, is_soon
from bot.consults.rules import ConsultStatus
from bot.consults.tables import Consult, Permission
from bot.directory.tables import DirectoryAbsence, DirectoryPerson
from bot.duty.queries import desk_hours
from bot.organisations.queries import volunteers

_A_DAY = timedelta(days=1)


def free_for(session: Session, consult: Consult, *, first_id: int | None, now: datetime) -> list[Free]:
    """The free times that the asker of a consultation can pick from, soonest first.

    They are those of whoever took it. Before that, of ``first_id``, who answers for its entry, if one is free within
    five working days; else those of the topic's volunteers too.
    """
    found: list[Free] = []
    for group in _groups(session, consult, first_id):
        found += [Free(host_id, one) for host_id in group for one in free_of(session, consult, host_id, now)]
        if is_soon(found, soon(session, now)):
            break
    return in_order(found)


def free_of(session: Session, consult: Consult, host_id: int, now: datetime) -> list[Slot]:
    """The free times of one who answers, while the asker is free too and a permission holds."""
    plan = plan_of(session, person_id=host_id)
    if plan is None:
        return []
    slots = free_slots(plan, now, _around(session, plan, host_id, consult.asker_id, now))
    last = _last_day(session, consult)
    return [one for one in slots if last is None or one.wall.local.date() <= last]


def soon(session: Session, now: datetime) -> datetime:
    """The end of the fifth working day from today; aware UTC."""
    hours = desk_hours(session)
    today = hours.day_of(now)
    days = (today + timedelta(days=ahead) for ahead in range(1, AHEAD_DAYS))
    working = [day for day in days if hours.stretches_of(day)][:SOON_WORKING_DAYS]
    last = working[-1] if working else today
    return datetime.combine(last + _A_DAY, time(0), ZoneInfo(hours.zone)).astimezone(now.tzinfo)


def may_answer(session: Session, consult: Consult, host_id: int, first_id: int | None) -> bool:
    """Whether somebody is one of those whose times the asker can pick from."""
    return any(host_id in group for group in _groups(session, consult, first_id))


def time_of(session: Session, *, consult_id: int, now: datetime) -> Appointment | None:
    """The coming time of a consultation, if there is one."""
    own = select(TimeGuest.appointment_id).where(TimeGuest.consult_id == consult_id)
    held = select(Appointment).where(
        Appointment.id.in_(own), Appointment.status == AppointmentStatus.AGREED, Appointment.ends_at > now
    )
    return session.scalars(held.order_by(Appointment.id).limit(1)).first()


def absences(session: Session, *, host_id: int) -> list[tuple[date, date]]:
    """When somebody is away by the contact list: first and last days, both included."""
    own = select(DirectoryPerson.entry_id).where(DirectoryPerson.person_id == host_id)
    away = select(DirectoryAbsence.first, DirectoryAbsence.last).where(DirectoryAbsence.entry_id.in_(own))
    return [(first, last) for first, last in session.execute(away)]


def _groups(session: Session, consult: Consult, first_id: int | None) -> list[list[int]]:
    """Who is looked at, one group after the other; never the asker."""
    if consult.status == ConsultStatus.OPEN:
        return [[consult.claimed_by_id]] if consult.claimed_by_id else []
    found = [one.id for one in volunteers(session, topic=consult.topic)]
    groups = [[first_id] if first_id else [], found]
    return [[one for one in group if one != consult.asker_id] for group in groups]


def _around(session: Session, plan: Plan, host_id: int, asker_id: int, now: datetime) -> Around:
    """What else is on the host's days; the asker's own times, and what is held for a family that waits, are taken too."""
    known = around(session, plan, host_id, now)
    until = now + timedelta(days=plan.ahead) + _A_DAY
    asker = times.times_of_host(session, host_id=asker_id, begins=now - _A_DAY, ends=until)
    busy = [Taken(one.begins_at, one.ends_at, of_host=False) for one in asker]

    listed = absences(session, host_id=host_id)

    def away(day: date) -> list[tuple[int, int]]:
        return [(0, 24 * 60)] if any(first <= day <= last for first, last in listed) else list(known.away(day))

    return replace(known, taken=[*known.taken, *busy, *_held(session, host_id)], away=away)


def _held(session: Session, host_id: int) -> list[Taken]:
    """A worker's times for families that are held for somebody who waits."""
    plan = session.get(WorkingPlan, host_id)
    held = select(WaitingOffer.begins_at).where(WaitingOffer.host_id == host_id, WaitingOffer.state == "open")
    lasts = timedelta(minutes=plan.minutes) if plan else timedelta()
    return [Taken(one, one + lasts) for one in session.scalars(held)] if plan else []


def _last_day(session: Session, consult: Consult) -> date | None:
    permission = session.get(Permission, consult.permission_id) if consult.permission_id else None
    return permission.until if permission else None
