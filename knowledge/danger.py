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
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from knowledge.beginnings import BeginningIndex

_FILE = Path(__file__).parent / "data" / "danger.json"
#: Telegram's longest message; longer text (a joined album, a file) is looked at this far
MOST_CHARACTERS = 4096
_APOSTROPHES = re.compile("[‘’ʼ`´′]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]")
_DASHES = re.compile("[‐‑‒–—]")
_VOWEL_MARKS = re.compile("[\u064b-\u0652\u0670]")
_REPEATED = re.compile(r"(\w)\1{2,}")
_CALLS = re.compile(r"([!?])[!?]+")
_BLANKS = re.compile(r"\s+")
#: stands where something was taken out, so that what was around it does not grow together
_GONE = " § "

T = TypeVar("T")


@dataclass(frozen=True)
class Danger:
    """How serious (3 danger now, 2 serious today, 1 concern, 0 none), what kinds, and which patterns."""

    severity: int = 0
    kinds: tuple[str, ...] = ()
    pattern_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Hit:
    severity: int
    kind: str
    id: str


class _Rules(Generic[T]):
    """Patterns with what each says; those that the words of a text cannot begin are not tried."""

    def __init__(self, rules: Iterable[tuple[str, T]]) -> None:
        listed = list(rules)
        self._rx = [re.compile(rx) for rx, _ in listed]
        self._says = [says for _, says in listed]
        self._index = BeginningIndex(self._rx)

    def found_in(self, text: str) -> list[T]:
        """What the patterns that are in the text say."""
        return [self._says[place] for place in self._index.matching(text)]

    def taken_out_of(self, text: str) -> tuple[str, list[T]]:
        """The text without what the patterns match, one after another, and what those that matched say."""
        found = []
        for place in self._index.matching(text):
            text, count = self._rx[place].subn(_GONE, text)
            if count:
                found.append(self._says[place])
        return text, found


@dataclass(frozen=True)
class _Patterns:
    """Everything of the file, compiled."""

    fold: dict[int, str | None]
    masks: _Rules[None]
    #: hide only what the weak cues would take for danger
    weak_masks: _Rules[None]
    downgrades: _Rules[_Hit]
    triggers: _Rules[_Hit]
    now: re.Pattern[str]
    means: re.Pattern[str]
    emoji: dict[str, tuple[str, int]]
    cues: _Rules[str]
    combinations: tuple[frozenset[str], ...]


def look_for_danger(text: str) -> Danger:
    """The highest danger of a text in any of the languages, with every kind and pattern that was hit.

    At most 4,096 characters are read. Never raises: what cannot be read holds no danger that could be found.
    """
    patterns = _patterns()
    spellings = _spellings(text[:MOST_CHARACTERS], patterns)
    hits = [hit for folded in spellings for hit in _hits(folded, patterns)]
    if not hits:
        hits = [hit for folded in spellings for hit in _weak_cues(folded, patterns)]
    ordered = sorted(hits, key=lambda hit: -hit.severity)
    return Danger(
        severity=ordered[0].severity if ordered else 0,
        kinds=tuple(dict.fromkeys(hit.kind for hit in ordered)),
        pattern_ids=tuple(dict.fromkeys(hit.id for hit in ordered)),
    )


def _spellings(text: str, patterns: _Patterns) -> list[str]:
    """The folded text; when letters are drawn out (``haluaaaan``) also with each of them once."""
    folded = _fold(text, patterns)
    doubled, single = _REPEATED.sub(r"\1\1", folded), _REPEATED.sub(r"\1", folded)
    return [doubled] if single == folded else [doubled, single]


def _hits(folded: str, patterns: _Patterns) -> Iterator[_Hit]:
    unmasked, _ = patterns.masks.taken_out_of(folded)
    rest, found = patterns.downgrades.taken_out_of(unmasked)
    rest = _BLANKS.sub(" ", rest).strip()
    found += patterns.triggers.found_in(rest)
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
    unmasked, _ = patterns.masks.taken_out_of(folded)
    rest, _ = patterns.weak_masks.taken_out_of(unmasked)
    cues = set(patterns.cues.found_in(rest))
    for combination in patterns.combinations:
        if combination <= cues:
            yield _Hit(1, "weak", "weak-" + "+".join(sorted(combination)))
            return


def _fold(text: str, patterns: _Patterns) -> str:
    folded = unicodedata.normalize("NFKC", text).lower()
    folded = _APOSTROPHES.sub("'", folded)
    folded = _DASHES.sub("-", _INVISIBLE.sub("", folded))
    folded = _VOWEL_MARKS.sub("", folded.translate(patterns.fold))
    return _BLANKS.sub(" ", _CALLS.sub(r"\1", folded)).strip()


@cache
def _patterns() -> _Patterns:
    table: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return _Patterns(
        fold={ord(letter): other for letter, other in table["fold_map"].items()},
        masks=_Rules((row["rx"], None) for row in table["masks"]),
        weak_masks=_Rules((row["rx"], None) for row in table["weak_cues"]["masks"]),
        downgrades=_Rules((row["rx"], _hit(row, row["reason"])) for row in table["downgrades"]),
        triggers=_Rules((row["rx"], _hit(row, row["category"])) for row in table["triggers"]),
        now=re.compile(table["booster"]["now"]),
        means=re.compile(table["booster"]["means"]),
        emoji={row["emoji"]: (row["category"], row["severity"]) for row in table["emoji"]},
        cues=_Rules((rx, name) for name, rx in table["weak_cues"]["classes"].items()),
        combinations=tuple(frozenset(names) for names in table["weak_cues"]["combos"]),
    )


def _hit(row: dict[str, Any], kind: str) -> _Hit:
    return _Hit(row["severity"], kind, row["id"])
