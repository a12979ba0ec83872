"""In which language a text is written: by its script, its own letters and its smallest words."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from knowledge.matching.normalise import tidy, words

_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_UKRAINIAN = re.compile("[іїєґ]|(?<=\\w)['ʼ’](?=[яюєї])", re.IGNORECASE)
_FILE = Path(__file__).parent.parent / "data" / "languages.json"


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Small words of each language, which tell it apart from others even in a short text."""
    listed = json.loads(_FILE.read_text(encoding="utf-8"))["words"]
    return {language: frozenset(found) for language, found in listed.items()}


@cache
def _letters() -> dict[str, re.Pattern[str]]:
    listed = json.loads(_FILE.read_text(encoding="utf-8"))["letters"]
    return {language: re.compile(pattern) for language, pattern in listed.items()}


def detect_language(text: str, fallback: str = "fi") -> str:
    """The language of a text: fi, sv, en, ru, uk, ar, so or se; ``fallback`` when nothing tells.

    Mixed texts get the language of most of their small words.
    """
    plain = tidy(text).lower()
    cyrillic, arabic = len(_CYRILLIC.findall(plain)), len(_ARABIC.findall(plain))
    if max(cyrillic, arabic) * 2 > sum(letter.isalpha() for letter in plain):
        if arabic > cyrillic:
            return "ar"
        return _cyrillic(plain)
    return _latin(plain, fallback)


def _cyrillic(plain: str) -> str:
    small = small_words()
    found = words(plain)
    ukrainian = 2 * len(_UKRAINIAN.findall(plain)) + sum(word in small["uk"] for word in found)
    russian = 2 * len(re.findall("[ыэёъ]", plain)) + sum(word in small["ru"] for word in found)
    return "uk" if ukrainian > russian else "ru"


def _latin(plain: str, fallback: str) -> str:
    found = words(plain)
    points = dict.fromkeys(("fi", "sv", "en", "so", "se"), 0.0)
    for language in points:
        points[language] += sum(2.0 for word in found if word in small_words()[language])
        points[language] += sum(1.0 for word in found if _letters()[language].search(word))
    points[fallback] = points.get(fallback, 0.0) + 0.5
    return max(points, key=lambda language: points[language])
