"""Mends words that nobody has ever written so: slips of the finger, words that were split or run together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

#: shortest word that may be misspelt, and from which length two errors are forgiven
_FUZZY_FROM, _TWO_ERRORS_FROM = 5, 9
#: shortest part of words that were run together, and of a word that was split
_PART = 3
#: in longer words than this even one that begins as a known one may hide a slip
_FORM_BELOW = 7
#: so many strange words of one text are looked at; more of them are another language or no language
_MOST = 12


@dataclass(frozen=True)
class Spelling:
    """Every word that is known, for looking up what a strange one was meant to be."""

    known: frozenset[str]
    #: first letter and length → words
    words: Mapping[tuple[str, int], tuple[str, ...]]
    #: beginnings of known words, from four letters on: a short word that has one is a form, not a slip
    beginnings: frozenset[str] = frozenset()

    def mended(self, tokens: Sequence[str], surfaces: Sequence[str]) -> tuple[list[str], list[str]]:
        """The folded words of a text with strange ones mended, and beside each the word as it was written."""
        pairs = list(self._joined(tokens, surfaces))
        strange = 0
        mended: list[tuple[str, str]] = []
        for token, surface in pairs:
            if self._knows(token) or len(token) < _FUZZY_FROM or strange >= _MOST:
                mended.append((token, surface))
                continue
            strange += 1
            mended += [(word, surface) for word in self._meant(token)]
        joined = list(self._joined(*zip(*mended, strict=True))) if mended else []
        return [token for token, _ in joined], [surface for _, surface in joined]

    def _knows(self, token: str) -> bool:
        if token in self.known:
            return True
        return len(token) < _FORM_BELOW and any(token[:end] in self.beginnings for end in range(4, len(token) + 1))

    def _joined(self, tokens: Sequence[str], surfaces: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Neighbours one of which is strange, and which together are a known word, become that word."""
        place = 0
        while place < len(tokens):
            two = tokens[place : place + 2]
            together = "".join(two)
            if len(two) == 2 and together in self.known and not self.known.issuperset(two):
                yield together, f"{surfaces[place]} {surfaces[place + 1]}"
                place += 2
            else:
                yield tokens[place], surfaces[place]
                place += 1

    def _meant(self, token: str) -> list[str]:
        nearest = self._nearest(token)
        return [nearest] if nearest else self._apart(token) or [token]

    def _nearest(self, token: str) -> str:
        allowed = 2 if len(token) >= _TWO_ERRORS_FROM else 1
        best, errors = "", allowed + 1
        for length in sorted(range(len(token) - allowed, len(token) + allowed + 1), key=lambda n: abs(n - len(token))):
            words = self.words.get((token[0], length))
            if words and abs(length - len(token)) < errors:
                found = process.extractOne(token, words, scorer=OSA.distance, score_cutoff=errors - 1)
                if found is not None and found[1] < errors:
                    best, errors = found[0], int(found[1])
        return best

    def _apart(self, token: str) -> list[str]:
        places = range(_PART, len(token) - _PART + 1)
        parts = [(token[:at], token[at:]) for at in places if token[:at] in self.known and token[at:] in self.known]
        return list(max(parts, key=lambda pair: min(map(len, pair)))) if parts else []


def spelling_of(words: Iterable[str], beginnings: Iterable[str] = ()) -> Spelling:
    """What is known when these folded words and beginnings of words are."""
    known = frozenset(words)
    table: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word in sorted(known):
        if len(word) >= _FUZZY_FROM - 2:
            table[word[0], len(word)].append(word)
    return Spelling(known, {key: tuple(found) for key, found in table.items()}, frozenset(beginnings))
