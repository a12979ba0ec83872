"""Fourth step: how well each service fits a text, and which of its words said so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.catalogue import Area
from knowledge.matching.analyse import Query
from knowledge.matching.forms import STEM, same_stem
from knowledge.matching.index import Index
from knowledge.matching.intents import marks_of, shares
from knowledge.matching.postings import Floats, Integers, letter_groups
from knowledge.matching.taught import boost
from knowledge.matching.weights import FUSION

#: shortest word of a question that may be a misspelt word of the catalogue
_FUZZY_FROM = 5
#: so many of the best services are ordered
ORDERED = 50
#: and so many of them are explained
EXPLAINED = 12
#: what adds to the score of a service, in the order of the rows of :func:`channels`
CHANNELS = ("intent", "text", "topics", "fit", "named")
#: a type of help that the model finds impossible is not quite: its share (0–1) is never below this
_LEAST_SHARE = 1e-4
#: natural logarithms of what is left of the score of a service for another age, or for adults when a young one writes
_OTHER_AGE = _ADULTS_ONLY = float(np.log(0.8))
#: how surely a word of the labels is meant that is a base form or a part of a word of the question (0–1), own choice
_BASE_FORM = 0.9
#: a word points to a service from this rarity on, a topic from this fit (0–1) on
_POINTS_FROM, _FITS_FROM = 1.0, 0.3


@dataclass(frozen=True)
class Ranking:
    """Scores of all services and what they rest on."""

    #: services, best first, at most :data:`ORDERED`
    order: tuple[int, ...]
    #: service of the order → its share of everything that speaks for services, 0–1
    scores: Mapping[int, float]
    #: the first services of the order → positions of the words that pointed to it
    evidence: Mapping[int, frozenset[int]]
    #: of these the services with phrases that the model does not know, and the positions of the phrases
    taught: Mapping[int, frozenset[int]]
    #: what the confidence is made of, by name
    signals: Mapping[str, float]


def rank(query: Query, index: Index, area: Area | None = None) -> Ranking:
    """Score every service for a query; services not offered in ``area`` are left out of the order."""
    logits = index.intents.logits(marks_of(query, index.lexicon.concepts))
    further = further_words(query, index)
    rows = {position: _rows(query.tokens[position], further[position], index) for position in query.content}
    found = channels(query, index, logits, [word for some in further.values() for word in some])
    total = np.array([FUSION[name] for name in CHANNELS], dtype=np.float32) @ found + _meaning(query, index)
    taught = index.taught.find(query.tokens)
    total += boost(taught, query.content, len(index.services))
    order = _best(total, index, area)
    scores = dict(zip(order, shares(total[order]).tolist(), strict=True)) if order else {}
    return Ranking(
        order=tuple(order),
        taught={service: positions for service, positions in taught.items() if service in scores},
        scores=scores,
        evidence=_evidence(order[:EXPLAINED], query, index, rows, taught),
        signals=signals(query, index, logits, found, total, rows),
    )


def channels(query: Query, index: Index, logits: Floats, further: Sequence[str] = ()) -> Floats:
    """What speaks for each service: one row for each of :data:`CHANNELS`.

    ``further`` are base forms and parts of the words of the question; they can only add.
    """
    count = len(index.services)
    content = [query.tokens[position] for position in query.content]
    named = np.zeros(count, dtype=np.float32)
    named[list(index.names.get(" ".join(query.tokens), ()))] = 1.0
    text = index.text.similarity(letter_groups(content), count)
    if further:
        text = np.maximum(text, index.text.similarity(letter_groups([*content, *further]), count))
    return np.stack([_intent(index, logits), text, _topic_scores(query, index), _person_fit(query, index), named])


def further_words(query: Query, index: Index) -> dict[int, list[str]]:
    """For each telling word of a question, by position, its base forms and parts; only Finnish has any."""
    finnish = index.extras.lemmas is not None and query.language == "fi"
    return {place: index.extras.further([query.surfaces[place]]) if finnish else [] for place in query.content}


def _rows(token: str, further: Sequence[str], index: Index) -> dict[int, float]:
    """Words of the labels that a word of the question, its base form or a part of it is."""
    based = {index.words.rows[word]: _BASE_FORM for word in further if word in index.words.rows}
    return based | matching_rows(token, index)


def _meaning(query: Query, index: Index) -> Floats:
    """What a sentence model adds: how much nearer than the average service each is to a question (cosines).

    Some models find everything near everything; taking the mean away keeps that out of the confidence.
    """
    if index.extras.meaning is None or index.meanings is None or not len(index.meanings):
        return np.zeros(len(index.services), dtype=np.float32)
    cosines = index.meanings @ index.extras.meaning.vector(query.text)
    return np.asarray(np.float32(index.extras.meaning_weight) * (cosines - cosines.mean()), dtype=np.float32)


def _intent(index: Index, logits: Floats) -> Floats:
    """Logarithm of how surely the type of help of each service is asked for, given that any is."""
    asked = shares(logits[:-1])
    return np.asarray(np.log((asked[index.types.numbers] * index.types.shares).sum(axis=1) + _LEAST_SHARE))


def _topic_scores(query: Query, index: Index) -> Floats:
    """Sum over topics, damped by their number, so that long stories do not drown."""
    total = np.zeros(len(index.services), dtype=np.float32)
    for concept, hit in query.topics.items():
        told = np.float32(hit.strength * (1.0 + FUSION["several_words"] * (len(hit.positions) - 1)))
        total += told * index.topics[concept]
    return total / np.float32(max(len(query.topics), 1) ** FUSION["many_topics"])


def _person_fit(query: Query, index: Index) -> Floats:
    """Below zero for services that are for people of another age, or for adults when a young person writes."""
    fit = np.zeros(len(index.services), dtype=np.float32)
    if query.ages is not None:
        low, high = query.ages
        fit[(index.ages[:, 0] > high) | (index.ages[:, 1] < low)] += _OTHER_AGE
    if "young" in query.speakers:
        fit[index.for_young == 0] += _ADULTS_ONLY
    return fit


def _best(total: Floats, index: Index, area: Area | None) -> list[int]:
    """The best services that are offered in the area; more are looked at as long as too few are."""
    looked_at, count = ORDERED, len(total)
    while True:
        top = np.argpartition(-total, looked_at - 1)[:looked_at] if looked_at < count else np.arange(count)
        ordered = top[np.lexsort((top, -total[top]))]
        order = [int(n) for n in ordered if index.services[n].area.includes(area)][:ORDERED]
        if len(order) == ORDERED or looked_at >= count:
            return order
        looked_at *= 8


def signals(
    query: Query, index: Index, logits: Floats, found: Floats, total: Floats, rows: Mapping[int, Mapping[int, float]]
) -> dict[str, float]:
    """What the confidence is made of; see ``knowledge/training``. All are near the range 0–1."""
    asked = shares(logits)
    content, told = len(query.content), {p for hit in query.topics.values() for p in hit.positions}
    by_type = np.maximum.reduceat(total[index.types.order], index.types.starts) if total.size else np.zeros(1)
    best = np.sort(shares(by_type.astype(np.float32)))[::-1]
    known = sum(bool(rows[position]) or position in told for position in query.content)
    return {
        "none": float(np.log(asked[-1] + 1e-6) - np.log(1 - asked[-1] + 1e-6)) / 10,
        "likely": float(np.log(asked[:-1].max() + 1e-4)) / 10,
        "first": float(best[0]),
        "margin": float(best[0] - best[1]) if best.size > 1 else 1.0,
        "three": float(best[:3].sum()),
        "strength": float(total.max()) / 10 if total.size else 0.0,
        "known": known / max(content, 1),
        "told": len(told & set(query.content)) / max(content, 1),
        "elsewhere": query.elsewhere,
        "short": 1.0 / max(content, 1),
        "text": float(found[1].max()) if total.size else 0.0,
        "topic": min(float(found[2].max()), 2.0) if total.size else 0.0,
    }


def _evidence(
    best: list[int],
    query: Query,
    index: Index,
    rows: Mapping[int, Mapping[int, float]],
    taught: Mapping[int, frozenset[int]],
) -> dict[int, frozenset[int]]:
    """The positions of the words that point to each service: by a topic that fits it, or as words of its labels."""
    told: dict[int, set[int]] = {service: set() for service in best}
    for concept, hit in query.topics.items():
        for service in best:
            if index.topics[concept, service] >= _FITS_FROM:
                told[service].update(hit.positions)
    services = np.array(sorted(best), dtype=np.int32)
    for position, found in rows.items():
        for row, share in found.items():
            for service in _pointed_to(services, row, share, index):
                told[service].add(position)
    return {service: frozenset(positions | taught.get(service, frozenset())) for service, positions in told.items()}


def _pointed_to(services: Integers, row: int, share: float, index: Index) -> list[int]:
    """Those of the services (ascending) that have a word of the labels which is rare enough to tell something."""
    start, end = int(index.words.starts[row]), int(index.words.starts[row + 1])
    if share * float(index.words.weights[start]) <= _POINTS_FROM:
        return []
    having = index.words.entries[start:end]
    places = np.minimum(np.searchsorted(having, services), len(having) - 1)
    return [int(service) for service in services[having[places] == services]]


def matching_rows(token: str, index: Index) -> dict[int, float]:
    """Words of the labels that a word of the question is, or nearly is, and how nearly (0–1)."""
    row = index.words.rows.get(token)
    if row is not None:
        return {row: 1.0}
    forms = index.stems.get(token[:STEM], ())
    rows = {index.words.rows[word]: share for word in forms if (share := same_stem(token, word)) > 0}
    if not rows and len(token) >= _FUZZY_FROM:
        allowed = 1 if len(token) < 9 else 2
        near = process.extract(
            token, index.vocabulary.get(token[0], ()), scorer=OSA.distance, score_cutoff=allowed, limit=3
        )
        rows = {index.words.rows[word]: 0.7 for word, _, _ in near}
    return rows
