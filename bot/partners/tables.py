"""Invitations to a case with every version of their text, and services to which families were guided."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.partners.rules import KutsuState


class PartnerInvitation(Row):
    """A kutsu: somebody is asked to help in a case; nothing leaves before the family approved that very text."""

    __tablename__ = "partner_invitation"
    personal = "exported whole; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    inviter_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    #: Who stays beside the family.
    stays_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    #: Whom the desk knows, or who opened the link; empty for a text to copy.
    invitee_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: As the family reads it.
    invitee_name: Mapped[str] = mapped_column(String(80))
    way: Mapped[str] = mapped_column(String(8))
    state: Mapped[str] = mapped_column(String(8), default=KutsuState.DRAFT)
    #: The text that stands, 0 before there is one.
    version: Mapped[int] = mapped_column(default=0)
    approved_version: Mapped[int | None]
    approved_at: Mapped[datetime | None]
    #: The day of a spoken consent that the owner wrote down; empty when the family pressed the button itself.
    spoken_on: Mapped[date | None] = mapped_column(Date)
    token_hash: Mapped[str] = mapped_column(String(64), default="", index=True)
    link_until: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    #: One word of who cannot come, see ``bot/partners/rules.py``.
    suggestion: Mapped[str] = mapped_column(String(20), default="")
    #: What the invited one wrote for the owner.
    suggestion_words: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime]

    __table_args__ = (
        CheckConstraint(
            "state IN ('draft', 'shown', 'changes', 'stopped', 'waiting', 'coming', 'cannot', 'ended')",
            name="state_known",
        ),
        CheckConstraint("way IN ('person', 'link', 'copy')", name="way_known"),
        CheckConstraint(
            "state NOT IN ('waiting', 'coming', 'cannot') OR (approved_version IS NOT NULL AND approved_version = version)",
            name="sent_as_approved",
        ),
        CheckConstraint("state <> 'cannot' OR suggestion <> ''", name="cannot_suggests"),
    )


class PartnerInvitationText(Row):
    """One version of an invitation's text; a change makes a new one."""

    __tablename__ = "partner_invitation_text"
    personal = "exported; kept and erased with the case"

    invitation_id: Mapped[int] = mapped_column(
        ForeignKey("partner_invitation.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)
    why: Mapped[str] = mapped_column(Text, default="")
    hope: Mapped[str] = mapped_column(Text, default="")
    #: The whole text in the case's language, as the family and the invited one read it; empty while it is written.
    body: Mapped[str] = mapped_column(Text, default="")
    written_at: Mapped[datetime]


class Guidance(Row):
    """A family was guided to a service, and is asked some days later whether it got through."""

    __tablename__ = "guidance"
    personal = "exported; kept and erased with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    guided_by_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    service_id: Mapped[str] = mapped_column(String(80))
    #: The service's name by language, as it was then; empty for one that others must not see on a screen.
    service_names: Mapped[dict[str, Any]]
    guided_at: Mapped[datetime]
    #: When the family is asked next; empty when it is not asked any more.
    ask_at: Mapped[datetime | None]
    asked_times: Mapped[int] = mapped_column(default=0)
    answer: Mapped[str] = mapped_column(String(8), default="")
    answered_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("answer IN ('', 'yes', 'not-yet', 'no')", name="answer_known"),
        Index("ix_guidance_ask_at", "ask_at"),
    )
