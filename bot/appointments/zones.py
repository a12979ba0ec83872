"""Moments of agreed times follow the rules of their zone; the local times that people agreed on stay."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments.tables import Appointment

_BATCH = 500


def keep_right(session: Session, now: datetime, after_id: int) -> int:
    """Work the moments of coming times out anew, a batch at a time; gives the id to go on after, 0 at the end."""
    rows = session.scalars(
        select(Appointment)
        .where(Appointment.id > after_id, Appointment.begins_at > now)
        .order_by(Appointment.id)
        .limit(_BATCH)
        .with_for_update()
    ).all()
    for appointment in rows:
        if appointment.wall.moment != appointment.begins_at:
            appointment.wall = appointment.wall
    session.flush()
    return rows[-1].id if len(rows) == _BATCH else 0
