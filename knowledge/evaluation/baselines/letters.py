"""TF-IDF of groups of 3–5 letters within words: the best untrained way in the trials before this project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import numpy as np

from knowledge.catalogue import Catalogue
from knowledge.evaluation.baselines import MOST
from knowledge.evaluation.baselines.sparse import Integers, Numbers, TermTable, best
from knowledge.evaluation.baselines.texts import whole_text, words_of
from knowledge.evaluation.outcomes import Ranker

_SIZES = (3, 4, 5)


def tf_idf(catalogue: Catalogue) -> Ranker:
    """Cosine of the question's letter groups with those of a service's whole text."""
    count = len(catalogue.services)
    ids = [service.id for service in catalogue.services]
    bags = (groups_of(words_of(whole_text(service))) for service in catalogue.services)
    table = TermTable(bags, count, lambda times, having, owners: _of_length_one(times * _idf(having, count), owners))

    def rank(text: str) -> list[tuple[str, float]]:
        return best(table.scores(_asked(groups_of(words_of(text)), table)), ids, MOST)

    return rank


def groups_of(words: Iterable[str]) -> Counter[str]:
    """Groups of 3–5 letters of each word with a blank on both sides."""
    return Counter(group for word in words for group in _groups_of(word))


@lru_cache(maxsize=100_000)
def _groups_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + size] for size in _SIZES for at in range(len(padded) - size + 1))


def _idf(having: Numbers, count: int) -> Numbers:
    rarity: Numbers = (np.log((1 + count) / (1 + having)) + 1).astype(np.float32)
    return rarity


def _of_length_one(weights: Numbers, owners: Integers) -> Numbers:
    lengths = np.sqrt(np.bincount(owners, weights=weights.astype(np.float64) ** 2))
    shares: Numbers = (weights / np.maximum(lengths[owners], 1e-9)).astype(np.float32)
    return shares


def _asked(groups: Mapping[str, int], table: TermTable) -> dict[str, float]:
    """Weights of the question's groups, as a vector of length one; groups that nobody has count in its length."""
    having = np.array([table.having[table.rows[g]] if g in table.rows else 0.0 for g in groups], dtype=np.float32)
    weights = np.array(list(groups.values()), dtype=np.float32) * _idf(having, table.count)
    length = float(np.sqrt((weights**2).sum())) or 1.0
    return {group: float(weight) / length for group, weight in zip(groups, weights, strict=True)}
