"""The answers."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Row


class Feedback(Row):
    """One answer of one month. Its id is drawn at random, so that the order of rows tells nothing either."""

    __tablename__ = "feedback"
    personal = "none: nobody can be found from it"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    #: Such as ``2026-11``.
    month: Mapped[str] = mapped_column(String(7), index=True)
    answer: Mapped[str] = mapped_column(String(6))
    language: Mapped[str] = mapped_column(String(8))

    __table_args__ = (CheckConstraint("answer IN ('yes', 'partly', 'no')", name="answer_known"),)
