"""Who has which time in a calendar of their own, and whether that is still how the time stands."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from bot.calendar.rules import Told
from bot.calendar.tables import CalendarTaken
from bot.db.upsert import insert_or_replace

_TABLE = cast(Table, CalendarTaken.__table__)


def note(session: Session, *, person_id: int, uid: str, told: Told, ends_at: datetime) -> None:
    """A person was given a file that tells this of a time."""
    heard = {"version": told.version, "cancelled": told.cancelled, "ends_at": ends_at}
    row = {"person_id": person_id, "uid": uid, **heard}
    insert_or_replace(session, _TABLE, ("person_id", "uid"), tuple(heard), [row])


def told(session: Session, *, person_id: int, uid: str) -> Told | None:
    """What a person's calendar heard last of a time; None when the person never took it."""
    return takers(session, uid=uid).get(person_id)


def takers(session: Session, *, uid: str) -> dict[int, Told]:
    """Everybody who took a time, by person, with what their calendars heard last."""
    columns = _TABLE.c
    rows = session.execute(
        select(columns.person_id, columns.version, columns.cancelled)
        .where(columns.uid == uid)
        .order_by(columns.person_id)
    )
    return {row.person_id: Told(row.version, row.cancelled) for row in rows}
