"""A story that plays itself: who does what, and what must be seen then. Stories are TOML files, one a language."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from bot.clock import monotonic
from bot.demo.house import House
from bot.emulator.chats import Message
from bot.emulator.phone import NothingToPress, Phone

STORIES = Path(__file__).parent / "stories"
#: Whatever a step waits for must be seen in this time.
PATIENCE_SECONDS = 10.0


class NotSeen(Exception):
    """A step of the story was not seen; the sentence says which and what was on the screen instead."""


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Record):
    """One thing that somebody does, and what is to be seen then."""

    #: Whose phone.
    who: str
    #: Opens the bot and presses start.
    start: bool = False
    #: Writes these words; several are written at once, one message each.
    say: str | list[str] = ""
    #: Presses the newest button whose label has these words.
    press: str = ""
    #: Writes as a reply to the newest message with these words.
    reply_to: str = ""
    #: Changes the newest own message with these words into ``say``.
    edit: str = ""
    #: Seen on the same phone afterwards, in a message that was not there before.
    sees: list[str] = []
    #: Not seen there: looked at when all that is to be seen has come.
    sees_not: list[str] = []
    #: Seen on other phones.
    others_see: dict[str, list[str]] = {}


class Cast(_Record):
    """Somebody in the story."""

    phone: str
    name: str
    role: str = "family"
    title: str = ""
    language: str = "fi"


class Story(_Record):
    """A story: its title, who is in it, and its steps."""

    title: str
    cast: list[Cast]
    steps: list[Step]


def read_story(path: Path) -> Story:
    """A story from its file."""
    return Story.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


#: Told of each new line of a conversation: who sees it, whether they wrote it, its words and its buttons.
Narrate = Callable[[str, bool, str, list[str]], None]


class Player:
    """Plays a story on the phones of a house."""

    def __init__(self, house: House, story: Story, narrate: Narrate) -> None:
        self._house = house
        self._story = story
        self._narrate = narrate
        self._told: dict[str, int] = {}

    async def play(self) -> int:
        """Play every step; gives how many there were.

        Raises:
            NotSeen: something that the story says was not seen, or something was that must not be.
        """
        for member in self._story.cast:
            self._enter(member)
        for number, step in enumerate(self._story.steps, start=1):
            await self._take(number, step)
        return len(self._story.steps)

    def _enter(self, member: Cast) -> None:
        if member.role == "family":
            self._house.add_family(member.phone, member.name, member.language)
        else:
            self._house.add_worker(member.phone, member.name, member.title, member.language, member.role)
        self._told[member.phone] = 0

    async def _take(self, number: int, step: Step) -> None:
        before = {name: _newest(phone) for name, phone in self._house.phones.items()}
        try:
            await self._do(step)
        except NothingToPress as error:
            raise NotSeen(f"{number}. {step.who}: {error}") from None
        await self._await_words(f"{number}. {step.who}", step.who, step.sees, before)
        for other, words in step.others_see.items():
            await self._await_words(f"{number}. {other}", other, words, before)
        self._look_for_what_must_not_be(f"{number}. {step.who}", step, before[step.who])
        self._tell()

    async def _do(self, step: Step) -> None:
        phone = self._house.phones[step.who]
        if step.start:
            phone.start()
        if step.press:
            await _until(lambda: _can_press(phone, step.press))
            phone.press(step.press)
        if step.edit:
            phone.edit(_number(phone, step.edit, own=True), str(step.say))
        elif step.say:
            reply_to = _number(phone, step.reply_to, own=False) if step.reply_to else None
            for words in [step.say] if isinstance(step.say, str) else step.say:
                phone.say(words, reply_to=reply_to)

    async def _await_words(self, place: str, who: str, words: list[str], before: dict[str, int]) -> None:
        phone = self._house.phones[who]
        for word in words:
            if not await _until(lambda wanted=word: _sees(phone, wanted, before[who])):  # type: ignore[misc]
                self._tell()
                raise NotSeen(f"{place}: {word!r} was not seen; the newest message is {_texts(phone)[-1:]}")

    def _look_for_what_must_not_be(self, place: str, step: Step, after: int) -> None:
        phone = self._house.phones[step.who]
        for word in step.sees_not:
            if _sees(phone, word, after):
                self._tell()
                raise NotSeen(f"{place}: {word!r} was seen, and must not be")

    def _tell(self) -> None:
        for name, phone in self._house.phones.items():
            for message in phone.messages:
                if message.message_id > self._told.get(name, 0):
                    mine = message.sender["id"] == phone.id
                    self._narrate(name, mine, message.text, _labels(message))
            self._told[name] = _newest(phone)


async def _until(true: Callable[[], bool]) -> bool:
    ends = monotonic() + PATIENCE_SECONDS
    while not true():
        if monotonic() > ends:
            return False
        await asyncio.sleep(0.01)
    return True


def _labels(message: Message) -> list[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [button["text"] for row in rows for button in row]


def _newest(phone: Phone) -> int:
    return max((message.message_id for message in phone.messages), default=0)


def _texts(phone: Phone) -> list[str]:
    return [message.text for message in phone.messages]


def _can_press(phone: Phone, wanted: str) -> bool:
    return any(wanted in label for label in phone.buttons)


def _sees(phone: Phone, wanted: str, after: int) -> bool:
    """Whether the words stand in a new message, a changed one, a button or over the chat."""
    texts = [message.text for message in phone.messages if message.message_id > after or message.edit_date]
    return any(wanted in text for text in [*texts, *phone.buttons, phone.toast])


def _number(phone: Phone, wanted: str, *, own: bool) -> int:
    for message in reversed(list(phone.messages)):
        if wanted in message.text and (message.sender["id"] == phone.id) is own:
            return message.message_id
    raise NothingToPress(f"no message {wanted!r}; there are {_texts(phone)[-3:]}")
