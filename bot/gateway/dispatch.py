"""The dispatcher: takes each sender's oldest unfinished update, lets python-telegram-bot read it, and hands it on.

Senders are served side by side, each sender's updates one after another. An update that cannot be read goes to the
dead letters at once; one whose handling fails is tried again after growing pauses.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from telegram import Bot, Update
from telegram.ext import Application, CallbackContext

from bot.clock import Clock
from bot.db import Database
from bot.inbox import service as inbox
from bot.inbox.service import Waiting

log = structlog.get_logger(__name__)

#: How many senders are served side by side.
SIDE_BY_SIDE = 32
LOOK_EVERY_SECONDS = 1.0
#: Telegram's numbers have at most 52 bits (Bot API: User, Chat); what is larger is none, and no column holds it.
_LARGEST_ID = 2**62

#: Routes one update to its step and carries it out.
Route = Callable[[Update], Awaitable[None]]


class Dispatcher:
    """Works through the inbox until it is told to stop."""

    def __init__(self, bot: Bot, database: Database, clock: Clock, route: Route, on_alive: Callable[[], None]) -> None:
        self._bot = bot
        self._database = database
        self._clock = clock
        self._route = route
        self._on_alive = on_alive
        self._stored = asyncio.Event()
        self._busy: set[str] = set()
        self._stopping = False

    def wake(self) -> None:
        """Say that there may be something new."""
        self._stored.set()

    def stop(self) -> None:
        """Take nothing more; :meth:`run` ends when what is in hand has been handled."""
        self._stopping = True
        self._stored.set()

    async def run(self) -> None:
        """Work through the inbox."""
        async with asyncio.TaskGroup() as group:
            while not self._stopping:
                self._on_alive()
                self._stored.clear()
                for waiting in await self._next():
                    self._busy.add(waiting.sender)
                    group.create_task(self._handle(waiting))
                await self._wait()

    async def _next(self) -> list[Waiting]:
        room = SIDE_BY_SIDE - len(self._busy)
        if room <= 0:
            return []
        busy, now = tuple(self._busy), self._clock.now()
        try:
            return await self._database.run(lambda session: inbox.next_updates(session, now=now, limit=room, busy=busy))
        except SQLAlchemyError as error:
            log.error("inbox-unavailable", reason=type(error).__name__)
            await asyncio.sleep(1.0)
            return []

    async def _handle(self, waiting: Waiting) -> None:
        try:
            update = read_update(waiting.body, self._bot)
            if update is None or not await self._carry(update):
                await self._bury(waiting)
        except SQLAlchemyError as error:
            log.error("database-unavailable", reason=type(error).__name__)
            await asyncio.sleep(1.0)
        finally:
            self._busy.discard(waiting.sender)
            self._stored.set()

    async def _carry(self, update: Update) -> bool:
        """Hand an update on; False when no handler could begin with it, or the desk could not even note its failure."""
        try:
            await self._route(update)
        except SQLAlchemyError:
            raise
        except Exception as error:
            log.error("update-unroutable", reason=type(error).__name__)
            return False
        return True

    async def _bury(self, waiting: Waiting) -> None:
        log.error("update-unreadable", inbox_id=waiting.id)
        await self._database.run(lambda session: inbox.bury(session, row_id=waiting.id, reason="unreadable"))

    async def _wait(self) -> None:
        try:
            await asyncio.wait_for(self._stored.wait(), LOOK_EVERY_SECONDS)
        except TimeoutError:
            return


class Routing:
    """The application's routing, which keeps errors to itself, made to give them back.

    An update whose error nobody hears of would stay unfinished and be taken again at once, for ever.
    """

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        self._application = application
        self._errors: dict[int, Exception] = {}
        application.add_error_handler(self._note)

    async def __call__(self, update: Update) -> None:
        """Route one update to its step and carry it out; every error comes out."""
        await self._application.process_update(update)
        if error := self._errors.pop(update.update_id, None):
            raise error

    async def _note(self, update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if isinstance(update, Update) and isinstance(context.error, Exception):
            self._errors[update.update_id] = context.error


def read_update(body: str, bot: Bot) -> Update | None:
    """An update as python-telegram-bot reads it; ``None`` when it cannot.

    Its parser lets out errors of many kinds for malformed input, none of them its own.
    """
    try:
        update = Update.de_json(json.loads(body), bot)
        ids = [part.id for part in (update.effective_message, update.effective_user, update.effective_chat) if part]
    except Exception:
        return None
    return update if all(isinstance(number, int) and abs(number) < _LARGEST_ID for number in ids) else None
