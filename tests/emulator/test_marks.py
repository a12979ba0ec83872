"""Markup in the texts of the bot: what becomes of it, and what Telegram says when it is broken."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio

OPEN = "Can't find end of"
RESERVED = "is reserved and must be escaped with the preceding '\\'"


def mark(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length} | more


@pytest.mark.parametrize(
    ("mode", "source", "text", "marks"),
    [
        ("HTML", "<b>iso</b> &lt;3", "iso <3", [mark("bold", 0, 3)]),
        ("html", "😀<i>a<u>b</u></i>", "😀ab", [mark("italic", 2, 2), mark("underline", 3, 1)]),
        ("HTML", "&laquo;&#228;&quot;", '&laquo;ä"', []),
        ("HTML", '<a href="https://a.fi/">x</a>', "x", [mark("text_link", 0, 1, url="https://a.fi/")]),
        ("HTML", '<pre><code class="language-c">x</code></pre>', "x", [mark("pre", 0, 1, language="c")]),
        ("HTML", "<tg-spoiler>x</tg-spoiler>", "x", [mark("spoiler", 0, 1)]),
        ("HTML", '<span class="tg-spoiler">x</span>', "x", [mark("spoiler", 0, 1)]),
        ("HTML", "  <b> x </b> ", "x", [mark("bold", 0, 1)]),
        ("HTML", "<blockquote expandable>x</blockquote>", "x", [mark("expandable_blockquote", 0, 1)]),
        ("MarkdownV2", "*a* _b_ __c__", "a b c", [mark("bold", 0, 1), mark("italic", 2, 1), mark("underline", 4, 1)]),
        ("MarkdownV2", r"1\.5 \- 2", "1.5 - 2", []),
        ("MarkdownV2", "`a\\`b`", "a`b", [mark("code", 0, 3)]),
        ("MarkdownV2", "[x](https://a.fi/\\))", "x", [mark("text_link", 0, 1, url="https://a.fi/)")]),
        ("MarkdownV2", "||a|| ~b~", "a b", [mark("spoiler", 0, 1), mark("strikethrough", 2, 1)]),
        ("MarkdownV2", ">a\n>b\nc", "a\nb\nc", [mark("blockquote", 0, 3)]),
        ("Markdown", "*a* _b_ `c`", "a b c", [mark("bold", 0, 1), mark("italic", 2, 1), mark("code", 4, 1)]),
        ("Markdown", "a\\_b 1.5 (x)!", "a_b 1.5 (x)!", []),
        ("", "*a* <b>", "*a* <b>", []),
    ],
)  # fmt: skip
async def test_markup_becomes_marks(
    wire: Wire, family: Phone, mode: str, source: str, text: str, marks: list[dict[str, Any]]
) -> None:
    _, sent = await wire("sendMessage", chat_id=family.id, text=source, parse_mode=mode)
    assert sent["result"]["text"] == text
    assert sent["result"].get("entities", []) == marks


@pytest.mark.parametrize(
    ("mode", "source", "expected"),
    [
        ("HTML", "😀<x>", 'Unsupported start tag "x" at byte offset 4'),
        ("HTML", "a < b", 'Unsupported start tag "" at byte offset 2'),
        ("HTML", "a</b>", "Unexpected end tag at byte offset 1"),
        (
            "HTML",
            "<i>a</b>",
            'Unmatched end tag at byte offset 4, expected "</i>", found "</b>"',
        ),
        ("HTML", "<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("HTML", "<b", "Unclosed start tag at byte offset 0"),
        ("HTML", "<b>a</b", "Unclosed end tag at byte offset 4"),
        ("HTML", "<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("MarkdownV2", "a.", f"Character '.' {RESERVED}"),
        ("MarkdownV2", "ä*b", f"{OPEN} Bold entity at byte offset 2"),
        ("MarkdownV2", "`b", f"{OPEN} Code entity at byte offset 0"),
        ("MarkdownV2", "[b](x", f"{OPEN} a URL at byte offset 3"),
        ("Markdown", "ä_b", f"{OPEN} the entity starting at byte offset 2"),
    ],
)
async def test_broken_markup_is_refused(wire: Wire, family: Phone, mode: str, source: str, expected: str) -> None:
    status, body = await wire("sendMessage", chat_id=family.id, text=source, parse_mode=mode)
    assert status == 400
    assert body["description"] == f"Bad Request: can't parse entities: {expected}"


async def test_an_unknown_parse_mode_is_refused(wire: Wire, family: Phone) -> None:
    _, body = await wire("sendMessage", chat_id=family.id, text="a", parse_mode="XML")
    assert body["description"] == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (mark("bold", 5, 1), "entity begins after the end of the text at UTF-16 offset 5"),
        (mark("bold", 0, 9), "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9"),
        (mark("bold", -1, 1), "receive an entity with incorrect offset -1"),
        (mark("bold", 3, 1), "entity begins in a middle of a UTF-16 symbol at UTF-16 offset 3"),
    ],
)  # fmt: skip
async def test_marks_must_lie_on_the_text(wire: Wire, family: Phone, given: dict[str, Any], expected: str) -> None:
    _, body = await wire("sendMessage", chat_id=family.id, text="ab😀", entities=[given])
    assert body["description"] == f"Bad Request: {expected}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start@koppi_bot abc", [mark("bot_command", 0, 16)]),
        ("katso https://pirha.fi/perheet.", [mark("url", 6, 24)]),
        ("😀 soita 03 5655 0000", [mark("phone_number", 9, 12)]),
        ("posti@pirha.fi #apu @koppi_bot", [mark("email", 0, 14), mark("hashtag", 15, 4), mark("mention", 20, 10)]),
        ("1/2 ja 24/7", []),
    ],
)  # fmt: skip
async def test_commands_links_and_numbers_are_marked_by_themselves(
    wire: Wire, family: Phone, text: str, found: list[dict[str, Any]]
) -> None:
    family.say(text)
    _, body = await wire("getUpdates")
    assert body["result"][0]["message"].get("entities", []) == found
