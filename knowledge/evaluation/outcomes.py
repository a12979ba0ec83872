"""Asking a labelled question, of the desk or of a baseline, and writing down what came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.answer import Understanding
from knowledge.evaluation.questions import LabelledQuestion
from knowledge.matching import SHOWN, Decision

#: seconds on a clock that never jumps
Stopwatch = Callable[[], float]
#: the desk: what a text means to it
Desk = Callable[[str], Understanding]
#: a baseline: ids and scores (higher is better), best first
Ranker = Callable[[str], Sequence[tuple[str, float]]]


@dataclass(frozen=True)
class Outcome:
    """What was done with one question."""

    question: LabelledQuestion
    decision: str
    confidence: float
    #: ids, best first
    candidates: tuple[str, ...]
    shown: tuple[str, ...]
    danger: int
    elapsed_ms: float

    @property
    def handed_over(self) -> bool:
        """Whether the question went to people without any service shown."""
        return self.decision == Decision.HAND_OVER

    def grade(self, first: int) -> int:
        """The best grade among the first so many candidates; 0 when none of them is labelled."""
        grades = self.question.grades
        return max((grades.get(service_id, 0) for service_id in self.candidates[:first]), default=0)

    def line(self) -> dict[str, Any]:
        """The outcome as one line of the per-question report."""
        return {
            "qid": self.question.qid,
            "decision": self.decision,
            "confidence": round(self.confidence, 4),
            "candidates": list(self.candidates),
            "danger": self.danger,
            "elapsed_ms": round(self.elapsed_ms, 3),
        }


def ask_desk(question: LabelledQuestion, desk: Desk, stopwatch: Stopwatch) -> Outcome:
    """Ask the desk one question."""
    begun = stopwatch()
    found = desk(question.text)
    elapsed = (stopwatch() - begun) * 1000.0
    return Outcome(
        question=question,
        decision=str(found.match.decision),
        confidence=found.match.confidence,
        candidates=tuple(candidate.service_id for candidate in found.match.ranked),
        shown=tuple(candidate.service_id for candidate in found.match.shown),
        danger=found.danger.severity,
        elapsed_ms=elapsed,
    )


def ask_ranker(question: LabelledQuestion, ranker: Ranker, stopwatch: Stopwatch) -> Outcome:
    """Ask a baseline one question; it always answers, and its best score is its confidence."""
    begun = stopwatch()
    found = ranker(question.text)
    elapsed = (stopwatch() - begun) * 1000.0
    ids = tuple(service_id for service_id, _ in found)
    confidence = found[0][1] if found else 0.0
    return Outcome(question, str(Decision.ANSWER), confidence, ids, ids[:SHOWN], 0, elapsed)
