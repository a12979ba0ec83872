"""What happens among professionals because time passes. Nothing of it is said outside the hours of service."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.bulletins import nudging
from bot.duty.rules import ServiceHours
from bot.thinkers import service as thinkers
from bot.upkeep import service as entries
from bot.upkeep.kinds import Services
from bot.visits import service as unit_visits
from knowledge.catalogue import Catalogue


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


def upkeep(session: Session, now: datetime, hours: ServiceHours, file: Catalogue) -> int:
    """Owners are asked about entries that grow old."""
    if not hours.is_open(now):
        return 0
    return entries.look_after(session, keepers={"service": Services(file)}, today=hours.day_of(now), now=now)
