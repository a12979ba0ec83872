"""Requests for a thinking partner. There is no field for a client, and none for words."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.thinkers.rules import State

_WAITING = text("state IN ('open', 'to_coordinator')")


class ThinkerRequest(Row):
    """Somebody would like to think about a topic with a colleague."""

    __tablename__ = "thinker_request"
    personal = "exported; a topic and times, nothing of any family; kept 90 days"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    #: A theme of the contact list, such as ``school``.
    topic: Mapped[str] = mapped_column(String(40))
    state: Mapped[str] = mapped_column(String(16), default=State.OPEN)
    taken_by: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    opened_at: Mapped[datetime] = mapped_column(index=True)
    taken_at: Mapped[datetime | None]

    __table_args__ = (
        CheckConstraint("state <> 'taken' OR taken_by IS NOT NULL", name="taken_by_somebody"),
        # One at a time about a topic: two presses at once are one request.
        Index(
            "uq_thinker_request_waiting",
            "asker_id",
            "topic",
            unique=True,
            sqlite_where=_WAITING,
            postgresql_where=_WAITING,
        ),
    )


class ThinkerAsked(Row):
    """Whom a request was shown to: nobody else can take it, and their cards lose their buttons when it is taken."""

    __tablename__ = "thinker_asked"
    personal = "exported; goes with the request or the person"

    request_id: Mapped[int] = mapped_column(ForeignKey("thinker_request.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True, index=True)
