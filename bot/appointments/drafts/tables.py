"""What a worker is making of a time; one at a time for each worker."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.appointments.rules import Details
from bot.db import BigId, Row
from bot.wall import Wall


class TimeDraft(Row):
    """A time that a worker is making, moving or proposing in a case; nobody of the family has heard of it."""

    __tablename__ = "time_draft"
    personal = "not exported; what a worker is writing; a day at most; goes with the case"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    worker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    #: ``book``, ``move``, ``details`` or ``propose``.
    kind: Mapped[str] = mapped_column(String(8))
    #: Changes with every sentence: a button of an earlier one finds nothing.
    stamp: Mapped[str] = mapped_column(String(8))
    #: What is moved or changed, and the version that the worker saw.
    appointment_id: Mapped[int | None] = mapped_column(ForeignKey("appointment.id", ondelete="CASCADE"), index=True)
    seen: Mapped[int] = mapped_column(default=0)
    #: Numbers of those of the case with whom the time is.
    members: Mapped[list[Any]] = mapped_column(JSON)
    #: The sentence.
    text: Mapped[str] = mapped_column(Text, default="")
    #: Local time, such as ``2026-12-01T14:30``; empty until one is known.
    local: Mapped[str] = mapped_column(String(16), default="")
    zone: Mapped[str] = mapped_column("time_zone", String(40))
    fold: Mapped[int] = mapped_column(default=0)
    minutes: Mapped[int]
    #: What is still open about the sentence, see ``reading/doubts.py``.
    doubts: Mapped[list[Any]] = mapped_column(JSON)
    details: Mapped[dict[str, Any]]
    #: Earlier times of the same proposal: local time, fold, minutes and details of each.
    choices: Mapped[list[Any]] = mapped_column(JSON)
    made_at: Mapped[datetime]

    @property
    def wall(self) -> Wall:
        """The local time; only where one is known."""
        return Wall(datetime.fromisoformat(self.local), self.zone, self.fold)

    @property
    def about(self) -> Details:
        """Place and whatever else belongs to it."""
        return Details(**self.details)
