"""Who is who in Telegram: chats to people and groups, messages to what they are about, topics to cases."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from bot.gateway.tables import Address, TelegramMessage, Topic
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.tables import Person

_PERSON_AT = (
    select(Person, Address.unreachable_since.is_(None))
    .join(Address, Address.person_id == Person.id)
    .where(Address.chat_id == bindparam("chat_id"))
)
_ABOUT = select(TelegramMessage.about).where(
    TelegramMessage.chat_id == bindparam("chat_id"), TelegramMessage.message_id == bindparam("message_id")
)


def person_at(session: Session, *, chat_id: int) -> tuple[Person | None, bool]:
    """The person with this private chat, if we have met, and whether the chat takes messages."""
    row = session.execute(_PERSON_AT, {"chat_id": chat_id}).first()
    return (row[0], row[1]) if row else (None, True)


def remember_person(session: Session, *, person_id: int, chat_id: int) -> None:
    """Note the private chat of a new person."""
    session.add(Address(person_id=person_id, chat_id=chat_id, unreachable_since=None))
    session.flush()


def mark_unreachable(session: Session, *, person_id: int, now: datetime) -> None:
    """The person's chat does not take messages any more."""
    session.execute(update(Address).where(Address.person_id == person_id).values(unreachable_since=now))


def mark_reachable(session: Session, *, person_id: int) -> None:
    """The person's chat takes messages again."""
    session.execute(update(Address).where(Address.person_id == person_id).values(unreachable_since=None))


def move_chat(session: Session, *, old_chat_id: int, new_chat_id: int, now: datetime) -> int | None:
    """A group has another number: its address follows, and so does what waits for it.

    Gives the id of whom the address is, or None when it is nobody's or had moved before. Where the new number is known
    as another address already, the old one takes no messages from now on.
    """
    _redirect(session, old_chat_id, new_chat_id)
    moved = session.scalars(select(Address).where(Address.chat_id == old_chat_id)).one_or_none()
    if moved is None:
        return None
    if session.scalar(select(Address.person_id).where(Address.chat_id == new_chat_id)) is not None:
        moved.unreachable_since = now
        return None
    moved.chat_id, moved.unreachable_since = new_chat_id, None
    session.flush()
    return moved.person_id


def _redirect(session: Session, old_chat_id: int, new_chat_id: int) -> None:
    waiting = update(OutgoingMessage).where(
        OutgoingMessage.chat_id == old_chat_id, OutgoingMessage.status == OutgoingStatus.PENDING
    )
    session.execute(waiting.values(chat_id=new_chat_id), execution_options={"synchronize_session": False})


def about_message(session: Session, *, chat_id: int, message_id: int) -> str:
    """What a message in a chat is about, such as ``case:12/message:40``; empty when not known."""
    found = session.connection().execute(_ABOUT, {"chat_id": chat_id, "message_id": message_id})
    return found.scalar_one_or_none() or ""


def written_about(session: Session, *, chat_id: int, about: str) -> list[int]:
    """The ids of messages in a chat that the person wrote themselves about something; none when it is not known."""
    written = (TelegramMessage.chat_id == chat_id, TelegramMessage.about == about, TelegramMessage.outgoing_key == "")
    return list(session.scalars(select(TelegramMessage.message_id).where(*written)))


def about_topic(session: Session, *, person_id: int, thread_id: int) -> str:
    """What a topic in the person's chat is about; empty when not known."""
    query = select(Topic.about).where(Topic.person_id == person_id, Topic.thread_id == thread_id)
    return session.execute(query).scalar_one_or_none() or ""


def bind_incoming(session: Session, *, chat_id: int, message_id: int, about: str, now: datetime) -> None:
    """Note what a person's own message is about, so that its edits and replies to it find their case."""
    session.merge(TelegramMessage(chat_id=chat_id, message_id=message_id, about=about, outgoing_key="", sent_at=now))
