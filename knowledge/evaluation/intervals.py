"""How far a figure may be off because these questions were asked and not others: bootstrap intervals.

Questions are drawn again with repetition, a thousand times with a fixed seed; the middle 95 % of the figures
is the interval. A draw is a row of counts, so that all draws are one product of matrices.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from knowledge.evaluation.figures import Measured, Numbers, ndcg, told
from knowledge.evaluation.outcomes import Outcome

DRAWS = 1000
_SEED = 20_261_122
#: ends of the 95 % interval, in percent
_ENDS = (2.5, 97.5)

Interval = tuple[float, float]


def intervals(outcomes: Iterable[Outcome]) -> Mapping[str, Interval | None]:
    """The 95 % interval of every figure; None where no question tells."""
    measured = Measured.of(outcomes)
    return {name: _interval(found) for name, found in measured.means(draws(len(measured.oos))).items()}


def draws(count: int) -> Numbers:
    """How often each of ``count`` questions is drawn: ``DRAWS`` rows, each adding up to ``count``; always the same."""
    if not count:
        return np.zeros((DRAWS, 0))
    chances = np.full(count, 1.0 / count)
    return np.random.default_rng(_SEED).multinomial(count, chances, size=DRAWS).astype(np.float64)


def loss(before: Iterable[Outcome], after: Iterable[Outcome]) -> tuple[float | None, Interval | None]:
    """How much nDCG@5 falls between two runs of the same questions, in the same order, and its interval.

    Raises:
        ValueError: the runs are not of the same questions.
    """
    pairs = list(zip(before, after, strict=True))
    if any(first.question.qid != second.question.qid for first, second in pairs):
        raise ValueError("two runs can be compared only over the same questions in the same order")
    lost = np.array([ndcg(first) - ndcg(second) for first, second in pairs if not first.question.oos])
    if not lost.size:
        return None, None
    return float(lost.mean()), _interval(draws(lost.size) @ lost / lost.size)


def _interval(found: Numbers) -> Interval | None:
    present = found[~np.isnan(found)]
    if not present.size:
        return None
    low, high = np.percentile(present, _ENDS)
    return told(low) or 0.0, told(high) or 0.0
