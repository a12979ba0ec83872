"""Own workers and summaries of cases."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.contact.rules import OwnState
from bot.db import BigId, Row

_STANDING = text("state IN ('asked', 'agreed')")


class OwnWorker(Row):
    """That a worker is, was or offered to be a family's own."""

    __tablename__ = "own_worker"
    personal = "exported as name and dates; kept and erased with the family"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    family_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    state: Mapped[str] = mapped_column(String(8), default=OwnState.ASKED)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    #: When the family asked for another one, and its one word why; empty when it did not want to say.
    wished_at: Mapped[datetime | None]
    wish: Mapped[str] = mapped_column(String(20), default="")
    ended_at: Mapped[datetime | None]
    #: Why it ended, as one word.
    reason: Mapped[str] = mapped_column(String(20), default="")

    __table_args__ = (
        CheckConstraint("state IN ('asked', 'agreed', 'declined', 'ended')", name="state_known"),
        Index("uq_own_worker_one", "family_id", unique=True, sqlite_where=_STANDING, postgresql_where=_STANDING),
        Index("ix_own_worker_family_id", "family_id", "id"),
    )


class CaseSummary(Row):
    """What an owner wrote about a case for whoever meets the family next; nothing of it is copied from messages."""

    __tablename__ = "case_summary"
    personal = "exported; kept and erased with the case"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    body: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
