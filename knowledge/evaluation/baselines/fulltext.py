"""SQLite's full-text search, in memory: by the beginnings of words, and by groups of three letters."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence

from knowledge.catalogue import Catalogue
from knowledge.evaluation.baselines import MOST
from knowledge.evaluation.baselines.texts import whole_text, words_of
from knowledge.evaluation.outcomes import Ranker

#: letters of a word's beginning that are kept, so that other endings and compounds are found too
_BEGINNING = 5


def word_beginnings(catalogue: Catalogue) -> Ranker:
    """Any word that begins as a word of the question does."""
    return _search(catalogue, "unicode61", lambda text: [f'"{word[:_BEGINNING]}"*' for word in words_of(text)])


def trigrams(catalogue: Catalogue) -> Ranker:
    """Any three letters in a row that the question has too."""
    return _search(catalogue, "trigram", lambda text: [f'"{group}"' for group in _threes(words_of(text))])


def _threes(words: Sequence[str]) -> list[str]:
    return [word[at : at + 3] for word in words for at in range(len(word) - 2)]


def _search(catalogue: Catalogue, tokenizer: str, terms: Callable[[str], Iterable[str]]) -> Ranker:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE services USING fts5(id UNINDEXED, text, tokenize='{tokenizer}')")
    rows = ((service.id, " ".join(words_of(whole_text(service)))) for service in catalogue.services)
    database.executemany("INSERT INTO services VALUES (?, ?)", rows)

    def rank(text: str) -> list[tuple[str, float]]:
        asked = " OR ".join(dict.fromkeys(terms(text)))
        query = "SELECT id, -rank FROM services WHERE services MATCH ? ORDER BY rank LIMIT ?"
        return database.execute(query, (asked, MOST)).fetchall() if asked else []

    return rank
