"""Watches how long database connections are held, and how many at a moment."""

from __future__ import annotations

from typing import Any

from sqlalchemy import event

from bot.clock import monotonic
from bot.db import Database


class Sessions:
    """What was seen since it was made."""

    def __init__(self, database: Database) -> None:
        #: seconds of the longest use that has ended
        self.longest_seconds = 0.0
        self.uses = 0
        self._began: dict[int, float] = {}
        event.listen(database.engine, "checkout", self._taken)
        event.listen(database.engine, "checkin", self._given_back)

    @property
    def held(self) -> int:
        """How many connections are in use at this moment."""
        return len(self._began)

    def _taken(self, connection: Any, *_more: Any) -> None:
        self._began[id(connection)] = monotonic()

    def _given_back(self, connection: Any, *_more: Any) -> None:
        began = self._began.pop(id(connection), None)
        if began is not None:
            self.uses += 1
            self.longest_seconds = max(self.longest_seconds, monotonic() - began)
