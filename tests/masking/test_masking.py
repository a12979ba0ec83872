"""Forty texts lose every identifier, forty others lose nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.masking import KINDS, MARKS, KnownNames, digests_of, forms_of, marks_in, mask
from knowledge.danger import look_for_danger

TEXTS = tomllib.loads((Path(__file__).parent / "texts.toml").read_text())
KEY = b"a key of the tests"
NAMES = KnownNames(KEY, frozenset().union(*(digests_of(name, KEY) for name in TEXTS["names"])))


@pytest.mark.parametrize("row", TEXTS["secret"], ids=lambda row: row["text"][:30])
def test_an_identifier_is_taken_out(row) -> None:
    masked = mask(row["text"], NAMES)
    assert masked.found
    for hidden in row["hidden"]:
        assert hidden in row["text"]
        assert hidden not in masked.text
        digits = "".join(letter for letter in hidden if letter.isdigit())
        assert not digits or digits not in "".join(letter for letter in masked.text if letter.isdigit())
    assert sum(letter.isdigit() for letter in masked.text) == 0


@pytest.mark.parametrize("text", TEXTS["harmless"]["texts"])
def test_nothing_else_is_taken_out(text) -> None:
    assert mask(text, NAMES).text == text


@pytest.mark.parametrize("row", TEXTS["secret"], ids=lambda row: row["text"][:30])
def test_masking_again_changes_nothing(row) -> None:
    once = mask(row["text"], NAMES)
    assert mask(once.text, NAMES) == once


def test_there_are_forty_of_each() -> None:
    assert len(TEXTS["secret"]) == len(TEXTS["harmless"]["texts"]) == 40


def test_the_marks_tell_how_many() -> None:
    masked = mask("040 1234567, 050 7654321 ja a@b.fi")
    assert masked.found == {"phone": 2, "email": 1}
    assert marks_in(masked.text) == masked.found
    assert set(MARKS) == set(KINDS)


def test_danger_is_still_seen_in_a_masked_text() -> None:
    text = "Aino Virtanen 040 1234567 sanoo että haluaa kuolla"
    assert look_for_danger(mask(text, NAMES).text).severity == look_for_danger(text).severity > 0
    assert all(look_for_danger(mark).severity == 0 for mark in MARKS.values())


def test_names_are_kept_as_digests_only() -> None:
    assert "virtase" in forms_of("Virtanen")
    assert "peka" in forms_of("Pekka")
    assert not forms_of("Virtanen") & NAMES.digests
    assert mask("Aino", KnownNames(b"another key", NAMES.digests)).text == "Aino"


@given(some.text(max_size=200))
def test_any_text_can_be_masked_and_masking_twice_is_masking_once(text) -> None:
    once = mask(text, NAMES)
    assert mask(once.text, NAMES).text == once.text


@given(
    some.integers(0, 999), some.text("ABCDEFUVWXYabcdefuvwxy+-–−", min_size=1, max_size=1), some.sampled_from(["", " "])
)
def test_codes_of_every_century_are_masked(number, sign, gap) -> None:
    code = f"131052{gap}{sign}{gap}{number:03}T"
    assert mask(f"hetu {code} loppu").text == "hetu [henkilötunnus] loppu"
