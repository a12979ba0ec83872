"""Telegram's own store of inline answers: what a bot does not mark as personal is shown to others."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.error import BadRequest

from bot.clock import MovableClock
from bot.emulator.emulator import Emulator
from bot.emulator.phone import NothingToPress, Phone
from bot.emulator.view import phone_state

pytestmark = pytest.mark.anyio

ROW = InlineQueryResultArticle("1", "Kuraattori", InputTextMessageContent("julkinen"), description="000 100 429")


async def _answered(bot: Bot, phone: Phone, text: str, **how: object) -> str:
    question = phone.ask_inline(text)
    await bot.get_updates(timeout=1, allowed_updates=["inline_query"])
    await bot.answer_inline_query(question, [ROW], **how)  # type: ignore[arg-type]
    return question


@pytest.mark.parametrize(
    ("how", "others_see", "self_sees"),
    [
        ({}, True, True),
        ({"cache_time": 60}, True, True),
        ({"is_personal": True}, False, True),
        ({"is_personal": True, "cache_time": 0}, False, False),
        ({"cache_time": 0}, False, False),
    ],
)
async def test_an_answer_that_is_kept_is_shown_again(
    emulator: Emulator, bot: Bot, family: Phone, how: dict[str, object], others_see: bool, self_sees: bool
) -> None:
    other = emulator.add_phone("Vieras")
    await _answered(bot, family, "kuraattori", **how)
    for phone, sees in ((other, others_see), (family, self_sees)):
        again = emulator.world.questions[phone.ask_inline("kuraattori")]
        assert (again.results is not None) is sees
    assert emulator.world.questions[other.ask_inline("jotain muuta")].results is None


async def test_a_kept_answer_grows_old(emulator: Emulator, bot: Bot, family: Phone, clock: MovableClock) -> None:
    await _answered(bot, family, "kuraattori", cache_time=30)
    assert emulator.world.questions[family.ask_inline("kuraattori")].results
    clock.move_forward(timedelta(seconds=31))
    assert emulator.world.questions[family.ask_inline("kuraattori")].results is None


async def test_a_late_answer_is_refused(bot: Bot, family: Phone, clock: MovableClock) -> None:
    question = family.ask_inline("kuraattori")
    clock.move_forward(timedelta(seconds=11))
    with pytest.raises(BadRequest, match="too old"):
        await bot.answer_inline_query(question, [ROW])


async def test_a_row_can_be_chosen_in_a_group_and_the_button_opens_the_bot(
    emulator: Emulator, bot: Bot, family: Phone
) -> None:
    group = emulator.world.add_group("Työryhmä", [family.person])
    opens = InlineQueryResultsButton("Avaa", start_parameter="avaa")
    question = await _answered(bot, family, "kuraattori", button=opens)
    there = family.at(group)
    message = there.chat.messages[there.choose_inline(question, "1")]
    assert message.text == "julkinen"
    family.press_inline_button(question)
    assert family.messages[-1].text == "/start avaa"
    unanswered = family.ask_inline("toinen")
    with pytest.raises(NothingToPress):
        family.press_inline_button(unanswered)


async def test_a_search_button_asks_in_this_chat_and_the_page_sees_the_rows(bot: Bot, family: Phone) -> None:
    search = InlineKeyboardButton("Etsi", switch_inline_query_current_chat="")
    await bot.send_message(family.id, "Kirjoita", reply_markup=InlineKeyboardMarkup([[search]]))
    family.press("Etsi")
    shown = phone_state(family)
    assert shown["messages"][-1]["buttons"] == [[{"text": "Etsi", "search": ""}]]
    assert shown["inline"] == {"query_id": family.asked, "text": "", "rows": None, "button": None}
    update = (await bot.get_updates(timeout=1, allowed_updates=["inline_query"]))[-1]
    assert update.inline_query is not None
    assert update.inline_query.chat_type == "sender"
    await bot.answer_inline_query(family.asked, [ROW])
    rows = phone_state(family)["inline"]["rows"]
    assert rows == [{"id": "1", "title": "Kuraattori", "description": "000 100 429"}]
