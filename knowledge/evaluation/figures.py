"""Figures: what each outcome scores, and means over many outcomes.

A measure gives a number for each outcome, or NaN where the question does not tell: a question that nothing
answers says nothing about ranking, and one that has no right service nothing about recall.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.evaluation.outcomes import Outcome
from knowledge.matching import Decision

#: gains of nDCG by grade
GAINS = {2: 3.0, 1: 1.0}
NOT_TOLD = math.nan
Numbers = NDArray[np.float64]
Figures = Mapping[str, float | int | None]


def ndcg(outcome: Outcome, k: int = 5) -> float:
    """Discounted gain of the first ``k`` candidates, as a share of the best possible, 0–1."""
    grades = outcome.question.grades
    gains = [GAINS.get(grades.get(service_id, 0), 0.0) for service_id in outcome.candidates[:k]]
    ideal = sorted((GAINS[grade] for grade in grades.values()), reverse=True)[:k]
    return _discounted(gains) / _discounted(ideal) if ideal else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def _recall(outcome: Outcome, k: int) -> float:
    """Right services among the first k, of as many as could be there."""
    right = outcome.question.right
    return len(right & set(outcome.candidates[:k])) / min(k, len(right)) if right else NOT_TOLD


def _reciprocal_rank(outcome: Outcome) -> float:
    right = outcome.question.right
    places = (place for place, service_id in enumerate(outcome.candidates, start=1) if service_id in right)
    first = next(places, None)
    return 0.0 if first is None else 1.0 / first


def _wrong_but_confident(outcome: Outcome) -> bool:
    grades = outcome.question.grades
    return outcome.decision == Decision.ANSWER and not any(service_id in grades for service_id in outcome.shown)


#: measures of questions that some service answers; of those that nothing answers; of all
_ANSWERABLE: Mapping[str, Callable[[Outcome], float]] = {
    "ndcg_at_5": ndcg,
    "recall_at_1": lambda outcome: _recall(outcome, 1),
    "recall_at_3": lambda outcome: _recall(outcome, 3),
    "recall_at_5": lambda outcome: _recall(outcome, 5),
    "any_at_3": lambda outcome: float(outcome.grade(3) > 0),
    "right_at_3": lambda outcome: float(outcome.grade(3) == 2),
    "first_right": lambda outcome: float(outcome.grade(1) == 2),
    "mrr": _reciprocal_rank,
    "in_scope_kept": lambda outcome: float(not outcome.handed_over),
}
_NOWHERE: Mapping[str, Callable[[Outcome], float]] = {"oos_handed_over": lambda outcome: float(outcome.handed_over)}
_ALL: Mapping[str, Callable[[Outcome], float]] = {
    "wrong_but_confident": lambda outcome: float(_wrong_but_confident(outcome))
}


@dataclass(frozen=True)
class Measured:
    """What each of n outcomes scores by each measure, ready for means over any weighting of the outcomes."""

    #: measure → n numbers, NaN where the question does not tell
    columns: Mapping[str, Numbers]
    #: n confidences, 0–1 for the desk
    confidence: Numbers
    oos: NDArray[np.bool_]

    @classmethod
    def of(cls, outcomes: Iterable[Outcome]) -> Measured:
        """Score every outcome by every measure."""
        listed = list(outcomes)
        columns = {
            name: [NOT_TOLD if o.question.oos else score(o) for o in listed] for name, score in _ANSWERABLE.items()
        }
        columns |= {
            name: [score(o) if o.question.oos else NOT_TOLD for o in listed] for name, score in _NOWHERE.items()
        }
        columns |= {name: [score(o) for o in listed] for name, score in _ALL.items()}
        return cls(
            columns={name: np.array(column, dtype=np.float64) for name, column in columns.items()},
            confidence=np.array([o.confidence for o in listed], dtype=np.float64),
            oos=np.array([o.question.oos for o in listed], dtype=np.bool_),
        )

    def means(self, weights: Numbers) -> dict[str, Numbers]:
        """Every figure for each row of ``weights`` (rows × n): how often an outcome counts; NaN where none tells."""
        found = {name: _weighted_mean(column, weights) for name, column in self.columns.items()}
        found["oos_accuracy"] = (found["in_scope_kept"] + found["oos_handed_over"]) / 2
        found["oos_auroc"] = self._auroc(weights)
        return found

    def _auroc(self, weights: Numbers) -> Numbers:
        """Probability that an answerable question has the higher confidence; ties count half."""
        answerable, nowhere = self.confidence[~self.oos][:, None], self.confidence[self.oos][None, :]
        wins = (answerable > nowhere) + 0.5 * (answerable == nowhere)
        first, second = weights[:, ~self.oos], weights[:, self.oos]
        return _divided(((first @ wins) * second).sum(axis=1), first.sum(axis=1) * second.sum(axis=1))


def _weighted_mean(column: Numbers, weights: Numbers) -> Numbers:
    told = ~np.isnan(column)
    return _divided(weights[:, told] @ column[told], weights[:, told].sum(axis=1))


def _divided(above: Numbers, below: Numbers) -> Numbers:
    shares: Numbers = np.full(above.shape, NOT_TOLD)
    np.divide(above, below, out=shares, where=below > 0)
    return shares


def figures(outcomes: Iterable[Outcome]) -> dict[str, float | int | None]:
    """The figures of some outcomes; None where no question tells (no answerable one, or only one kind)."""
    measured = Measured.of(outcomes)
    count = len(measured.oos)
    means = measured.means(np.ones((1, count)))
    return {"n": count, **{name: told(value[0]) for name, value in means.items()}}


def told(value: float) -> float | None:
    """A plain number, or None for NaN."""
    return None if math.isnan(value) else float(value)
