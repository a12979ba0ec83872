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
_CALLS = re.compile(r"([!?])[!?]+")
_STARTS = re.compile(r"\b\w\w")
_ARABIC = re.compile("[\u0600-\u06ff]")
_ARABIC_ONLY = frozenset({"\u0600"})
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Danger:
    """How serious (3 danger now, 2 serious today, 1 concern, 0 none), what kinds, and which patterns."""

    severity: int = 0
    kinds: tuple[str, ...] = ()
    pattern_ids: tuple[str, ...] = ()


class _Rule:
    """A pattern that is tried only when a word of the text begins as a match could begin."""

    def __init__(self, rx: str) -> None:
        self.rx = re.compile(rx)
        self.beginnings = beginnings(rx) or (_ARABIC_ONLY if _is_arabic(rx) else frozenset())

    def may_match(self, starts: frozenset[str]) -> bool:
        """False when it is certain that nothing matches."""
        return not self.beginnings or not self.beginnings.isdisjoint(starts)


@dataclass(frozen=True)
class _Pattern:
    id: str
    kind: str
    severity: int
    rule: _Rule


@dataclass(frozen=True)
class _Hit:
    severity: int
    kind: str
    id: str


@dataclass(frozen=True)
class _Patterns:
    """Everything of the file, compiled."""

    fold: dict[int, str | None]
    masks: tuple[_Rule, ...]
    #: hide only what the weak cues would take for danger
    weak_masks: tuple[_Rule, ...]
    downgrades: tuple[_Pattern, ...]
    triggers: tuple[_Pattern, ...]
    now: re.Pattern[str]
    means: re.Pattern[str]
    emoji: dict[str, tuple[str, int]]
    cues: dict[str, _Rule]
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
    rest = _masked(folded, patterns.masks)
    found = []
    for pattern in patterns.downgrades:
        if pattern.rule.may_match(_starts(rest)):
            rest, count = pattern.rule.rx.subn(" § ", rest)
            if count:
                found.append(_Hit(pattern.severity, pattern.kind, pattern.id))
    rest = _BLANKS.sub(" ", rest).strip()
    starts = _starts(rest)
    tried = (p for p in patterns.triggers if p.rule.may_match(starts))
    found += [_Hit(p.severity, p.kind, p.id) for p in tried if p.rule.rx.search(rest)]
    yield from found
    if _is_boosted(rest, found, patterns):
        yield _Hit(3, "suicide", "booster")
    yield from _emoji(folded, bool(found), patterns)


def _masked(folded: str, masks: Sequence[_Rule]) -> str:
    starts = _starts(folded)
    for mask in masks:
        if mask.may_match(starts):
            folded = mask.rx.sub(" § ", folded)
    return folded


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
    rest = _masked(_masked(folded, patterns.masks), patterns.weak_masks)
    starts = _starts(rest)
    cues = {name for name, rule in patterns.cues.items() if rule.may_match(starts) and rule.rx.search(rest)}
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


def _starts(text: str) -> frozenset[str]:
    """The first two letters of every word, and a sign that the text has Arabic words at all."""
    found = frozenset(_STARTS.findall(text))
    return found | _ARABIC_ONLY if _ARABIC.search(text) else found


def _is_arabic(rx: str) -> bool:
    """Whether nothing but Arabic words can match."""
    return bool(_ARABIC.search(rx)) and not re.search("[a-z\u0400-\u04ff]", re.sub(r"\\[a-zA-Z]", "", rx))


def beginnings(rx: str) -> frozenset[str]:
    """The first two letters of every possible match; empty when they cannot be told from the pattern.

    Read from patterns of the form ``\\b(?:one|two|…)`` or ``\\bword``, which most patterns have.
    """
    if not rx.startswith(r"\b"):
        return frozenset()
    body = rx.removeprefix(r"\b")
    listed = _alternatives(body[3:]) if body.startswith("(?:") else [body]
    plain = all(_is_plain(one) for one in listed) and _depth_is_single(body)
    return frozenset(one[:2] for one in listed) if plain else frozenset()


def _is_plain(alternative: str) -> bool:
    """Two letters that must be there: the third sign does not make the second one optional."""
    return alternative[:2].isalnum() and len(alternative) > 1 and alternative[2:3] not in ("?", "*", "{")


def _depth_is_single(body: str) -> bool:
    """The first group must be there, and no alternative beside it could begin a match of its own."""
    depth, closed = 0, False
    for n, sign in enumerate(body):
        if n > 0 and body[n - 1] == "\\":
            continue
        depth += (sign == "(") - (sign == ")")
        outside = depth == 0
        if outside and sign == "|":
            return False
        if outside and sign == ")" and not closed:
            closed = True
            if body.startswith("(") and body[n + 1 : n + 2] in ("?", "*", "{"):
                return False
    return True


def _alternatives(body: str) -> list[str]:
    """The alternatives of a group whose opening has been cut off, up to its closing; nested groups stay whole."""
    depth, listed, current = 0, [], ""
    for sign in body:
        if depth == 0 and sign in "|)":
            listed.append(current)
            current = ""
            if sign == ")":
                break
            continue
        depth += (sign == "(") - (sign == ")")
        current += sign
    return listed


@cache
def _patterns() -> _Patterns:
    table: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return _Patterns(
        fold={ord(letter): other for letter, other in table["fold_map"].items()},
        masks=tuple(_Rule(row["rx"]) for row in table["masks"]),
        weak_masks=tuple(_Rule(row["rx"]) for row in table["weak_cues"]["masks"]),
        downgrades=tuple(_pattern(row, row["reason"]) for row in table["downgrades"]),
        triggers=tuple(_pattern(row, row["category"]) for row in table["triggers"]),
        now=re.compile(table["booster"]["now"]),
        means=re.compile(table["booster"]["means"]),
        emoji={row["emoji"]: (row["category"], row["severity"]) for row in table["emoji"]},
        cues={name: _Rule(rx) for name, rx in table["weak_cues"]["classes"].items()},
        combinations=tuple(frozenset(names) for names in table["weak_cues"]["combos"]),
    )


def _pattern(row: dict[str, Any], kind: str) -> _Pattern:
    return _Pattern(row["id"], kind, row["severity"], _Rule(row["rx"]))
