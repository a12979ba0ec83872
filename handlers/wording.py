"""Paragraphs put together from several texts: opening hours, numbers with their hours, a service's lines.

A letter has no language before it is sent, so such a paragraph is made in every language.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.config import WEEKDAYS
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Arg, Key, Names, Part

#: Longest name on a button, in characters; the whole label stays readable on a small phone.
LONGEST_ON_BUTTON = 22


def lines(*parts: Part) -> Part:
    """One paragraph with a line for each part; parts that say nothing are left out."""
    return Part("text", {"text": joined("\n", *parts)})


def joined(between: str, *parts: Part) -> Names:
    """The parts in every language, joined."""
    return Names({language: between.join(_said(parts, language)) for language in LANGUAGES})


def short(name: Names | str, longest: int = LONGEST_ON_BUTTON) -> Names:
    """A name that fits on a button."""
    by_language = name.by_language if isinstance(name, Names) else dict.fromkeys(LANGUAGES, name)
    return Names({language: shortened(text, longest) for language, text in by_language.items()})


def shortened(text: str, longest: int) -> str:
    """The first words of a text in one line, with an ellipsis when something is left out."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[longest // 2 :] else cut).rstrip(" ,.–-") + "…"


def told_shortly(text: str, longest: int) -> str:
    """A text in one line: its first whole sentences when enough of it fits in them, else its first words."""
    line = " ".join(text.split())
    end = max(line.rfind(mark, 0, longest) for mark in (". ", "! ", "? "))
    if len(line) > longest and end >= longest // 2:
        return line[: end + 1]
    return shortened(line, longest)


def waited(since: datetime, now: datetime) -> Names:
    """How long somebody has waited, in the largest unit that fits: minutes, hours or days."""
    minutes = max(0, int((now - since).total_seconds()) // 60)
    if minutes < 60:
        return joined("", Part("waited-minutes", {"amount": minutes}))
    if minutes < 48 * 60:
        return joined("", Part("waited-hours", {"amount": minutes // 60}))
    return joined("", Part("waited-days", {"amount": minutes // (24 * 60)}))


def week(weekly: Mapping[str, str]) -> Names:
    """A week's hours such as ``{"mon": "9-16", …}`` in words: ``ma–pe klo 9–16``."""
    groups = _groups([(day, " ".join(weekly.get(day, "").split())) for day in WEEKDAYS])
    if not groups:
        return joined("", Part("hours-none"))
    if groups == [("mon", "sun", "0-24")]:
        return joined("", Part("hours-always"))
    return joined(", ", *(_range(first, last, written) for first, last, written in groups))


def _said(parts: tuple[Part, ...], language: str) -> list[str]:
    return [said for part in parts if (said := said_in(part, language).strip())]


def said_in(part: Part, language: str) -> str:
    """A part without moments in one language."""
    args = {name: _plain(value, language) for name, value in part.args.items()}
    return the_translator().translate(part.key, language, args)


def _plain(value: Arg, language: str) -> str | int:
    if isinstance(value, Names):
        return value.by_language.get(language) or value.by_language.get("fi", "")
    if isinstance(value, Key):
        return the_translator().translate(value.key, language)
    if isinstance(value, str | int):
        return value
    raise TypeError("a moment is put into words when the letter is sent")


def _groups(days: list[tuple[str, str]]) -> list[tuple[str, str, str]]:
    groups: list[tuple[str, str, str]] = []
    before = ""
    for day, written in days:
        if groups and written and written == before:
            groups[-1] = (groups[-1][0], day, written)
        elif written:
            groups.append((day, day, written))
        before = written
    return groups


def _range(first: str, last: str, written: str) -> Part:
    days = [Part(f"day-{first}")] if first == last else [Part(f"day-{first}"), Part(f"day-{last}")]
    hours = {
        language: written.replace("-", "–").replace(".", the_translator().translate("hours-separator", language))
        for language in LANGUAGES
    }
    return Part("hours-range", {"days": joined("–", *days), "hours": Names(hours)})
