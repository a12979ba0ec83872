"""Consultations with their messages, and permissions of families."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Date, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.consults.rules import ConsultStatus, PermissionState
from bot.db import BigId, Row


class Permission(Row):
    """That a professional may do one thing until a day, asked for by a link or noted down as spoken."""

    __tablename__ = "permission"
    personal = "exported to its giver and its asker; forgotten 90 days after its last day"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: Of the link; empty when it is spoken, answered or run out.
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    #: Who opened the link first: nobody else can answer.
    giver_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: Who said so, as one of ``GIVERS``; empty for links.
    giver_name: Mapped[str] = mapped_column(String(80), default="")
    #: One of ``PURPOSES``.
    purpose: Mapped[str] = mapped_column(Text)
    #: One of ``RECIPIENTS``.
    recipient: Mapped[str] = mapped_column(Text)
    until: Mapped[date] = mapped_column(Date)
    way: Mapped[str] = mapped_column(String(6))
    spoken_on: Mapped[date | None] = mapped_column(Date)
    state: Mapped[str] = mapped_column(String(9), default=PermissionState.ASKED)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("way IN ('link', 'spoken')", name="way_known"),
        CheckConstraint("state IN ('asked', 'given', 'refused', 'withdrawn')", name="state_known"),
        CheckConstraint("way = 'link' OR spoken_on IS NOT NULL", name="spoken_has_day"),
    )


class Consult(Row):
    """One question of a professional to others."""

    __tablename__ = "consult"
    personal = "exported to its asker; forgotten 90 days after its end"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    mode: Mapped[str] = mapped_column(String(10))
    permission_id: Mapped[int | None] = mapped_column(ForeignKey("permission.id", ondelete="CASCADE"), index=True)
    #: One of ``TOPICS``.
    topic: Mapped[str] = mapped_column(String(40))
    #: The entry of the contact list that it was asked from; empty when only a topic was chosen.
    entry_id: Mapped[str] = mapped_column(String(64), default="", server_default="")
    #: Until then only the agreed contact person has its card; empty when everybody was asked.
    widens_at: Mapped[datetime | None]
    status: Mapped[str] = mapped_column(String(7), default=ConsultStatus.DRAFT)
    claimed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    claimed_at: Mapped[datetime | None]
    promised_at: Mapped[datetime | None]
    #: 0: the volunteers were asked; 1: those who look after the desk were.
    stage: Mapped[int] = mapped_column(default=0)
    #: How often it was offered; in the names of its cards.
    offers: Mapped[int] = mapped_column(default=0)
    #: Ids of those who hold its cards now.
    asked: Mapped[list[Any]] = mapped_column(JSON, default=list)
    outcome: Mapped[str] = mapped_column(String(6), default="")
    return_on: Mapped[date | None] = mapped_column(Date)
    reminded: Mapped[bool] = mapped_column(default=False)
    #: The parent's own yes to an invitation, when it ended so.
    approval_id: Mapped[int | None] = mapped_column(ForeignKey("permission.id", ondelete="SET NULL"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id", ondelete="SET NULL"), index=True)
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("mode IN ('anonymous', 'permission')", name="mode_known"),
        CheckConstraint("status IN ('draft', 'waiting', 'open', 'ended')", name="status_known"),
        CheckConstraint("outcome IN ('', 'none', 'return', 'kutsu')", name="outcome_known"),
        CheckConstraint("(mode = 'permission') = (permission_id IS NOT NULL)", name="permission_in_its_mode"),
        CheckConstraint("(status = 'ended') = (outcome <> '')", name="ends_one_way"),
        CheckConstraint("outcome <> 'return' OR return_on IS NOT NULL", name="return_has_day"),
        CheckConstraint("status <> 'open' OR claimed_by_id IS NOT NULL", name="open_is_claimed"),
        Index("ix_consult_waiting", "promised_at", sqlite_where=text("status = 'waiting'"),
              postgresql_where=text("status = 'waiting'")),
    )  # fmt: skip


class ConsultMessage(Row):
    """What one of the two wrote; in anonymous mode without identifiers."""

    __tablename__ = "consult_message"
    personal = "exported to its writer; forgotten with its consultation"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    consult_id: Mapped[int] = mapped_column(ForeignKey("consult.id", ondelete="CASCADE"), index=True)
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: Empty once its writer took it out.
    body: Mapped[str] = mapped_column(Text)
    #: Names the event that it came in, such as ``update:123``.
    origin: Mapped[str] = mapped_column(String(60), unique=True)
    written_at: Mapped[datetime]
    #: Empty while only its writer has seen it.
    sent_at: Mapped[datetime | None]
    #: Keys of the letters in which others got it.
    copies: Mapped[list[Any]] = mapped_column(JSON, default=list, server_default="[]")


class UnitName(Row):
    """A name of a unit's list in one of its forms, as a keyed digest: nobody reads names out of it."""

    __tablename__ = "unit_name"
    personal = "not exported: digests without the key are nobody's; goes with the unit, or when its list is read anew"

    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id", ondelete="CASCADE"), primary_key=True)
    #: HMAC-SHA-256, hexadecimal; see ``bot/masking.py``.
    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
