"""What remains of a text is the desk's own vocabulary, whatever somebody wrote."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.gaps.vocabulary import MOST_WORDS, STEM_MARK, Vocabulary, remains_of, vocabulary_of
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching.normalise import fold

CATALOGUE: Catalogue = load_catalogue()


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return vocabulary_of(CATALOGUE)


def _is_ours(word: str, vocabulary: Vocabulary) -> bool:
    stem = word.removesuffix(STEM_MARK)
    lexicon = vocabulary.lexicon
    return fold(word) in vocabulary.whole or any(
        stem in table for table in (lexicon.exact, lexicon.prefix, lexicon.infix)
    )


@settings(max_examples=120, deadline=None)
@given(st.text(max_size=300))
def test_no_word_remains_that_is_not_of_the_vocabulary(text: str) -> None:
    vocabulary = vocabulary_of(CATALOGUE)
    remains = remains_of(text, vocabulary)
    assert all(_is_ours(word, vocabulary) for word in remains.words)
    assert len(remains.words) <= MOST_WORDS
    assert list(remains.words) == sorted(remains.words)


@pytest.mark.parametrize(
    "text",
    [
        "Tyttäreni Aada-Maria Korhonen os. Virtanen 010110A123X ei mene kouluun, soita 0401234567",
        "min dotter Ebba Lindqvist, 12 år, vill inte gå till skolan, ring 0501234567",
        "my daughter Persephone Abernathy won't go to school, mail p.abernathy@example.org",
    ],
)
def test_names_numbers_and_addresses_do_not_remain(text: str, vocabulary: Vocabulary) -> None:
    remains = remains_of(text, vocabulary)
    kept = " ".join((*remains.words, *remains.unknown)).lower()
    assert not any(character.isdigit() for character in kept)
    for name in ("korhonen", "aada", "virtanen", "ebba", "lindqvist", "persephone", "abernathy", "example"):
        assert name not in kept


def test_a_matter_an_age_and_a_language_remain(vocabulary: Vocabulary) -> None:
    remains = remains_of("5-vuotias ei nuku yöllä", vocabulary)
    assert (remains.language, remains.topic, remains.age_group) == ("fi", "child_sleep", "child")


def test_an_ending_does_not_make_a_word_unknown(vocabulary: Vocabulary) -> None:
    remains = remains_of("mitä perhekeskuksesta saa", vocabulary)
    assert [word[:10] for word in remains.words] == ["perhekesku"]
    assert remains.unknown == ()


def test_a_word_that_nobody_knows_is_counted_alone_until_many_wrote_it(vocabulary: Vocabulary) -> None:
    first = remains_of("lapsi haluaa hoploppiin", vocabulary)
    assert "hoploppiin" in first.unknown
    assert "hoploppiin" not in first.words
    later = remains_of("lapsi haluaa hoploppiin", vocabulary, many_wrote=["hoploppiin"])
    assert "hoploppiin" in later.words
    assert later.unknown == first.unknown


def test_a_vocabulary_is_made_once_for_a_catalogue_and_anew_for_another() -> None:
    assert vocabulary_of(CATALOGUE) is vocabulary_of(CATALOGUE)
    smaller = CATALOGUE.valid_on(date(1900, 1, 1)).model_copy(update={"services": CATALOGUE.services[:3]})
    assert len(vocabulary_of(smaller).whole) < len(vocabulary_of(CATALOGUE).whole)
