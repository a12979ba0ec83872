"""How updates leave the world: to a waiting poll, or to a webhook."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.emulator.queue import Waiting
from bot.emulator.refusals import TelegramRefusal, conflict
from bot.emulator.world import World

#: a poll that was woken waits this long for more to come, in seconds
GATHERING_SECONDS = 0.001
BESIDE_WEBHOOK = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
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
    """The one poll that may wait, and whether a webhook stands in its place."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.webhook_url = ""
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
        if self.webhook_url:
            raise conflict(BESIDE_WEBHOOK)

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
            raise poll.refused
