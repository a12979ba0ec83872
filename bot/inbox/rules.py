"""Reading just enough of a raw update to store it: its number, whose it is, and whether it is text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

#: After so many failures an update goes to the dead letters (design, section 3).
TRIES = 5
#: An update whose number cannot be read is stored under a number of its own below zero.
_LARGEST_UPDATE_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is written on the outside of an update."""

    update_id: int
    sender: str
    is_text: bool


def read_envelope(raw: Any) -> Envelope | None:
    """The outside of an update, or ``None`` when not even its number can be read."""
    if not isinstance(raw, Mapping):
        return None
    update_id = raw.get("update_id")
    if not isinstance(update_id, int) or isinstance(update_id, bool) or not 0 <= update_id <= _LARGEST_UPDATE_ID:
        return None
    return Envelope(update_id, _sender(raw), _is_text(raw))


def retry_pause(tries: int) -> timedelta:
    """How long to wait after so many failures: 1, 2, 4, 8 s."""
    return timedelta(seconds=2 ** max(0, tries - 1))


def _sender(raw: Mapping[str, Any]) -> str:
    """The chat of a message, the person of everything else: in private chats they are the same number."""
    for kind, content in raw.items():
        if kind == "update_id" or not isinstance(content, Mapping):
            continue
        from_chat = kind in ("message", "edited_message", "my_chat_member")
        for holder in ("chat", "from") if from_chat else ("from", "user", "chat"):
            identity = content.get(holder)
            if isinstance(identity, Mapping) and isinstance(identity.get("id"), int):
                return str(identity["id"])[:24]
    return "nobody"


def _is_text(raw: Mapping[str, Any]) -> bool:
    message = raw.get("message")
    if not isinstance(message, Mapping) or not isinstance(message.get("text"), str):
        return False
    return not message["text"].startswith("/")
