"""What is over is forgotten in time."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.appointments.rules import KEPT
from bot.appointments.tables import Appointment


def forget_old(session: Session, *, now: datetime) -> int:
    """Forget times that were over long ago; how many."""
    gone = session.execute(delete(Appointment).where(Appointment.begins_at < now - KEPT).returning(Appointment.id))
    return len(gone.all())
