"""How fast Telegram lets us speak: 30 messages a second overall, one a second in a private chat, 20 a minute in a group.

Edits count as messages (telegram-api, section 4). One sender at a time drains the outbox, so its memory is enough; what
Telegram itself asks us to wait is also written on the waiting rows.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from bot.outbox.tables import OutgoingKind

_UNPACED = (OutgoingKind.ANSWER, OutgoingKind.COMMANDS)


@dataclass(frozen=True, slots=True)
class Pace:
    """The limits; ``None`` lifts them all, which only a bench does."""

    per_second: int = 30
    private_chat_seconds: float = 1.0
    group_per_minute: int = 20


class Pacer:
    """Says whether a message may leave now. Times are seconds on a clock that never jumps."""

    def __init__(self, pace: Pace | None) -> None:
        self._pace = pace
        self._recent: deque[float] = deque()
        self._chat_rests_until: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}

    def may_leave(self, *, chat_id: int, kind: str, urgent: bool, now: float) -> bool:
        """Whether a message to this chat may leave at this moment; if so, it is counted.

        An urgent one counts but never waits.
        """
        if self._pace is None or kind in _UNPACED:
            return True
        if not urgent and not self._has_room(self._pace, chat_id, now):
            return False
        self._count(self._pace, chat_id, now)
        return True

    def is_full(self, now: float) -> bool:
        """Whether nothing that is paced may leave at this moment."""
        return self._pace is not None and len(_since(self._recent, now - 1.0)) >= self._pace.per_second

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
        if self.is_full(now):
            waits.append(self._recent[0] + 1.0 - now)
        return min(max(min(waits, default=1.0), 0.01), 1.0)

    def _has_room(self, pace: Pace, chat_id: int, now: float) -> bool:
        if self.is_full(now) or self._chat_rests_until.get(chat_id, 0.0) > now:
            return False
        return chat_id > 0 or len(_since(self._groups.get(chat_id, deque()), now - 60.0)) < pace.group_per_minute

    def _count(self, pace: Pace, chat_id: int, now: float) -> None:
        self._recent.append(now)
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
