"""What needs help now: danger in a text, by patterns in eight languages.

Detection is a bonus and never the safety net: precise on plain wording, blind to much that is said between
the lines.
The way to help stands open on every screen whatever this module finds. Patterns live in ``data/danger.json``.

Order: normalise → mask idioms → downgrade (negated, topic, past) → triggers of all languages → booster →
emoji → weak cues. The text itself is never kept; ids of patterns are for the log.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "data" / "danger.json"
#: Telegram's longest message; longer text (a joined album, a file) is looked at this far
MOST_CHARACTERS = 4096
_APOSTROPHES = re.compile("[‘’ʼ`´′]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]")
_DASHES = re.compile("[‐‑‒–—]")
_VOWEL_MARKS = re.compile("[\u064b-\u0652\u0670]")
_REPEATED = re.compile(r"(\w)\1{2,}")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Danger:
    """How serious (3 danger now, 2 serious today, 1 concern, 0 none), what kinds, and which patterns."""

    severity: int = 0
    kinds: tuple[str, ...] = ()
    pattern_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Pattern:
    id: str
    kind: str
    severity: int
    found_in: re.Pattern[str]


@dataclass(frozen=True)
class _Hit:
    severity: int
    kind: str
    id: str


@dataclass(frozen=True)
class _Patterns:
    """Everything of the file, compiled."""

    fold: dict[int, str | None]
    masks: tuple[re.Pattern[str], ...]
    downgrades: tuple[_Pattern, ...]
    triggers: tuple[_Pattern, ...]
    now: re.Pattern[str]
    means: re.Pattern[str]
    emoji: dict[str, tuple[str, int]]
    cues: dict[str, re.Pattern[str]]
    combinations: tuple[frozenset[str], ...]


def look_for_danger(text: str) -> Danger:
    """The highest danger of a text in any of the languages, with every kind and pattern that was hit.

    At most 4,096 characters are read. Never raises: what cannot be read holds no danger that could be found.
    """
    patterns = _patterns()
    folded = _fold(text[:MOST_CHARACTERS], patterns)
    hits = list(_hits(folded, patterns))
    if not hits:
        hits = list(_weak_cues(folded, patterns))
    ordered = sorted(hits, key=lambda hit: -hit.severity)
    return Danger(
        severity=ordered[0].severity if ordered else 0,
        kinds=tuple(dict.fromkeys(hit.kind for hit in ordered)),
        pattern_ids=tuple(dict.fromkeys(hit.id for hit in ordered)),
    )


def _hits(folded: str, patterns: _Patterns) -> Iterator[_Hit]:
    rest = folded
    for mask in patterns.masks:
        rest = mask.sub(" § ", rest)
    found = []
    for pattern in patterns.downgrades:
        rest, count = pattern.found_in.subn(" § ", rest)
        if count:
            found.append(_Hit(pattern.severity, pattern.kind, pattern.id))
    rest = _BLANKS.sub(" ", rest).strip()
    found += [_Hit(p.severity, p.kind, p.id) for p in patterns.triggers if p.found_in.search(rest)]
    yield from found
    if _is_boosted(rest, found, patterns):
        yield _Hit(3, "suicide", "booster")
    yield from _emoji(folded, bool(found), patterns)


def _is_boosted(rest: str, found: Sequence[_Hit], patterns: _Patterns) -> bool:
    """Thoughts of suicide together with a word of now and a word of means are danger now."""
    serious = any(hit.kind == "suicide" and hit.severity == 2 for hit in found)
    return serious and bool(patterns.now.search(rest)) and bool(patterns.means.search(rest))


def _emoji(folded: str, words_hit: bool, patterns: _Patterns) -> Iterator[_Hit]:
    """Emoji count only beside words that hit or in a message of at most three words."""
    if words_hit or len(folded.split()) <= 3:
        for sign, (kind, severity) in patterns.emoji.items():
            if sign in folded:
                yield _Hit(severity, kind, f"emoji-{ord(sign):x}")


def _weak_cues(folded: str, patterns: _Patterns) -> Iterator[_Hit]:
    """A combination of weak cues asks one question, never alarms."""
    rest = folded
    for mask in patterns.masks:
        rest = mask.sub(" § ", rest)
    cues = {name for name, found_in in patterns.cues.items() if found_in.search(rest)}
    for combination in patterns.combinations:
        if combination <= cues:
            yield _Hit(1, "weak", "weak-" + "+".join(sorted(combination)))
            return


def _fold(text: str, patterns: _Patterns) -> str:
    folded = unicodedata.normalize("NFKC", text).lower()
    folded = _APOSTROPHES.sub("'", folded)
    folded = _DASHES.sub("-", _INVISIBLE.sub("", folded))
    folded = _VOWEL_MARKS.sub("", folded.translate(patterns.fold))
    return _BLANKS.sub(" ", _REPEATED.sub(r"\1\1", folded)).strip()


@cache
def _patterns() -> _Patterns:
    table: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return _Patterns(
        fold={ord(letter): other for letter, other in table["fold_map"].items()},
        masks=tuple(re.compile(row["rx"]) for row in table["masks"]),
        downgrades=tuple(_pattern(row, row["reason"]) for row in table["downgrades"]),
        triggers=tuple(_pattern(row, row["category"]) for row in table["triggers"]),
        now=re.compile(table["booster"]["now"]),
        means=re.compile(table["booster"]["means"]),
        emoji={row["emoji"]: (row["category"], row["severity"]) for row in table["emoji"]},
        cues={name: re.compile(rx) for name, rx in table["weak_cues"]["classes"].items()},
        combinations=tuple(frozenset(names) for names in table["weak_cues"]["combos"]),
    )


def _pattern(row: dict[str, Any], kind: str) -> _Pattern:
    return _Pattern(row["id"], kind, row["severity"], re.compile(row["rx"]))
