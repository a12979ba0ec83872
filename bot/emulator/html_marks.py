"""``parse_mode`` HTML: the tags that Telegram knows, and its complaints about the others."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from bot.emulator.chats import Json
from bot.emulator.marks import MarkedText, byte_offset, link_mark, unparsable

TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "blockquote": "blockquote", "a": "text_link",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
#: the named references that are read; all others stay as they are
REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
NAME = re.compile(r"/?[^\s>]*")
ATTRIBUTE = re.compile(r"""\s+([^\s=>]*)\s*(?:=\s*("[^"]*"|'[^']*'|[\w.-]+))?""")
CLOSING = re.compile(r"\s*>")
PLAIN = re.compile(r"[^<&]+")


@dataclass(slots=True)
class Open:
    """A start tag that waits for its end."""

    name: str
    offset: int
    attributes: dict[str, str]


def parse_html(source: str) -> MarkedText:
    """Read HTML as Telegram does.

    Raises:
        TelegramRefusal: 400 with what is wrong and where.
    """
    marked = MarkedText()
    stack: list[Open] = []
    position = 0
    while position < len(source):
        if source[position] == "<":
            position = _tag(source, position, marked, stack)
        else:
            found = PLAIN.match(source, position) or REFERENCE.match(source, position)
            piece = found.group() if found else source[position]
            marked.add(html.unescape(piece) if found and piece[0] == "&" else piece)
            position += len(piece)
    if stack:
        raise unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1].name}"')
    return marked


def _tag(source: str, begins: int, marked: MarkedText, stack: list[Open]) -> int:
    found = NAME.match(source, begins + 1)
    name = found.group().lower() if found else ""
    ends = begins + 1 + len(name)
    if name.startswith("/"):
        return _end_tag(source, begins, ends, name[1:], marked, stack)
    where = byte_offset(source, begins)
    if ends >= len(source):
        raise unparsable(f"Unclosed start tag at byte offset {where}")
    if name not in TYPES:
        raise unparsable(f'Unsupported start tag "{name}" at byte offset {where}')
    attributes, ends = _attributes(source, ends, name, where)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise unparsable(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    stack.append(Open(name, marked.length, attributes))
    return ends


def _attributes(source: str, position: int, name: str, where: int) -> tuple[dict[str, str], int]:
    found: dict[str, str] = {}
    while not (closing := CLOSING.match(source, position)):
        attribute = ATTRIBUTE.match(source, position)
        if attribute is None or attribute.end() >= len(source):
            raise unparsable(f'Unclosed start tag "{name}" at byte offset {where}')
        if not attribute.group(1):
            raise unparsable(f'Empty attribute name in the tag "{name}" at byte offset {where}')
        value = (attribute.group(2) or "").strip("\"'")
        found[attribute.group(1).lower()] = html.unescape(value)
        position = attribute.end()
    return found, closing.end()


def _end_tag(source: str, begins: int, ends: int, name: str, marked: MarkedText, stack: list[Open]) -> int:
    where = byte_offset(source, begins)
    if not stack:
        raise unparsable(f"Unexpected end tag at byte offset {where}")
    closing = CLOSING.match(source, ends)
    if closing is None:
        raise unparsable(f"Unclosed end tag at byte offset {where}")
    opened = stack.pop()
    if name and name != opened.name:
        raise unparsable(f'Unmatched end tag at byte offset {where}, expected "</{opened.name}>", found "</{name}>"')
    if not _is_language_of_pre(opened, marked, stack):
        shape = _shape(opened, marked)
        if shape is not None:
            marked.mark(shape, opened.offset)
    return closing.end()


def _is_language_of_pre(opened: Open, marked: MarkedText, stack: list[Open]) -> bool:
    """``<pre><code class="language-x">`` is one mark: the language goes to the outer tag."""
    language = opened.attributes.get("class", "")
    if opened.name != "code" or not stack or stack[-1].name != "pre" or not language.startswith("language-"):
        return False
    stack[-1].attributes["language"] = language.removeprefix("language-")
    return True


def _shape(opened: Open, marked: MarkedText) -> Json | None:
    if opened.name == "a":
        return link_mark(opened.attributes.get("href") or marked.since(opened.offset))
    if opened.name == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": opened.attributes.get("emoji-id", "")}
    if opened.name == "pre" and "language" in opened.attributes:
        return {"type": "pre", "language": opened.attributes["language"]}
    if opened.name == "blockquote" and "expandable" in opened.attributes:
        return {"type": "expandable_blockquote"}
    return {"type": TYPES[opened.name]}
