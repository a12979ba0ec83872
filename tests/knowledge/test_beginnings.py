"""How a match of a pattern can begin, and that nothing is passed over for it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from knowledge.beginnings import BeginningIndex, beginnings

KNOWLEDGE = Path(__file__).parents[2] / "knowledge" / "data"
QUESTIONS = Path(__file__).parent / "data" / "questions.jsonl"
DANGEROUS = Path(__file__).parent / "data" / "danger_sentences.json"


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").lower().splitlines()


@pytest.mark.parametrize(
    ("rx", "expected"),
    [
        (r"\b(?:tapan|tapoin) itseni\b", {"tapan", "tapoi"}),
        (r"\bitsetuho\w*", {"itset"}),
        (r"\b(?:ska )?ta livet", {"ska", "ta"}),
        (r"\b(?:a?b|cd)", {"ab", "b", "cd"}),
        (r"\bkill(?:ing)? my", {"kill", "killi"}),
        (r"\bl[oy]i\w*", {"loi", "lyi"}),
        (r"^(?:apua|sos)[ !.]*$", {"apua", "sos"}),
        (r"(?<!\d )\b(?:kms|ctb)\b", {"kms", "ctb"}),
    ],
)
def test_the_beginnings_of_a_match_are_told(rx: str, expected: set[str]) -> None:
    assert beginnings(rx) == expected


@pytest.mark.parametrize("rx", [r"\b(?:abc)|def", "abc", r"\b\w+ abc", r"\b(?:\w+ )?abc", r"\b.bc", r"\ba*"])
def test_nothing_is_told_when_it_is_not_certain(rx: str) -> None:
    assert beginnings(rx) == frozenset()


def test_a_pattern_whose_beginning_is_unclear_is_looked_for_anywhere() -> None:
    index = BeginningIndex([re.compile(r"\bkoira"), re.compile("sana"), re.compile("(?:ال)?انتحار")])
    assert index.matching("jokin muu") == []
    assert index.matching("iso koiranpentu") == [0]
    assert index.matching("asianajaja") == []
    assert index.matching("isanaika koira") == [0, 1]
    assert index.matching("الانتحار") == [2]


def test_a_word_in_the_middle_of_a_match_does_not_begin_one() -> None:
    index = BeginningIndex([re.compile(r"\b(?:iso|pieni) koira\b")])
    assert index.matching("koira, iso kissa") == []
    assert index.matching("iso kissa ja iso koira") == [0]


def test_no_match_of_the_danger_patterns_is_passed_over() -> None:
    table = json.loads((KNOWLEDGE / "danger.json").read_text(encoding="utf-8"))
    patterns = [re.compile(row["rx"]) for part in ("masks", "downgrades", "triggers") for row in table[part]]
    index = BeginningIndex(patterns)
    for text in [*_lines(DANGEROUS), *_lines(QUESTIONS)[::2]]:
        assert index.matching(text) == [place for place, pattern in enumerate(patterns) if pattern.search(text)]
