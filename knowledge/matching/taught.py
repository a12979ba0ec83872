"""Phrases that the trained model does not know: a word that a coordinator adds today is understood today."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.matching.forms import STEM, same_stem
from knowledge.matching.intents import IntentModel
from knowledge.matching.postings import Floats
from knowledge.service import Service

Phrase = tuple[str, ...]
#: the model knows a phrase when it gives the types of its service this share (0–1); own choice
_KNOWN_FROM = 0.1
#: a phrase that more services have tells nothing about any of them: of everyday words, of official ones
_EVERYDAY_SHARED, _OFFICIAL_SHARED = 10, 3
_SHORTEST = 3
#: what a taught phrase adds to the score (natural logarithm) when it is a small part of a story, and when it is all
_IN_A_STORY, _ALONE = 2.0, 6.0
#: how sure the desk is at least when the best service has a taught phrase that is half of the telling words or more
SURE_WHEN_TAUGHT = 0.85


@dataclass(frozen=True)
class Taught:
    """Phrases by the beginning of their first word, each with the services that have it."""

    phrases: Mapping[str, tuple[tuple[Phrase, tuple[int, ...]], ...]]

    def find(self, tokens: Sequence[str]) -> dict[int, frozenset[int]]:
        """The services whose taught phrases stand in a text, inflected or not, and the positions of these words."""
        found: dict[int, set[int]] = defaultdict(set)
        for position, token in enumerate(tokens):
            for phrase, services in self.phrases.get(token[:STEM], ()):
                if _stands_at(phrase, tokens, position):
                    for service in services:
                        found[service].update(range(position, position + len(phrase)))
        return {service: frozenset(positions) for service, positions in found.items()}


def boost(found: Mapping[int, frozenset[int]], content: Sequence[int], count: int) -> Floats:
    """What taught phrases add to the score of each of ``count`` services."""
    added = np.zeros(count, dtype=np.float32)
    for service, positions in found.items():
        added[service] = _IN_A_STORY + (_ALONE - _IN_A_STORY) * covered(positions, content)
    return added


def covered(positions: frozenset[int], content: Sequence[int]) -> float:
    """Which share of the telling words these are, 0–1."""
    return len(positions & set(content)) / max(len(content), 1)


def learn_phrases(
    services: Sequence[Service], folded: Callable[[str], Sequence[str]], of_service: Floats, model: IntentModel
) -> Taught:
    """The phrases of services that the model does not lead to them; ``of_service`` is services × types, rows of one."""
    having = _phrases(services, folded, frozenset(model.types))
    phrases = list(having)
    shares = model.types_of(phrases)
    beginnings: dict[str, list[tuple[Phrase, tuple[int, ...]]]] = defaultdict(list)
    for phrase, told in zip(phrases, shares, strict=True):
        unknown = tuple(
            service
            for service in having[phrase]
            if float(told @ of_service[service]) < _KNOWN_FROM and not model.knows(services[service].id, phrase)
        )
        if unknown:
            beginnings[phrase[0][:STEM]].append((phrase, unknown))
    return Taught({letters: tuple(listed) for letters, listed in beginnings.items()})


def _phrases(
    services: Sequence[Service], folded: Callable[[str], Sequence[str]], types: frozenset[str]
) -> dict[Phrase, tuple[int, ...]]:
    everyday: dict[Phrase, set[int]] = defaultdict(set)
    official: dict[Phrase, set[int]] = defaultdict(set)
    for number, service in enumerate(services):
        for text in (phrase for listed in service.everyday.values() for phrase in listed):
            everyday[tuple(folded(text))].add(number)
        if service.id not in types:
            for text in (*service.name.values(), *(one for listed in service.keywords.values() for one in listed)):
                official[tuple(folded(text))].add(number)
    kept = {phrase: found for phrase, found in official.items() if len(found) <= _OFFICIAL_SHARED}
    for phrase, found in everyday.items():
        if len(found) <= _EVERYDAY_SHARED:
            kept[phrase] = kept.get(phrase, set()) | found
    return {phrase: tuple(sorted(found)) for phrase, found in kept.items() if len("".join(phrase)) >= _SHORTEST}


def _stands_at(phrase: Phrase, tokens: Sequence[str], position: int) -> bool:
    following = tokens[position : position + len(phrase)]
    return len(following) == len(phrase) and all(
        token == word or same_stem(token, word) > 0 for token, word in zip(following, phrase, strict=True)
    )
