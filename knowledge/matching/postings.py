"""Sparse tables from words or letter groups to entries, built without a loop over every letter group of every entry."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]
Integers = NDArray[np.int32]
_Keys = NDArray[np.int64]
#: so many (group, entry) pairs are counted at a time; bounds the memory of building to some 200 MB
_AT_A_TIME = 4_000_000
#: a key holds, from the highest bits down: the number of a term, of an entry, and how often the entry has the term;
#: numbers that are sorted as they are need no table of places
_TERM_AT, _ENTRY_AT = 36, 12
_MOST, _OFTEN = (1 << 24) - 1, (1 << 12) - 1
#: lengths of letter groups: the best untrained system of the trials used 3–5 within words
_SHORTEST, _LONGEST = 3, 5


@dataclass(frozen=True)
class Postings:
    """A sparse table from a term to entries: row ``n`` is ``starts[n]:starts[n + 1]``."""

    rows: Mapping[str, int]
    starts: Integers
    entries: Integers
    weights: Halves
    #: rarity of each row
    idf: Floats

    def _sums(self, rows: _Keys, factors: Floats, count: int) -> Floats:
        """Sum of weights for each of ``count`` entries over rows, each with its factor."""
        lengths = self.starts[rows + 1] - self.starts[rows]
        before = np.cumsum(lengths) - lengths
        places = np.repeat(self.starts[rows] - before, lengths) + np.arange(int(lengths.sum()))
        weights = self.weights[places] * np.repeat(factors, lengths)
        return np.bincount(self.entries[places], weights=weights, minlength=count).astype(np.float32)

    def similarity(self, terms: Mapping[str, int], count: int) -> Floats:
        """Cosine of a text's terms with each entry's, 0–1; a term that nobody has counts as a rare one."""
        placed = [self.rows.get(term, -1) for term in terms]
        every, loud = np.array(placed, dtype=np.int64), 1 + np.log(np.array(list(terms.values()), dtype=np.float32))
        rows = every[every >= 0]
        weights = loud[every >= 0] * self.idf[rows]
        unseen = float(self.idf.max()) if self.idf.size else 1.0
        strange = float((loud[every < 0] ** 2).sum())
        length = math.sqrt(float(weights @ weights) + strange * unseen**2)
        return self._sums(rows, weights, count) / np.float32(max(length, 1e-9))


def letter_groups(folded: Sequence[str]) -> Counter[str]:
    """Letter groups of 3–5 within words, with a blank before and after each word."""
    return Counter(chain.from_iterable(map(groups_of, folded)))


def groups_of(word: str, shortest: int = _SHORTEST, longest: int = _LONGEST) -> list[str]:
    """The letter groups of one word.

    >>> groups_of("isä")
    [' is', 'isä', 'sä ', ' isä', 'isä ', ' isä ']
    """
    padded = f" {word} "
    if len(padded) <= shortest:
        return [padded]
    sizes = range(shortest, min(longest, len(padded)) + 1)
    return [padded[at : at + size] for size in sizes for at in range(len(padded) - size + 1)]


def build_postings(
    texts: Sequence[Sequence[str]],
    cut: Callable[[str], Sequence[str]],
    *,
    normalised: bool = True,
    too_common: float = 1.0,
) -> Postings:
    """TF-IDF with damped counts over the terms that ``cut`` makes of each word.

    ``normalised`` makes every entry's weights a vector of length one. Terms that more than the share ``too_common``
    (0–1) of the entries have are left out.
    """
    terms, words, cuts = _cut_words(texts, cut)
    count, names = len(texts), list(terms)
    key = _counted(texts, words, cuts)
    frequency = np.bincount(key >> _TERM_AT, minlength=len(names))
    kept = frequency <= max(too_common * count, 1)
    key = key[kept[key >> _TERM_AT]] if not kept.all() else key
    term = (np.cumsum(kept) - 1).astype(np.int32)[key >> _TERM_AT]
    entry = ((key >> _ENTRY_AT) & _MOST).astype(np.int32)
    frequency = frequency[kept]
    idf = (np.log((1 + count) / (1 + frequency)) + 1).astype(np.float32)
    weights = (1 + np.log((key & _OFTEN).astype(np.float32))) * idf[term]
    if normalised:
        length = np.sqrt(np.bincount(entry, weights=weights * weights, minlength=count)).astype(np.float32)
        weights /= np.maximum(length, 1e-9)[entry]
    starts = np.concatenate([[0], np.cumsum(frequency)]).astype(np.int32)
    rows = {name: row for row, name in enumerate(name for name, keep in zip(names, kept, strict=True) if keep)}
    return Postings(rows, starts, entry, weights.astype(np.float16), idf)


def _cut_words(
    texts: Sequence[Sequence[str]], cut: Callable[[str], Sequence[str]]
) -> tuple[dict[str, int], dict[str, int], tuple[Integers, Integers]]:
    """Every different word is cut only once: term numbers, word numbers, and each word's terms one after another."""
    terms: dict[str, int] = {}
    words: dict[str, int] = {}
    flat: list[int] = []
    starts = [0]
    for text in texts:
        for word in text:
            if word not in words:
                words[word] = len(words)
                flat += [terms.setdefault(term, len(terms)) for term in cut(word)]
                starts.append(len(flat))
    return terms, words, (np.array(flat, dtype=np.int32), np.array(starts, dtype=np.int32))


def _counted(texts: Sequence[Sequence[str]], words: Mapping[str, int], cuts: tuple[Integers, Integers]) -> _Keys:
    """How often each entry has each term: sorted numbers of term, entry and count, from the highest bits down."""
    portions = [np.zeros(0, dtype=np.int64)]
    for entries, numbers in _portions(texts, words):
        key = np.sort(_expanded(entries, numbers, cuts))
        ends = np.flatnonzero(np.append(key[1:] != key[:-1], True)) if key.size else np.zeros(0, dtype=np.int64)
        portions.append(key[ends] + np.minimum(np.diff(ends, prepend=-1), _OFTEN))
    return np.sort(np.concatenate(portions))


def _portions(texts: Sequence[Sequence[str]], words: Mapping[str, int]) -> Iterator[tuple[_Keys, _Keys]]:
    """The texts in portions of bounded size: the entry and the word of each word that is there."""
    entries: list[int] = []
    numbers: list[int] = []
    size = 0
    for entry, text in enumerate(texts):
        found = [words[word] for word in text]
        entries += [entry] * len(found)
        numbers += found
        size += len(found) * 25
        if size > _AT_A_TIME:
            yield np.array(entries, dtype=np.int64), np.array(numbers, dtype=np.int64)
            entries, numbers, size = [], [], 0
    yield np.array(entries, dtype=np.int64), np.array(numbers, dtype=np.int64)


def _expanded(entries: _Keys, numbers: _Keys, cuts: tuple[Integers, Integers]) -> _Keys:
    """For each word of each entry its terms, as keys without a count."""
    flat, starts = cuts
    lengths = (starts[numbers + 1] - starts[numbers]).astype(np.int64)
    before = np.cumsum(lengths) - lengths
    places = np.repeat(starts[numbers] - before, lengths) + np.arange(int(lengths.sum()))
    return (flat[places].astype(np.int64) << _TERM_AT) | (np.repeat(entries, lengths) << _ENTRY_AT)
