"""Services that look alike: the same words for the same people in the same place, with what shows it.

People decide whether two entries are one; the desk only says why it asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from bot.gaps.prepared import Prepared
from bot.gaps.rules import pair_subject
from knowledge.catalogue import Catalogue, Service
from knowledge.matching.normalise import fold, words

#: Cosine of letter groups from which two entries are put on the list, 0–1. Own choice, looked at in the
#: demonstration catalogue: see docs/decisions/blind-spots.md.
ALIKE_FROM = 0.5
#: Pairs on the list at most; the likest first.
_MOST_PAIRS = 200
#: Letters of a group, and places of the table into which groups are dealt.
_GROUP, _PLACES = 4, 2048
#: Services compared with all others at a time, so that a large catalogue needs little memory.
_ROWS = 512
#: How much a group of the name, the summary and the keywords tells.
_NAME, _SUMMARY, _KEYWORDS = 3.0, 1.0, 1.5
_SHOWN_WORDS = 5


@dataclass(frozen=True)
class Overlap:
    """Two entries that look alike and why."""

    first: Service
    second: Service
    #: 0–100.
    percent: int
    #: Words of the names and keywords that both have, as the first writes them.
    shared: tuple[str, ...]
    same_organiser: bool

    @property
    def subject(self) -> str:
        """The name under which a decision about the pair is kept."""
        return pair_subject(self.first.id, self.second.id)


def overlaps(catalogue: Catalogue) -> tuple[Overlap, ...]:
    """Every pair of a catalogue that looks alike, the likest first; found once for each catalogue."""
    return _pairs.of(catalogue)


def _find(catalogue: Catalogue) -> tuple[Overlap, ...]:
    services = catalogue.services
    if len(services) < 2:
        return ()
    table = _table(services)
    found: list[tuple[float, int, int]] = []
    for begin in range(0, len(services), _ROWS):
        likeness = table[begin : begin + _ROWS] @ table.T
        for row, column in np.argwhere(likeness >= ALIKE_FROM):
            first, second = begin + int(row), int(column)
            if first < second and _same_people(services[first], services[second]):
                found.append((float(likeness[row, column]), first, second))
    found.sort(key=lambda pair: (-pair[0], services[pair[1]].id, services[pair[2]].id))
    return tuple(_overlap(share, services[a], services[b]) for share, a, b in found[:_MOST_PAIRS])


def _overlap(share: float, first: Service, second: Service) -> Overlap:
    theirs = {fold(word) for word in _labels(second)}
    shared = dict.fromkeys(word.lower() for word in _labels(first) if fold(word) in theirs and len(word) > 3)
    return Overlap(
        first, second, round(100 * min(share, 1.0)), tuple(shared)[:_SHOWN_WORDS],
        first.organisation.get("fi") == second.organisation.get("fi"),
    )  # fmt: skip


def _same_people(first: Service, second: Service) -> bool:
    """Whether the same person could use both: place, audience and age meet."""
    same_place = first.area.includes(second.area) and second.area.includes(first.area)
    same_audience = not first.audience or not second.audience or bool(set(first.audience) & set(second.audience))
    return same_place and same_audience and _ages_meet(first, second)


def _ages_meet(first: Service, second: Service) -> bool:
    youngest = max(first.age_from or 0, second.age_from or 0)
    oldest = min(120 if s.age_to is None else s.age_to for s in (first, second))
    return youngest <= oldest


def _table(services: Sequence[Service]) -> NDArray[np.float32]:
    """One row of length one for each service; a rare group tells more than one that every entry has."""
    table = np.zeros((len(services), _PLACES), dtype=np.float32)
    places: dict[str, list[int]] = {}
    for row, service in zip(table, services, strict=True):
        for weight, text in _texts(service):
            for word in words(fold(text)):
                if word not in places:
                    places[word] = _places(word)
                row[places[word]] += weight
    np.sqrt(table, out=table)
    having = (table > 0).sum(axis=0)
    table *= np.log((1 + len(services)) / (1 + having)).astype(np.float32) + np.float32(0.1)
    lengths = np.sqrt((table * table).sum(axis=1, keepdims=True))
    table /= np.maximum(lengths, np.float32(1e-9))
    return table


def _texts(service: Service) -> list[tuple[float, str]]:
    keywords = " ".join(service.keywords.get("fi", ()))
    return [(_NAME, service.name["fi"]), (_SUMMARY, service.summary.get("fi", "")), (_KEYWORDS, keywords)]


def _places(word: str) -> list[int]:
    padded = f" {word} "
    ends = range(max(1, len(padded) - _GROUP + 1))
    return [crc32(padded[at : at + _GROUP].encode()) % _PLACES for at in ends]


def _labels(service: Service) -> list[str]:
    phrases = [service.name["fi"], *service.keywords.get("fi", ())]
    return [word for phrase in phrases for word in words(phrase)]


_pairs = Prepared(_find)
