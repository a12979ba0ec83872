"""Updates that Telegram would never send: real ones, changed at random places in ways that break parsers."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

#: Put in the place of anything.
ODDITIES: tuple[Any, ...] = (
    None, True, -1, 0, 2**31, 2**63, 2**64, 10**300, 1e308, "", "x", "\x00", "a\x00b", "\ud800", "\udfff kirje", "9" * 400,
    [], [[]], [None], {}, {"id": "x"}, {"id": {}}, [{"type": "bold", "offset": -5, "length": 10**9}], float("nan"), "𝕏" * 300,
)  # fmt: skip


def deep(levels: int) -> Any:
    """Something nested so many levels deep."""
    inner: Any = "pohja"
    for level in range(levels):
        inner = {"reply_to_message": inner} if level % 2 else [inner]
    return inner


def mutate(update: dict[str, Any], random: Random) -> dict[str, Any]:
    """A copy of an update with one to four places changed, dropped, renamed or nested; its number stays."""
    changed = copy.deepcopy(update)
    for _ in range(random.randint(1, 4)):
        holder, place = random.choice(_places(changed))
        _spoil(holder, place, random)
    changed["update_id"] = update["update_id"]
    return changed


def _places(value: Any) -> list[tuple[Any, Any]]:
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    found = [(value, key) for key in keys]
    return found + [place for key in list(keys) for place in _places(value[key])]


def _spoil(holder: Any, place: Any, random: Random) -> None:
    way = random.randrange(5)
    if way == 0:
        del holder[place]
    elif way == 1 and isinstance(holder, dict):
        holder[f"{place}_x"] = holder.pop(place)
    elif way == 2:
        holder[place] = [holder[place]]
    elif way == 3:
        holder[place] = deep(random.choice((2, 30, 400)))
    else:
        holder[place] = random.choice(ODDITIES)


def unreadable_updates(words: str) -> list[dict[str, Any]]:
    """Updates with somebody's words in them that python-telegram-bot's parser refuses."""
    sender = {"id": 77, "is_bot": False, "first_name": words}
    chat = {"id": 77, "type": "private", "first_name": words}
    message = {"message_id": 1, "date": "eilen", "chat": chat, "from": sender, "text": words}
    query = {"id": "1", "from": words, "chat_instance": "1", "data": words, "message": message}
    return [{"update_id": 1, "message": message}, {"update_id": 2, "callback_query": query}]
