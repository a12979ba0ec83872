"""Building a text with its marks while a parser reads markup, and checking marks that came ready-made."""

from __future__ import annotations

from bot.emulator.chats import Json
from bot.emulator.detection import utf16_length
from bot.emulator.refusals import TelegramRefusal, bad_request


def unparsable(reason: str) -> TelegramRefusal:
    """The refusal of markup that cannot be read."""
    return bad_request(f"can't parse entities: {reason}")


def byte_offset(text: str, position: int) -> int:
    """Where a character stands, in bytes of UTF-8; Telegram's complaints count so."""
    return len(text[:position].encode())


class MarkedText:
    """A text that grows, and the marks on it; offsets in UTF-16 units."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self.entities: list[Json] = []

    @property
    def text(self) -> str:
        """What was read so far, without markup."""
        return "".join(self._parts)

    def add(self, text: str) -> None:
        """Append plain text."""
        self._parts.append(text)
        self.length += utf16_length(text)

    def since(self, offset: int) -> str:
        """The text from an offset to the end."""
        encoded = self.text.encode("utf-16-le")
        return encoded[2 * offset :].decode("utf-16-le")

    def mark(self, shape: Json, offset: int) -> None:
        """Mark everything from ``offset`` to the end, unless that is nothing."""
        if self.length > offset:
            self.entities.append(shape | {"offset": offset, "length": self.length - offset})


def link_mark(url: str) -> Json | None:
    """The mark of a link: to a person, to an address, or none when the address is no good."""
    if url.startswith("tg://user?id="):
        number = url.removeprefix("tg://user?id=")
        user = {"id": int(number), "is_bot": False, "first_name": ""}
        return {"type": "text_mention", "user": user} if number.isdecimal() else None
    address = url if "://" in url else f"http://{url}"
    host = address.partition("://")[2].partition("/")[0]
    if not address.startswith("tg://") and "." not in host:
        return None
    return {"type": "text_link", "url": address if "/" in address.partition("://")[2] else address + "/"}


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without white space around; marks move along, and marks on nothing vanish."""
    kept = text.strip()
    if len(kept) == len(text):
        return text, entities
    before = utf16_length(text[: len(text) - len(text.lstrip())])
    length = utf16_length(kept)
    moved = []
    for entity in entities:
        begins = max(entity["offset"] - before, 0)
        ends = min(entity["offset"] + entity["length"] - before, length)
        if ends > begins:
            moved.append(entity | {"offset": begins, "length": ends - begins})
    return kept, moved


def checked_entities(text: str, given: object) -> list[Json]:
    """Marks that came ready-made.

    Raises:
        TelegramRefusal: 400, they lie outside of the text or split a character.
    """
    if not isinstance(given, list):
        return []
    edges = character_edges(text)
    for entity in given:
        _check_entity(entity, edges)
    return [entity for entity in given if entity["length"] > 0]


def character_edges(text: str) -> set[int]:
    """The offsets at which a character begins, and the end of the text."""
    edges, offset = {0}, 0
    for character in text:
        offset += utf16_length(character)
        edges.add(offset)
    return edges


def _check_entity(entity: object, edges: set[int]) -> None:
    if not isinstance(entity, dict) or not isinstance(entity.get("offset"), int):
        raise bad_request("can't parse MessageEntity: expected an Object")
    offset, length = entity["offset"], int(entity.get("length", 0))
    if offset < 0:
        raise bad_request(f"receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad_request(f"receive an entity with incorrect length {length}")
    end = max(edges)
    if offset > end:
        raise bad_request(f"entity begins after the end of the text at UTF-16 offset {offset}")
    where = f"entity beginning at UTF-16 offset {offset}"
    if offset + length > end:
        raise bad_request(f"{where} ends after the end of the text at UTF-16 offset {offset + length}")
    if offset not in edges:
        raise bad_request(f"entity begins in a middle of a UTF-16 symbol at UTF-16 offset {offset}")
    if offset + length not in edges:
        raise bad_request(f"{where} ends in a middle of a UTF-16 symbol")
