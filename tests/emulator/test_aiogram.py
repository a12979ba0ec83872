"""aiogram, unmodified, drives the emulator; its models refuse any answer or update of the wrong shape."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ChatMemberStatus, ContentType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.filters import CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    ChatMemberUpdated,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Message,
)

from bot.emulator import groups
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

pytestmark = pytest.mark.anyio

YES = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Kyllä", callback_data="yes")]])


@pytest.fixture
async def other_bot(emulator: Emulator) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(emulator.base_url))
    async with Bot(emulator.token, session=session) as bot:
        yield bot


async def test_a_conversation_by_polling(emulator: Emulator, other_bot: Bot, family: Phone) -> None:
    heard: list[str] = []
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def on_start(message: Message) -> None:
        await message.answer("Otatko <b>kopin</b>?", reply_markup=YES, parse_mode="HTML")

    @dispatcher.callback_query()
    async def on_press(query: CallbackQuery) -> None:
        await query.answer("Kiitos")
        assert isinstance(query.message, Message)
        await query.message.edit_text("Koppi on sinulla.")

    @dispatcher.edited_message()
    async def on_edit(message: Message) -> None:
        heard.append(f"edited {message.text}")

    @dispatcher.my_chat_member()
    async def on_block(change: ChatMemberUpdated) -> None:
        heard.append(ChatMemberStatus(change.new_chat_member.status).value)

    @dispatcher.message()
    async def on_message(message: Message) -> None:
        heard.append(ContentType(message.content_type).value)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(dispatcher.start_polling(other_bot, polling_timeout=1, handle_signals=False))
        family.start("x")
        await family.wait_for("Otatko kopin?")
        family.press("Kyllä")
        await family.wait_for("Koppi on sinulla.")
        family.edit(family.say("hei"), "hei!")
        for kind in ("photo", "sticker", "voice", "document", "video"):
            family.send_media(kind)
        family.block()
        async with asyncio.timeout(5):
            while len(heard) < 8:
                await asyncio.sleep(0.01)
        await dispatcher.stop_polling()
    assert family.toast == "Kiitos"
    assert sorted(heard) == sorted(["text", "edited hei!", "photo", "sticker", "voice", "document", "video", "kicked"])


async def test_every_kind_of_answer_has_the_right_shape(emulator: Emulator, other_bot: Bot, family: Phone) -> None:
    me = await other_bot.get_me()
    assert me.has_topics_enabled
    topic = await other_bot.create_forum_topic(family.id, "Asia 1")
    thread_id = topic.message_thread_id
    sent = await other_bot.send_message(family.id, "hei", message_thread_id=thread_id)
    assert sent.is_topic_message
    document = await other_bot.send_document(family.id, BufferedInputFile(b"x", "aika.ics"), caption="aika")
    assert document.document is not None
    assert (await other_bot.get_file(document.document.file_id)).file_size == 1
    copied = await other_bot.copy_message(family.id, family.id, document.message_id)
    assert await other_bot.delete_message(family.id, copied.message_id)
    assert await other_bot.set_my_commands([BotCommand(command="apua", description="Apua")])
    assert (await other_bot.get_my_commands())[0].command == "apua"
    assert (await other_bot.get_webhook_info()).url == ""
    assert (await other_bot.get_chat(family.id)).first_name == "Aino"


async def test_groups_have_the_right_shape(emulator: Emulator, other_bot: Bot, family: Phone) -> None:
    group = emulator.world.add_group("Päivystys", [family.person], is_forum=True)
    assert (await other_bot.get_chat(group.chat_id)).is_forum
    for user_id, status in ((family.id, "creator"), (me := emulator.world.bot["id"], "administrator")):
        assert (await other_bot.get_chat_member(group.chat_id, user_id)).status == status
    groups.set_bot_status(emulator.world, group, family.person, "kicked")
    groups.join(emulator.world, group, emulator.world.add_person("Eino"))
    updates = await other_bot.get_updates()
    assert [update.event_type for update in updates] == ["my_chat_member", "message"]
    change = updates[0].my_chat_member
    assert change is not None
    assert change.new_chat_member.user.id == me


async def test_a_question_in_line_is_answered_and_a_result_chosen(
    emulator: Emulator, other_bot: Bot, family: Phone
) -> None:
    question = family.ask_inline("neuvola")
    (update,) = await other_bot.get_updates()
    assert isinstance(update.inline_query, InlineQuery)
    content = InputTextMessageContent(message_text="Neuvola auttaa")
    article = InlineQueryResultArticle(id="1", title="Neuvola", input_message_content=content)
    await other_bot.answer_inline_query(update.inline_query.id, [article])
    family.choose_inline(question, "1")
    assert family.messages[-1].text == "Neuvola auttaa"
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await other_bot.answer_inline_query(update.inline_query.id, [article])


async def test_refusals_are_understood(emulator: Emulator, other_bot: Bot, family: Phone) -> None:
    emulator.faults.plan("429", seconds=3)
    with pytest.raises(TelegramRetryAfter) as caught:
        await other_bot.send_message(family.id, "a")
    assert caught.value.retry_after == 3
    family.block()
    with pytest.raises(TelegramForbiddenError):
        await other_bot.send_message(family.id, "a")
