"""The messages that were written for hearing danger: each has what it needs, in every language, and names nobody."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from knowledge.evaluation.danger import LabelledMessage
from knowledge.evaluation.questions import read_lines

FOLDER = Path(__file__).parents[2] / "knowledge" / "training" / "danger_examples"
FILES = sorted(FOLDER.glob("*.jsonl"))
KINDS = {
    "suicide", "self_harm", "violence", "sexual_violence", "honour_trafficking", "child_danger", "missing_child",
    "threat_to_others", "poisoning", "intoxication", "medical_emergency", "psychosis", "acute_need", "exhaustion",
    "urgent_help",
}  # fmt: skip
#: A telephone number, an identity code, an address on the web: nothing of anybody's.
IDENTIFIERS = re.compile(r"\d[\d -]{5,}\d|\d{6}[-+A-Z]\d{3}\w|https?://|@\w{3,}|\w@\w")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return [json.loads(line) for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_file_can_be_measured_with(file: Path) -> None:
    assert read_lines(file, LabelledMessage)


def test_every_message_has_a_number_a_kind_and_a_group(rows: list[dict[str, Any]]) -> None:
    assert len({row["qid"] for row in rows}) == len(rows)
    assert all(row["group"] and row["style"] for row in rows)
    assert {row["kind"] for row in rows if row["severity"]} == KINDS
    assert {row["kind"] for row in rows if not row["severity"]} == {"none"}


def test_no_message_stands_there_twice(rows: list[dict[str, Any]]) -> None:
    times = Counter(row["text"].casefold().strip(" .!?") for row in rows)
    assert [text for text, count in times.items() if count > 1] == []


def test_every_language_has_serious_and_ordinary_ones(rows: list[dict[str, Any]]) -> None:
    found = Counter((row["lang"], min(row["severity"], 2)) for row in rows)
    for language in ("fi", "sv", "en", "ru", "uk", "ar", "so", "se"):
        assert min(found[language, severity] for severity in (0, 1, 2)) >= 50, language


def test_nobody_can_be_recognised(rows: list[dict[str, Any]]) -> None:
    assert [row["qid"] for row in rows if IDENTIFIERS.search(row["text"])] == []
