"""Telegram's limits on sending, for those who want them kept: per chat, per group and overall.

The figures are those of Telegram's own FAQ for bots: about one message per second into a chat with short
bursts, 20 per minute into a group (edits count), about 30 per second overall.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from bot.emulator.refusals import too_many_requests

#: methods that count: whatever puts something in front of people
COUNTED = frozenset(
    {
        "sendmessage", "senddocument", "sendphoto", "sendvoice", "sendvideo", "sendsticker", "copymessage",
        "forwardmessage", "editmessagetext", "editmessagecaption", "editmessagereplymarkup",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Limit:
    """At most ``count`` calls within ``seconds``."""

    count: int
    seconds: float


#: one message per second over four seconds, so that four may come at once
PRIVATE = Limit(4, 4.0)
GROUP = Limit(20, 60.0)
OVERALL = Limit(30, 1.0)


@dataclass(slots=True)
class Limits:
    """Counts calls and refuses those that come too fast; ``now`` gives seconds."""

    now: Callable[[], float]
    _taken: dict[str, deque[float]] = field(default_factory=dict)

    def take(self, method: str, chat_id: str) -> None:
        """Count a call.

        Raises:
            TelegramRefusal: 429 with the whole seconds until the next call is taken.
        """
        if method not in COUNTED:
            return
        chat = GROUP if chat_id.startswith("-") else PRIVATE
        wait = max(self._wait(chat_id, chat), self._wait("", OVERALL))
        if wait > 0:
            raise too_many_requests(ceil(wait))
        for key in (chat_id, ""):
            self._taken.setdefault(key, deque()).append(self.now())

    def _wait(self, key: str, limit: Limit) -> float:
        taken = self._taken.get(key)
        if taken is None:
            return 0.0
        now = self.now()
        while taken and taken[0] <= now - limit.seconds:
            taken.popleft()
        return 0.0 if len(taken) < limit.count else taken[0] + limit.seconds - now
