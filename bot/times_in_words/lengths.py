"""How long something takes, where that is said by itself: *45 min*, *tunnin*, *half an hour*."""

from __future__ import annotations

from re import Match

from bot.times_in_words.grammar import Grammar
from bot.times_in_words.scan import OTHER, Scan

#: Longer than this is no length of a meeting, in minutes.
LONGEST = 600


def find(scan: Scan, grammar: Grammar) -> int | None:
    """Take a length out of the sentence; minutes, or None if none was said."""
    for words, minutes in grammar.lengths.items():
        if scan.take(_alone(words, grammar), OTHER):
            return minutes
    found = scan.take(_alone(_digits(grammar), grammar), OTHER, lambda match: 0 < _minutes(match) <= LONGEST)
    return _minutes(found[0]) if found else None


def _alone(pattern: str, grammar: Grammar) -> str:
    """The length with what leads it, and not as a part of a time of day or of a distance in time."""
    after, before = grammar.length_not_after, grammar.length_not_before
    return rf"(?<![\w.:/]){after}(?:\(|for\s+|i\s+(?=\d|en\s))?(?:{pattern})\)?(?!\w)(?!{before})"


def _digits(grammar: Grammar) -> str:
    hours, minutes = grammar.length_hours, grammar.length_minutes
    return (
        rf"(?P<h>\d{{1,2}}(?:[.,]5)?)\s*(?:{hours})(?:\s*(?:ja|och|and)?\s*(?P<m>\d{{1,2}})\s*(?:{minutes}))?"
        rf"|(?P<only>\d{{1,3}})\s*(?:{minutes})"
    )


def _minutes(match: Match[str]) -> int:
    if match["only"]:
        return int(match["only"])
    return round(float(match["h"].replace(",", ".")) * 60) + int(match["m"] or 0)
