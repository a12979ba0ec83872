"""What is over is forgotten in time. For a ticker; safe to repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, exists
from sqlalchemy.orm import Session

from bot.consults.rules import DRAFTS_KEPT, ConsultStatus
from bot.consults.tables import Consult, Permission


def forget_old(session: Session, *, now: datetime, kept_days: int) -> int:
    """Forget drafts, ended consultations and permissions whose time has passed; how many rows."""
    kept = now - timedelta(days=kept_days)
    drafts = delete(Consult).where(Consult.status == ConsultStatus.DRAFT, Consult.created_at < now - DRAFTS_KEPT)
    reminded = (Consult.return_on.is_(None)) | (Consult.return_on < kept.date())
    ended = delete(Consult).where(Consult.status == ConsultStatus.ENDED, Consult.ended_at < kept, reminded)
    in_use = exists().where(Consult.permission_id == Permission.id)
    old = delete(Permission).where(Permission.until < kept.date(), ~in_use)
    every = (drafts.returning(Consult.id), ended.returning(Consult.id), old.returning(Permission.id))
    return sum(len(session.execute(one.execution_options(synchronize_session=False)).all()) for one in every)
