"""Helplines: real numbers with their sources, and never an empty one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knowledge.helplines import Helplines, load_helplines


@pytest.fixture(scope="module")
def helplines() -> Helplines:
    return load_helplines()


def test_every_helpline_has_its_source_and_date(helplines: Helplines) -> None:
    assert [line.id for line in helplines.helplines if not (line.source and line.as_of)] == []


def test_a_doubtful_helpline_says_what_to_verify(helplines: Helplines) -> None:
    doubtful = [line for line in helplines.by_id.values() if line.confidence == "none"]
    assert doubtful
    assert all(line.verify for line in doubtful)


def test_a_line_without_a_number_falls_back_to_112(helplines: Helplines) -> None:
    without = [line for line in helplines.by_id.values() if line.telephone is None]
    assert without
    assert {line.number for line in without} == {"112"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_serious_day_has_at_least_two_lines_to_offer(helplines: Helplines, language: str) -> None:
    assert len(helplines.answering(2, language)) >= 2


def test_lines_open_day_and_night_come_first(helplines: Helplines) -> None:
    open_always = [line.around_the_clock for line in helplines.answering(2, "fi")]
    assert open_always == sorted(open_always, reverse=True)


def test_a_number_without_what_to_dial_is_refused(tmp_path: Path, helplines: Helplines) -> None:
    table = json.loads(helplines.model_dump_json())
    table["helplines"][0]["dial"] = None
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(ValueError, match="neither"):
        load_helplines(broken)
