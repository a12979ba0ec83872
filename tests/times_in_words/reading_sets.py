"""Sentences with what they mean, one to a line: ``words => day time[+minutes] [?doubts] [@ place] [# link]``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bot.errors import Refusal
from bot.times_in_words.sentence import Sentence, read_sentence

#: Tuesday 1.12.2026, ten o'clock in Helsinki.
NOW = datetime(2026, 12, 1, 8, tzinfo=UTC)
ZONE = "Europe/Helsinki"
#: The sets: with which the reader was made, kept aside until it was, written carelessly after it.
SETS = [f"{kind}_{language}" for kind in ("tuned", "aside", "rough") for language in ("fi", "sv", "en")]
_FOLDER = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    """The sentences of a file and what they mean."""
    lines = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(" => ") for line in lines if line and not line.startswith("#")]
    return [(words.strip(), meaning.strip()) for words, meaning in pairs]


def outcome(words: str, language: str) -> str:
    """What the reader makes of a sentence, as the files write it."""
    try:
        found = read_sentence(words, now=NOW, zone=ZONE, language=language)
    except Refusal as refusal:
        return f"!{type(refusal).__name__}"
    return " ".join(_pieces(found))


def _pieces(found: Sentence) -> list[str]:
    day = [found.day.isoformat()] if found.day else []
    at = [_time(found)] if found.at else []
    doubts = [f"?{','.join(sorted(found.doubts))}"] if found.doubts else []
    place = [f"@ {found.place}"] if found.place else []
    return [*day, *at, *doubts, *place, *([f"# {found.link}"] if found.link else [])]


def _time(found: Sentence) -> str:
    assert found.at is not None
    return f"{found.at:%H:%M}" + (f"+{found.minutes}" if found.minutes else "")
