"""Which municipality somebody names: in every official name, inflected, misspelt, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.catalogue import Catalogue
from knowledge.localities import municipalities_in, names_of
from knowledge.municipalities import members_of
from knowledge.service import Area
from knowledge.whereabouts import told_in_reply, told_in_story

_OULU, _HELSINKI, _TURKU, _LAHTI, _ESPOO, _SEINAJOKI, _TAMPERE = "564", "091", "853", "398", "049", "743", "837"
_KNOWN = (*municipalities_in(Area(county=f"{number:02}") for number in [*range(1, 22), 90, 91]), "kuulas")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Oulu", _OULU), ("oulussa", _OULU), ("Helsingissä asun", _HELSINKI), ("helsingfors", _HELSINKI),
        ("Turussa", _TURKU), ("Lahdesta", _LAHTI), ("Seinäjoella", _SEINAJOKI), ("Tampereella", _TAMPERE),
        ("Helsnki", _HELSINKI), ("Kuulaassa", "kuulas"), ("i Esbo", _ESPOO), ("kunta on Kuulas", "kuulas"),
    ],
)  # fmt: skip
def test_a_reply_names_a_municipality(text: str, place: str) -> None:
    assert told_in_reply(text, _KNOWN) == place


@pytest.mark.parametrize("text", ["en tiedä", "miksi kysyt", "lapsi ei nuku öisin", "", "123", "koulussa", "kotona"])
def test_other_replies_name_none(text: str) -> None:
    assert told_in_reply(text, _KNOWN) == ""


def test_every_municipality_is_known_by_its_names_in_both_languages() -> None:
    missed = {
        name
        for code in _KNOWN
        for name in names_of(code).values()
        if names_of(told_in_reply(name, _KNOWN)) != names_of(code)
    }
    assert len(_KNOWN) == 310
    assert missed == set()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("asumme Oulussa ja lapsi ei nuku", _OULU), ("vi bor i Esbo och barnet sover inte", _ESPOO),
        ("we live in Tampere and need help", _TAMPERE), ("muutimme Oulusta Turkuun ja asumme Turussa", ""),
        ("lapsi ei viihdy koulussa eikä kotona", ""), ("Salo on meidän sukunimi", ""),
    ],
)  # fmt: skip
def test_a_story_tells_a_municipality_only_when_one_is_told(text: str, place: str) -> None:
    assert told_in_story(text, _KNOWN) == place


def test_a_county_by_its_code_stands_for_its_municipalities() -> None:
    found = municipalities_in([Area(county="19"), Area(county="suvantomaa", municipalities=("kuulas",))])
    assert set(found) == {*members_of("19"), "kuulas"}
    assert found[_OULU] == "19"
    assert found["kuulas"] == "suvantomaa"


def test_services_for_the_whole_country_name_no_municipality() -> None:
    assert Catalogue(services=()).municipalities == {}
    assert municipalities_in([Area()]) == {}


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    assert told_in_reply(text, _KNOWN) in {"", *_KNOWN}
    assert told_in_story(text, _KNOWN) in {"", *_KNOWN}
