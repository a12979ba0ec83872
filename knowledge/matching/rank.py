"""Fourth step: how well each service fits a text, and which of its words said so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.catalogue import Area
from knowledge.matching.analyse import Query
from knowledge.matching.index import STEM, Floats, Index, Postings, letter_groups
from knowledge.matching.weights import WEIGHTS

#: shortest word of a question that may be a misspelt word of the catalogue
_FUZZY_FROM = 5


@dataclass(frozen=True)
class Ranking:
    """Scores of all services and what they rest on."""

    scores: Floats
    #: services, best first
    order: tuple[int, ...]
    #: service → positions of the words that pointed to it
    evidence: Mapping[int, frozenset[int]]
    #: best similarity of letter groups to a whole text and to labels, 0–1
    text_best: float
    label_best: float
    #: best sum of topics
    topic_best: float
    #: share of the telling words that the catalogue or the lexicon knows, 0–1
    known: float
    #: share of the telling words that belong to a topic, 0–1
    told: float


def rank(query: Query, index: Index, area: Area | None = None) -> Ranking:
    """Score every service for a query; services not offered in ``area`` are left out of the order."""
    count = len(index.services)
    content = [query.tokens[position] for position in query.content]
    groups = letter_groups(content)
    text, label = _similarity(index.text, groups, count), _similarity(index.label, groups, count)
    topics, by_topic = _topic_scores(query, index)
    exact, by_word, known = _word_scores(query, index)
    fit = _person_fit(query, index)
    scores = (
        WEIGHTS["text"] * text + WEIGHTS["label"] * label + WEIGHTS["topics"] * topics + WEIGHTS["words"] * exact
    ) * fit
    scores[list(index.names.get(" ".join(query.tokens), ()))] += WEIGHTS["named"]
    order = [int(n) for n in np.argsort(-scores, kind="stable") if index.services[n].area.includes(area)]
    return Ranking(
        scores=scores,
        order=tuple(order),
        evidence=_merged(by_topic, by_word),
        text_best=_best(text),
        label_best=_best(label),
        topic_best=_best(topics),
        known=known,
        told=_told(query),
    )


def _told(query: Query) -> float:
    positions = {position for hit in query.topics.values() for position in hit.positions}
    return len(positions & set(query.content)) / max(len(query.content), 1)


def _best(scores: Floats) -> float:
    return float(scores.max()) if scores.size else 0.0


def _similarity(postings: Postings, groups: Mapping[str, int], count: int) -> Floats:
    """Cosine of the text's letter groups with each service's."""
    length, wanted = 0.0, {}
    unseen = float(postings.idf.max()) if postings.idf.size else 1.0
    for group, times in groups.items():
        row = postings.rows.get(group)
        weight = (1 + np.log(times)) * (float(postings.idf[row]) if row is not None else unseen)
        length += weight * weight
        if row is not None:
            wanted[row] = weight
    return postings.scores(wanted, count) / np.float32(max(np.sqrt(length), 1e-9))


def _topic_scores(query: Query, index: Index) -> tuple[Floats, Mapping[int, set[int]]]:
    """Sum over topics with falling weight for each further one, so that long stories do not drown."""
    total = np.zeros(len(index.services), dtype=np.float32)
    evidence: dict[int, set[int]] = defaultdict(set)
    for concept, hit in query.topics.items():
        told = np.float32(hit.strength * (1.0 + WEIGHTS["several_words"] * (len(hit.positions) - 1)))
        total += told * index.topics[concept]
        for service in np.flatnonzero(index.topics[concept] >= 0.3):
            evidence[int(service)].update(hit.positions)
    return total / np.float32(max(len(query.topics), 1) ** WEIGHTS["many_topics"]), evidence


def _word_scores(query: Query, index: Index) -> tuple[Floats, Mapping[int, set[int]], float]:
    """Words of the question that are, or nearly are, words of a service's labels, weighted by rarity."""
    count = len(index.services)
    total, mass, known = np.zeros(count, dtype=np.float32), 0.0, 0
    evidence: dict[int, set[int]] = defaultdict(set)
    told = {position for hit in query.topics.values() for position in hit.positions}
    for position in query.content:
        rows = _matching_rows(query.tokens[position], index)
        mass += max((float(index.words.idf[row]) for row in rows), default=4.0)
        known += bool(rows) or position in told
        if rows:
            scores = index.words.scores(rows, count)
            np.minimum(scores, 6.0, out=scores)
            total += scores
            for service in np.flatnonzero(scores > 1.0):
                evidence[int(service)].add(position)
    return total / np.float32(max(mass, 1.0)), evidence, known / max(len(query.content), 1)


def _matching_rows(token: str, index: Index) -> dict[int, float]:
    row = index.words.rows.get(token)
    if row is not None:
        return {row: 1.0}
    forms = index.stems.get(token[:STEM], ())
    rows = {index.words.rows[word]: share for word in forms if (share := _same_stem(token, word)) > 0}
    if not rows and len(token) >= _FUZZY_FROM:
        allowed = 1 if len(token) < 9 else 2
        near = process.extract(
            token, index.vocabulary.get(token[0], ()), scorer=OSA.distance, score_cutoff=allowed, limit=3
        )
        rows = {index.words.rows[word]: 0.7 for word, _, _ in near}
    return rows


def _same_stem(token: str, word: str) -> float:
    """How surely two words are forms of one: they share a beginning and differ only in a short ending."""
    shorter = min(len(token), len(word))
    if shorter < STEM or token[:STEM] != word[:STEM]:
        return 0.0
    shared = next((n for n in range(shorter) if token[n] != word[n]), shorter)
    if shared >= max(STEM, shorter - 2) and max(len(token), len(word)) - shared <= 4:
        return 0.8
    return 0.5 if shared == len(word) and shared >= 5 else 0.0


def _person_fit(query: Query, index: Index) -> Floats:
    """Below one for services that are for people of another age, or for adults when a young person writes."""
    fit = np.ones(len(index.services), dtype=np.float32)
    if query.ages is not None:
        low, high = query.ages
        fits = (index.ages[:, 0] <= high) & (index.ages[:, 1] >= low)
        fit[~fits] *= WEIGHTS["other_age"]
    if "young" in query.speakers:
        fit[index.for_young == 0] *= WEIGHTS["adults_only"]
    return fit


def _merged(*found: Mapping[int, set[int]]) -> dict[int, frozenset[int]]:
    merged: dict[int, set[int]] = defaultdict(set)
    for evidence in found:
        for service, positions in evidence.items():
            merged[service] |= positions
    return {service: frozenset(positions) for service, positions in merged.items()}
