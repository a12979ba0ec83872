"""Delivery to a webhook: one update in flight per key, in order, tried again with growing pauses."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.emulator.posting import Poster, Reply
from bot.emulator.queue import Waiting
from bot.emulator.world import World

#: seconds before the next try; after the last one every 60 to 120
PAUSES = (0.0, 2.0, 4.0, 8.0, 16.0, 32.0)
LATER_PAUSES = (60.0, 120.0)
#: seconds that an answer's Retry-After may ask for
LONGEST_RETRY_AFTER = 3600
#: keys that are worked on at once, per allowed connection; a key that fails keeps its place
KEYS_PER_CONNECTION = 2
#: methods that an answer may not call
NOT_IN_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

Perform = Callable[[str, dict[str, Any]], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Settings:
    """What setWebhook said."""

    url: str
    secret: str
    max_connections: int


class Webhook:
    """Delivers the queue of a world to one address until it is stopped."""

    def __init__(
        self,
        world: World,
        settings: Settings,
        *,
        tasks: asyncio.TaskGroup,
        perform: Perform,
        pauses: tuple[float, ...] = PAUSES,
    ) -> None:
        self.world = world
        self.settings = settings
        self.last_error = ""
        self.last_error_at = 0.0
        self._tasks = tasks
        self._perform = perform
        self._pauses = pauses
        self._lanes: dict[int, deque[Waiting]] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._connections = asyncio.Semaphore(settings.max_connections)
        self._keys = asyncio.Semaphore(settings.max_connections * KEYS_PER_CONNECTION)
        headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip, deflate"}
        if settings.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = settings.secret
        self._poster = Poster(settings.url, headers)

    def start(self) -> None:
        """Deliver what waits and what comes."""
        for entry in list(self.world.queue.pending(self.world.now())):
            self._offer(entry)
        self.world.queue.on_added.append(self._offer)

    async def stop(self) -> None:
        """Deliver nothing more; what is not delivered stays in the queue."""
        self.world.queue.on_added.remove(self._offer)
        for task in self._running:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        self._poster.close()

    def _offer(self, entry: Waiting) -> None:
        lane = self._lanes.get(entry.key)
        if lane is not None:
            lane.append(entry)
            return
        self._lanes[entry.key] = deque([entry])
        task = self._tasks.create_task(self._drain(entry.key))
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _drain(self, key: int) -> None:
        lane = self._lanes[key]
        async with self._keys:
            while lane:
                await self._deliver(lane[0])
                lane.popleft()
            del self._lanes[key]

    async def _deliver(self, entry: Waiting) -> None:
        failures = 0
        while not entry.done and entry.expires_at > self.world.now():
            pause = await self._try(entry, failures)
            if pause is None and not entry.repeats:
                break
            if pause is None:
                entry.repeats -= 1
                continue
            failures += 1
            await asyncio.sleep(pause)
        self.world.queue.finish(entry)

    async def _try(self, entry: Waiting, failures: int) -> float | None:
        """Post once; None when it was taken, else the seconds to wait."""
        try:
            async with self._connections:
                reply = await self._post(entry)
        except TimeoutError:
            return self._failed("Read timeout expired", failures, None)
        except ConnectionRefusedError:
            return self._failed("Connection refused", failures, None)
        except OSError as problem:
            return self._failed(problem.strerror or str(problem), failures, None)
        if 200 <= reply.status < 300:
            await self._act_on(reply)
            return None
        complaint = f"Wrong response from the webhook: {reply.status} {reply.reason}"
        return self._failed(complaint, failures, reply.headers.get("retry-after"))

    async def _post(self, entry: Waiting) -> Reply:
        parts = urlsplit(self.settings.url)
        if parts.scheme != "http":
            raise ConnectionError("the emulator posts to this machine only, over http")
        return await self._poster.post(json.dumps(entry.as_json()).encode())

    def _failed(self, complaint: str, failures: int, retry_after: str | None) -> float:
        self.last_error = complaint
        self.last_error_at = self.world.now()
        if retry_after and retry_after.isdecimal() and int(retry_after):
            return float(min(int(retry_after), LONGEST_RETRY_AFTER))
        if failures < len(self._pauses):
            return self._pauses[failures]
        return self.world.random.uniform(*LATER_PAUSES)

    async def _act_on(self, reply: Reply) -> None:
        """An answer may carry one call; nobody learns what came of it."""
        try:
            said = json.loads(reply.body) if reply.body else None
        except ValueError:
            return
        if not isinstance(said, dict) or not isinstance(said.get("method"), str):
            return
        name = said.pop("method")
        if name.lower() not in NOT_IN_ANSWER and not name.lower().startswith("get"):
            await self._perform(name, said)
