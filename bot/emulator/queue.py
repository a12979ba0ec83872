"""The bot's one queue of updates: numbering, confirmation by offset, and how long an update is kept."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from bot.emulator.chats import Json

#: seconds that messages, edits and member changes wait for the bot
KEPT_SECONDS = 86_400
#: seconds that a pressed button waits for the bot
CALLBACK_KEPT_SECONDS = 150
#: after this long without updates the numbering starts again anywhere
RENUMBERED_AFTER_SECONDS = 7 * 86_400
#: more waiting updates than this are dropped without a word
MOST_WAITING = 100_000
#: kinds that are delivered only when asked for by name
ASKED_ONLY = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
#: an offset further ahead than this is ignored
FURTHEST_AHEAD = 10


@dataclass(slots=True, eq=False)
class Waiting:
    """An update that the bot has not confirmed."""

    update_id: int
    kind: str
    body: Json
    #: updates with the same key are delivered one after another by a webhook
    key: int
    expires_at: float
    done: bool = False
    #: a fault: deliver it again this many times after it was confirmed
    repeats: int = 0

    def as_json(self) -> Json:
        """The ``Update`` object."""
        return {"update_id": self.update_id, self.kind: self.body}


class UpdateQueue:
    """Updates in the order they happened; ids count up by one from a random positive start."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._waiting: deque[Waiting] = deque()
        self._next_id = self._random_start()
        self._last_added = 0.0
        #: None: everything but ``ASKED_ONLY``
        self.allowed: frozenset[str] | None = None
        self.on_added: list[Callable[[Waiting], None]] = []
        #: a fault: the next updates are delivered twice
        self.repeat_next = 0

    def _random_start(self) -> int:
        return self._random.randint(100_000_000, 900_000_000)

    def allows(self, kind: str) -> bool:
        """Whether updates of this kind are queued at all."""
        return kind in self.allowed if self.allowed is not None else kind not in ASKED_ONLY

    def add(self, kind: str, body: Json, *, key: int, now: float, kept: float = KEPT_SECONDS) -> None:
        """Queue an update for ``kept`` seconds, unless its kind is not allowed or the queue is full."""
        if not self.allows(kind) or len(self._waiting) >= MOST_WAITING:
            return
        if self._last_added and now - self._last_added > RENUMBERED_AFTER_SECONDS and not self._waiting:
            self._next_id = self._random_start()
        entry = Waiting(self._next_id, kind, body, key, now + kept)
        if self.repeat_next:
            self.repeat_next -= 1
            entry.repeats = 1
        self._next_id += 1
        self._last_added = now
        self._waiting.append(entry)
        for listener in self.on_added:
            listener(entry)

    def pending(self, now: float) -> Iterator[Waiting]:
        """The updates that still wait and have not expired, oldest first."""
        return (entry for entry in self._waiting if not entry.done and entry.expires_at > now)

    def confirm(self, offset: int, now: float) -> None:
        """Forget what the offset confirms.

        A positive offset confirms everything below it, a negative one everything but the last ``-offset``;
        0 and an offset far in the future confirm nothing.
        """
        if offset < 0:
            left = list(self.pending(now))[offset:]
            offset = left[0].update_id if left else self._next_id
        if offset > self._next_id + FURTHEST_AHEAD:
            return
        again = []
        while self._waiting and (self._waiting[0].update_id < offset or self._waiting[0].done):
            entry = self._waiting.popleft()
            if entry.repeats and not entry.done:
                entry.repeats -= 1
                again.append(entry)
        self._waiting.extendleft(reversed(again))

    def first(self, limit: int, now: float) -> list[Waiting]:
        """Up to ``limit`` waiting updates, oldest first; they stay until confirmed."""
        found = []
        for entry in self.pending(now):
            found.append(entry)
            if len(found) == limit:
                break
        return found

    def finish(self, entry: Waiting) -> None:
        """A webhook took the update, or it expired."""
        entry.done = True
        while self._waiting and self._waiting[0].done:
            self._waiting.popleft()

    def count(self, now: float) -> int:
        """How many updates wait."""
        return sum(1 for _ in self.pending(now))

    def clear(self) -> None:
        """Drop everything that waits."""
        for entry in self._waiting:
            entry.done = True
        self._waiting.clear()
