"""Who speaks in reminders: each room for its own beginnings. Here the reminders meet the rooms above them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.appointments import zones as appointment_zones
from bot.appointments.reminding import AppointmentWriter
from bot.consult_times.reminding import ConsultTimeWriter
from bot.events import times as event_times
from bot.events.reminding import EventWriter
from bot.outbox.tables import OutgoingStatus
from bot.plans import bringing
from bot.reminders import service, zones
from bot.reminders.rules import Dropped
from bot.reminders.service import Writer

#: By the first word of what is reminded of.
WRITERS: Mapping[str, Writer] = {
    "appointment": AppointmentWriter(), "event": EventWriter(), "consult-time": ConsultTimeWriter(),
}  # fmt: skip
#: What began so long ago needs no memory of its reminders.
_KEPT = timedelta(days=30)
_WHY = {OutgoingStatus.EXPIRED: Dropped.TOO_LATE, OutgoingStatus.UNSURE: Dropped.UNSURE}


def due(session: Session, now: datetime) -> list[int]:
    """What is due."""
    return service.due(session, now=now)


def hand_out(session: Session, reminder_id: int, now: datetime) -> bool:
    """Hand out one reminder that is due."""
    return service.hand_out(session, reminder_id=reminder_id, now=now, writers=WRITERS)


def came_back(session: Session, *, key: str, status: str, unreachable: bool, now: datetime) -> None:
    """A letter that may be a reminder did not arrive."""
    if unreachable or status != OutgoingStatus.UNSURE:
        bringing.came_back(session, key=key)
    why = Dropped.UNREACHABLE if unreachable else _WHY.get(OutgoingStatus(status), Dropped.UNREACHABLE)
    service.came_back(session, key=key, why=why, now=now, writers=WRITERS)


def came_back_taken(session: Session, *, key: str) -> None:
    """A letter that was taken back on its way, and that may be a task, did not arrive."""
    bringing.came_back(session, key=key)


def keep_right(session: Session, zone: str, now: datetime) -> int:
    """Follow the rules of the desk's zone, one step at a time."""
    return zones.look_after(session, zone=zone, now=now, rooms=(appointment_zones.keep_right, event_times.keep_right))


def forget_old(session: Session, now: datetime) -> int:
    """Forget what began long ago."""
    return service.forget_old(session, before=now - _KEPT)
