"""The words of situations by their beginnings, for a sentence whose last word is half typed.

An index of its own: the families' matching knows whole words only, and stays as it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

#: How much a typed word tells of a row: as the same word, as another form of one, as the beginning of one; own choice.
_SAME, _FORM, _BEGINNING = 1.0, 0.8, 0.7
#: Two forms of one word share this many letters at least, and differ in no more than so many at the end of the shorter.
_LEAST_SHARED, _ENDING = 4, 2


@dataclass(frozen=True)
class Beginnings:
    """Folded words in order, and the rows that have each."""

    words: tuple[str, ...]
    rows: Mapping[str, tuple[str, ...]]
    #: of all rows
    count: int

    def told_by(self, typed: Sequence[str]) -> dict[str, float]:
        """Row → how much of what the folded words tell is told of it (0–1); the last word may be half typed."""
        told: dict[str, float] = defaultdict(float)
        whole = 0.0
        for place, word in enumerate(typed):
            found = self._rows_of(word, half=place == len(typed) - 1)
            whole += max(found.values(), default=0.0)
            for row, weight in found.items():
                told[row] += weight
        return {row: weight / whole for row, weight in told.items()}

    def completed(self, word: str) -> str:
        """The shortest word of the list that begins so; the word itself when there is none."""
        return min(self._beginning_with(word), key=lambda one: (len(one), one), default=word)

    def _rows_of(self, word: str, *, half: bool) -> dict[str, float]:
        best: dict[str, float] = {}
        for known in self._beginning_with(word[:_LEAST_SHARED]):
            fit = _fit(word, known, half=half)
            for row in self.rows[known] if fit else ():
                best[row] = max(best.get(row, 0.0), fit * log(1 + self.count / len(self.rows[known])))
        return best

    def _beginning_with(self, start: str) -> Iterator[str]:
        for place in range(bisect_left(self.words, start), len(self.words)):
            if not self.words[place].startswith(start):
                return
            yield self.words[place]


def build(rows: Mapping[str, Iterable[str]]) -> Beginnings:
    """Prepare the folded words of rows, by the rows' ids."""
    found: dict[str, list[str]] = defaultdict(list)
    for row, listed in rows.items():
        for word in dict.fromkeys(listed):
            found[word].append(row)
    return Beginnings(tuple(sorted(found)), {word: tuple(listed) for word, listed in found.items()}, len(rows))


def _fit(word: str, known: str, *, half: bool) -> float:
    if word == known:
        return _SAME
    shorter = min(len(word), len(known))
    shared = max(_LEAST_SHARED, shorter - _ENDING)
    if shorter >= _LEAST_SHARED and word[:shared] == known[:shared]:
        return _FORM
    return _BEGINNING if half and known.startswith(word) else 0.0
