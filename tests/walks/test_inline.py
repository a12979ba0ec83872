"""Typed after the bot's name in any chat: rows for a professional alone, one button for everybody else."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.clock import monotonic
from bot.dialogue.tables import Question as Asked
from bot.emulator.world import Question
from bot.people import service as people
from bot.people.tables import Person
from tests.handlers.chats import demonstration
from tests.walks.test_professional import QUESTION
from tests.walks.walkers import PATIENCE_SECONDS, Walk, Walker
from tests.walks.words import NOW, WORRY

pytestmark = pytest.mark.anyio

#: Whom the contact list names first for the question.
LINE = demonstration().data.expert["kuraattori_ranta"].direct_line


async def asks(walker: Walker, text: str) -> tuple[str, Question]:
    """Type a question after the bot's name and wait for its answer."""
    query_id = walker.phone.ask_inline(text)
    question, ends = walker.phone.world.questions[query_id], monotonic() + PATIENCE_SECONDS
    while question.results is None and monotonic() < ends:
        await asyncio.sleep(0.005)
    return query_id, question


def answers(walk: Walk) -> list[dict[str, Any]]:
    """What the desk asked of Telegram to answer such questions."""
    return [one.parameters for one in walk.requests if one.method == "answerInlineQuery"]


def rows_of(walk: Walk, row: type) -> int:
    """How many rows a table has."""
    with walk.house.koppi.database.transaction() as session:
        return int(session.query(row).count())


async def test_a_professional_finds_a_line_in_any_chat_and_shares_only_its_public_half(walk: Walk) -> None:
    professional, family = await walk.worker("Sanna", "opettaja", role="professional"), await walk.family()
    query_id, question = await asks(professional, QUESTION[walk.language])
    assert question.results
    row = next(one for one in question.results if LINE in one["description"])
    assert professional.text("inline-button-open") == (question.button or {})["text"]
    assert not any("reply_markup" in one for one in question.results)
    message = row["input_message_content"]["message_text"]
    assert LINE not in message
    professional.look_away()
    group = walk.house.emulator.world.add_group("Tiimi", [professional.phone.person, family.phone.person])
    professional.phone.at(group).choose_inline(query_id, row["id"])
    await walk.calm()
    assert professional.news == ""
    assert not any(one.from_bot for one in group.messages.values())
    link = next(word for word in message.split() if "start=who-" in word)
    for walker, sees in ((professional, True), (family, False)):
        walker.look_away()
        walker.phone.open_link(link)
        await walk.calm()
        assert (LINE in walker.news) is sees
    assert family.reads("welcome-who", "welcome-write")


async def test_the_list_is_searched_while_typing_and_a_chosen_row_brings_its_card(walk: Walk) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    await professional.says(professional.text("keyboard-whom"))
    await professional.presses("whom-button-search")
    text, seen = QUESTION[walk.language], -1
    for end in range(3, len(text) + 1):
        query_id, question = await asks(professional, text[:end])
        if any(LINE in one["description"] for one in (question.results or ())[:3]):
            seen = end
            break
    assert 0 < seen < len(text), "the line is in sight before the sentence is whole"
    row = next(one for one in question.results or () if LINE in one["description"])
    before = rows_of(walk, Asked)
    professional.look_away()
    professional.phone.choose_inline(query_id, row["id"])
    await walk.calm()
    assert LINE in professional.news
    assert professional.reads("whom-no-answer", "whom-then")
    assert rows_of(walk, Asked) == before
    with walk.house.koppi.database.transaction() as session:
        people.end_duty(session, person_id=professional.person(session).id)
    professional.look_away()
    professional.phone.choose_inline(query_id, row["id"])
    await walk.calm()
    assert LINE not in professional.news
    assert professional.reads("welcome-who")


async def test_all_others_get_one_button_whatever_they_ask(walk: Walk) -> None:
    await walk.worker("Sanna", "opettaja", role="professional")
    known, stranger = await walk.family(), await walk.family(started=False)
    persons = rows_of(walk, Person)
    walk.house.emulator.requests.clear()
    for walker in (known, stranger):
        for text in (QUESTION[walk.language], "Helka Suvisalo", LINE, NOW[walk.language], "", "x" * 256):
            query_id, question = await asks(walker, text)
            assert question.results == []
    given = [{key: value for key, value in one.items() if key != "inline_query_id"} for one in answers(walk)]
    assert len(given) == 12
    assert all(one == given[0] for one in given)
    assert rows_of(walk, Person) == persons
    stranger.look_away()
    stranger.phone.press_inline_button(query_id)
    await walk.calm()
    assert stranger.reads("emergency-now", "welcome-who", "welcome-write")


async def test_whoever_was_removed_sees_nothing_at_once(walk: Walk) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    _, question = await asks(professional, QUESTION[walk.language])
    assert question.results
    with walk.house.koppi.database.transaction() as session:
        people.end_duty(session, person_id=professional.person(session).id)
    _, question = await asks(professional, QUESTION[walk.language])
    assert question.results == []


async def test_danger_in_a_question_comes_first(walk: Walk) -> None:
    professional = await walk.worker("Sanna", "opettaja", role="professional")
    _, question = await asks(professional, NOW[walk.language])
    assert question.results
    assert question.results[0]["title"] == professional.text("inline-danger-title")


async def test_every_answer_is_for_one_person_and_for_now(walk: Walk) -> None:
    professional, family = await walk.worker("Sanna", "opettaja", role="professional"), await walk.family()
    for walker in (professional, family):
        for text in (WORRY[walk.language], "", NOW[walk.language]):
            await asks(walker, text)
    wanted = {"is_personal": True, "cache_time": 0, "next_offset": ""}
    assert len(answers(walk)) == 6
    assert all({key: one[key] for key in wanted} == wanted for one in answers(walk))


async def test_typing_does_not_hold_up_a_message_of_somebody_else(walk: Walk) -> None:
    professional, family = await walk.worker("Sanna", "opettaja", role="professional"), await walk.family()
    text = (QUESTION[walk.language] * 3)[:60]
    typed = [professional.phone.ask_inline(text[: end + 1]) for end in range(60)]
    await family.says(WORRY[walk.language])
    assert family.reads("answer-found")
    for query_id in typed:
        while professional.phone.world.questions[query_id].results is None:
            await asyncio.sleep(0.005)
