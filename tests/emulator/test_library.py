"""python-telegram-bot, unmodified, drives the emulator through ``base_url``."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
    Update,
)
from telegram.error import BadRequest, Conflict, Forbidden
from telegram.ext import Application, CommandHandler

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.specification import check_request

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


async def test_everything_the_library_asks_is_in_the_bot_api(emulator: Emulator, bot: Bot, family: Phone) -> None:
    topic = await bot.create_forum_topic(family.id, "Asia 1")
    thread_id = topic.message_thread_id
    message = await bot.send_message(
        family.id, "hei", reply_markup=YES, message_thread_id=thread_id, protect_content=True,
        reply_parameters=ReplyParameters(1, allow_sending_without_reply=True),
        entities=[MessageEntity("bold", 0, 3)], link_preview_options=LinkPreviewOptions(is_disabled=True),
    )  # fmt: skip
    assert message.message_thread_id == thread_id
    await message.edit_reply_markup(None)
    await bot.send_document(family.id, InputFile(b"x", filename="aika.ics"), caption="aika")
    await bot.copy_message(family.id, family.id, family.send_media("photo"), caption="kuva")
    await bot.send_chat_action(family.id, "typing", message_thread_id=thread_id)
    await bot.edit_forum_topic(family.id, thread_id, name="Asia 2")
    await bot.delete_forum_topic(family.id, thread_id)
    await bot.set_my_commands([BotCommand("apua", "Apua")], BotCommandScopeChat(family.id), "fi")
    await bot.delete_my_commands(BotCommandScopeChat(family.id))
    await bot.set_my_short_description("Apua perheille")
    await bot.get_chat(family.id)
    await bot.get_chat_member(family.id, family.id)
    await bot.delete_message(family.id, family.say("salaisuus"))
    asked = [(request.method, request.parameters) for request in emulator.requests]
    assert len(asked) >= 14
    assert [problem for method, given in asked for problem in check_request(method, given)] == []


async def test_an_application_polls_routes_and_answers(emulator: Emulator, family: Phone) -> None:
    async def on_start(update: Update, _: object) -> None:
        assert update.effective_message is not None
        await update.effective_message.reply_text("Tervetuloa")

    application = Application.builder().token(emulator.token).base_url(f"{emulator.base_url}/bot").build()
    application.add_handler(CommandHandler("start", on_start))
    async with application:
        assert application.updater is not None
        await application.start()
        await application.updater.start_polling(timeout=1)
        family.start()
        await family.wait_for("Tervetuloa")
        await application.updater.stop()
        await application.stop()


async def test_a_webhook_is_set_with_a_secret_and_taken_away(emulator: Emulator, bot: Bot) -> None:
    url = "http://127.0.0.1:9/door"
    assert await bot.set_webhook(url, secret_token="s3cret", max_connections=5, allowed_updates=["message"])
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.allowed_updates) == (url, 5, ("message",))
    with pytest.raises(Conflict):
        await bot.get_updates()
    assert await bot.delete_webhook(drop_pending_updates=True)
    (asked,) = emulator.requests.of("setWebhook")
    assert check_request("setWebhook", asked.parameters) == []
