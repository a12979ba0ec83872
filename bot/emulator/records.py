"""What the bot asked and what came of it: the list of requests, and the log of effects for trials."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.emulator.chats import Json, Message
from bot.emulator.world import Press

#: how many requests are remembered
MOST_REQUESTS = 20_000


@dataclass(slots=True)
class Request:
    """One request of the bot and its answer; status 0 when it was never answered."""

    at: float
    method: str
    parameters: Json
    status: int
    answer: Any


class Requests:
    """The newest requests, if they are kept at all."""

    def __init__(self, *, kept: bool, most: int = MOST_REQUESTS) -> None:
        self.kept = kept
        self._all: deque[Request] = deque(maxlen=most)

    def __iter__(self) -> Iterator[Request]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def add(self, request: Request) -> None:
        """Remember a request."""
        if self.kept:
            self._all.append(request)

    def of(self, method: str) -> list[Request]:
        """The requests of one method, by its name as the Bot API writes it, oldest first."""
        return [request for request in self._all if request.method.lower() == method.lower()]

    def clear(self) -> None:
        """Forget them."""
        self._all.clear()


class EffectLog:
    """A file of JSON lines, one per effect, written at the moment of the effect and flushed at once."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8", buffering=1)

    def write(self, at: float, method: str, subject: Message | Press, details: Json) -> None:
        """Note that a call has become true at ``at`` seconds since 1970."""
        line: Json = {"t": at, "method": method}
        if isinstance(subject, Message):
            line |= {"chat_id": subject.chat.chat_id, "message_id": subject.message_id, "text": subject.text}
        else:
            line |= {"chat_id": subject.chat_id, "query_id": subject.query_id}
        self._file.write(json.dumps(line | details, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()
