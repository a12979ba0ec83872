"""The door: what somebody writes in anonymous mode loses its identifiers before any of it is stored.

The inbox keeps raw updates, a dead letter for long. A step that masks would come too late, so the door asks, in this
order: does a press into anonymous mode of the same sender wait (in what comes now, or in what is stored and not worked
on); is the sender in that mode; is the message that is changed or answered one of an anonymous consultation. The press is
finished in the same transaction that puts the sender into the mode, so nobody falls between the first two questions.

What the desk knows of people and messages comes in as functions: this room knows only raw updates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import BindParameter, Select, Table, bindparam, select
from sqlalchemy.orm import Session

from bot.db.fixed import fixed
from bot.inbox.rules import read_envelope
from bot.inbox.tables import IncomingStatus, IncomingUpdate
from bot.masking import NO_NAMES, KnownNames, mask

#: Kinds of updates with words of the sender's own.
_WORDS = ("message", "edited_message")
#: Buttons after which everything is masked: the mode itself, and writing once more in it.
_INTO_MODE = re.compile(r"consult-mode:a(?::|$)|consult-topic:a:|consult-write:\d+:a(?::|$)")
#: Parts of a message that stay as they are: who writes where, in the sender's own account.
_LEFT_ALONE = frozenset({"from", "chat", "type", "language_code", "file_id", "file_unique_id", "mime_type"})
#: Parts that hold names and numbers of others, and that no step needs.
_DROPPED = frozenset(
    {
        "entities", "caption_entities", "forward_origin", "via_bot", "vcard", "location", "venue", "contact", "poll",
        "sender_chat", "external_reply", "link_preview_options", "story", "checklist", "author_signature", "web_app_data",
    }
)  # fmt: skip

_TABLE = cast(Table, IncomingUpdate.__table__)


def presses_of(sender: BindParameter[str]) -> Select[str, str]:
    """Presses of consultations that wait in the inbox, of one sender or of those in a list."""
    theirs = _TABLE.c.sender.in_(sender) if sender.expanding else _TABLE.c.sender == sender
    return select(_TABLE.c.sender, _TABLE.c.body).where(
        _TABLE.c.status == fixed(IncomingStatus.NEW), theirs, _TABLE.c.body.like('%"data":"consult-%')
    )


#: Built once, because every batch asks.
_PRESSES = presses_of(bindparam("senders", expanding=True))

#: Who of these senders is in anonymous mode, with the names that are known where they work.
Modes = Callable[[Session, Sequence[str]], Mapping[str, KnownNames]]
#: Whether no press of a sender waits and they are not in anonymous mode, in one question: nearly always.
Ordinary = Callable[[Session, str], bool]
#: The names that are known where these senders work, whatever mode they are in.
Names = Callable[[Session, Sequence[str]], Mapping[str, KnownNames]]
#: What a message of a chat belongs to: True to an anonymous consultation, False to what goes on as it is, None to neither.
Belongs = Callable[[Session, int, int], bool | None]


@dataclass(frozen=True, slots=True)
class Door:
    """What the door asks about senders and messages."""

    modes: Modes
    names: Names
    belongs: Belongs
    ordinary: Ordinary = lambda _session, _sender: False


def _nobody(_session: Session, _senders: Sequence[str]) -> Mapping[str, KnownNames]:
    return {}


def _nothing(_session: Session, _chat_id: int, _message_id: int) -> bool | None:
    return None


#: A door that lets everything in as it is; for tests of the inbox alone, and the control of the masking.
NO_DOOR = Door(_nobody, _nobody, _nothing)


def through(session: Session, door: Door, raw_updates: Sequence[Any]) -> list[tuple[Any, bool]]:
    """Each update as it may be stored, and whether it was masked."""
    senders = _senders_of_words(raw_updates)
    masked = _masked_senders(session, door, raw_updates, senders) if senders else {}
    return [_let_in(session, door, raw, masked) for raw in raw_updates]


def _senders_of_words(raw_updates: Iterable[Any]) -> list[str]:
    return sorted({_sender(raw) for raw in raw_updates if _words_in(raw) is not None})


def _sender(raw: Any) -> str:
    envelope = read_envelope(raw)
    return envelope.sender if envelope else "nobody"


def _words_in(raw: Any) -> dict[str, Any] | None:
    """The message or changed message in an update."""
    if not isinstance(raw, Mapping):
        return None
    return next((raw[kind] for kind in _WORDS if isinstance(raw.get(kind), dict)), None)


def _masked_senders(
    session: Session, door: Door, raw_updates: Sequence[Any], senders: list[str]
) -> Mapping[str, KnownNames]:
    pressed = {_sender(raw) for raw in raw_updates if _presses_into_mode(raw)} & set(senders)
    if not pressed and len(senders) == 1 and door.ordinary(session, senders[0]):
        return {}
    waiting = _waiting_presses(session, senders)
    known = dict(door.modes(session, senders))
    new = sorted((pressed | waiting) - set(known))
    return known | dict.fromkeys(new, NO_NAMES) | dict(door.names(session, new)) if new else known


def _waiting_presses(session: Session, senders: list[str]) -> set[str]:
    waiting = session.connection().execute(_PRESSES, {"senders": senders})
    return {sender for sender, body in waiting if _data_in(body)}


def _data_in(body: str) -> bool:
    found = re.search(r'"data":"([^"]*)"', body)
    return found is not None and _INTO_MODE.match(found[1]) is not None


def _presses_into_mode(raw: Any) -> bool:
    press = raw.get("callback_query") if isinstance(raw, Mapping) else None
    data = press.get("data") if isinstance(press, Mapping) else None
    return isinstance(data, str) and _INTO_MODE.match(data) is not None


def _let_in(session: Session, door: Door, raw: Any, masked: Mapping[str, KnownNames]) -> tuple[Any, bool]:
    if isinstance(raw, Mapping) and isinstance(raw.get("inline_query"), dict):
        return {**raw, "inline_query": _question(raw["inline_query"])}, True
    message = _words_in(raw)
    if message is None or _is_in_topic(message):
        return raw, False
    sender, belongs = _sender(raw), _belongs(session, door, raw, message)
    if belongs is False or (belongs is None and sender not in masked):
        return raw, False
    names = masked[sender] if sender in masked else dict(door.names(session, [sender])).get(sender, NO_NAMES)
    return {kind: _walk(part, names) if kind in _WORDS else part for kind, part in raw.items()}, True


def _question(inline: Mapping[str, Any]) -> dict[str, Any]:
    """What is typed after the bot's name, masked; its number stays, or nobody could be answered."""
    kept = {name: value for name, value in inline.items() if name not in _DROPPED}
    return {**kept, "query": _walk(inline.get("query"), NO_NAMES)}


def _is_in_topic(message: Mapping[str, Any]) -> bool:
    """Words in a topic of the chat are a worker's to a family, and leave as they are."""
    return bool(message.get("is_topic_message"))


def _belongs(session: Session, door: Door, raw: Mapping[str, Any], message: Mapping[str, Any]) -> bool | None:
    """What a changed message, or the one that is answered, belongs to."""
    replied = message.get("reply_to_message")
    pointed = message if "edited_message" in raw else replied if isinstance(replied, Mapping) else {}
    chat, number = message.get("chat"), pointed.get("message_id")
    chat_id = chat.get("id") if isinstance(chat, Mapping) else None
    if not isinstance(chat_id, int) or not isinstance(number, int) or isinstance(number, bool):
        return None
    return door.belongs(session, chat_id, number) if abs(chat_id) < 2**63 and 0 < number < 2**63 else None


def _walk(part: Any, names: KnownNames) -> Any:
    """Every string of a part of an update without its identifiers."""
    if isinstance(part, str):
        return mask(part, names).text
    if isinstance(part, list):
        return [_walk(one, names) for one in part]
    if isinstance(part, dict):
        return {
            name: value if name in _LEFT_ALONE else _walk(value, names)
            for name, value in part.items()
            if name not in _DROPPED
        }
    return part
