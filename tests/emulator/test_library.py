"""python-telegram-bot, unmodified, drives the emulator through ``base_url``."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

pytestmark = pytest.mark.anyio

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Kyllä", callback_data="yes:1")]])


async def test_a_started_phone_is_an_update_with_its_payload(bot: Bot, family: Phone) -> None:
    family.start("kutsu-1")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message is not None
    assert update.message.text == "/start kutsu-1"
    assert update.message.entities[0].type == "bot_command"


async def test_a_pressed_button_is_answered_once_and_the_message_edited(bot: Bot, family: Phone) -> None:
    message = await bot.send_message(family.id, "Otatko kopin?", reply_markup=YES)
    family.press("Kyllä")
    (update,) = await bot.get_updates(timeout=1)
    query = update.callback_query
    assert query is not None
    assert query.data == "yes:1"
    await query.answer("Kiitos")
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await query.answer("Kiitos")
    await message.edit_text("Sinulla on koppi.")
    assert family.toast == "Kiitos"
    assert [m.text for m in family.from_bot] == ["Sinulla on koppi."]


async def test_a_blocked_bot_is_refused(bot: Bot, family: Phone) -> None:
    family.block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(family.id, "hei")


async def test_who_never_started_cannot_be_written_to(emulator: Emulator, bot: Bot) -> None:
    stranger = emulator.add_phone("Eino")
    with pytest.raises(Forbidden, match="initiate conversation"):
        await bot.send_message(stranger.id, "hei")


async def test_a_photo_reaches_the_bot_and_can_be_downloaded(bot: Bot, family: Phone) -> None:
    family.send_media("photo", caption="Tässä")
    (update,) = await bot.get_updates(timeout=1)
    assert update.message is not None
    assert update.message.caption == "Tässä"
    file = await bot.get_file(update.message.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()).startswith(b"\x89PNG")
