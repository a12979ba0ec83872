"""Pinned services go first among those that fit a question equally well, and never before one that fits better."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from knowledge.matching import SHOWN, Candidate, Match
from knowledge.matching.order import EQUAL_FROM


def with_pinned_first(match: Match, pinned: AbstractSet[str]) -> Match:
    """A match whose pinned services stand before their equals; a question back offers the new first ones."""
    ranked = _reordered(match.ranked, pinned)
    if ranked == match.ranked:
        return match
    question = match.question
    if question is not None and question.key == "which-fits":
        question = replace(question, options=tuple(one.service_id for one in ranked[:SHOWN]))
    return replace(match, ranked=ranked, question=question)


def _reordered(ranked: Sequence[Candidate], pinned: AbstractSet[str]) -> tuple[Candidate, ...]:
    ordered = list(ranked)
    for start, one in enumerate(ranked):
        place = start
        while one.service_id in pinned and place and _may_pass(one, ordered[place - 1], pinned):
            ordered[place], ordered[place - 1] = ordered[place - 1], one
            place -= 1
    return tuple(ordered)


def _may_pass(one: Candidate, other: Candidate, pinned: AbstractSet[str]) -> bool:
    return other.service_id not in pinned and one.score >= other.score * EQUAL_FROM
