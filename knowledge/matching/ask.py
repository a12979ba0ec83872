"""The one question back that splits what was found best: whom it is about, or which of these is closest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.service import Service

#: Years of age (both included) that a family means by each answer; parents and grandparents are adults.
STAGES: Mapping[str, tuple[int, int]] = {"child": (0, 12), "young": (13, 17), "adult": (18, 120)}
#: So many of the best are looked at when a question is made.
_LOOKED_AT = 6
#: A question about age is asked when on average at most this share of what was found is left after the answer (0–1).
_LEFT_AT_MOST = 0.75


@dataclass(frozen=True)
class Question:
    """One question back: a key of the desk's texts and the answers to choose from.

    ``who-is-it-for`` has ages as options (of child, young, adult), ``which-fits`` has ids of services.
    """

    key: str
    options: tuple[str, ...]


def question_for(best: Sequence[tuple[Service, float]], age_is_known: bool, shown: int) -> Question:
    """The question about services and their scores, best first; ``shown`` services fit on a screen."""
    looked_at = best[:_LOOKED_AT]
    options = () if age_is_known else _stages_that_split(looked_at)
    if options:
        return Question("who-is-it-for", options)
    return Question("which-fits", tuple(service.id for service, _ in best[:shown]))


def fits_stage(service: Service, stage: str) -> bool:
    """Whether a service is for people of a stage; one year in common is not enough, an unknown stage fits all."""
    if stage not in STAGES:
        return True
    low, high = STAGES[stage]
    youngest, oldest = service.age_from or 0, 120 if service.age_to is None else service.age_to
    return min(high, oldest) - max(low, youngest) >= 1


def _stages_that_split(best: Sequence[tuple[Service, float]]) -> tuple[str, ...]:
    """The stages of life that leave different services first and on average clearly fewer; none when none do."""
    left = {stage: [pair for pair in best if fits_stage(pair[0], stage)] for stage in STAGES}
    left = {stage: pairs for stage, pairs in left.items() if pairs}
    if len({pairs[0][0].id for pairs in left.values()}) < 2:
        return ()
    return tuple(left) if _share_left([_mass(pairs) for pairs in left.values()], _mass(best)) <= _LEFT_AT_MOST else ()


def _mass(pairs: Sequence[tuple[Service, float]]) -> float:
    return sum(max(score, 0.0) for _, score in pairs)


def _share_left(masses: Sequence[float], whole: float) -> float:
    """What is left on average (0–1), each answer being as likely as its services are."""
    together = sum(masses)
    return sum(mass * mass for mass in masses) / (together * whole) if together and whole else 1.0
