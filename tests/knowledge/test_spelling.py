"""Slips of the finger are mended, and words that people add are understood at once."""

from __future__ import annotations

import pytest

from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.matching import Decision, Index, build_index, match
from knowledge.matching.forms import same_stem
from knowledge.matching.spelling import spelling_of

WORDS = ("kiusataan", "koulussa", "poikaa", "lapsi", "diabetesta", "erityisopetus", "ei", "nuku")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("kiusatan koulussa", "kiusataan koulussa"),
        ("kiusataan kouluusa", "kiusataan koulussa"),
        ("eritysopettus", "erityisopetus"),
        ("dia betesta", "diabetesta"),
        ("poikaakiusataan", "poikaa kiusataan"),
        ("lapsi ei nuku", "lapsi ei nuku"),
        ("xyzzy", "xyzzy"),
        ("", ""),
    ],
)
def test_strange_words_become_what_they_were_meant_to_be(written: str, meant: str) -> None:
    tokens, surfaces = spelling_of(WORDS).mended(written.split(), written.split())
    assert " ".join(tokens) == meant
    assert len(tokens) == len(surfaces)


def test_every_word_knows_how_it_was_written() -> None:
    tokens, surfaces = spelling_of(WORDS).mended(
        ["poikaakiusataan", "dia", "betesta"], ["PoikaaKiusataan", "Dia", "betesta"]
    )
    assert list(zip(tokens, surfaces, strict=True)) == [
        ("poikaa", "PoikaaKiusataan"),
        ("kiusataan", "PoikaaKiusataan"),
        ("diabetesta", "Dia betesta"),
    ]


def test_forms_of_one_word_share_their_stem() -> None:
    assert same_stem("kuraattorille", "kuraattori") > 0
    assert same_stem("koira", "koulu") == 0


def with_everyday(service_id: str, word: str) -> Index:
    changed = [
        one.model_copy(update={"everyday": {**one.everyday, "fi": (*one.everyday.get("fi", ()), word)}})
        if one.id == service_id
        else one
        for one in load_catalogue().services
    ]
    return build_index(Catalogue(services=tuple(changed)))


@pytest.mark.parametrize("service_id", ["hammashoito", "puheterapia", "nuorisotilat"])
def test_a_word_that_somebody_adds_is_understood_at_once(service_id: str) -> None:
    index = with_everyday(service_id, "frisbeegolf")
    found = match("frisbeegolfia", index)
    assert found.ranked[0].service_id == service_id
    assert found.decision is Decision.ANSWER
    assert found.ranked[0].why == ("frisbeegolfia",)


def test_the_demonstration_has_nothing_that_its_model_did_not_learn() -> None:
    assert build_index(load_catalogue()).taught.phrases == {}
