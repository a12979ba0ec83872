"""The outgoing messages."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row
from bot.db.fixed import fixed

#: ``valid_until`` of what was taken back while it was on its way: nothing sends it again.
TAKEN_BACK = datetime(1970, 1, 1, tzinfo=UTC)


class OutgoingStatus(StrEnum):
    """How far a message has come."""

    PENDING = "pending"  #: waiting for its turn
    SENDING = "sending"  #: on its way; nobody knows yet whether it arrived
    SENT = "sent"  #: Telegram has it
    UNSURE = "unsure"  #: may or may not have arrived, and is not tried again
    FAILED = "failed"  #: Telegram refused it for good
    EXPIRED = "expired"  #: its time passed before it could leave


class OutgoingKind(StrEnum):
    """What is done in the recipient's chat."""

    MESSAGE = "message"
    EDIT = "edit"  #: an earlier message gets new words or buttons
    DELETE = "delete"  #: an earlier message is taken away
    ANSWER = "answer"  #: a press of a button is answered
    TOPIC = "topic"  #: a topic is opened in the recipient's chat
    COMMANDS = "commands"  #: the recipient's list of commands is set
    DOCUMENT = "document"  #: a file with words under it


class OutgoingClass(StrEnum):
    """What a doubtful delivery means, see ``bot/outbox/rules.py``."""

    URGENT = "urgent"  #: danger: before everything else, never held back
    REPLY = "reply"
    RELAY = "relay"
    CARD = "card"
    REMINDER = "reminder"  #: after everything that somebody is waiting for
    CREDENTIAL = "credential"


class OutgoingMessage(Row):
    """One thing to be done in one person's chat."""

    __tablename__ = "outgoing_message"
    personal = "exported as sent words; erased with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    #: Names the event that this message comes from; a replay of the event inserts nothing.
    key: Mapped[str] = mapped_column(String(120), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    #: A chat other than the person's own, such as the group that the person wrote in; usually empty.
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(10))
    klass: Mapped[str] = mapped_column(String(10))
    #: 0 goes before everything and waits for nothing; 1 keeps its place behind the person's earlier messages; 2 also
    #: lets everybody else's go first.
    priority: Mapped[int]
    status: Mapped[str] = mapped_column(String(8), default=OutgoingStatus.PENDING)
    payload: Mapped[dict[str, Any]]
    #: What the message is about, such as ``case:12`` or ``case:12/message:40``; a reply to it is about the same.
    about: Mapped[str] = mapped_column(String(60), default="")
    #: The topic it belongs to in the recipient's chat, such as ``case:12``.
    topic: Mapped[str] = mapped_column(String(40), default="")
    #: The key of the earlier message that an edit or a deletion concerns.
    target: Mapped[str] = mapped_column(String(120), default="")
    created_at: Mapped[datetime]
    #: Not before this moment.
    due_at: Mapped[datetime]
    #: Not after this moment.
    valid_until: Mapped[datetime]
    #: Until when, by the database's clock, the sender that took it has it.
    lease_until: Mapped[datetime | None]
    #: Goes up each time a sender takes the row; a result under an old fence counts for nothing.
    fence: Mapped[int] = mapped_column(default=0)
    tries: Mapped[int] = mapped_column(default=0)
    #: How many times nobody could tell whether it arrived.
    unsure_times: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    #: Telegram's reason for a refusal, as a class of error, never its words.
    reason: Mapped[str] = mapped_column(String(40), default="")

    __table_args__ = (
        Index(
            "ix_outgoing_message_waiting",
            "priority",
            "id",
            sqlite_where=text("status = 'pending'"),
            postgresql_where=text("status = 'pending'"),
        ),
        Index(
            "ix_outgoing_message_unfinished",
            "person_id",
            "id",
            sqlite_where=text("status IN ('pending', 'sending')"),
            postgresql_where=text("status IN ('pending', 'sending')"),
        ),
        Index("ix_outgoing_message_person", "person_id", "id"),
    )


#: Conditions in the very words of the indexes above, so that these are used however many messages have left.
IS_PENDING = OutgoingMessage.status == fixed(OutgoingStatus.PENDING)
IS_UNFINISHED = OutgoingMessage.status.in_((fixed(OutgoingStatus.PENDING), fixed(OutgoingStatus.SENDING)))
