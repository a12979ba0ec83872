"""A table from terms to the services that have them, for baselines that add up the weights of terms."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
Integers = NDArray[np.int32]
#: (times a term stands in a service, services that have the term, number of the service) → weight
Weighting = Callable[[Numbers, Numbers, Integers], Numbers]


class TermTable:
    """Weights of terms in services, stored by term."""

    def __init__(self, bags: Iterable[Counter[str]], count: int, weighting: Weighting) -> None:
        """Read the terms of ``count`` services, one bag after another."""
        self.count = count
        self.rows: dict[str, int] = {}
        flat = array("i")
        for service, bag in enumerate(bags):
            for term, times in bag.items():
                flat.extend((self.rows.setdefault(term, len(self.rows)), service, times))
        table = np.frombuffer(flat, dtype=np.int32).reshape(-1, 3)
        table = table[np.argsort(table[:, 0], kind="stable")]
        self.having = np.bincount(table[:, 0], minlength=len(self.rows)).astype(np.float32)
        self._starts = np.concatenate([[0], np.cumsum(self.having)]).astype(np.int64)
        self._services = table[:, 1].copy()
        self._weights = weighting(table[:, 2].astype(np.float32), self.having[table[:, 0]], self._services)

    def scores(self, wanted: Mapping[str, float]) -> Numbers:
        """For each service the sum of its weights of the wanted terms, each times its factor."""
        scores = np.zeros(self.count, dtype=np.float32)
        for term, factor in wanted.items():
            row = self.rows.get(term)
            if row is not None:
                part = slice(self._starts[row], self._starts[row + 1])
                scores[self._services[part]] += np.float32(factor) * self._weights[part]
        return scores


def best(scores: Numbers, ids: Sequence[str], most: int) -> list[tuple[str, float]]:
    """The services with the highest scores, best first; none with a score of zero."""
    if not scores.size:
        return []
    likely = np.argpartition(-scores, min(most, scores.size) - 1)[:most]
    order = likely[np.lexsort((likely, -scores[likely]))]
    return [(ids[place], float(scores[place])) for place in order if scores[place] > 0]
