"""What workers left beside their cases is forgotten: words that wait, who let go of what. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import CursorResult, delete, select
from sqlalchemy.orm import Session

from bot.cases.rules import CaseStatus
from bot.cases.tables import ActiveCase, Case, Draft, LetGo, QueueCard

#: So long words wait for a case, and so long after a case was closed its cards and places are kept.
KEPT_FOR = timedelta(days=1)


def forget_old(session: Session, *, now: datetime) -> int:
    """Delete words that waited for a day, and the traces of work on cases that were closed a day ago; how many rows."""
    closed = select(Case.id).where(Case.status == CaseStatus.CLOSED, Case.closed_at <= now - KEPT_FOR)
    old = [delete(Draft).where(Draft.written_at <= now - KEPT_FOR)]
    old += [delete(table).where(table.case_id.in_(closed)) for table in (LetGo, QueueCard, ActiveCase)]
    done = [session.execute(one.execution_options(synchronize_session=False)) for one in old]
    return sum(one.rowcount for one in done if isinstance(one, CursorResult))
