"""Plain ways of finding a service, without lexicon, examples or weights: what the matching must be better than."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from knowledge.catalogue import Catalogue
from knowledge.evaluation.outcomes import Ranker

#: what is shown of a baseline's answer; nDCG@5 needs five, the mean reciprocal rank some more
MOST = 10

Builder = Callable[[Catalogue], Ranker]


class BaselineMissing(Exception):
    """A baseline needs a library that is not installed; ``library`` names it."""

    def __init__(self, library: str) -> None:
        self.library = library
        super().__init__(f"{library} is not installed: it comes with the development libraries (extra: dev)")


def baselines() -> Mapping[str, Builder]:
    """Every baseline by the name it has in tables; building one may raise ``BaselineMissing``."""
    from knowledge.evaluation.baselines import bm25, fulltext, fuzzy, letters  # they need this module's names

    return {
        "rapidfuzz WRatio, names": fuzzy.wratio,
        "rapidfuzz token_set_ratio, names": fuzzy.token_set_ratio,
        "thefuzz WRatio, names": fuzzy.thefuzz_wratio,
        "SQLite FTS5, word beginnings": fulltext.word_beginnings,
        "SQLite FTS5, trigrams": fulltext.trigrams,
        "BM25, snowball stems": bm25.snowball,
        "TF-IDF, 3–5 letters": letters.tf_idf,
    }


def optional(library: str) -> object:
    """Import a library that only development needs.

    Raises:
        BaselineMissing: it is not installed.
    """
    try:
        return import_module(library)
    except ModuleNotFoundError as error:
        raise BaselineMissing(library) from error
