"""Times for consultations that cannot be any more: whoever answers is away or gone, or there is nothing to ask.

For a ticker, because there are more ways to that than buttons: a sick day, a consultation that was given back or has ended,
a permission that was taken back, somebody who works here no more.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments.rules import AppointmentStatus
from bot.appointments.tables import Appointment, TimeGuest
from bot.consult_times import letters, service
from bot.consult_times.errors import NoTime
from bot.consult_times.queries import absences
from bot.consults import queries as consults
from bot.consults.rules import ConsultStatus
from bot.consults.tables import Consult
from bot.duty.queries import desk_hours, rota
from bot.duty.rota import Rota
from bot.organisations.queries import is_verified
from bot.people.tables import Person


def due(session: Session, now: datetime) -> list[int]:
    """Coming times that cannot be any more, by id."""
    coming = select(Appointment).join(TimeGuest, TimeGuest.appointment_id == Appointment.id)
    held = coming.where(Appointment.status == AppointmentStatus.AGREED, Appointment.begins_at > now)
    found = session.scalars(held.order_by(Appointment.id)).all()
    standing = rota(session, now=now, hours=desk_hours(session)) if found else None
    return [one.id for one in found if standing is not None and _why(session, one, standing)]


def look_at(session: Session, *, appointment_id: int, now: datetime) -> bool:
    """Call off a time that cannot be, and tell both who work here; whether it was called off now."""
    seen = session.get(Appointment, appointment_id)
    if seen is None or seen.guest is None:
        return False
    try:
        consult, appointment = service.lock_both(session, seen)
    except NoTime:
        return False
    why = _why(session, appointment, rota(session, now=now, hours=desk_hours(session)))
    if not why or not appointment.holds or appointment.guest is None or appointment.begins_at <= now:
        return False
    service.end(session, appointment, now)
    guest_id = appointment.guest.person_id
    service.tell(session, appointment, guest_id, letters.off(f"consult-time-{why}", appointment, consult), now)
    service.tell(session, appointment, appointment.host_id, letters.off("consult-time-free", appointment, None), now)
    return True


def _why(session: Session, appointment: Appointment, standing: Rota) -> str:
    """``over``: there is nothing to ask any more. ``away``: whoever answers is not there. Empty: the time can be."""
    guest = appointment.guest
    consult = session.get(Consult, guest.consult_id, populate_existing=True) if guest and guest.consult_id else None
    if guest is None or consult is None or not is_verified(session.get_one(Person, guest.person_id)):
        return "over"
    day = appointment.wall.local.date()
    if consult.status not in (ConsultStatus.WAITING, ConsultStatus.OPEN) or not consults.holds(session, consult, day):
        return "over"
    host = session.get(Person, appointment.host_id) if appointment.host_id else None
    if host is None or not is_verified(host) or consult.claimed_by_id != host.id:
        return "away"
    return "away" if _is_away(session, standing, host.id, appointment) else ""


def _is_away(session: Session, standing: Rota, host_id: int, appointment: Appointment) -> bool:
    begins = appointment.begins_at.astimezone(ZoneInfo(standing.hours.zone))
    day, first = begins.date(), begins.hour * 60 + begins.minute
    last = first + appointment.minutes
    part = any(start < last and end > first for start, end in standing.hours_away(host_id, day))
    listed = any(begin <= day <= end for begin, end in absences(session, host_id=host_id))
    return part or listed or standing.away(host_id, day) is not None
