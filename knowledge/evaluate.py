"""How good the matching is, on labelled questions: ranking, knowing what it does not know, and speed.

A question is a line ``{"qid", "text", "lang", "register", "relevant": [{"id", "grade"}], "oos"}``: grade 2 is
a right service, grade 1 an acceptable one, ``oos`` says that no service answers it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.answer import Understanding

#: gains of nDCG by grade
GAINS = {2: 3.0, 1: 1.0}
#: seconds on a clock that never jumps
Stopwatch = Callable[[], float]


class Label(BaseModel):
    """A service that answers a question: grade 2 is right, grade 1 acceptable."""

    model_config = ConfigDict(frozen=True)

    id: str
    grade: Annotated[int, Field(ge=1, le=2)]


class LabelledQuestion(BaseModel):
    """One line of a question file."""

    model_config = ConfigDict(frozen=True)

    qid: str
    text: str
    lang: str
    register_: str = Field(default="", alias="register")
    relevant: tuple[Label, ...] = ()
    oos: bool = False

    @property
    def grades(self) -> dict[str, int]:
        """Grade of each labelled service."""
        return {label.id: label.grade for label in self.relevant}


class BrokenQuestions(ValueError):
    """A question file has lines that cannot be used; the message names each line."""


@dataclass(frozen=True)
class Outcome:
    """What the desk did with one question."""

    question: LabelledQuestion
    decision: str
    confidence: float
    #: ids, best first
    candidates: tuple[str, ...]
    shown: tuple[str, ...]
    danger: int
    elapsed_ms: float

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


@dataclass(frozen=True)
class Report:
    """Figures over all questions and each question's outcome."""

    overall: Mapping[str, float | int | None]
    by_language: Mapping[str, Mapping[str, float | int | None]]
    latency_ms: Mapping[str, float]
    outcomes: tuple[Outcome, ...]

    def summary(self) -> dict[str, Any]:
        """The figures in the form that is printed as JSON."""
        return {
            "overall": dict(self.overall),
            "by_language": {language: dict(found) for language, found in self.by_language.items()},
            "latency_ms": dict(self.latency_ms),
        }


def read_questions(path: Path) -> list[LabelledQuestion]:
    """Read labelled questions, one JSON object a line; empty lines are skipped.

    Raises:
        BrokenQuestions: some lines are broken; all of them are named with their numbers.
    """
    questions, broken = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1):
        if line.strip():
            try:
                questions.append(LabelledQuestion.model_validate(json.loads(line)))
            except ValidationError as wrong:
                broken.append(f"line {number}: {_reasons(wrong)}")
            except json.JSONDecodeError as wrong:
                broken.append(f"line {number}: not JSON, {wrong.msg} at column {wrong.colno}")
    if broken:
        raise BrokenQuestions("\n".join(f"{path.name}, {reason}" for reason in broken))
    return questions


def _reasons(wrong: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, error['loc'])) or 'the line'}: {error['msg']}"
        for error in wrong.errors(include_url=False, include_input=False)
    )


def evaluate(
    questions: Sequence[LabelledQuestion],
    understand: Callable[[str], Understanding],
    stopwatch: Stopwatch,
) -> Report:
    """Ask every question and score the answers; ``stopwatch`` gives seconds."""
    outcomes = tuple(_ask(question, understand, stopwatch) for question in questions)
    languages = sorted({question.lang for question in questions})
    return Report(
        overall=figures(outcomes),
        by_language={lang: figures([o for o in outcomes if o.question.lang == lang]) for lang in languages},
        latency_ms=_latency([outcome.elapsed_ms for outcome in outcomes]),
        outcomes=outcomes,
    )


def _ask(question: LabelledQuestion, understand: Callable[[str], Understanding], stopwatch: Stopwatch) -> Outcome:
    begun = stopwatch()
    found = understand(question.text)
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


def figures(outcomes: Iterable[Outcome]) -> dict[str, float | int | None]:
    """The figures of some outcomes; None where no question tells (no answerable one, or only one kind)."""
    listed = list(outcomes)
    answerable = [outcome for outcome in listed if not outcome.question.oos]
    return {
        "n": len(listed),
        "ndcg_at_5": _mean([_ndcg(outcome) for outcome in answerable]),
        "recall_at_1": _mean_told([_recall(outcome, 1) for outcome in answerable]),
        "recall_at_3": _mean_told([_recall(outcome, 3) for outcome in answerable]),
        "recall_at_5": _mean_told([_recall(outcome, 5) for outcome in answerable]),
        "any_at_3": _mean([float(_any_labelled(o.candidates[:3], o)) for o in answerable]),
        "first_right": _mean([float(_grade(o, o.candidates[:1]) == 2) for o in answerable]),
        "mrr": _mean([_reciprocal_rank(outcome) for outcome in answerable]),
        "oos_auroc": _auroc([o.confidence for o in answerable], [o.confidence for o in listed if o.question.oos]),
        "wrong_but_confident": _mean([float(_wrong_but_confident(outcome)) for outcome in listed]),
    }


def _grade(outcome: Outcome, ids: Sequence[str]) -> int:
    grades = outcome.question.grades
    return max((grades.get(service_id, 0) for service_id in ids), default=0)


def _any_labelled(ids: Sequence[str], outcome: Outcome) -> bool:
    return _grade(outcome, ids) > 0


def _ndcg(outcome: Outcome, k: int = 5) -> float:
    grades = outcome.question.grades
    gains = [GAINS.get(grades.get(service_id, 0), 0.0) for service_id in outcome.candidates[:k]]
    ideal = sorted((GAINS[grade] for grade in grades.values()), reverse=True)[:k]
    return _discounted(gains) / _discounted(ideal) if ideal else 0.0


def _discounted(gains: Sequence[float]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))


def _recall(outcome: Outcome, k: int) -> float | None:
    """Right services among the first k, of as many as could be there; None when none is labelled right."""
    right = {service_id for service_id, grade in outcome.question.grades.items() if grade == 2}
    if not right:
        return None
    return len(right & set(outcome.candidates[:k])) / min(k, len(right))


def _reciprocal_rank(outcome: Outcome) -> float:
    grades = outcome.question.grades
    places = (n for n, service_id in enumerate(outcome.candidates, start=1) if grades.get(service_id) == 2)
    first = next(places, None)
    return 0.0 if first is None else 1.0 / first


def _wrong_but_confident(outcome: Outcome) -> bool:
    return outcome.decision == "answer" and not _any_labelled(outcome.shown, outcome)


def _auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Probability that an answerable question has the higher confidence; ties count half."""
    if not positive or not negative:
        return None
    wins = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return wins / (len(positive) * len(negative))


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _mean_told(values: Iterable[float | None]) -> float | None:
    return _mean([value for value in values if value is not None])


def _latency(elapsed: Sequence[float]) -> dict[str, float]:
    ordered = sorted(elapsed) or [0.0]
    return {"p50": _percentile(ordered, 0.5), "p99": _percentile(ordered, 0.99)}


def _percentile(ordered: Sequence[float], share: float) -> float:
    return round(ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)], 3)
