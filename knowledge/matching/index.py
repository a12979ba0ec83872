"""Third step: the catalogue prepared for searching, once; afterwards it is only read.

Two views of each service: letter groups of its whole text, and the single words of its labels (name, keywords,
everyday words). Two tables say how well each topic of the lexicon fits each service, and which types of help of the
trained model each service is.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from knowledge.catalogue import Audience, Catalogue, Service
from knowledge.matching.extras import NO_EXTRAS, Extras
from knowledge.matching.forms import STEM
from knowledge.matching.intents import IntentModel, load_intents
from knowledge.matching.language import small_words
from knowledge.matching.lexicon import Concept, Lexicon, load_lexicon
from knowledge.matching.normalise import fold, tidy, words
from knowledge.matching.postings import Floats, Integers, Postings, build_postings, groups_of
from knowledge.matching.spelling import Spelling, spelling_of
from knowledge.matching.taught import Taught, learn_phrases

#: how much it tells that a term is the service class rather than a keyword of the service itself
_CLASS_FIT = 0.7
#: a service is of so many types at most
_TYPES_OF_ONE = 3
#: in catalogues from so many entries on, letter groups that more than this share of them have tell nothing
_LARGE, _TOO_COMMON = 1_000, 0.08


@dataclass(frozen=True)
class TypesOfHelp:
    """Which types of help of the trained model each service is."""

    #: services × types of one: numbers of types, and shares that sum up to one at most
    numbers: NDArray[np.int16]
    shares: Floats
    #: services sorted by their first type, and where each type that occurs begins there
    order: Integers
    starts: Integers

    def table(self, count: int) -> Floats:
        """Services × ``count`` types."""
        whole = np.zeros((len(self.numbers), count), dtype=np.float32)
        np.put_along_axis(whole, self.numbers.astype(np.int64), self.shares, axis=1)
        return whole


@dataclass(frozen=True)
class Index:
    """Everything the ranker reads."""

    catalogue: Catalogue
    services: tuple[Service, ...]
    lexicon: Lexicon
    intents: IntentModel
    spelling: Spelling
    text: Postings
    words: Postings
    #: rows: concepts, columns: services; 0–1
    topics: Floats
    types: TypesOfHelp
    #: what the model does not know
    taught: Taught
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
    extras: Extras = NO_EXTRAS
    #: services × dimensions of the sentence model, when there is one
    meanings: Floats | None = None


def build_index(
    catalogue: Catalogue,
    lexicon: Lexicon | None = None,
    intents: IntentModel | None = None,
    extras: Extras = NO_EXTRAS,
) -> Index:
    """Prepare a catalogue for searching; under a second for some hundred services, longer with a sentence model."""
    services = catalogue.services
    labels = [label_words(service) for service in services]
    texts = [_text_words(service) for service in services]
    model = intents or load_intents()
    compiled = (lexicon or load_lexicon()).knowing(word for text in texts for word in text)
    known = [list(dict.fromkeys([*label, *_further(one, extras)])) for one, label in zip(services, labels, strict=True)]
    word_postings = build_postings(known, lambda word: [word], normalised=False)
    types = _types(services, labels, model)
    index = Index(
        catalogue=catalogue,
        services=services,
        lexicon=compiled,
        intents=model,
        spelling=known_spelling(compiled, model),
        text=build_postings(texts, groups_of, too_common=_TOO_COMMON if len(services) > _LARGE else 1.0),
        words=word_postings,
        topics=_topics(compiled.concepts, services),
        types=types,
        taught=learn_phrases(services, _folded, types.table(len(model.types)), model),
        ages=np.array([_age_limits(service) for service in services], dtype=np.float32).reshape(-1, 2),
        for_young=np.array([_is_for_young(service) for service in services], dtype=np.float32),
        names=_names(services),
        stems=by_beginning(word_postings.rows, STEM),
        vocabulary=by_beginning(word_postings.rows, 1),
        extras=extras,
        meanings=extras.meaning.table([label_text(one) for one in services]) if extras.meaning else None,
    )
    _folded.cache_clear()
    _folded_word.cache_clear()
    return index


def known_spelling(lexicon: Lexicon, model: IntentModel) -> Spelling:
    """Words of the catalogue, of the lexicon, of the small words of languages and of what the model learned."""
    stems = (stem for table in (lexicon.exact, lexicon.prefix) for stem in table if len(stem) > STEM)
    little = (fold(word) for listed in small_words().values() for word in listed)
    parts = (part for listed in lexicon.infix.values() for part, _ in listed)
    return spelling_of([*lexicon.known, *stems, *little, *model.words], [*lexicon.prefix, *parts])


def _types(services: Sequence[Service], labels: Sequence[Sequence[str]], model: IntentModel) -> TypesOfHelp:
    """A service that the model was trained on is its own type; others are joined to types by their labels."""
    known = {name: number for number, name in enumerate(model.types)}
    numbers = np.zeros((len(services), _TYPES_OF_ONE), dtype=np.int16)
    told = np.zeros((len(services), _TYPES_OF_ONE), dtype=np.float32)
    others = [row for row, service in enumerate(services) if service.id not in known]
    found = model.types_of([labels[row] for row in others])
    for row, shares in zip(others, found, strict=True):
        best = np.argpartition(-shares, _TYPES_OF_ONE - 1)[:_TYPES_OF_ONE]
        numbers[row] = best[np.argsort(-shares[best], kind="stable")]
        told[row] = shares[numbers[row]]
    for row, service in enumerate(services):
        if service.id in known:
            numbers[row, 0], told[row, 0] = known[service.id], 1.0
    order = np.argsort(numbers[:, 0], kind="stable").astype(np.int32)
    _, starts = np.unique(numbers[order, 0], return_index=True)
    return TypesOfHelp(numbers, told, order, starts.astype(np.int32))


def label_words(service: Service) -> list[str]:
    """Folded words of the labels of a service in all languages."""
    phrases = [*service.name.values(), service.service_class]
    for listed in (service.keywords, service.everyday):
        phrases += [phrase for found in listed.values() for phrase in found]
    return [word for phrase in phrases for word in _folded(phrase)]


def label_text(service: Service) -> str:
    """The labels of a service as one text for a sentence model: its names first, for what is too long is cut."""
    listed = [phrase for group in (service.everyday, service.keywords) for found in group.values() for phrase in found]
    return ". ".join(dict.fromkeys([*service.name.values(), *listed]))


def _further(service: Service, extras: Extras) -> list[str]:
    """Base forms and compound parts of the Finnish labels, when there is a library that knows them."""
    if extras.lemmas is None:
        return []
    phrases = [service.name["fi"], *service.keywords.get("fi", ()), *service.everyday.get("fi", ())]
    return extras.further(word for phrase in phrases for word in words(tidy(phrase)))


def whole_text(service: Service) -> str:
    """Everything that is written of a service, in all languages."""
    return " \n".join(_texts(service))


def _texts(service: Service) -> list[str]:
    texts = [*service.name.values(), *service.summary.values(), *service.description.values()]
    listed = [word for group in (service.keywords, service.everyday) for found in group.values() for word in found]
    return [*texts, *listed, service.service_class]


def _text_words(service: Service) -> list[str]:
    return [word for text in _texts(service) for word in _folded(text)]


@lru_cache(maxsize=50_000)
def _folded(text: str) -> tuple[str, ...]:
    # Entries of a large catalogue share most of their keywords, and each is read for several tables.
    return tuple(_folded_word(word) for word in words(tidy(text)))


@lru_cache(maxsize=200_000)
def _folded_word(word: str) -> str:
    return fold(word)


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


def by_beginning(found: Iterable[str], length: int) -> dict[str, tuple[str, ...]]:
    """Words by their first letters."""
    beginnings: dict[str, list[str]] = defaultdict(list)
    for word in found:
        beginnings[word[:length]].append(word)
    return {beginning: tuple(sorted(listed)) for beginning, listed in beginnings.items()}


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
