"""A sender of its own beside an emulator: what leaves, in which order, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.db import Database
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from bot.gateway import addresses
from bot.gateway.calls import Calls
from bot.gateway.connection import open_bot
from bot.gateway.delivery import Delivery
from bot.gateway.ledger import Undelivered
from bot.gateway.pacing import Pace, Pacer
from bot.gateway.render import Renderer
from bot.gateway.sender import Sender
from bot.gateway.transport import AiohttpRequest
from bot.i18n.translator import Translator
from bot.outbox import service as outbox
from bot.outbox.letter import Letter
from bot.outbox.tables import OutgoingClass, OutgoingMessage
from bot.people import service as people
from handlers.actions import format_data

QUICK = Pace(per_second=1000, private_chat_seconds=0.0, group_per_minute=1000)


@dataclass
class Wire:
    """A sender, its emulator and the people it writes to."""

    database: Database
    emulator: Emulator
    sender: Sender
    clock: MovableClock
    undelivered: list[Undelivered] = field(default_factory=list)
    #: Groups that have another number now, by their ids among persons.
    moved: list[int] = field(default_factory=list)

    def meet(self, name: str = "Virta") -> tuple[int, Phone]:
        """Somebody who has started the bot: their person id and their phone."""
        phone = self.emulator.add_phone(name, started=True)
        with self.database.transaction() as session:
            person = people.new_person(session, language="fi", now=self.clock.now())
            addresses.remember_person(session, person_id=person.id, chat_id=phone.id)
        return person.id, phone

    def write(self, person_id: int, key: str, words: str, klass: OutgoingClass = OutgoingClass.REPLY) -> None:
        """Put words into the outbox."""
        with self.database.transaction() as session:
            letter = Letter((), words=words)
            outbox.enqueue(session, person_id=person_id, key=key, letter=letter, now=self.clock.now(), klass=klass)
        self.sender.wake()

    def row(self, key: str) -> OutgoingMessage:
        """A message of the outbox as it stands."""
        with self.database.transaction() as session:
            row = session.query(OutgoingMessage).filter_by(key=key).one()
            session.expunge(row)
            return row

    async def until(self, key: str, *statuses: str, seconds: float = 8.0) -> OutgoingMessage:
        """Wait until a message has one of these statuses."""
        for _ in range(int(seconds / 0.02)):
            if (row := self.row(key)).status in statuses:
                return row
            await asyncio.sleep(0.02)
        raise AssertionError(f"{key} stayed {row.status} ({row.reason})")


@asynccontextmanager
async def open_wire(database: Database, pace: Pace | None = QUICK, total_seconds: float = 30.0) -> AsyncIterator[Wire]:
    """A running sender; it finishes what is in hand when the block ends."""
    clock = MovableClock()
    async with Emulator(clock=clock) as emulator:
        request = AiohttpRequest(total_seconds=total_seconds)
        bot = open_bot(token=emulator.token, base_url=emulator.base_url, request=request, polling=AiohttpRequest())
        renderer = Renderer(Translator(), ZoneInfo("Europe/Helsinki"), format_data)
        undelivered: list[Undelivered] = []
        moved: list[int] = []
        sender = Sender(
            database, Delivery(Calls(bot, request), renderer, lambda role, language: []), Pacer(pace), clock,
            lambda session, one, now: undelivered.append(one), lambda session, one, now: moved.append(one),
        )  # fmt: skip
        await bot.initialize()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(sender.run())
                yield Wire(database, emulator, sender, clock, undelivered, moved)
                sender.stop()
        finally:
            await bot.shutdown()


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
