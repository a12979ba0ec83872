"""People with phones for trials: families who write and ask for a person, workers who claim and answer.

Everything that anybody writes carries a word of its own, so that it can be found again in every chat that it came to.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from bot.clock import monotonic
from bot.emulator.chats import Message
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

#: What makes a second copy known as one, in Finnish.
MARK = "(Tämä viesti voi tulla kahteen kertaan.)"
#: Nobody waits for anything longer than this.
PATIENCE_SECONDS = 60.0
_WORD = re.compile(r"\b[fw]q\d+x\d+q\b")
_CASE = re.compile(r"Asia (\d+)")


def words_in(message: Message) -> list[str]:
    """The words of a kind of their own in a message."""
    return _WORD.findall(message.text)


def from_bot_with(phone: Phone, word: str) -> list[Message]:
    """The bot's messages on a screen that hold a word."""
    return [message for message in phone.from_bot if word in message.text]


async def until(true: Callable[[], object], seconds: float = PATIENCE_SECONDS) -> bool:
    """Wait until a call gives something true; whether it did in time."""
    ends = monotonic() + seconds
    while not true():
        if monotonic() > ends:
            return False
        await asyncio.sleep(0.02)
    return True


async def quiet(emulator: Emulator, seconds: float = 1.5) -> None:
    """Wait until nothing has happened on any screen for some time and the desk has taken every update."""
    version = emulator.world.version
    while True:
        await asyncio.sleep(seconds)
        if version == emulator.world.version and not emulator.world.queue.count(emulator.world.now()):
            return
        version = emulator.world.version


@dataclass
class Family:
    """Somebody new who writes, asks for a person and goes on writing."""

    number: int
    phone: Phone
    random: Random
    #: Every word it wrote, in order.
    wrote: list[str] = field(default_factory=list)

    def write(self) -> None:
        """Write one message."""
        word = f"fq{self.number}x{len(self.wrote)}q"
        self.wrote.append(word)
        self.phone.say(f"kirjoitan tästä {word}")

    async def live(self, over: asyncio.Event, pause_seconds: float) -> None:
        """Open the bot, write, ask for a person, go on writing until ``over``; pauses are ``pause_seconds`` on average."""
        await self._rest(pause_seconds)
        self.phone.start()
        for _ in range(self.random.randint(1, 3)):
            await self._rest(pause_seconds / 4)
            self.write()
        if await until(lambda: self._sees_button("Puhu ihmiselle")):
            self.phone.press("Puhu ihmiselle")
        while not over.is_set():
            await self._rest(pause_seconds)
            self.write()

    async def _rest(self, seconds: float) -> None:
        await asyncio.sleep(min(self.random.expovariate(1 / seconds), 4 * seconds))

    def _sees_button(self, label: str) -> bool:
        return any(label in button for button in self.phone.buttons)


@dataclass
class Worker:
    """Somebody on duty: claims whatever is offered, and answers some of what families write, one thing after another."""

    number: int
    phone: Phone
    random: Random
    share_answered: float = 0.5
    #: What was answered, by the word of the answer: the family's word that it answers.
    answered: dict[str, str] = field(default_factory=dict)
    wrote: int = 0
    asked_whom: int = 0
    _seen: set[int] = field(default_factory=set)
    _claimed: set[str] = field(default_factory=set)

    async def live(self, over: asyncio.Event, families: list[Family]) -> None:
        """Work until ``over``; what was begun is finished."""
        while not over.is_set():
            self._claim()
            for message in self._new_messages():
                if self.random.random() < self.share_answered:
                    await self._answer(message, families)
            await asyncio.sleep(0.03)

    def _claim(self) -> None:
        for message in self.phone.from_bot:
            for data in data_of(message, "claim"):
                if data not in self._claimed:
                    self._claimed.add(data)
                    self.phone.press_at(message.message_id, data)

    def _new_messages(self) -> list[Message]:
        new = [message for message in self.phone.from_bot if message.message_id not in self._seen]
        self._seen.update(message.message_id for message in new)
        return [message for message in new if any(word[0] == "f" for word in words_in(message))]

    async def _answer(self, message: Message, families: list[Family]) -> None:
        """Answer a message and stay with it until it has arrived or the desk has asked whom it is for."""
        theirs = next(word for word in words_in(message) if word[0] == "f")
        family = families[int(theirs[2:].partition("x")[0])]
        word = f"wq{self.number}x{self.wrote}q"
        self.wrote += 1
        self.answered[word] = theirs
        self.phone.say(f"vastaan tähän {word}", reply_to=message.message_id)
        await until(lambda: from_bot_with(family.phone, word) or from_bot_with(self.phone, word))
        if not from_bot_with(family.phone, word):
            await self._say_whom(message, word, family)

    async def _say_whom(self, message: Message, word: str, family: Family) -> None:
        """The desk never learned of the copy that was replied to; its head says which case it is of.

        Only five cases are offered: for another one the words are put away.
        """
        self.asked_whom += 1
        number = (_CASE.search(message.text) or ["", ""])[1]
        asked = from_bot_with(self.phone, word)[0]
        if data := data_of(asked, f"send:{number}:"):
            self.phone.press_at(asked.message_id, data[0])
            await until(lambda: from_bot_with(family.phone, word))
        else:
            del self.answered[word]
            self.phone.press_at(asked.message_id, data_of(asked, "discard:")[0])
            await until(lambda: "en lähettänyt" in _text_of(self.phone, asked.message_id))


def data_of(message: Message, beginning: str) -> list[str]:
    """The data of a message's buttons that begins so."""
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [b["callback_data"] for row in rows for b in row if b.get("callback_data", "").startswith(beginning)]


def _text_of(phone: Phone, message_id: int) -> str:
    return phone.chat.messages[message_id].text
