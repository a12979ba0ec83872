"""The text or caption of a call, with its marks, as Telegram would keep it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.emulator.chats import Json
from bot.emulator.detection import find_entities
from bot.emulator.html_marks import parse_html
from bot.emulator.markdown_marks import parse_markdown, parse_markdown_v2
from bot.emulator.marks import MarkedText, checked_entities, trimmed
from bot.emulator.refusals import bad_request
from bot.emulator.wire import Given

#: characters (code points) of a text, counted after parsing
MOST_TEXT = 4096
#: characters of a caption
MOST_CAPTION = 1024
#: bytes of a text before anything is parsed
MOST_RAW_BYTES = 32_768
PARSERS: dict[str, Callable[[str], MarkedText]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}


def read_text(given: Given) -> Json:
    """``text`` and ``entities`` of a call.

    Raises:
        TelegramRefusal: 400, there is no text, or it cannot be parsed.
    """
    if not given.text("text"):
        raise bad_request("message text is empty")
    text, entities = _read(given, "text", "entities")
    if not text:
        raise bad_request("text must be non-empty")
    return _content("text", text, "entities", entities)


def read_caption(given: Given) -> Json:
    """``caption`` and ``caption_entities`` of a call; empty if it has none.

    Raises:
        TelegramRefusal: 400, it cannot be parsed.
    """
    text, entities = _read(given, "caption", "caption_entities")
    return _content("caption", text, "caption_entities", entities) if text else {}


def _content(text_name: str, text: str, entities_name: str, entities: list[Json]) -> Json:
    content: dict[str, Any] = {text_name: text}
    marks = find_entities(text, entities)
    if marks:
        content[entities_name] = marks
    return content


def refuse_too_long(content: Json) -> None:
    """Refuse a new message whose text or caption is longer than Telegram takes.

    Raises:
        TelegramRefusal: 400.
    """
    if len(content.get("text", "")) > MOST_TEXT:
        raise bad_request("message is too long")
    if len(content.get("caption", "")) > MOST_CAPTION:
        raise bad_request("message caption is too long")


def _read(given: Given, text_name: str, entities_name: str) -> tuple[str, list[Json]]:
    raw = given.text(text_name)
    if len(raw) > MOST_RAW_BYTES // 4 and len(raw.encode()) > MOST_RAW_BYTES:
        raise bad_request("text is too long")
    mode = given.text("parse_mode").lower()
    if raw and mode and mode != "none":
        marked = _parser(mode)(raw)
        return trimmed(marked.text, marked.entities)
    given_entities = given.structure(entities_name, called="entities")
    return trimmed(raw, checked_entities(raw, given_entities) if given_entities else [])


def _parser(mode: str) -> Callable[[str], MarkedText]:
    parser = PARSERS.get(mode)
    if parser is None:
        raise bad_request("unsupported parse_mode")
    return parser
