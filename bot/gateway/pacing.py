"""How fast Telegram lets us speak: 30 messages a second overall, one a second in a private chat, 20 a minute in a group.

Edits count as messages (telegram-api, section 4). One sender at a time drains the outbox, so its memory is enough; what
Telegram itself asks us to wait is also written on the waiting rows.

Telegram counts a message when it arrives there, which is some time between its leaving here and the coming of its answer.
How much later than the quickest ones it can have arrived is known from its answer: no more than that answer was later than
the quickest answer. So a message holds its place until its answer has come, and until a second and that delay have passed
from its leaving: however unevenly they travel, no second at the other end sees more than the limit. The last places are kept
for danger, so that it goes at once, and without a refusal, in the middle of the heaviest load.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from heapq import heappop, heappush

from bot.outbox.tables import OutgoingKind

_UNPACED = (OutgoingKind.ANSWER, OutgoingKind.COMMANDS)
#: So many of a second's places are kept for urgent messages, where there are many places.
KEPT_FOR_URGENT = 3
#: A place whose answer never comes is free after so long; a request gives up sooner than that.
FORGOTTEN_AFTER_SECONDS = 120.0
#: The quickest answer is that of the last one to two times so many seconds.
QUICKEST_OF_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Pace:
    """The limits; ``None`` lifts them all, which only a bench does."""

    per_second: int = 30
    private_chat_seconds: float = 1.0
    group_per_minute: int = 20

    @property
    def unhurried_per_second(self) -> int:
        """How many messages that are not urgent may leave in a second."""
        return max(self.per_second - KEPT_FOR_URGENT, self.per_second // 2, 1)


class _Quickest:
    """The quickest answer of late, in seconds: the way there and back when nothing is in the way."""

    def __init__(self) -> None:
        self._began = 0.0
        self._before = self._now = math.inf

    def seen(self, seconds: float, now: float) -> float:
        """Take an answer into account; the quickest with it."""
        if now >= self._began + QUICKEST_OF_SECONDS:
            self._began, self._before, self._now = now, self._now, math.inf
        self._now = min(self._now, seconds)
        return min(self._now, self._before)


class Pacer:
    """Says whether a message may leave now. Times are seconds on a clock that never jumps."""

    def __init__(self, pace: Pace | None) -> None:
        self._pace = pace
        #: When each message that has no answer yet left, by its number.
        self._on_their_way: dict[int, float] = {}
        #: When the places of answered messages are free, the soonest first.
        self._free_at: list[float] = []
        self._quickest = _Quickest()
        self._chat_rests_until: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def may_leave(self, *, number: int, chat_id: int, kind: str, urgent: bool, now: float) -> bool:
        """Whether a message to this chat may leave at this moment; if so, it holds a place until it is answered.

        An urgent one counts but never waits.
        """
        if self._pace is None or kind in _UNPACED:
            return True
        if not urgent and not self._has_room(self._pace, chat_id, now):
            return False
        self._on_their_way[number] = now
        self._let_rest(self._pace, chat_id, now)
        return True

    def answered(self, *, number: int, now: float) -> None:
        """A message that left was answered, or will never be: its place is free a second after it arrived at the latest."""
        left = self._on_their_way.pop(number, None)
        if left is not None:
            late = now - left - self._quickest.seen(now - left, now)
            heappush(self._free_at, left + 1.0 + late)

    def is_full(self, now: float) -> bool:
        """Whether nothing that is paced may leave at this moment, unless it is urgent."""
        if self._pace is None:
            return False
        while self._free_at and self._free_at[0] <= now:
            heappop(self._free_at)
        taken = len(self._on_their_way) + len(self._free_at)
        if taken < self._pace.unhurried_per_second:
            return False
        lost = [number for number, left in self._on_their_way.items() if left <= now - FORGOTTEN_AFTER_SECONDS]
        for number in lost:
            del self._on_their_way[number]
        return taken - len(lost) >= self._pace.unhurried_per_second

    def resting_chats(self, now: float) -> list[int]:
        """Chats that may not get a message yet."""
        if self._pace is None:
            return []
        self._chat_rests_until = {chat: until for chat, until in self._chat_rests_until.items() if until > now}
        return list(self._chat_rests_until)

    def rest(self, *, chat_id: int, seconds: float, now: float) -> None:
        """Telegram asked to leave a chat alone for a while."""
        self._chat_rests_until[chat_id] = max(self._chat_rests_until.get(chat_id, 0.0), now + seconds)

    def next_room(self, now: float) -> float:
        """Seconds until some chat may get a message again; at least a hundredth, at most one."""
        waits = [until - now for until in self._chat_rests_until.values()]
        if self.is_full(now) and self._free_at:
            waits.append(self._free_at[0] - now)
        return min(max(min(waits, default=1.0), 0.01), 1.0)

    def _has_room(self, pace: Pace, chat_id: int, now: float) -> bool:
        if self.is_full(now) or self._chat_rests_until.get(chat_id, 0.0) > now:
            return False
        return chat_id > 0 or len(_since(self._groups.get(chat_id, deque()), now - 60.0)) < pace.group_per_minute

    def _let_rest(self, pace: Pace, chat_id: int, now: float) -> None:
        if chat_id < 0:
            minute = _since(self._groups.setdefault(chat_id, deque()), now - 60.0)
            minute.append(now)
            rest = minute[0] + 60.0 - now if len(minute) >= pace.group_per_minute else 0.0
        else:
            rest = pace.private_chat_seconds
        self.rest(chat_id=chat_id, seconds=rest, now=now)


def _since(times: deque[float], start: float) -> deque[float]:
    while times and times[0] <= start:
        times.popleft()
    return times
