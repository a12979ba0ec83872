"""BM25 over word stems: every text with the stemmer of its language, a question with all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np

from knowledge.catalogue import Catalogue
from knowledge.evaluation.baselines import MOST, optional
from knowledge.evaluation.baselines.sparse import Integers, Numbers, TermTable, best
from knowledge.evaluation.baselines.texts import text_in
from knowledge.evaluation.outcomes import Ranker
from knowledge.service import Service

#: the usual constants: how soon a repeated term stops counting, and how much long texts are held back
_K1, _B = 1.5, 0.75
_STEMMERS = {"fi": "finnish", "sv": "swedish", "en": "english", "ru": "russian", "ar": "arabic"}


def snowball(catalogue: Catalogue) -> Ranker:
    """BM25 over the stems of the words of a service's whole text.

    Raises:
        BaselineMissing: snowballstemmer is not installed.
    """
    library: Any = optional("snowballstemmer")
    # Texts repeat their words, and the stemmers are slow: each word is cut once.
    stemmers = {language: cache(library.stemmer(name).stemWord) for language, name in _STEMMERS.items()}
    ids = [service.id for service in catalogue.services]
    bags = [_stems(service, stemmers) for service in catalogue.services]
    lengths = np.array([bag.total() for bag in bags], dtype=np.float32)
    table = TermTable(bags, len(bags), lambda times, having, owners: _bm25(times, having, owners, lengths))

    def rank(text: str) -> list[tuple[str, float]]:
        words = _words(text)
        wanted = {stem(word) for stem in stemmers.values() for word in words}
        return best(table.scores(dict.fromkeys(sorted(wanted), 1.0)), ids, MOST)

    return rank


def _words(text: str) -> list[str]:
    # Stemmers know words by their dots and accents, so these stay.
    return "".join(letter if letter.isalnum() else " " for letter in text.lower()).split()


def _stems(service: Service, stemmers: Mapping[str, Callable[[str], str]]) -> Counter[str]:
    return Counter(stem(word) for language, stem in stemmers.items() for word in _words(text_in(service, language)))


def _bm25(times: Numbers, having: Numbers, owners: Integers, lengths: Numbers) -> Numbers:
    rarity = np.log(1 + (len(lengths) - having + 0.5) / (having + 0.5))
    held_back = _K1 * (1 - _B + _B * lengths[owners] / max(float(lengths.mean()), 1.0))
    weights: Numbers = (rarity * times * (_K1 + 1) / (times + held_back)).astype(np.float32)
    return weights
