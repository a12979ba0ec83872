"""How updates leave the world: to a waiting poll, or to a webhook."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.clock import monotonic
from bot.emulator.queue import Waiting
from bot.emulator.refusals import TelegramRefusal, conflict, too_many_requests
from bot.emulator.webhook import PAUSES, Settings, Webhook
from bot.emulator.world import World

#: a poll that was woken waits this long for more to come, in seconds
GATHERING_SECONDS = 0.001
#: setWebhook is answered once in this time
WEBHOOK_EVERY_SECONDS = 1.0
#: between two conflicts, in seconds
CONFLICT_SECONDS = 3.0
BESIDE_WEBHOOK = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


class Poll:
    """One long poll that waits for updates."""

    def __init__(self) -> None:
        self.woken = asyncio.Event()
        self.refused: TelegramRefusal | None = None

    def refuse(self, reason: str) -> None:
        """End the waiting with a 409."""
        self.refused = conflict(reason)
        self.woken.set()


class Doors:
    """The one poll that may wait, or the webhook that stands in its place.

    ``tasks`` and ``perform`` are set by the emulator before anything is asked.
    """

    tasks: asyncio.TaskGroup
    perform: Callable[[str, dict[str, Any]], Awaitable[object]]

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook: Webhook | None = None
        #: seconds before each further try of a webhook; tests may shorten them
        self.webhook_pauses: tuple[float, ...] = PAUSES
        self._next_webhook_at = 0.0
        self._next_conflict_at = 0.0
        self._poll: Poll | None = None
        world.queue.on_added.append(self._wake)

    def _wake(self, _entry: Waiting) -> None:
        if self._poll is not None:
            self._poll.woken.set()

    def refuse_poll_beside_webhook(self) -> None:
        """Refuse to poll while a webhook is set.

        Raises:
            TelegramRefusal: 409.
        """
        if self.webhook is not None:
            raise conflict(BESIDE_WEBHOOK)

    def refuse_hasty_webhook(self) -> None:
        """Refuse a second setWebhook within a second.

        Raises:
            TelegramRefusal: 429.
        """
        now = monotonic()
        if now < self._next_webhook_at:
            raise too_many_requests(1)
        self._next_webhook_at = now + WEBHOOK_EVERY_SECONDS

    async def set_webhook(self, settings: Settings | None) -> None:
        """Replace the webhook, or take it away."""
        if self.webhook is not None:
            await self.webhook.stop()
            self.webhook = None
        if settings is not None:
            self.webhook = Webhook(
                self.world, settings, tasks=self.tasks, perform=self.perform, pauses=self.webhook_pauses
            )
            self.webhook.start()

    def end_poll(self, reason: str) -> None:
        """Tell the poll that waits, if one does, that its time is over."""
        if self._poll is not None:
            self._poll.refuse(reason)

    async def poll(self, *, offset: int, limit: int, wait: float) -> list[dict[str, Any]]:
        """Confirm by ``offset`` and give up to ``limit`` updates, waiting up to ``wait`` seconds for one.

        Raises:
            TelegramRefusal: 409, another poll or a webhook took this one's place.
        """
        self.end_poll(OTHER_POLL)
        if offset:
            self.world.queue.confirm(offset, self.world.now())
        found = self.world.queue.first(limit, self.world.now())
        if not found and wait:
            await self._wait_for_update(wait)
            found = self.world.queue.first(limit, self.world.now())
        return [entry.as_json() for entry in found]

    async def _wait_for_update(self, wait: float) -> None:
        poll = self._poll = Poll()
        try:
            async with asyncio.timeout(wait):
                await poll.woken.wait()
            await asyncio.sleep(GATHERING_SECONDS)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None
        if poll.refused is not None:
            await self._slow_down_conflicts()
            raise poll.refused

    async def _slow_down_conflicts(self) -> None:
        """The first conflict is told at once, further ones after three seconds."""
        now = monotonic()
        if now < self._next_conflict_at:
            await asyncio.sleep(CONFLICT_SECONDS)
        else:
            self._next_conflict_at = now + CONFLICT_SECONDS
