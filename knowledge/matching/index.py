"""Third step: the catalogue prepared for searching, once; afterwards it is only read.

Three views of each service: letter groups of its whole text, letter groups of its labels (name, keywords,
everyday words), and the single words of its labels. A fourth table says how well each topic of the lexicon
fits each service.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue import Audience, Catalogue, Service
from knowledge.matching.lexicon import Concept, Lexicon, load_lexicon
from knowledge.matching.normalise import fold, words

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]
#: lengths of letter groups: the best untrained system of the trials used 3–5 within words
_SHORTEST, _LONGEST = 3, 5
#: letters that two forms of one word share at least
STEM = 4
#: how much it tells that a term is the service class rather than a keyword of the service itself
_CLASS_FIT = 0.7


@dataclass(frozen=True)
class Postings:
    """A sparse table from a word or letter group to services: row ``n`` is ``starts[n]:starts[n + 1]``."""

    rows: Mapping[str, int]
    starts: Integers
    services: Integers
    weights: Floats
    #: rarity of each row
    idf: Floats

    def scores(self, wanted: Mapping[int, float], count: int) -> Floats:
        """Sum of weights for each of ``count`` services over the wanted rows."""
        if not wanted:
            return np.zeros(count, dtype=np.float32)
        rows = np.fromiter(wanted.keys(), dtype=np.int64, count=len(wanted))
        factors = np.fromiter(wanted.values(), dtype=np.float32, count=len(wanted))
        lengths = self.starts[rows + 1] - self.starts[rows]
        before = np.cumsum(lengths) - lengths
        places = np.repeat(self.starts[rows] - before, lengths) + np.arange(int(lengths.sum()))
        weights = self.weights[places] * np.repeat(factors, lengths)
        return np.bincount(self.services[places], weights=weights, minlength=count).astype(np.float32)


@dataclass(frozen=True)
class Index:
    """Everything the ranker reads."""

    catalogue: Catalogue
    services: tuple[Service, ...]
    lexicon: Lexicon
    text: Postings
    label: Postings
    words: Postings
    #: rows: concepts, columns: services; 0–1
    topics: Floats
    #: youngest and oldest of each service, for people of unknown limits 0 and 120
    ages: Floats
    #: 1 for services that the young may use themselves, 0 for those of parents and adults only
    for_young: Floats
    #: folded names in every language → services that have them
    names: Mapping[str, tuple[int, ...]]
    #: words of the labels by their first four letters, for finding other forms of a word
    stems: Mapping[str, tuple[str, ...]]
    #: and by their first letter, for finding misspelt ones
    vocabulary: Mapping[str, tuple[str, ...]]


def letter_groups(folded: Iterable[str]) -> Counter[str]:
    """Letter groups of 3–5 within words, with a blank before and after each word."""
    return Counter(group for word in folded for group in _groups_of(word))


def _groups_of(word: str) -> list[str]:
    padded = f" {word} "
    if len(padded) <= _SHORTEST:
        return [padded]
    sizes = range(_SHORTEST, min(_LONGEST, len(padded)) + 1)
    return [padded[at : at + size] for size in sizes for at in range(len(padded) - size + 1)]


def _group_bags(texts: Sequence[Sequence[str]]) -> Iterator[Counter[str]]:
    """Letter groups of many texts, one after another; each different word is cut only once, each group kept once."""
    kept: dict[str, str] = {}
    cut: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for word in text:
            if word not in cut:
                cut[word] = tuple(kept.setdefault(group, group) for group in _groups_of(word))
        yield Counter(group for word in text for group in cut[word])


def build_index(catalogue: Catalogue, lexicon: Lexicon | None = None) -> Index:
    """Prepare a catalogue for searching; under a second for some hundred services."""
    services = catalogue.services
    labels = [label_words(service) for service in services]
    texts = [_folded(whole_text(service)) for service in services]
    compiled = (lexicon or load_lexicon()).knowing(word for text in texts for word in text)
    bags = [Counter(dict.fromkeys(label, 1)) for label in labels]
    word_postings = _postings(bags, len(services), normalised=False)
    return Index(
        catalogue=catalogue,
        services=services,
        lexicon=compiled,
        text=_postings(_group_bags(texts), len(services)),
        label=_postings(_group_bags(labels), len(services)),
        words=word_postings,
        topics=_topics(compiled.concepts, services),
        ages=np.array([_age_limits(service) for service in services], dtype=np.float32).reshape(-1, 2),
        for_young=np.array([_is_for_young(service) for service in services], dtype=np.float32),
        names=_names(services),
        stems=_by_beginning(word_postings.rows, STEM),
        vocabulary=_by_beginning(word_postings.rows, 1),
    )


def label_words(service: Service) -> list[str]:
    """Folded words of the labels of a service in all languages."""
    phrases = [*service.name.values(), service.service_class]
    for listed in (service.keywords, service.everyday):
        phrases += [phrase for found in listed.values() for phrase in found]
    return [word for phrase in phrases for word in _folded(phrase)]


def whole_text(service: Service) -> str:
    """Everything that is written of a service, in all languages."""
    texts = [*service.name.values(), *service.summary.values(), *service.description.values()]
    listed = [" ".join(found) for group in (service.keywords, service.everyday) for found in group.values()]
    return " \n".join([*texts, *listed, service.service_class])


def _folded(text: str) -> list[str]:
    return words(fold(text))


def _age_limits(service: Service) -> tuple[float, float]:
    return float(service.age_from or 0), float(120 if service.age_to is None else service.age_to)


def _names(services: Sequence[Service]) -> dict[str, tuple[int, ...]]:
    names: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for number, service in enumerate(services):
        for name in {" ".join(_folded(name)) for name in service.name.values()}:
            names[name] = (*names[name], number)
    return dict(names)


def _is_for_young(service: Service) -> bool:
    young = {Audience.CHILD, Audience.YOUTH}
    return not service.audience or not young.isdisjoint(service.audience)


def _by_beginning(found: Iterable[str], length: int) -> dict[str, tuple[str, ...]]:
    beginnings: dict[str, list[str]] = defaultdict(list)
    for word in found:
        beginnings[word[:length]].append(word)
    return {beginning: tuple(sorted(listed)) for beginning, listed in beginnings.items()}


def _postings(bags: Iterable[Counter[str]], count: int, normalised: bool = True) -> Postings:
    """TF-IDF with damped counts; ``normalised`` makes every service's weights a vector of length one."""
    rows: dict[str, int] = {}
    entries = array("i")
    for service, bag in enumerate(bags):
        for term, times in bag.items():
            entries.extend((rows.setdefault(term, len(rows)), service, times))
    table = np.frombuffer(entries, dtype=np.int32).reshape(-1, 3)
    table = table[np.argsort(table[:, 0], kind="stable")]
    frequency = np.bincount(table[:, 0], minlength=len(rows))
    idf = (np.log((1 + count) / (1 + frequency)) + 1).astype(np.float32)
    weights = ((1 + np.log(table[:, 2])) * idf[table[:, 0]]).astype(np.float32)
    if normalised:
        length = np.sqrt(np.bincount(table[:, 1], weights=weights**2, minlength=count))
        weights = (weights / np.maximum(length[table[:, 1]], 1e-9)).astype(np.float32)
    starts = np.concatenate([[0], np.cumsum(frequency)]).astype(np.int32)
    return Postings(rows, starts, table[:, 1], weights, idf)


def _topics(concepts: Sequence[Concept], services: Sequence[Service]) -> Floats:
    """How well each concept's terms fit each service; a rare term tells more than one that many share."""
    phrases: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, service in enumerate(services):
        for phrase, weight in _phrases(service).items():
            phrases[phrase].append((number, weight))
    ordered = sorted(phrases)
    table = np.zeros((len(concepts), len(services)), dtype=np.float32)
    for row, concept in enumerate(concepts):
        for terms, weight in ((concept.terms, 1.0), (concept.also, 0.4)):
            for term in terms:
                fit = _fit(" ".join(_folded(term)), phrases, ordered, len(services))
                table[row] = np.maximum(table[row], np.float32(weight) * fit)
    return table


def _fit(term: str, phrases: Mapping[str, Sequence[tuple[int, float]]], ordered: Sequence[str], count: int) -> Floats:
    """Exact phrases fit best, phrases with the same beginning (other endings, compounds) a little less."""
    fit = np.zeros(count, dtype=np.float32)
    stem = term[: max(4, len(term) - 2)]
    for place in range(bisect_left(ordered, stem), len(ordered)):
        if not ordered[place].startswith(stem):
            break
        share = 1.0 if ordered[place] == term else 0.6
        for number, weight in phrases[ordered[place]]:
            fit[number] = max(fit[number], share * weight)
    sharing = float((fit >= 0.5).sum())
    return fit / np.float32(1 + 0.3 * math.log(max(sharing, 1.0)))


def _phrases(service: Service) -> dict[str, float]:
    """Phrases of a service that a term can name, with how much they tell; the first keywords tell most."""
    phrases: dict[str, float] = {" ".join(_folded(service.service_class)): _CLASS_FIT}
    for place, keyword in enumerate(service.keywords.get("fi", ())):
        phrases[" ".join(_folded(keyword))] = max(0.75, 1.0 - 0.05 * place)
    phrases[" ".join(_folded(service.name["fi"]))] = 1.0
    phrases[service.id.replace("_", " ")] = 1.0
    return phrases
