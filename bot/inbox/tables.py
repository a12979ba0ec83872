"""The raw updates."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, Index, String, Text, false, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row


class IncomingStatus(StrEnum):
    """How far an update has come."""

    NEW = "new"  #: stored; not yet worked on, or to be tried again
    DONE = "done"  #: handled; the body is erased
    DEAD = "dead"  #: could not be read or handled; kept for a person to look at


class IncomingUpdate(Row):
    """One update as Telegram sent it."""

    __tablename__ = "incoming_update"
    personal = "the body is erased when the update is done; dead letters are erased with the person's case"

    #: The order in which updates came, which is the order of each person's messages.
    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Telegram's number; the same number twice is the same update.
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    #: Whose turn it is: updates of one sender are handled one after another.
    sender: Mapped[str] = mapped_column(String(24))
    #: True for a message with text of the sender's own, which a burst may be made of.
    is_text: Mapped[bool]
    body: Mapped[str] = mapped_column(Text)
    status: Mapped[str] = mapped_column(String(4), default=IncomingStatus.NEW)
    tries: Mapped[int] = mapped_column(default=0)
    received_at: Mapped[datetime]
    #: Not before this moment, after a failure.
    due_at: Mapped[datetime]
    #: Why it is dead: the class of the error, never its words.
    reason: Mapped[str] = mapped_column(String(60), default="")
    #: Whether identifiers were taken out at the door.
    masked: Mapped[bool] = mapped_column(default=False, server_default=false())

    __table_args__ = (
        Index("ix_incoming_update_new", "sender", "id", sqlite_where=text("status = 'new'"),
              postgresql_where=text("status = 'new'")),
        Index("ix_incoming_update_new_in_order", "id", sqlite_where=text("status = 'new'"),
              postgresql_where=text("status = 'new'")),
    )  # fmt: skip
