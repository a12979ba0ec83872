"""What only the gate knows: which chat a person has, and which Telegram message is about what."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Row


class Address(Row):
    """Where a person is reached in Telegram, or the duty group."""

    __tablename__ = "address"
    personal = "the link between a person and Telegram; erased with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    #: Since when the person cannot be reached (blocked the bot, closed the account); empty when reachable.
    unreachable_since: Mapped[datetime | None]


class TelegramMessage(Row):
    """A message in a person's chat, in either direction, and what it is about."""

    __tablename__ = "telegram_message"
    personal = "ids only; erased with the person"

    chat_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    #: The key of the outgoing message; empty for one that the person wrote.
    outgoing_key: Mapped[str] = mapped_column(String(120), default="")
    about: Mapped[str] = mapped_column(String(60), default="")
    sent_at: Mapped[datetime]

    __table_args__ = (Index("ix_telegram_message_outgoing_key", "outgoing_key"),)


class Topic(Row):
    """A topic in a person's chat with the bot."""

    __tablename__ = "topic"
    personal = "ids only; erased with the person"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    #: What the topic is about, such as ``case:12``.
    about: Mapped[str] = mapped_column(String(40), primary_key=True)
    thread_id: Mapped[int] = mapped_column(BigInteger)
