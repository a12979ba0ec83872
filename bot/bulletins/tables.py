"""Bulletins, to whom they went, who has read them, who follows which topic, and questions that wait for an answer."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.bulletins.rules import LONGEST
from bot.db import BigId, Row


class Bulletin(Row):
    """What a group decided, in its sender's words."""

    __tablename__ = "bulletin"
    personal = "none of families; the sender's work, the name goes with the sender; kept 400 days"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: Who answers questions about it.
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    body: Mapped[str] = mapped_column(String(LONGEST))
    sent_at: Mapped[datetime] = mapped_column(index=True)


class BulletinTo(Row):
    """A unit, or a topic, that a bulletin went to."""

    __tablename__ = "bulletin_to"
    personal = "not exported: about nobody; goes with the bulletin"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    bulletin_id: Mapped[int] = mapped_column(ForeignKey("bulletin.id", ondelete="CASCADE"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id", ondelete="CASCADE"), index=True)
    topic: Mapped[str] = mapped_column(String(40), default="")


class BulletinRead(Row):
    """One reader of a bulletin. Others see shares of units, never this row."""

    __tablename__ = "bulletin_read"
    personal = "exported; goes with the bulletin or the person; shown as shares of units from five readers on"

    bulletin_id: Mapped[int] = mapped_column(ForeignKey("bulletin.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True)
    #: Where the reader worked when it was sent.
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id", ondelete="SET NULL"), index=True)
    delivered_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    nudged_at: Mapped[datetime | None]


class BulletinQuestion(Row):
    """Somebody asked about a bulletin; the words went to its contact and are not kept."""

    __tablename__ = "bulletin_question"
    personal = "exported as dates; goes with the bulletin or the person; the words are not kept"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    bulletin_id: Mapped[int] = mapped_column(ForeignKey("bulletin.id", ondelete="CASCADE"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]


class BulletinFollower(Row):
    """Somebody wants the bulletins about a topic, whichever unit they work at."""

    __tablename__ = "bulletin_follower"
    personal = "exported; goes when the person follows it no more, and with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    #: A theme of the contact list, such as ``school``.
    topic: Mapped[str] = mapped_column(String(40), index=True)

    __table_args__ = (UniqueConstraint("person_id", "topic", name="uq_bulletin_follower_person_id"),)
