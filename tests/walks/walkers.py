"""Somebody who walks through the desk with a phone: does one thing, waits until the desk has said all, and reads.

Texts are named by their keys, so that one walk goes in every language; what people write themselves is in ``words.py``.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import exists, or_, select, update
from sqlalchemy.orm import Session

from bot.appointments.rules import AppointmentStatus
from bot.appointments.tables import Appointment
from bot.cases import service as cases
from bot.cases.queries import active_case_of_family
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.clock import monotonic
from bot.demo.house import House
from bot.duty.rules import ServiceHours
from bot.emulator.chats import Chat, Message
from bot.emulator.phone import Phone
from bot.emulator.records import Request
from bot.gateway import addresses
from bot.i18n.translator import FOLDER, the_translator
from bot.inbox.tables import IncomingStatus, IncomingUpdate
from bot.jobs.tickers import tick, tickers
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people import service as people
from bot.people.rules import WORKER_ROLES

#: The desk must have said everything in this time.
PATIENCE_SECONDS = 20.0
#: A walk has so much of the working day before it that no promise goes over into the next.
ROOM_TO_WALK = timedelta(hours=5)
#: Where a letter stands that has not left.
_LEAVING = (OutgoingStatus.PENDING, OutgoingStatus.SENDING)
#: Stands in place of every variable; no text has it.
_GAP = "\x00"


def pieces(key: str, language: str, count: str | int = _GAP) -> list[str]:
    """The words of a text around its variables, in order; ``count`` chooses between one and many."""
    text = the_translator().translate(key, language, dict.fromkeys(_variables(), _GAP) | {"count": count})
    return [piece.strip() for piece in text.split(_GAP) if piece.strip(" .:·,")]


def stands_in(key: str, language: str, seen: str) -> bool:
    """Whether a text stands in what is seen, whatever its variables are."""
    return any(_in_order(pieces(key, language, count), seen) for count in (_GAP, 1))


def _in_order(words: list[str], seen: str) -> bool:
    place = 0
    for piece in words:
        place = seen.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return True


@cache
def _variables() -> frozenset[str]:
    """Every variable of every text."""
    texts = (file.read_text(encoding="utf-8") for file in FOLDER.glob("*/*.ftl"))
    return frozenset(name for text in texts for name in re.findall(r"\{\s*\$(\w+)", text))


@dataclass(repr=False)
class Walk:
    """The people of one walk in a house, and what went over the wire meanwhile."""

    house: House
    language: str
    walkers: list[Walker] = field(default_factory=list)
    #: Methods whose refusal by the emulator belongs to the walk.
    may_be_refused: set[str] = field(default_factory=set)
    #: Everything that the walkers wrote.
    written: list[str] = field(default_factory=list)

    @property
    def requests(self) -> Iterable[Request]:
        """What the desk asked of Telegram since the walk began."""
        return self.house.emulator.requests

    async def family(self, language: str = "", *, started: bool = True) -> Walker:
        """A family that has just opened the bot."""
        walker = self._walker("family", language or self.language)
        if started:
            await walker.starts()
        return walker

    async def worker(
        self, name: str = "Aino", title: str = "perheohjaaja", language: str = "", role: str = "worker"
    ) -> Walker:
        """Somebody who has come in by an invitation."""
        walker = self._walker(role, language or self.language)
        await walker.starts(self.invitation(role=role, name=name, title=title))
        walker.signature = f"{name}, {title}"
        return walker

    def invitation(self, *, role: str = "worker", name: str = "Aino", title: str = "perheohjaaja") -> str:
        """A fresh invitation's token."""
        with self.house.koppi.database.transaction() as session:
            return people.invite(session, role=role, name=name, title=title, now=self.house.koppi.clock.now())

    def _walker(self, role: str, language: str) -> Walker:
        number = len(self.house.phones)
        phone = self.house.emulator.add_phone(f"Kanaria{number}{role}", role, language)
        phone.person.username = phone.chat.username = f"canary_{role}_{number}"
        self.house.phones[f"{role}-{number}"] = phone
        walker = Walker(self, phone, language, role)
        self.walkers.append(walker)
        return walker

    async def calm(self) -> None:
        """Wait until nothing is on its way: no update waits, none is in hand, every letter has left.

        Raises:
            TimeoutError: something is still on its way.
        """
        koppi, world = self.house.koppi, self.house.emulator.world
        ends = monotonic() + PATIENCE_SECONDS
        while world.queue.count(world.now()) or await koppi.database.run(self._is_busy):
            if monotonic() > ends:
                raise TimeoutError("the desk is still busy")
            await asyncio.sleep(0.005)

    def _is_busy(self, session: Session) -> bool:
        now = self.house.koppi.clock.now()
        waits = exists().where(IncomingUpdate.status == IncomingStatus.NEW, IncomingUpdate.due_at <= now)
        leaves = exists().where(OutgoingMessage.status.in_(_LEAVING), OutgoingMessage.due_at <= now)
        return bool(session.scalar(select(or_(waits, leaves))))

    async def time_passes(self, **time: float) -> None:
        """Move the clock, let everything happen that happens because time passes, and wait until it has."""
        koppi = self.house.koppi
        koppi.clock.move_forward(timedelta(**time))  # type: ignore[attr-defined]
        files = koppi.catalogue.current.file, koppi.directory.current.file
        for ticker in tickers(koppi.settings.desk, koppi.settings.consults, *files):
            await tick(koppi.database, koppi.clock, ticker, koppi.sender.wake)
        await self.calm()

    def open_hours(self) -> None:
        """Move the clock to when the desk has just opened, unless much of the day is still left."""
        koppi = self.house.koppi
        desk = koppi.settings.desk
        hours, now = ServiceHours.of(desk), koppi.clock.now()
        if not (hours.is_open(now) and hours.is_open(now + ROOM_TO_WALK)):
            closed = now
            while hours.is_open(closed):
                closed += timedelta(hours=1)
            koppi.clock.move_forward(hours.next_opening(closed) - now)  # type: ignore[attr-defined]

    def close_hours(self) -> None:
        """Move the clock to the next evening."""
        koppi = self.house.koppi
        self.open_hours()
        koppi.clock.move_forward(timedelta(hours=10))  # type: ignore[attr-defined]

    async def end(self) -> None:
        """Close what is open, call off what is agreed, let the workers go: the next walk begins in an empty house."""
        await self.house.koppi.database.run(self._leave)
        self.house.koppi.sender.wake()
        await self.calm()

    def _leave(self, session: Session) -> None:
        now = self.house.koppi.clock.now()
        ahead = update(Appointment).where(Appointment.ends_at > now)
        session.execute(ahead.values(status=AppointmentStatus.CANCELLED))
        for case in session.scalars(select(Case).where(Case.status != CaseStatus.CLOSED)).all():
            cases.close_case(session, case_id=case.id, family_id=case.family_id, now=now)
        for walker in self.walkers:
            person = walker.person(session)
            if person is not None and person.role in WORKER_ROLES:
                people.end_duty(session, person_id=person.id)


@dataclass(repr=False)
class Walker:
    """One person and what they have read."""

    walk: Walk
    phone: Phone
    #: The language that the desk speaks to them now.
    language: str
    role: str
    #: How others read their name.
    signature: str = ""
    _seen: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<{self.role} who reads {self.news!r} {self.buttons()}>"

    # -- doing ------------------------------------------------------------------------------------------

    async def starts(self, token: str = "") -> str:
        """Open the bot by its link and press start."""
        return await self._does(self.phone.start, token)

    async def says(self, *texts: str, reply_to: int | None = None, thread_id: int | None = None) -> str:
        """Write, several messages at once if there are several; gives what is new on the screen."""
        self.look_away()
        for text in texts:
            self.walk.written.append(text)
            self.phone.say(text, reply_to=reply_to, thread_id=thread_id)
        await self.walk.calm()
        return self.news

    async def replies(self, to: str, text: str) -> str:
        """Answer the newest message with these words."""
        return await self.says(text, reply_to=self.message(to).message_id)

    async def presses(self, wanted: str) -> str:
        """Press the newest button whose label is the text of this key, or has these words."""
        return await self._does(self.phone.press, self.label(wanted))

    async def presses_at(self, message: Message, data: str) -> str:
        """Press a button of an old message, there or gone."""
        return await self._does(self.phone.press_at, message.message_id, data)

    async def edits(self, old: str, new: str) -> str:
        """Change the newest own message with these words."""
        self.walk.written.append(new)
        return await self._does(self.phone.edit, self.message(old, own=True).message_id, new)

    async def sends(self, kind: str, **more: Any) -> str:
        """Send a picture, a sticker …"""
        return await self._does(lambda: self.phone.send_media(kind, **more))

    async def _does(self, act: Any, *given: Any) -> str:
        self.look_away()
        act(*given)
        await self.walk.calm()
        return self.news

    # -- seeing -----------------------------------------------------------------------------------------

    def look_away(self) -> None:
        """From now on only what comes or changes is news."""
        self.phone.world.toasts.pop(self.phone.id, None)
        self._seen = {message.message_id: _look(message) for message in self.phone.messages}

    @property
    def new(self) -> list[Message]:
        """Messages of the bot that came or changed since this person last did something."""
        return [one for one in self.phone.from_bot if _look(one) != self._seen.get(one.message_id)]

    @property
    def news(self) -> str:
        """Their words, and those over the chat."""
        return "\n".join([*(message.text for message in self.new), self.phone.toast]).strip()

    def reads(self, *keys: str) -> bool:
        """Whether the news have the texts of these keys."""
        return all(stands_in(key, self.language, self.news) for key in keys)

    def buttons(self) -> list[str]:
        """The labels under the new messages."""
        return [button["text"] for message in self.new for row in _rows(message) for button in row]

    def offers(self, *keys: str) -> bool:
        """Whether the new messages have these buttons."""
        return all(any(stands_in(key, self.language, label) for label in self.buttons()) for key in keys)

    def label(self, wanted: str) -> str:
        """The label of the newest button that has the text of a key, or these words."""
        if not the_translator().has(wanted, self.language):
            return wanted
        return next((one for one in self.phone.buttons if stands_in(wanted, self.language, one)), wanted)

    def message(self, words: str, *, own: bool = False) -> Message:
        """The newest message with these words.

        Raises:
            AssertionError: there is none.
        """
        mine = [one for one in reversed(self.phone.messages) if (one.sender["id"] == self.phone.id) is own]
        found = next((one for one in mine if words in one.text), None)
        assert found is not None, f"no message {words!r}; there are {[one.text for one in mine[:4]]}"
        return found

    def data(self, action: str) -> str:
        """The data of the newest button of an action."""
        every = [data for message in reversed(self.phone.from_bot) for data in _data(message)]
        return next(data for data in every if data.partition(":")[0] == action)

    def text(self, key: str, **args: str | int) -> str:
        """A text in the walker's language."""
        return the_translator().translate(key, self.language, args)

    # -- behind the scenes ------------------------------------------------------------------------------

    def person(self, session: Session) -> Any:
        """The person's row."""
        return addresses.person_at(session, chat_id=self.phone.id)[0]

    def case(self) -> Case | None:
        """The family's open case."""
        with self.walk.house.koppi.database.transaction() as session:
            person = self.person(session)
            return active_case_of_family(session, family_id=person.id) if person else None

    def in_group(self, chat: Chat) -> Walker:
        """The same person looking at a group."""
        return Walker(self.walk, self.phone.at(chat), self.language, self.role)


def _look(message: Message) -> tuple[Any, ...]:
    return message.text, str(message.markup), message.edit_date


def _rows(message: Message) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = (message.markup or {}).get("inline_keyboard", [])
    return rows


def _data(message: Message) -> list[str]:
    return [button["callback_data"] for row in _rows(message) for button in row if "callback_data" in button]
