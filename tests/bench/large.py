"""Large catalogues made from the demonstration: its services in invented municipalities, with mixed sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count, product
from random import Random

from knowledge.catalogue import Area, Catalogue, Service

_SEED = 20_261_122
_NAMES = """
    Hopea Kuusi Honka Koivu Leppä Pihlaja Kaarna Suvi Talvi Syys Usva Halla Karhu Kettu Hirvi Joutsen Kurki Haapa
    järvi joki lampi niemi lahti saari salmi koski mäki vaara harju kangas suo ranta
"""
#: sentences of the service itself and of others in a description: about as long as in the demonstration
_OWN, _OTHERS = 2, 3
_SENTENCE = re.compile(r"[^.!?]+[.!?]")


def enlarged(catalogue: Catalogue, size: int) -> Catalogue:
    """The catalogue as it is, then its services again in one invented municipality after another, ``size`` in all."""
    services = list(catalogue.services[:size])
    dice = Random(_SEED)
    sentences = [sentence for service in catalogue.services for sentence in _sentences(service)]
    words = sorted({word.strip(",.;:()").lower() for sentence in sentences for word in sentence.split()})
    for turn, town in enumerate(_towns(), start=1):
        if len(services) >= size:
            break
        missing = size - len(services)
        services += [_elsewhere(s, turn, town, sentences, words, dice) for s in catalogue.services[:missing]]
    return Catalogue(services=tuple(services))


def _towns() -> Iterator[str]:
    first_parts, second_parts = (line.split() for line in _NAMES.strip().splitlines())
    for number in count():
        for first, second in product(first_parts, second_parts):
            yield f"{first}{second}{number or ''}"


def _sentences(service: Service) -> list[str]:
    return [sentence.strip() for sentence in _SENTENCE.findall(service.description.get("fi", ""))]


def _elsewhere(
    service: Service, turn: int, town: str, sentences: Sequence[str], words: Sequence[str], dice: Random
) -> Service:
    own = _sentences(service)
    told = [*dice.sample(own, min(_OWN, len(own))), *dice.sample(sentences, _OTHERS)]
    # A word of its own: in a real catalogue the vocabulary grows with every entry.
    compound = f"{dice.choice(words)}{dice.choice(words)}"
    change = {
        "id": f"{service.id[:50]}.{turn}",
        "name": {language: f"{name}, {town}" for language, name in service.name.items()},
        "description": {**service.description, "fi": f"{' '.join(told)} {town}: {compound}."},
        "area": Area(municipalities=(town,)),
    }
    return service.model_copy(update=change)
