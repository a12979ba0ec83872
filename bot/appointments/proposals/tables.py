"""Proposed times and what became of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from bot.appointments.proposals.rules import Choice, ProposalStatus
from bot.appointments.rules import Details
from bot.db import BigId, Row
from bot.db.agreed import AgreedSpan

_STILL_OPEN = text("status = 'open'")


class TimeProposal(Row):
    """Up to three times that a worker proposed to people of a case."""

    __tablename__ = "time_proposal"
    personal = "exported; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: Whoever proposed and would hold the time.
    worker_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    #: Numbers of those of the case who were asked, and of those whom nothing suits.
    members: Mapped[list[Any]] = mapped_column(JSON)
    declined: Mapped[list[Any]] = mapped_column(JSON)
    #: Names what it was made of; the same origin twice is one proposal.
    origin: Mapped[str] = mapped_column(String(40), unique=True)
    status: Mapped[str] = mapped_column(String(10), default=ProposalStatus.OPEN)
    made_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id", ondelete="SET NULL"), index=True)
    choices: Mapped[list[ProposedTime]] = relationship(
        back_populates="proposal", passive_deletes=True, order_by="ProposedTime.begins_at"
    )

    __table_args__ = (
        CheckConstraint("status IN ('open', 'picked', 'none', 'expired', 'withdrawn')", name="status_known"),
        Index(
            "ix_time_proposal_expires_at", "expires_at", sqlite_where=_STILL_OPEN, postgresql_where=_STILL_OPEN
        ),
        Index(
            "ix_time_proposal_worker_id", "worker_id", sqlite_where=_STILL_OPEN, postgresql_where=_STILL_OPEN
        ),
    )  # fmt: skip


class ProposedTime(AgreedSpan, Row):
    """One of the times of a proposal."""

    __tablename__ = "proposed_time"
    personal = "exported; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("time_proposal.id", ondelete="CASCADE"))
    details: Mapped[dict[str, Any]]
    proposal: Mapped[TimeProposal] = relationship(back_populates="choices")

    __table_args__ = (UniqueConstraint("proposal_id", "begins_at"),)

    @property
    def choice(self) -> Choice:
        """The time with everything that belongs to it."""
        return Choice(self.wall, self.minutes, Details(**self.details))
