"""People greet, thank and say no; none of it is taken for a question, and none of it opens or closes anything."""

from __future__ import annotations

import pytest

from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, NONSENSE, NOW, TODAY, WORRY

pytestmark = pytest.mark.anyio


def _first(walker: Walker, key: str) -> str:
    return walker.text(key).partition(" | ")[0]


async def test_a_greeting_is_greeted_and_thanks_are_thanked(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(_first(family, "greeting-words").upper() + "!")
    assert family.reads("greeting")
    assert family.offers("button-human", "button-emergency")
    await family.says(_first(family, "greeting-words"), WORRY[walk.language])
    assert family.reads("answer-found")
    await family.says(_first(family, "thanks-words"))
    assert family.reads("thanks-answer")
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    assert WORRY[walk.language] in worker.news
    assert f"\n{_first(family, 'thanks-words')}\n" not in f"{worker.news}\n"


async def test_no_to_a_person_is_heard_and_the_way_stays_open(walk: Walk) -> None:
    family = await walk.family()
    for words in (NONSENSE[walk.language], TODAY[walk.language]):
        await family.says(words)
        await family.says(_first(family, "no-words"))
        assert family.reads("offer-declined")
        assert family.offers("button-human", "button-emergency")
        assert family.case() is None


async def test_thanks_for_a_done_case_do_not_open_it_again(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await family.says(_first(family, "thanks-words"))
    assert _first(family, "thanks-words") in worker.news
    await worker.presses("case-button-resolve")
    await family.says(_first(family, "thanks-words"))
    assert family.reads("thanks-in-case")
    assert not worker.reads("owner-reopened")
    await family.presses("case-button-close")
    assert family.reads("case-closed", "feedback-ask")
    await family.presses("feedback-button-no")
    assert family.reads("feedback-thanks", "feedback-not-enough")
    assert family.offers("button-human", "button-emergency")


async def test_an_edit_of_what_was_never_kept_is_looked_at_as_new(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    greeting = _first(family, "greeting-words")
    await family.says(greeting)
    await family.edits(greeting, WORRY[walk.language])
    assert family.reads("answer-found")
    await family.says(greeting)
    await family.edits(greeting, family.text("keyboard-emergency"))
    assert family.new[0].text.startswith("112")
    await family.says(greeting)
    await family.edits(greeting, NOW[walk.language])
    assert family.new[0].text.startswith("112")
    assert worker.reads("card-title-urgent")


async def test_danger_in_an_edit_is_noticed_even_in_a_closed_case(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.says(GREETING[walk.language])
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    await family.edits(GREETING[walk.language], WORRY[walk.language])
    assert family.reads("edit-too-late")
    await family.edits(WORRY[walk.language], NOW[walk.language])
    assert family.new[0].text.startswith("112")
    assert worker.reads("card-title-urgent")
