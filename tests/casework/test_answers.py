"""Canned answers: a starting set, the desk's own above it, a worker's own, and files."""

from __future__ import annotations

import pytest

from bot.casework import service as casework
from bot.casework.answers import Answer, BrokenAnswers, answers_for, read_answers, starting_answers, written_out
from bot.casework.errors import AnswerTooLong, ToolGone, VariableUnknown
from bot.casework.rules import fill
from bot.i18n.translator import LANGUAGES
from tests.cases.conftest import Story

MOOD = {"have-read", "when-to-call", "outside-hours", "summing-up", "what-next", "closing"}


def _names(story: Story, worker: int) -> list[str]:
    with story.transaction() as session:
        return [one.name for one in answers_for(session, worker_id=worker)]


def _find(story: Story, worker: int, name: str) -> Answer:
    with story.transaction() as session:
        return casework.find_answer(session, name=name, worker_id=worker)


def test_the_starting_answers_are_whole_in_every_language() -> None:
    assert {one.name for one in starting_answers()} == MOOD
    for one in starting_answers():
        assert set(one.texts) == set(one.titles) == set(LANGUAGES)


def test_a_coordinator_changes_the_desks_answer_and_a_worker_cannot(story: Story) -> None:
    worker, coordinator = story.worker(), story.worker("Kaisa", role="coordinator")
    with pytest.raises(ToolGone):
        story.do(casework.write_answer, worker_id=worker, language="fi", text="Hei", name="closing")
    with pytest.raises(ToolGone):
        story.do(casework.write_answer, worker_id=worker, language="fi", text="Hei")
    story.do(casework.write_answer, worker_id=coordinator, language="fi", text="Hei hei, {nimi}", name="closing")
    changed = _find(story, worker, "closing")
    assert changed.texts["fi"] == "Hei hei, {nimi}"
    assert changed.texts["sv"] == next(one for one in starting_answers() if one.name == "closing").texts["sv"]
    assert _names(story, worker) == [one.name for one in starting_answers()]


def test_an_own_answer_is_only_its_workers(story: Story) -> None:
    worker, other = story.worker(), story.worker("Mikael")
    own = story.do(casework.write_answer, worker_id=worker, language="fi", text="Terveisin {nimi}", own=True)
    assert own.name in _names(story, worker)
    assert own.name not in _names(story, other)
    with pytest.raises(ToolGone):
        story.do(casework.remove_answer, worker_id=other, name=own.name)
    story.do(casework.write_answer, worker_id=worker, language="sv", text="Hälsningar {namn}", name=own.name)
    assert set(_find(story, worker, own.name).texts) == {"fi", "sv"}
    story.do(casework.remove_answer, worker_id=worker, name=own.name)
    assert own.name not in _names(story, worker)


def test_a_removed_starting_answer_stays_away_until_a_file_brings_it_back(story: Story) -> None:
    coordinator = story.worker("Kaisa", role="coordinator")
    story.do(casework.remove_answer, worker_id=coordinator, name="closing")
    assert "closing" not in _names(story, coordinator)
    story.do(casework.bring_in, answers=list(starting_answers()))
    assert "closing" in _names(story, coordinator)


def test_a_file_goes_out_and_comes_in_as_it_was_and_can_replace_the_rest(story: Story) -> None:
    worker = story.worker()
    answers = [Answer("uusi", {"fi": 'Uusi "nimi"'}, {"fi": "Hei {nimi}\n\\o/ rivi"})]
    assert read_answers(written_out(answers)) == answers
    story.do(casework.bring_in, answers=answers, replace=True)
    assert _names(story, worker) == ["uusi"]


@pytest.mark.parametrize(
    "broken",
    [
        "[a",
        "a = 1",
        '[a.title]\nfi = "A"',
        '[a.title]\nfi = "A"\n[a.text]\nfi = "{tuntematon}"',
        '[a.title]\nxx = "A"\n[a.text]\nfi = "B"',
        '["Liian Pitkä nimi tälle"]\ntitle = {fi = "A"}\ntext = {fi = "B"}',
        f'[a.title]\nfi = "{"A" * 40}"\n[a.text]\nfi = "B"',
        '[a.title]\nfi = "A"\n[a.text]\nfi = ""',
    ],
)
def test_a_broken_file_is_told_and_brings_nothing(broken: str) -> None:
    with pytest.raises(BrokenAnswers) as told:
        read_answers(broken)
    assert told.value.problems


@pytest.mark.parametrize("text", ["{tuntematon}", "avoin { sulku", "sulku }", "{}"])
def test_a_variable_that_nothing_fills_is_refused(story: Story, text: str) -> None:
    worker = story.worker()
    with pytest.raises(VariableUnknown):
        story.do(casework.write_answer, worker_id=worker, language="fi", text=text, own=True)
    with pytest.raises(AnswerTooLong):
        story.do(casework.write_answer, worker_id=worker, language="fi", text="x" * 3001, own=True)


def test_variables_are_filled_in_three_languages_and_missing_ones_told() -> None:
    filled, missing = fill("{nimi} {Namn} { name } {pvm} {palvelu}", {"name": "Anna", "moment": "tänään"})
    assert filled == "Anna Anna Anna tänään …"
    assert missing == ("palvelu",)
    assert fill("{nimi}", {"name": "{pvm}"}) == ("{pvm}", ())
