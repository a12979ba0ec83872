"""Fuzzy comparison with every name of every service, the plainest matcher there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from rapidfuzz import fuzz, process

from knowledge.catalogue import Catalogue
from knowledge.evaluation.baselines import MOST, optional
from knowledge.evaluation.baselines.texts import names_of
from knowledge.evaluation.outcomes import Ranker

#: one service has a name in several languages: so many names are sure to belong to ten services
_NAMES = MOST * 4


def wratio(catalogue: Catalogue) -> Ranker:
    """rapidfuzz's own mixture of ratios."""
    return _rapidfuzz(catalogue, fuzz.WRatio)


def token_set_ratio(catalogue: Catalogue) -> Ranker:
    """rapidfuzz's ratio of the words that both have."""
    return _rapidfuzz(catalogue, fuzz.token_set_ratio)


def _rapidfuzz(catalogue: Catalogue, scorer: Callable[..., float]) -> Ranker:
    names, owners = _names(catalogue)

    def rank(text: str) -> list[tuple[str, float]]:
        found = process.extract(text.lower(), names, scorer=scorer, limit=_NAMES)
        return _best_of_each((owners[place], score / 100) for _, score, place in found)

    return rank


def thefuzz_wratio(catalogue: Catalogue) -> Ranker:
    """thefuzz as its own documentation shows it.

    Raises:
        BaselineMissing: thefuzz is not installed.
    """
    thefuzz: Any = optional("thefuzz.process")
    names, owners = _names(catalogue)
    choices = dict(enumerate(names))

    def rank(text: str) -> list[tuple[str, float]]:
        found = thefuzz.extract(text, choices, limit=_NAMES)
        return _best_of_each((owners[place], score / 100) for _, score, place in found)

    return rank


def _names(catalogue: Catalogue) -> tuple[Sequence[str], Sequence[str]]:
    """Every name and, at the same place, the id of its service."""
    pairs = [(name, service.id) for service in catalogue.services for name in names_of(service)]
    return [name for name, _ in pairs], [service_id for _, service_id in pairs]


def _best_of_each(found: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """The first score of each service, best first."""
    best: dict[str, float] = {}
    for service_id, score in found:
        best.setdefault(service_id, score)
    return list(best.items())[:MOST]
