"""Telephone contacts in three taps: matter, area, outcome, and nobody's name (row R40)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import cast

from sqlalchemy import Table, delete, select
from sqlalchemy.orm import Session

from bot.casework.errors import TooLate, ToolGone
from bot.casework.rules import OTHER, OUTCOMES, PHONE_TOPICS, UNDO_WITHIN
from bot.casework.tables import PhoneContact
from bot.db.upsert import insert_or_ignore


def log_contact(
    session: Session,
    *,
    topic: str,
    area: str,
    areas: Collection[str],
    outcome: str,
    day: date,
    origin: str,
    now: datetime,
) -> int:
    """Count one call to the desk; the same ``origin`` twice is one call. Its id.

    Raises:
        ToolGone: a matter, area or outcome that is not on the buttons.
    """
    if topic not in (*PHONE_TOPICS, OTHER) or area not in (*areas, OTHER) or outcome not in OUTCOMES:
        raise ToolGone
    row = {"day": day, "topic": topic, "area": area, "outcome": outcome, "logged_at": now, "origin": origin}
    insert_or_ignore(session, cast(Table, PhoneContact.__table__), "origin", row)
    return session.scalars(select(PhoneContact.id).where(PhoneContact.origin == origin)).one()


def undo_contact(session: Session, *, origin: str, now: datetime) -> None:
    """Take a call back that was logged within a minute.

    Raises:
        TooLate: a minute has passed, or it is gone already.
    """
    young = delete(PhoneContact).where(PhoneContact.origin == origin, PhoneContact.logged_at > now - UNDO_WITHIN)
    if session.execute(young.returning(PhoneContact.id)).first() is None:
        raise TooLate
