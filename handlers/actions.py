"""What stands in a button's data: an action's name and the ids of what it concerns, written and read only here."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.visit import Action

#: Telegram's limit for ``callback_data``, in bytes (Bot API, InlineKeyboardButton).
MAX_BYTES = 64

_DATA = re.compile(r"[a-z][a-z-]{0,30}(?::[A-Za-z0-9][A-Za-z0-9_.~-]*)*", re.ASCII)


class ButtonTooLong(ValueError):
    """A button was built whose data Telegram would refuse; a fault in the program, never a person's."""


def format_data(action: str, ids: Sequence[int | str] = ()) -> str:
    """A button's data, such as ``claim:12``.

    Raises:
        ButtonTooLong: it would be over 64 bytes.
        ValueError: a part has characters that :func:`parse_data` would not read back.
    """
    data = ":".join((action, *(str(part) for part in ids)))
    if len(data.encode()) > MAX_BYTES:
        raise ButtonTooLong(action)
    if _DATA.fullmatch(data) is None or data.count(":") != len(ids):
        raise ValueError(f"button {action!r} has ids that cannot be read back")
    return data


def parse_data(data: str) -> Action | None:
    """What a button's data asks for, or None when no button of the desk has such data."""
    if len(data.encode()) > MAX_BYTES or _DATA.fullmatch(data) is None:
        return None
    name, *ids = data.split(":")
    return Action(name, tuple(ids))
