"""The place in a conversation and the questions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row


class Dialogue(Row):
    """Where one person is in the conversation, so that any replica can go on from there."""

    __tablename__ = "dialogue"
    personal = "not exported, it holds no words; kept until the conversation moves on; erased with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    state: Mapped[str] = mapped_column(String(40))
    data: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]


class Question(Row):
    """What a family wrote before a person had taken the matter."""

    __tablename__ = "question"
    personal = "exported; kept until a case has the words or their day is past; erased with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Names the event it came from, such as ``update:123``.
    origin: Mapped[str] = mapped_column(String(60), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    body: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(8))
    asked_at: Mapped[datetime]
    #: Id of the service that was shown first as an answer; empty when none was.
    topic: Mapped[str] = mapped_column(String(80), default="")
    #: When a case took it over.
    taken_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_question_person_id", "person_id", "id"),)
