"""What happens among professionals because time passes. Nothing of it is said outside the hours of service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from bot.bulletins import nudging
from bot.config import ConsultSettings, DeskSettings
from bot.consult_times import plans
from bot.consult_times import watch as time_watch
from bot.consults import forgetting, watch
from bot.duty.rules import ServiceHours
from bot.thinkers import service as thinkers
from bot.upkeep import service as entries
from bot.upkeep.kinds import every_sort
from bot.visits import service as unit_visits
from knowledge.catalogue import Catalogue
from knowledge.directory.model import DirectoryData


def look_at_consult(desk: DeskSettings, consults: ConsultSettings) -> Callable[[Session, int, datetime], bool]:
    """Bring one consultation on: others are asked when nobody came in time, or when whoever took it is gone."""
    hours, within = ServiceHours.of(desk), consults.answer_within_hours
    return lambda session, consult_id, now: watch.look_at(
        session, consult_id=consult_id, now=now, hours=hours, within=within
    )


def look_at_consult_time(session: Session, appointment_id: int, now: datetime) -> bool:
    """A time for a consultation that cannot be any more is called off."""
    return time_watch.look_at(session, appointment_id=appointment_id, now=now)


def remind_of_return(desk: DeskSettings) -> Callable[[Session, datetime], int]:
    """Remind askers of the day on which they wanted to return to a matter."""
    hours = ServiceHours.of(desk)
    return lambda session, now: watch.returning(session, now=now, hours=hours, today=now.astimezone(desk.zone).date())


def forget_consults(consults: ConsultSettings) -> Callable[[Session, datetime], int]:
    """Forget what is over, and the weeks of those who work here no more."""
    return lambda session, now: (
        forgetting.forget_old(session, now=now, kept_days=consults.kept_days) + plans.forget_gone(session)
    )


def bulletins(session: Session, now: datetime, hours: ServiceHours) -> int:
    """Unread bulletins are brought up once; old ones are forgotten."""
    nudged = nudging.nudge(session, now=now) if hours.is_open(now) else 0
    return nudged + nudging.forget_old(session, now=now)


def partners(session: Session, now: datetime, hours: ServiceHours) -> int:
    """Requests for a thinking partner that nobody took go to coordinators."""
    return thinkers.look_after(session, now=now, hours=hours)


def visits(session: Session, now: datetime, hours: ServiceHours) -> int:
    """Visits of units come near, or are missing."""
    return unit_visits.look_after(session, now=now, hours=hours) if hours.is_open(now) else 0


def upkeep(session: Session, now: datetime, hours: ServiceHours, file: Catalogue, people: DirectoryData) -> int:
    """Owners are asked about entries that grow old."""
    if not hours.is_open(now):
        return 0
    today = hours.day_of(now)
    return entries.look_after(session, keepers=every_sort(file, people, today), today=today, now=now)
