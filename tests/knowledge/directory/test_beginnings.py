"""What a half-typed sentence may ask for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from knowledge.directory.beginnings import build
from tests.handlers.chats import demonstration

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def first_rows(text: str) -> list[str]:
    """The first three rows while somebody types."""
    return [row.id for row in demonstration().while_typing(text, "", NOW).rows[:3]]


@pytest.mark.parametrize(
    ("whole", "from_letters", "wanted"),
    [
        ("lintsaaminen", 4, "poissaolot"), ("lukivaikeus", 4, "oppimisvaikeus"), ("skolkar", 4, "poissaolot"),
        ("dyslexia", 4, "oppimisvaikeus"), ("Sarvela", 4, "kuraattori_ranta"), ("velkaneuvoja", 5, "velkaneuvoja"),
    ],
)  # fmt: skip
def test_a_row_stays_in_sight_from_the_first_letters_on(whole: str, from_letters: int, wanted: str) -> None:
    for letters in range(from_letters, len(whole) + 1):
        assert wanted in first_rows(whole[:letters]), whole[:letters]


def test_nothing_typed_is_nothing_found() -> None:
    for text in ("", " ", "a", "ja", "?!"):
        assert first_rows(text) == []


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    words = build({"a": ["koulu", "lintsaa"], "b": ["koulu", "lukee"], "c": ["koulu"]})
    told = words.told_by(["koulu", "lin"])
    assert told["a"] > told["b"] == told["c"]
    assert max(told.values()) <= 1
    assert words.completed("lin") == "lintsaa"
    assert words.completed("xyz") == "xyz"
