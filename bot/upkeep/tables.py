"""Entries that somebody is asked to look at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row

_NUDGES = text("state = 'open' AND what = 'nudge'")
_REPORTS = text("state = 'open' AND what <> 'nudge'")


class UpkeepTask(Row):
    """Somebody is asked to look at an entry: because of its age, or because a reader reported something."""

    __tablename__ = "upkeep_task"
    personal = (
        "exported as kinds and dates; kept 365 days after it is done; ids go with their persons; the masked words of a"
        " wish go when it is answered"
    )

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Which sort of entry, such as ``service``; ``wish`` for one that is missing.
    kind: Mapped[str] = mapped_column(String(16))
    entry_id: Mapped[str] = mapped_column(String(80))
    #: See ``What`` in ``bot/upkeep/rules.py``.
    what: Mapped[str] = mapped_column(String(8))
    #: Who reported it, and hears what came of it.
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    #: Who is asked, the first of them when there are several; empty: coordinators.
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    state: Mapped[str] = mapped_column(String(8), default="open")
    answer: Mapped[str] = mapped_column(String(8), default="")
    #: What a reader wishes for, without identifiers, until it is answered; empty for all else.
    words: Mapped[str] = mapped_column(Text, default="", server_default="")
    opened_at: Mapped[datetime]
    #: When somebody was asked last, and how often.
    asked_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)
    closed_at: Mapped[datetime | None] = mapped_column(index=True)

    __table_args__ = (
        CheckConstraint("(state = 'open') = (answer = '')", name="done_with_an_answer"),
        Index("uq_upkeep_task_nudge", "kind", "entry_id", unique=True, sqlite_where=_NUDGES, postgresql_where=_NUDGES),
        Index(
            "uq_upkeep_task_report", "kind", "entry_id", "what", "reader_id", unique=True, sqlite_where=_REPORTS,
            postgresql_where=_REPORTS,
        ),
        # Keys of letters name a task, and old ones go: no id may come back.
        {"sqlite_autoincrement": True},
    )  # fmt: skip
