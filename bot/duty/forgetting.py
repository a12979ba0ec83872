"""What the rota says of days long past is forgotten, as each table promises. For a ticker; safe to repeat and to race."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, CursorResult, delete
from sqlalchemy.orm import Session

from bot.duty.rules import ServiceHours
from bot.duty.tables import Absence, DutyException, HoursAway, Presence, Shift, Swap, UnstaffedTold

#: So long after its last day a row of the rota is kept: who worked when is asked within a year, if ever. Own choice.
KEPT_AFTER = timedelta(days=365)
#: Words of a day, and gaps that were told, are over the day after.
_A_DAY = timedelta(days=1)


def forget_old(session: Session, *, now: datetime, hours: ServiceHours) -> int:
    """Delete shifts, other days, absences and swaps a year after they ended, and words of the day; how many rows."""
    today = hours.day_of(now)
    long_ago = today - KEPT_AFTER
    old: tuple[tuple[type, ColumnElement[bool]], ...] = (
        (Shift, Shift.valid_to < long_ago),
        (DutyException, DutyException.day < long_ago),
        (Absence, Absence.last_day < long_ago),
        (HoursAway, HoursAway.day < long_ago),
        (Swap, Swap.day < long_ago),
        (Presence, Presence.until < now - _A_DAY),
        (UnstaffedTold, UnstaffedTold.day < today - _A_DAY),
    )
    return sum(_delete(session, table, is_old) for table, is_old in old)


def _delete(session: Session, table: type, is_old: ColumnElement[bool]) -> int:
    gone = session.execute(delete(table).where(is_old).execution_options(synchronize_session=False))
    return gone.rowcount if isinstance(gone, CursorResult) else 0
