"""Workers whose chats have topics: one for each case, and words in a topic go to its family."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.demo.house import House, open_house
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, THANKS, WORRY

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def house(anyio_backend: str) -> AsyncIterator[House]:
    """A desk whose bot may open topics."""
    async with open_house(seed=11, topics=True) as house:
        yield house


async def _two_cases(walk: Walk) -> tuple[Walker, Walker, Walker]:
    worker = await walk.worker()
    families = []
    for words in (WORRY[walk.language], GREETING[walk.language]):
        family = await walk.family()
        await family.says(words)
        await family.presses("button-human")
        await worker.presses("card-button-claim")
        family.look_away()
        families.append(family)
    return worker, *families  # type: ignore[return-value]


async def test_each_case_has_a_topic_and_words_in_it_go_to_its_family(walk: Walk) -> None:
    worker, first, second = await _two_cases(walk)
    topics = worker.phone.topics
    assert len(topics) == 2
    assert all(
        str(case.id) in topic.name for topic, case in zip(topics, (first.case(), second.case()), strict=True) if case
    )
    assert worker.message(WORRY[walk.language]).thread_id == topics[0].thread_id
    assert worker.message(GREETING[walk.language]).thread_id == topics[1].thread_id
    await worker.says(ANSWER[walk.language], thread_id=topics[0].thread_id)
    assert worker.reads("sent-to-case")
    assert worker.new[-1].thread_id == topics[0].thread_id
    assert ANSWER[walk.language] in first.news
    assert not second.news
    await second.says(THANKS[walk.language])
    assert worker.message(THANKS[walk.language]).thread_id == topics[1].thread_id


async def test_words_outside_the_topics_are_asked_about(walk: Walk) -> None:
    worker, first, second = await _two_cases(walk)
    await worker.says(ANSWER[walk.language])
    assert worker.reads("draft-whom")
    assert not first.news + second.news
    await worker.presses("draft-send")
    assert worker.reads("sent-to-case")


async def test_a_word_of_the_keyboard_in_a_topic_is_for_the_family(walk: Walk) -> None:
    worker, first, _ = await _two_cases(walk)
    await worker.says(worker.text("keyboard-queue"), thread_id=worker.phone.topics[0].thread_id)
    assert worker.reads("sent-to-case")
    assert worker.text("keyboard-queue") in first.news


async def test_a_released_case_leaves_its_old_topic_and_opens_one_for_the_next_worker(walk: Walk) -> None:
    worker, first, _ = await _two_cases(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    case, thread_id = first.case(), worker.phone.topics[0].thread_id
    assert case is not None
    await worker.presses(f"release:{case.id}")
    await worker.presses("reason-acquainted")
    assert worker.reads("released")
    await other.presses("card-button-claim")
    assert str(case.id) in other.phone.topics[0].name
    assert other.message(WORRY[walk.language]).thread_id == other.phone.topics[0].thread_id
    await worker.says(ANSWER[walk.language], thread_id=thread_id)
    assert worker.reads("stale-not-your-case")
    assert worker.new[-1].thread_id == thread_id
    assert not first.phone.sees(ANSWER[walk.language])


async def test_a_deleted_topic_is_opened_again(walk: Walk) -> None:
    worker, first, _ = await _two_cases(walk)
    walk.may_be_refused.add("sendMessage")
    worker.phone.delete_topic(worker.phone.topics[0].thread_id)
    await first.says(THANKS[walk.language])
    assert worker.phone.sees(THANKS[walk.language])
    assert len(worker.phone.topics) == 2
    assert worker.message(THANKS[walk.language]).thread_id in {topic.thread_id for topic in worker.phone.topics}
