"""What can be asked of the outbox: put a message, a file, an edit, a deletion, an answer or a topic into it.

All of them go in within the caller's transaction, under a key that names the event: the same key twice is one message.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, or_, select
from sqlalchemy.orm import Session

from bot.db.upsert import insert_or_ignore
from bot.outbox.letter import Letter, Part, to_json
from bot.outbox.tables import (
    IS_PENDING,
    IS_UNFINISHED,
    OutgoingClass,
    OutgoingKind,
    OutgoingMessage,
    OutgoingStatus,
)

#: A message that could not leave in this time has lost its sense; the sender tells the desk.
VALID_FOR = timedelta(hours=24)
#: Telegram forgets a press after 150 s (server source: retention of callback queries).
ANSWER_VALID_FOR = timedelta(seconds=150)
#: Files wait in the outbox as words, so only small ones may. Own choice.
LARGEST_FILE_BYTES = 50_000
_PRIORITY = {OutgoingClass.URGENT: 0, OutgoingClass.REMINDER: 2}
_TABLE = cast(Table, OutgoingMessage.__table__)
_KNOWN = select(_TABLE.c.key).where(_TABLE.c.key.in_(bindparam("keys", expanding=True)))
_DROP = (
    _TABLE.update()
    .where(
        IS_UNFINISHED,
        IS_PENDING,
        _TABLE.c.person_id.in_(bindparam("people", expanding=True)),
        _TABLE.c.kind == OutgoingKind.EDIT,
        _TABLE.c.target.in_(bindparam("targets", expanding=True)),
    )
    .values(status=OutgoingStatus.EXPIRED, reason="overtaken", payload=bindparam("nothing"))
)


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


def enqueue_document(
    session: Session, *, person_id: int, key: str, letter: Letter, name: str, content: bytes, now: datetime,
    klass: OutgoingClass = OutgoingClass.REPLY, about: str = "", topic: str = "",
) -> None:  # fmt: skip
    """Put a file called ``name`` with a letter under it into the outbox; its content is erased when it has left.

    Raises:
        ValueError: the file is empty or larger than ``LARGEST_FILE_BYTES``.
    """
    if not 0 < len(content) <= LARGEST_FILE_BYTES:
        raise ValueError("a file in the outbox has at least one byte and at most 50,000")
    file = {"name": name, "base64": b64encode(content).decode()}
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.DOCUMENT, klass=klass,
        payload={"letter": to_json(letter), "file": file}, about=about, topic=topic, now=now,
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
        _drop_overtaken(session, {key: (person_id, target)})
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.EDIT, klass=klass,
        payload={"letter": to_json(letter)}, about=about, topic=topic, target=target, now=now,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Card:
    """A card in one person's chat: as a new message, or new words for the one with key ``target``."""

    person_id: int
    key: str
    letter: Letter
    target: str = ""


def enqueue_cards(session: Session, *, cards: Sequence[Card], now: datetime, about: str = "") -> None:
    """Put one card for each of many people into the outbox, as :func:`enqueue` and :func:`enqueue_edit` do, all at once."""
    if not cards:
        return
    _drop_overtaken(session, {card.key: (card.person_id, card.target) for card in cards if card.target})
    rows = [
        _row(
            person_id=card.person_id, key=card.key, kind=OutgoingKind.EDIT if card.target else OutgoingKind.MESSAGE,
            klass=OutgoingClass.CARD, payload={"letter": to_json(card.letter)}, target=card.target, about=about, now=now,
        )
        for card in cards
    ]  # fmt: skip
    insert_or_ignore(session, _TABLE, "key", rows)


def _drop_overtaken(session: Session, edits: dict[str, tuple[int, str]]) -> None:
    """Edits of the same messages that still wait never leave, unless these very edits, by key, are there already."""
    if not edits:
        return
    known = set(session.connection().execute(_KNOWN, {"keys": list(edits)}).scalars())
    new = [edit for key, edit in edits.items() if key not in known]
    if new:
        people, targets = zip(*new, strict=True)
        session.connection().execute(_DROP, {"people": sorted(set(people)), "targets": targets, "nothing": {}})


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


def enqueue_deletion_of_message(session: Session, *, person_id: int, key: str, message_id: int, now: datetime) -> None:
    """Ask for the message that Telegram knows by ``message_id`` to be taken away from the person's own chat."""
    _insert(
        session, person_id=person_id, key=key, kind=OutgoingKind.DELETE, klass=OutgoingClass.RELAY,
        payload={"message_id": message_id}, now=now,
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


def _insert(session: Session, **row: Any) -> None:
    insert_or_ignore(session, _TABLE, "key", _row(**row))


def _row(*, now: datetime, valid_for: timedelta = VALID_FOR, klass: OutgoingClass, **row: Any) -> dict[str, Any]:
    return {
        "about": "", "topic": "", "chat_id": None, "target": "", "reason": "",
        "status": OutgoingStatus.PENDING, "fence": 0, "tries": 0, "unsure_times": 0,
        "klass": klass, "priority": _PRIORITY.get(klass, 1),
        "created_at": now, "due_at": now, "valid_until": now + valid_for, **row,
    }  # fmt: skip
