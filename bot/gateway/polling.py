"""Our own poller: Telegram is told that we have an update only after it is on disk.

python-telegram-bot's Updater confirms when an update enters a queue in memory; see ``docs/decisions/durable-way.md``.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.clock import Clock
from bot.db import Database
from bot.gateway.calls import Calls
from bot.gateway.lifeline import Lifeline
from bot.inbox import service as inbox
from bot.inbox.doors import NO_DOOR, Door

log = structlog.get_logger(__name__)

#: Kinds of updates that the desk needs, sent with every call: Telegram keeps an old list for ever otherwise.
ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
    "chat_member",
]
#: How long Telegram holds a call open when there is nothing (its longest is 50 s).
HOLD_SECONDS = 25
_LONGEST_PAUSE_SECONDS = 30.0
#: Whoever has waited so long for a silent database gets the emergency numbers; a store takes milliseconds. Own choice.
PATIENCE_SECONDS = 2.0


class Poller:
    """Asks Telegram for updates and stores them. The caller has the leadership of the poller."""

    def __init__(
        self, calls: Calls, database: Database, clock: Clock, lifeline: Lifeline,
        on_stored: Callable[[], None], on_alive: Callable[[], None],
        door: Door = NO_DOOR,
    ) -> None:  # fmt: skip
        self._calls = calls
        self._database = database
        self._clock = clock
        self._lifeline = lifeline
        self._on_stored = on_stored
        self._on_alive = on_alive
        self._door = door
        self._offset = 0
        self._failures = 0

    async def run(self) -> None:
        """Poll for ever; every error is waited out with growing pauses."""
        while True:
            try:
                raw_updates = await self._ask()
            except TelegramError as error:
                await self._rest(error)
                continue
            self._failures = 0
            self._on_alive()
            if raw_updates:
                await self._keep(raw_updates)

    async def _ask(self) -> list[Any]:
        answer = await self._calls.call(
            "getUpdates", timeout_seconds=HOLD_SECONDS + 10, timeout=HOLD_SECONDS, allowed_updates=ALLOWED_UPDATES,
            limit=100, offset=self._offset or None,
        )  # fmt: skip
        return answer if isinstance(answer, list) else []

    async def _keep(self, raw_updates: list[Any]) -> None:
        """Store updates, then move on; while they cannot be stored, Telegram keeps them and people get the numbers."""
        async with asyncio.TaskGroup() as group:
            now = self._clock.now()
            storing = group.create_task(store_or_answer(self._database, self._lifeline, raw_updates, now, self._door))
            while not (await asyncio.wait({storing}, timeout=PATIENCE_SECONDS))[0]:
                await self._answer_whoever_came_meanwhile()
        if storing.result():
            numbers = [raw["update_id"] for raw in raw_updates if isinstance(raw.get("update_id"), int)]
            self._offset = _after(numbers, self._offset)
            self._on_stored()
        else:
            await asyncio.sleep(1.0)

    async def _answer_whoever_came_meanwhile(self) -> None:
        """The database is slow: Telegram is asked again without confirming anything, only to answer who writes now."""
        try:
            await self._lifeline.answer(await self._ask())
        except TelegramError as error:
            log.warning("polling-failed", reason=type(error).__name__)

    async def _rest(self, error: TelegramError) -> None:
        self._failures += 1
        level = log.error if isinstance(error, (InvalidToken, Conflict)) and self._failures >= 3 else log.warning
        level("polling-failed", reason=type(error).__name__, failures=self._failures)
        await asyncio.sleep(min(2.0 ** min(self._failures - 1, 6) * 0.5, _LONGEST_PAUSE_SECONDS))


def _after(numbers: list[int], offset: int) -> int:
    """What to ask for next. Telegram's numbering begins anew after a quiet week, so it may be lower than before."""
    return max(numbers) + 1 if numbers else offset


async def store_or_answer(
    database: Database, lifeline: Lifeline, raw_updates: list[Any], now: datetime, door: Door = NO_DOOR
) -> bool:
    """Store raw updates, as they come through the door, and tell whether they are stored.

    When the database cannot, or takes too long, everybody in them gets the emergency numbers.
    """
    async with asyncio.TaskGroup() as group:
        storing = group.create_task(_store(database, raw_updates, now, door))
        done, _ = await asyncio.wait({storing}, timeout=PATIENCE_SECONDS)
        if not done or not storing.result():
            await lifeline.answer(raw_updates)
    return storing.result()


async def _store(database: Database, raw_updates: list[Any], now: datetime, door: Door) -> bool:
    try:
        unreadable = await database.run_ahead(
            lambda session: inbox.store(session, raw_updates=raw_updates, now=now, door=door)
        )
    except Exception as error:
        log.error("inbox-unavailable", reason=type(error).__name__, updates=len(raw_updates))
        return False
    if unreadable:
        log.error("updates-unreadable", updates=unreadable)
    return True
