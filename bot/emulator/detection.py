"""What Telegram marks in a text by itself: commands, mentions, hashtags, links, addresses and numbers."""

from __future__ import annotations

import re

from bot.emulator.chats import Json

FOUND = re.compile(
    r"(?P<url>\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|\b(?:www\.|t\.me/)[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b)"
    r"|(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@\w{3,32}\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
    r"|(?P<phone_number>(?<![\w+])\+?\d(?:[\s-]?\d){6,14}\b)"
)
#: inside of these nothing is marked
EXCLUSIVE = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji"})
#: a text without any of these has nothing to mark
HINTS = frozenset("/@#.0123456789")


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units, in which Telegram counts offsets."""
    return len(text) + sum(1 for character in text if ord(character) > 0xFFFF)


def find_entities(text: str, given: list[Json] | None = None) -> list[Json]:
    """The given entities plus the detected ones, in order; nothing is detected inside of code and links."""
    found = list(given or ())
    for match in () if HINTS.isdisjoint(text) else FOUND.finditer(text):
        offset = utf16_length(text[: match.start()])
        length = utf16_length(match.group())
        if not any(_covers(entity, offset, length) for entity in given or ()):
            found.append({"type": match.lastgroup, "offset": offset, "length": length})
    return sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def _covers(entity: Json, offset: int, length: int) -> bool:
    if entity["type"] not in EXCLUSIVE:
        return False
    begins, ends = int(entity["offset"]), int(entity["offset"]) + int(entity["length"])
    return begins < offset + length and offset < ends
