"""What can be asked of the outbox: put a message, an edit, a deletion, an answer or a topic into it.

All of them go in within the caller's transaction, under a key that names the event: the same key twice is one message.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, and_, or_, select
from sqlalchemy.orm import Session

from bot.db.upsert import insert_or_ignore
from bot.outbox.letter import Letter, Part, to_json
from bot.outbox.tables import OutgoingClass, OutgoingKind, OutgoingMessage, OutgoingStatus

#: A message that could not leave in this time has lost its sense; the sender tells the desk.
VALID_FOR = timedelta(hours=24)
#: Telegram forgets a press after 150 s (server source: retention of callback queries).
ANSWER_VALID_FOR = timedelta(seconds=150)
_TABLE = cast(Table, OutgoingMessage.__table__)


def enqueue(
    session: Session,
    *,
    person_id: int,
    key: str,
    letter: Letter,
    now: datetime,
    klass: OutgoingClass = OutgoingClass.REPLY,
    about: str = "",
    topic: str = "",
    valid_for: timedelta = VALID_FOR,
    chat_id: int | None = None,
) -> None:
    """Put a letter to a person into the outbox; ``chat_id`` only when it goes to another chat than the person's own."""
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.MESSAGE, klass=klass,
        payload={"letter": to_json(letter)}, about=about, topic=topic, now=now, valid_for=valid_for, chat_id=chat_id,
    )  # fmt: skip


def enqueue_edit(
    session: Session, *, person_id: int, key: str, target: str, letter: Letter, now: datetime,
    klass: OutgoingClass = OutgoingClass.CARD, about: str = "", topic: str = "",
) -> None:  # fmt: skip
    """Put new words and buttons for the message with key ``target`` into the outbox.

    If the earlier message never reached the person, a relayed one is sent as a new message, a card is dropped. An edit of
    a card takes the place of earlier ones that have not left yet: only the latest state is shown.
    """
    if klass is OutgoingClass.CARD:
        _drop_overtaken(session, person_id, key, target)
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.EDIT, klass=klass,
        payload={"letter": to_json(letter)}, about=about, topic=topic, target=target, now=now,
    )  # fmt: skip


def _drop_overtaken(session: Session, person_id: int, key: str, target: str) -> None:
    """Edits of the same message that still wait never leave, unless this very edit is there already."""
    columns = _TABLE.c
    if session.connection().execute(select(columns.id).where(columns.key == key)).first():
        return
    waiting = _TABLE.update().where(
        columns.person_id == person_id,
        columns.status == OutgoingStatus.PENDING,
        columns.kind == OutgoingKind.EDIT,
        columns.target == target,
    )
    gone = {"status": OutgoingStatus.EXPIRED, "reason": "overtaken", "payload": {}}
    session.connection().execute(waiting.values(gone))


def enqueue_edit_of_message(
    session: Session,
    *,
    person_id: int,
    key: str,
    message_id: int,
    letter: Letter,
    now: datetime,
    about: str = "",
) -> None:
    """Put new words and buttons for the message that Telegram knows by ``message_id`` into the outbox."""
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.EDIT, klass=OutgoingClass.CARD,
        payload={"letter": to_json(letter), "message_id": message_id}, about=about, now=now,
    )  # fmt: skip


def enqueue_deletion(session: Session, *, person_id: int, key: str, target: str, now: datetime) -> None:
    """Ask for the message with key ``target`` to be taken away from the person's chat.

    If it has not left, it never will; nor will edits of it that wait, because one without its message leaves as a new one.
    """
    columns = _TABLE.c
    edits = and_(columns.kind == OutgoingKind.EDIT, columns.target == target)
    unsent = _TABLE.update().where(
        columns.person_id == person_id, columns.status == OutgoingStatus.PENDING, or_(columns.key == target, edits)
    )
    gone = {"status": OutgoingStatus.EXPIRED, "reason": "withdrawn", "payload": {}}
    session.connection().execute(unsent.values(gone))
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.DELETE, klass=OutgoingClass.RELAY,
        payload={}, target=target, now=now,
    )  # fmt: skip


def enqueue_answer(
    session: Session,
    *,
    person_id: int,
    key: str,
    query_id: str,
    toast: Part | None,
    alert: bool,
    now: datetime,
) -> None:
    """Answer a press of a button, with a short text over the chat when there is one."""
    letter = to_json(Letter((toast,))) if toast else None
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.ANSWER, klass=OutgoingClass.URGENT,
        payload={"query_id": query_id, "letter": letter, "alert": alert}, now=now, valid_for=ANSWER_VALID_FOR,
    )  # fmt: skip


def enqueue_topic(session: Session, *, person_id: int, topic: str, name: Letter, now: datetime) -> None:
    """Open a topic in the person's chat, where the bot may; where it may not, nothing happens."""
    _insert(
        session, person_id=person_id, key=f"topic:{topic}:{person_id}", kind=OutgoingKind.TOPIC,
        klass=OutgoingClass.CARD, payload={"letter": to_json(name)}, topic=topic, now=now,
    )  # fmt: skip


def enqueue_commands(session: Session, *, person_id: int, role: str, key: str, now: datetime) -> None:
    """Set the list of commands that the person sees in the chat's menu."""
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.COMMANDS, klass=OutgoingClass.CARD,
        payload={"role": role}, now=now,
    )  # fmt: skip


def _insert(
    session: Session, *, now: datetime, valid_for: timedelta = VALID_FOR, klass: OutgoingClass, **row: Any
) -> None:
    values = {
        "about": "", "topic": "", "chat_id": None, "target": "", "reason": "",
        "status": OutgoingStatus.PENDING, "fence": 0, "tries": 0, "unsure_times": 0,
        "klass": klass, "priority": 0 if klass is OutgoingClass.URGENT else 1,
        "created_at": now, "due_at": now, "valid_until": now + valid_for, **row,
    }  # fmt: skip
    insert_or_ignore(session, _TABLE, "key", values)
