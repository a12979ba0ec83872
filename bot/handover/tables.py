"""Handovers, one row for each that was proposed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.handover.rules import HandoverState

_RUNNING = text("state IN ('proposed', 'taken')")


class Handover(Row):
    """One worker asks another one to take a case over."""

    __tablename__ = "handover"
    personal = "exported as names and dates; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"))
    #: The old owner's time with the case: when that is over, so is the handover.
    ownership_id: Mapped[int] = mapped_column(ForeignKey("ownership.id", ondelete="CASCADE"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    to_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    #: One word, see ``bot/handover/rules.py``.
    reason: Mapped[str] = mapped_column(String(20))
    #: What the old owner wrote for the new one, who reads it when the case is theirs; often empty.
    note: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(String(10), default=HandoverState.PROPOSED)
    proposed_at: Mapped[datetime]
    #: By when the new worker has answered.
    due_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    #: When the old owner was asked to tell the family in another way, because the letter did not reach it.
    not_reached_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint(
            "state IN ('proposed', 'taken', 'done', 'declined', 'withdrawn', 'overdue', 'ended')", name="state_known"
        ),
        CheckConstraint("from_id <> to_id", name="to_another"),
        CheckConstraint("(state IN ('proposed', 'taken')) = (ended_at IS NULL)", name="ended_when_over"),
        Index(
            "uq_handover_one_running",
            "case_id",
            unique=True,
            sqlite_where=_RUNNING,
            postgresql_where=_RUNNING,
        ),
        Index("ix_handover_state", "state", "case_id"),
    )
