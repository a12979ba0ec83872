"""Invitations are forgotten a year after they were used or worth nothing any more. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func
from sqlalchemy.orm import Session

from bot.people.tables import Invitation

#: So long it can be shown who was let in with which name.
KEPT_FOR = timedelta(days=365)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete invitations that were used, or ended unused, more than a year ago; how many."""
    over = func.coalesce(Invitation.used_at, Invitation.expires_at) < now - KEPT_FOR
    return len(session.execute(delete(Invitation).where(over).returning(Invitation.id)).all())
