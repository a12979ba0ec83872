"""The emulator as one thing to start: a world, its Bot API on a port, and phones in it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Any, Self

from bot.clock import Clock, MovableClock
from bot.emulator.api import BotApi
from bot.emulator.chats import Json, Message
from bot.emulator.control import Control
from bot.emulator.doors import Doors
from bot.emulator.faults import Faults
from bot.emulator.limits import Limits
from bot.emulator.listener import Connection, Listener
from bot.emulator.phone import Phone
from bot.emulator.records import EffectLog, Requests
from bot.emulator.wire import Given
from bot.emulator.world import Press, World

LABELS: dict[str, str] = json.loads((Path(__file__).parent / "labels.json").read_text(encoding="utf-8"))


class Tasks(asyncio.TaskGroup):
    """A group of tasks that can be told to end."""

    def __init__(self) -> None:
        super().__init__()
        self._running: set[asyncio.Task[Any]] = set()

    def create_task(self, *args: Any, **named: Any) -> asyncio.Task[Any]:
        """Start a task in the group."""
        task = super().create_task(*args, **named)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def cancel(self) -> None:
        """End all of them."""
        for task in self._running:
            task.cancel()


class Emulator:
    """A Bot API on 127.0.0.1, to be used with ``async with``.

    ``port`` 0 takes a free one, ``seed`` makes the ids of a run repeatable, ``history=False`` keeps only the
    newest messages of each chat and no requests, ``delay_seconds`` is how long every answer takes, ``limits``
    refuses what is sent faster than Telegram allows.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        port: int = 0,
        token: str = "1234567:emulator-token-for-this-machine-only",
        topics_enabled: bool = False,
        history: bool = True,
        delay_seconds: float = 0.0,
        effect_log: Path | None = None,
        seed: int | None = None,
        limits: bool = False,
        on_clock_moved: Callable[[], None] | None = None,
    ) -> None:
        self.clock = clock if clock is not None else MovableClock()
        self.token = token
        self.world = World(
            self.clock,
            random=Random(seed),
            bot_id=int(token.partition(":")[0]),
            topics_enabled=topics_enabled,
            history=history,
        )
        self.phones: dict[int, Phone] = {}
        self.doors = Doors(self.world)
        self.faults = Faults(self.world.queue)
        self.requests = Requests(kept=history)
        self.on_clock_moved = on_clock_moved
        #: ASGI applications of others on the same port, by how their paths begin
        self.beside: dict[str, Any] = {}
        self.api = BotApi(self.world, self.doors, self.faults, self.requests, token)
        self.api.delay_seconds = delay_seconds
        if limits:
            self.api.limits = Limits(self.world.now)
        self._port = port
        self._effects = EffectLog(effect_log) if effect_log is not None else None
        if self._effects is not None:
            self.world.on_effect = self._log_effect

    @property
    def base_url(self) -> str:
        """Where it listens; python-telegram-bot's ``base_url`` is this plus ``/bot``."""
        return f"http://127.0.0.1:{self._listener.port}"

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return self._listener.port

    @property
    def connections(self) -> set[Connection]:
        """The open connections; closing one's ``transport`` cuts it."""
        return self._listener.connections

    async def __aenter__(self) -> Self:
        self._listener = Listener(Control(self).app, self._port)
        self._tasks = self.doors.tasks = await Tasks().__aenter__()
        self.doors.perform = self._perform_for_webhook
        await self._listener.open(self._tasks)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.doors.set_webhook(None)
        self._listener.close()
        self._tasks.cancel()
        await self._tasks.__aexit__(None, None, None)
        if self._effects is not None:
            self._effects.close()

    def add_phone(
        self,
        name: str,
        role: str = "family",
        language_code: str = "fi",
        *,
        label: str = "",
        started: bool = False,
    ) -> Phone:
        """A new person with a phone; they have not opened the bot yet unless ``started``."""
        person = self.world.add_person(name, language_code=language_code, started=started)
        phone = Phone(self.world, person, role=role, label=label or LABELS.get(role, name))
        self.phones[phone.id] = phone
        return phone

    async def _perform_for_webhook(self, name: str, parameters: Json) -> object:
        return await self.api.perform(name, Given(parameters))

    def _log_effect(self, method: str, subject: Message | Press, details: Json) -> None:
        if self._effects is not None:
            self._effects.write(self.world.now(), method, subject, details)
