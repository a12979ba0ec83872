"""Our own poller: what is stored is confirmed, whatever numbers Telegram gives."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.db import Database
from bot.emulator.emulator import Emulator
from bot.gateway.calls import Calls
from bot.gateway.connection import open_bot
from bot.gateway.lifeline import Lifeline
from bot.gateway.polling import Poller
from bot.gateway.transport import AiohttpRequest
from bot.inbox.tables import IncomingUpdate

pytestmark = pytest.mark.anyio


async def stored(database: Database, count: int) -> list[int]:
    """The numbers of stored updates, when there are so many."""
    for _ in range(200):
        with database.transaction() as session:
            numbers = [row.update_id for row in session.query(IncomingUpdate).order_by(IncomingUpdate.id)]
        if len(numbers) >= count:
            return numbers
        await asyncio.sleep(0.02)
    raise AssertionError(f"only {len(numbers)} of {count} updates were stored")


async def test_numbers_that_begin_anew_after_a_quiet_week_are_confirmed_too(database: Database) -> None:
    clock = MovableClock()
    async with Emulator(clock=clock, seed=4) as emulator:
        request = AiohttpRequest()
        bot = open_bot(token=emulator.token, base_url=emulator.base_url, request=request, polling=AiohttpRequest())
        await bot.initialize()
        poller = Poller(
            Calls(bot, request), database, clock, Lifeline(bot, str), on_stored=lambda: None, on_alive=lambda: None
        )
        polling = asyncio.ensure_future(poller.run())
        try:
            phone = emulator.add_phone("Virta", started=True)
            phone.say("one")
            (first,) = await stored(database, 1)
            lower = first
            while lower >= first:
                clock.move_forward(timedelta(days=8))
                phone.say("later")
                lower = (await stored(database, len(await stored(database, 1)) + 1))[-1]
            asked = len(emulator.requests.of("getUpdates"))
            await asyncio.sleep(0.5)
            assert len(emulator.requests.of("getUpdates")) - asked <= 2, "the same updates come for ever"
        finally:
            polling.cancel()
            await bot.shutdown()
