"""First step: bring a text to one form, so that spelling habits do not decide what is found.

Folding drops the dots of ä and ö on purpose: people write ``aiti`` and ``äiti``, and typing errors mix them.
"""

from __future__ import annotations

import re
import unicodedata

#: characters of a question that are looked at; longer stories are shortened to their telling parts
MOST_CHARACTERS = 400

_FOLD = str.maketrans(
    {
        **dict.fromkeys("äåáàâã", "a"),
        **dict.fromkeys("öøóòô", "o"),
        **dict.fromkeys("éèêë", "e"),
        **dict.fromkeys("üúù", "u"),
        "č": "c",
        "š": "s",
        "ž": "z",
        "đ": "d",
        "ŋ": "n",
        "ŧ": "t",
        "ё": "е",
        "ґ": "г",
        **dict.fromkeys("أإآ", "ا"),
        "ى": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        **dict.fromkeys("‘’ʼ`´′", "'"),
    }
)
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0640\u064b-\u0652\u0670\u00ad]")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_CLAUSE = re.compile(r"[^,.;:!?\n]+[,.;:!?\n]*\s*")


def tidy(text: str) -> str:
    """The text in composed Unicode without invisible characters; spelling and case stay."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))


def fold(text: str) -> str:
    """Small letters without dots and accents, three or more equal letters as two.

    >>> fold("Äitiii")
    'aitii'
    """
    return _REPEATED.sub(r"\1\1", tidy(text).lower().translate(_FOLD))


def words(text: str) -> list[str]:
    """The words of a text as written, in order; hyphens separate, apostrophes do not."""
    return _WORD.findall(text)


def shorten(text: str, limit: int = MOST_CHARACTERS) -> str:
    """At most ``limit`` characters of a long story, in whole clauses from its beginning and its end.

    People begin with what has happened and end with what they ask; the middle is told least.
    """
    if len(text) <= limit:
        return text
    clauses = _CLAUSE.findall(text)
    head: list[str] = []
    tail: list[str] = []
    used = 0
    while clauses:
        clause = clauses.pop(0) if len(head) <= len(tail) else clauses.pop()
        if used + len(clause) > limit:
            break
        (head if len(head) <= len(tail) else tail).append(clause)
        used += len(clause)
    return "".join(head + tail[::-1]) if used else f"{text[: limit // 2]} {text[-(limit // 2) :]}"
