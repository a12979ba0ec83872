"""How good the matching is, on labelled questions: ranking, knowing what it does not know, and speed."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from knowledge.evaluation.figures import Figures, figures
from knowledge.evaluation.intervals import Interval, intervals
from knowledge.evaluation.outcomes import Desk, Outcome, Ranker, Stopwatch, ask_desk, ask_ranker
from knowledge.evaluation.questions import BrokenQuestions, Label, LabelledQuestion, read_questions

__all__ = [
    "BrokenQuestions",
    "Desk",
    "Label",
    "LabelledQuestion",
    "Miss",
    "Outcome",
    "Ranker",
    "Report",
    "Stopwatch",
    "evaluate",
    "evaluate_ranker",
    "misses",
    "read_questions",
]


@dataclass(frozen=True)
class Report:
    """Figures over all questions and over each part of them, their intervals, and each question's outcome."""

    overall: Figures
    by_language: Mapping[str, Figures]
    by_register: Mapping[str, Figures]
    #: of ``overall``, 95 %
    intervals: Mapping[str, Interval | None]
    #: language or register → interval of nDCG@5, 95 %
    intervals_of_parts: Mapping[str, Interval | None]
    latency_ms: Mapping[str, float]
    outcomes: tuple[Outcome, ...]

    def summary(self) -> dict[str, Any]:
        """The figures in the form that is printed as JSON."""
        return {
            "overall": dict(self.overall),
            "by_language": {language: dict(found) for language, found in self.by_language.items()},
            "by_register": {register: dict(found) for register, found in self.by_register.items()},
            "intervals": {name: found and list(found) for name, found in self.intervals.items()},
            "latency_ms": dict(self.latency_ms),
        }


@dataclass(frozen=True)
class Miss:
    """A question that went wrong: no right service among the first three, or an answer where none exists."""

    qid: str
    text: str
    decision: str
    confidence: float
    wanted: tuple[str, ...]
    found: tuple[str, ...]


def evaluate(questions: Sequence[LabelledQuestion], understand: Desk, stopwatch: Stopwatch) -> Report:
    """Ask the desk every question and score the answers; ``stopwatch`` gives seconds."""
    return _report([ask_desk(question, understand, stopwatch) for question in questions])


def evaluate_ranker(questions: Sequence[LabelledQuestion], ranker: Ranker, stopwatch: Stopwatch) -> Report:
    """Ask a baseline every question; its decisions say nothing, because it always answers."""
    return _report([ask_ranker(question, ranker, stopwatch) for question in questions])


def _report(outcomes: Sequence[Outcome]) -> Report:
    languages = _parts(outcomes, lambda outcome: outcome.question.lang)
    registers = _parts(outcomes, lambda outcome: outcome.question.register_)
    return Report(
        overall=figures(outcomes),
        by_language={name: figures(part) for name, part in languages.items()},
        by_register={name: figures(part) for name, part in registers.items()},
        intervals=intervals(outcomes),
        intervals_of_parts={n: intervals(part)["ndcg_at_5"] for n, part in (languages | registers).items()},
        latency_ms=_latency([outcome.elapsed_ms for outcome in outcomes]),
        outcomes=tuple(outcomes),
    )


def _parts(outcomes: Sequence[Outcome], name: Callable[[Outcome], str]) -> dict[str, list[Outcome]]:
    names = sorted({name(outcome) for outcome in outcomes} - {""})
    return {each: [outcome for outcome in outcomes if name(outcome) == each] for each in names}


def misses(outcomes: Sequence[Outcome], most: int) -> list[Miss]:
    """What went wrong, at most so many; what the desk was surest of comes first."""
    wrong = [outcome for outcome in outcomes if _is_miss(outcome)]
    return [_miss(outcome) for outcome in sorted(wrong, key=lambda o: (-o.confidence, o.question.qid))[:most]]


def _is_miss(outcome: Outcome) -> bool:
    return not outcome.handed_over if outcome.question.oos else outcome.grade(3) < 2


def _miss(outcome: Outcome) -> Miss:
    question = outcome.question
    wanted = sorted(question.relevant, key=lambda label: (-label.grade, label.id))
    return Miss(
        qid=question.qid,
        text=question.text,
        decision=outcome.decision,
        confidence=round(outcome.confidence, 3),
        wanted=tuple(label.id for label in wanted),
        found=outcome.candidates[:3],
    )


def _latency(elapsed: Sequence[float]) -> dict[str, float]:
    ordered = sorted(elapsed) or [0.0]
    return {"p50": _percentile(ordered, 0.5), "p99": _percentile(ordered, 0.99)}


def _percentile(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)], 3)
