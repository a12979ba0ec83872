"""Long words are cut where it hurts least, and nothing of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.cases.words.splitting import PART_UNITS, split_words, utf16_units

pieces = st.sampled_from(["a", "ä", " ", "\n", "\n\n", ". ", "😀", "👨‍👩‍👧‍👦", "👍🏽", "🇫🇮", "e\u0301", "❤️", "漢"])
composed = st.sampled_from(["👨‍👩‍👧‍👦", "👍🏽", "🇫🇮", "e\u0301", "❤️", "ab"])
texts = st.lists(pieces, max_size=120).map("".join)


@settings(max_examples=300, deadline=None)
@given(words=texts, limit=st.integers(4, 60))
@example(words="", limit=10)
@example(words="🇫🇮" * 30, limit=7)
def test_the_parts_are_short_enough_and_together_the_words_again(words: str, limit: int) -> None:
    parts = split_words(words, limit)
    assert "".join(parts) == words
    assert all(utf16_units(part) <= limit for part in parts)
    assert all(parts) or parts == [""]


@settings(max_examples=200, deadline=None)
@given(
    words=st.lists(st.sampled_from(["👨‍👩‍👧‍👦", "👍🏽", "🇫🇮", "e\u0301", "❤️", "ab"]), max_size=60),
    limit=st.integers(12, 40),
)
def test_a_character_of_several_code_points_is_never_cut(words: list[str], limit: int) -> None:
    for part in split_words("".join(words), limit):
        assert part == "" or part[0] in "👨👍🇫e❤ab"
        assert not part.endswith("\u200d")
        assert sum(part.count(letter) for letter in "🇫🇮") % 2 == 0


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("aaaaa\n\nb cc dd", "aaaaa\n\n"),
        ("aaaaaa\nb cc dd", "aaaaaa\n"),
        ("aaaaa. b cc dd", "aaaaa. "),
        ("aaaaa? b cc dd", "aaaaa? "),
        ("aaa bbb ccc ddd", "aaa bbb "),
        ("aaaaaaaaaaaaaaa", "aaaaaaaaaa"),
    ],
)
def test_words_are_cut_at_the_best_border_in_reach(words: str, first: str) -> None:
    assert split_words(words, 10)[0] == first


def test_short_words_stay_whole() -> None:
    assert split_words("Lapsi ei nuku.") == ["Lapsi ei nuku."]
    assert split_words("x" * PART_UNITS) == ["x" * PART_UNITS]


def test_a_flood_of_joiners_is_cut_like_any_text() -> None:
    flood = "\u200d" * 500
    assert "".join(split_words(flood, 50)) == flood
