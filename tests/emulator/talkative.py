"""A small bot for the tests of the page: each word it is told makes it use one thing that Telegram can do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    Message,
    MessageEntity,
    ReplyKeyboardMarkup,
    Update,
)

from bot.clock import Clock
from bot.emulator.emulator import Emulator

LONG_LABEL = "Mikään näistä ei sovi meidän perheellemme, haluan mieluummin puhua ihmisen kanssa"
ARABIC = "لا ينام طفلي في الليل"
MARKUP = "<b>ei lihavoitu</b> <img src=x onerror=document.title='rikki'> & <script>document.title='rikki'</script>"
FILE = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
BUTTONS = [
    [("Etsi apua", "find"), ("Näytä ilmoitus", "alert")],
    [(LONG_LABEL, "human")],
    [("Korjaa", "correct")],
]


@dataclass
class Stage:
    """What a test has: the emulator, and what reached the bot (texts, ``edited:…``, ``pressed:…``)."""

    emulator: Emulator
    heard: list[str] = field(default_factory=list)


@asynccontextmanager
async def stage(*, clock: Clock | None = None) -> AsyncIterator[Stage]:
    """An emulator with a family's and a worker's phone, and the bot polling it."""
    async with Emulator(seed=7, clock=clock, topics_enabled=True) as emulator:
        emulator.add_phone("Aino Lahti")
        emulator.add_phone("Liisa Korhonen", "worker")
        made = Stage(emulator)
        bot = Bot(emulator.token, base_url=f"{emulator.base_url}/bot")
        async with bot, asyncio.TaskGroup() as group:
            polling = group.create_task(_poll(bot, made))
            yield made
            polling.cancel()


async def _poll(bot: Bot, made: Stage) -> None:
    await bot.set_my_commands([("apua", "Etsi apua"), ("tiedot", "Omat tiedot")])
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=2):
            offset = update.update_id + 1
            await _answer(bot, made, update)


async def _answer(bot: Bot, made: Stage, update: Update) -> None:
    if update.callback_query is not None:
        await _press(made, update)
    elif update.edited_message is not None:
        made.heard.append(f"edited:{update.edited_message.text}")
    elif update.message is not None and (update.message.text or update.message.caption or update.message.voice):
        told = update.message.text or update.message.caption or "voice"
        made.heard.append(told)
        await ANSWERS.get(told, _echo)(bot, update.message)


async def _press(made: Stage, update: Update) -> None:
    query = update.callback_query
    assert query is not None
    made.heard.append(f"pressed:{query.data}")
    if query.data == "correct":
        await query.edit_message_text("Tämä on korjattu.", reply_markup=_inline([[("Takaisin", "back")]]))
    await query.answer(f"Painoit: {query.data}", show_alert=query.data == "alert")


async def _echo(bot: Bot, message: Message) -> None:
    thread = message.message_thread_id if message.is_topic_message else None
    await bot.send_message(
        message.chat_id, f"Kuulin: {(message.text or message.caption or 'ääntä')[:80]}", message_thread_id=thread
    )


async def _buttons(bot: Bot, message: Message) -> None:
    await bot.send_message(message.chat_id, "Valitse:", reply_markup=_inline(BUTTONS))


async def _keyboard(bot: Bot, message: Message) -> None:
    rows = ReplyKeyboardMarkup([["Puhu ihmiselle", "Omat asiat"]], is_persistent=True, resize_keyboard=True)
    await bot.send_message(message.chat_id, "Näppäimet ovat alla.", reply_markup=rows)


async def _markup(bot: Bot, message: Message) -> None:
    await bot.send_message(message.chat_id, MARKUP)


async def _bold(bot: Bot, message: Message) -> None:
    entities = [MessageEntity("bold", 3, 6), MessageEntity("blockquote", 10, 8)]
    await bot.send_message(message.chat_id, "😩 Liisa!\n\nottaa kopin 112", entities=entities)


async def _arabic(bot: Bot, message: Message) -> None:
    await bot.send_message(message.chat_id, ARABIC)
    await bot.send_message(message.chat_id, "\u202eкопи\u202c \u200b\u200d")


async def _topic(bot: Bot, message: Message) -> None:
    topic = await bot.create_forum_topic(message.chat_id, "Asia 24")
    await bot.send_message(message.chat_id, "Tästä asia alkaa.", message_thread_id=topic.message_thread_id)


async def _link(bot: Bot, message: Message) -> None:
    me = await bot.get_me()
    await bot.send_message(message.chat_id, f"Kutsu: https://t.me/{me.username}?start=kutsu-7")


async def _many(bot: Bot, message: Message) -> None:
    for number in range(30):
        await bot.send_message(message.chat_id, f"Viesti {number}")


async def _file(bot: Bot, message: Message) -> None:
    await bot.send_document(message.chat_id, InputFile(FILE, filename="tapaaminen ä.ics"), caption="Tässä tiedosto.")


async def _later(bot: Bot, message: Message) -> None:
    await asyncio.sleep(1.5)
    await bot.send_message(message.chat_id, "Odotit hetken.")


def _inline(rows: list[list[tuple[str, str]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, callback_data=data) for text, data in row] for row in rows]
    )


ANSWERS: dict[str, Callable[[Bot, Message], Awaitable[None]]] = {
    "napit": _buttons,
    "näppäimet": _keyboard,
    "merkit": _markup,
    "lihavoi": _bold,
    "arabia": _arabic,
    "aihe": _topic,
    "kutsu": _link,
    "paljon": _many,
    "hetki": _later,
    "tiedosto": _file,
}
