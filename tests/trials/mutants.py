"""Updates that Telegram would never send: real ones, changed at random places in ways that break parsers."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

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
        holder, place = random.choice(_places(changed) or [({"": 0}, "")])
        _spoil(holder, place, random)
    changed["update_id"] = update["update_id"]
    return changed


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every holder with a key or a place in it."""
    found, holders = [], [value]
    while holders:
        holder = holders.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        found += [(holder, key) for key in keys]
        holders += [holder[key] for key in keys]
    return found


def _spoil(holder: Any, place: Any, random: Random) -> None:
    way = random.randrange(5)
    if way == 0:
        del holder[place]
    elif way == 1 and isinstance(holder, dict):
        holder[f"{place}_x"] = holder.pop(place)
    elif way == 2:
        holder[place] = [holder[place]]
    elif way == 3:
        holder[place] = deep(random.choice((2, 30, 300)))
    else:
        holder[place] = copy.deepcopy(random.choice(ODDITIES))


def unreadable_updates(words: str) -> list[dict[str, Any]]:
    """Updates with somebody's words in them that python-telegram-bot's parser refuses."""
    sender = {"id": 77, "is_bot": False, "first_name": words}
    chat = {"id": 77, "type": "private", "first_name": words}
    message = {"message_id": 1, "date": "eilen", "chat": chat, "from": sender, "text": words}
    query = {"id": "1", "from": words, "chat_instance": "1", "data": words, "message": message}
    return [{"update_id": 1, "message": message}, {"update_id": 2, "callback_query": query}]


def real_updates(how_many: int, words: str) -> list[dict[str, Any]]:
    """Updates as people cause them, each by somebody of their own whose name and words are ``words``."""
    elsewhere = Emulator(seed=how_many)
    for number in range(how_many):
        phone = elsewhere.add_phone(words)
        phone.person.username = words
        _do_something(phone, number, words)
    return [entry.as_json() for entry in elsewhere.world.queue.pending(elsewhere.world.now())]


def _do_something(phone: Phone, number: int, words: str) -> None:
    way = number % 6
    if way == 0:
        phone.send_media("photo", caption=words)
    elif way == 1:
        phone.block()
    elif way == 2:
        phone.ask_inline(words)
    elif way == 3:
        shown = phone.world.post(phone.chat, phone.world.bot, {"text": words})
        phone.world.press(shown, phone.person, "human")
    else:
        earlier = phone.world.post(phone.chat, phone.person.as_json(), {"text": words})
        phone.say(words, reply_to=earlier.message_id)


def raw_bodies(words: str) -> Iterator[bytes]:
    """Bodies that are no updates at all."""
    yield from (b"", b"null", b"[]", b"{}", b'"x"', b"{", b"\xff\xfe", b"\x00", b"[" * 100_000, b'{"a":' * 100_000)
    yield json.dumps(words).encode("utf-16")
    yield b'{"update_id": ' + b"9" * 5_000 + b"}"
    for number in (None, "7", -1, 2**63, 2**64, True, 1.5, [1]):
        yield json.dumps({"update_id": number, "message": {"text": words}}).encode()
