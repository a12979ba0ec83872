"""Fifth step: answer, ask one question back, or pass the question to people."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.matching.analyse import Query
from knowledge.matching.ask import Question, question_for
from knowledge.matching.index import Index
from knowledge.matching.order import offer_order
from knowledge.matching.rank import Ranking
from knowledge.matching.talk_first import comes_first
from knowledge.matching.taught import SURE_WHEN_TAUGHT, covered
from knowledge.matching.weights import RIGHT, SERVED

#: a screen shows at most three services (row R1)
SHOWN = 3


class Decision(StrEnum):
    """What the desk does with a question."""

    ANSWER = "answer"
    CHOOSE = "choose"
    HAND_OVER = "hand_over"


@dataclass(frozen=True)
class Thresholds:
    """From which confidence (0–1) to answer, and from which to offer services to choose from."""

    answer: float = 0.8
    choose: float = 0.4


@dataclass(frozen=True)
class Candidate:
    """A service that may fit: its name in the asker's language, its score, the asker's words that told it."""

    service_id: str
    name: str
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """What was found for a text."""

    language: str
    decision: Decision
    #: best first
    ranked: tuple[Candidate, ...]
    confidence: float
    question: Question | None = None
    #: whether a talk with the child's own educator or teacher comes before every service (row R38)
    talk_first: bool = False

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """All that were ranked, best first."""
        return self.ranked

    @property
    def shown(self) -> tuple[Candidate, ...]:
        """At most three services to show; none when people take over."""
        return () if self.decision is Decision.HAND_OVER else self.ranked[:SHOWN]


def decide(query: Query, ranking: Ranking, index: Index, thresholds: Thresholds) -> Match:
    """Turn scores into a decision; ``ranked`` holds every service, or at least ten of a large catalogue."""
    confidence = confidence_of(query, ranking)
    ranked = tuple(_candidate(number, query, ranking, index) for number in _in_offer_order(ranking, index))
    decision = _decision(confidence, thresholds) if ranked else Decision.HAND_OVER
    question = _question(query, ranked, index) if decision is Decision.CHOOSE else None
    talk_first = comes_first(query, _names(ranked, index))
    return Match(query.language, decision, ranked, confidence, question, talk_first)


def confidence_of(query: Query, ranking: Ranking) -> float:
    """How surely one of the first three services answers the question, 0–1.

    The mean (geometric) of two logistics of what was found: that any service answers, and that one of the first
    three does.
    """
    if not query.content or not ranking.order:
        return 0.0
    sure = math.sqrt(_logistic(SERVED, ranking.signals) * _logistic(RIGHT, ranking.signals))
    taught = ranking.taught.get(ranking.order[0], frozenset())
    return max(sure, SURE_WHEN_TAUGHT) if covered(taught, query.content) >= 0.5 else sure


def _logistic(weights: Mapping[str, float], signals: Mapping[str, float]) -> float:
    total = weights["bias"] + sum(weights[name] * value for name, value in signals.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


def _decision(confidence: float, thresholds: Thresholds) -> Decision:
    if confidence >= thresholds.answer:
        return Decision.ANSWER
    return Decision.CHOOSE if confidence >= thresholds.choose else Decision.HAND_OVER


def _candidate(number: int, query: Query, ranking: Ranking, index: Index) -> Candidate:
    service = index.services[number]
    found = ranking.evidence.get(number, frozenset())
    # Small words are told as a reason only when there is no other.
    positions = sorted(found & frozenset(query.content) or found)
    why = tuple(dict.fromkeys(query.surfaces[position] for position in positions))
    return Candidate(service.id, service.name_in(query.language), ranking.scores[number], why[:4])


def _in_offer_order(ranking: Ranking, index: Index) -> list[int]:
    """The thirty best services, everyday support first among equals."""
    best = ranking.order[:30]
    return offer_order(best, index.services.__getitem__, lambda number: ranking.scores[number], SHOWN)


def _names(ranked: tuple[Candidate, ...], index: Index) -> list[str]:
    """What the first services are called, in every language."""
    return [name for one in ranked[:SHOWN] for name in index.catalogue.by_id[one.service_id].name.values()]


def _question(query: Query, ranked: tuple[Candidate, ...], index: Index) -> Question:
    best = [(index.catalogue.by_id[one.service_id], one.score) for one in ranked]
    return question_for(best, query.ages is not None, SHOWN)
