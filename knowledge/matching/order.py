"""The order among equals: everyday support first (row R38), and no organiser's help buried (row R11).

Scores decide; this rule speaks only where they hardly differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from knowledge.service import Kind, Organiser, Service, SupportLevel

T = TypeVar("T")

#: Scores from this share of the best one of a group on count as equal (0–1). Own choice: on the labelled questions it
#: moves nDCG@5 by less than 0.003, with the first ranker and with the learned one.
EQUAL_FROM = 0.85
#: A service of the third sector comes up to the last shown place from this share of the score there (0–1).
BESIDE_FROM = 0.7
#: How far below the shown ones such a service is looked for.
LOOKED_AT = 8
_LEVELS = {level: place for place, level in enumerate(SupportLevel)}
_PEERS = frozenset({Kind.PEER_SUPPORT, Kind.LIVED_EXPERIENCE})
_THIRD_SECTOR = frozenset({Organiser.NGO, Organiser.PARISH})


def is_third_sector(service: Service) -> bool:
    """Whether an organisation, a parish or peers stand behind a service."""
    return service.organiser in _THIRD_SECTOR or service.kind in _PEERS


def offer_order(
    found: Sequence[T], service_of: Callable[[T], Service], score_of: Callable[[T], float], shown: int
) -> list[T]:
    """What was found (best first), with everyday support first among equals and the third sector beside the others.

    ``shown`` is how many a person sees. Nothing is added or lost.
    """
    ordered: list[T] = []
    for group in _equals(found, score_of):
        ordered += sorted(group, key=lambda one: _LEVELS[service_of(one).support_level])
    return _beside(ordered, service_of, score_of, shown)


def _equals(found: Sequence[T], score_of: Callable[[T], float]) -> list[list[T]]:
    """Groups whose scores hardly differ from the first of the group."""
    groups: list[list[T]] = []
    for one in found:
        if groups and score_of(one) > 0 and score_of(one) >= EQUAL_FROM * score_of(groups[-1][0]):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _beside(
    ordered: list[T], service_of: Callable[[T], Service], score_of: Callable[[T], float], shown: int
) -> list[T]:
    """Bring the best near service of the third sector to the last shown place when none is shown."""
    if len(ordered) <= shown or any(is_third_sector(service_of(one)) for one in ordered[:shown]):
        return ordered
    needed = BESIDE_FROM * score_of(ordered[shown - 1])
    for place in range(shown, min(LOOKED_AT, len(ordered))):
        if is_third_sector(service_of(ordered[place])) and score_of(ordered[place]) >= max(needed, 1e-9):
            return [*ordered[: shown - 1], ordered[place], *ordered[shown - 1 : place], *ordered[place + 1 :]]
    return ordered
