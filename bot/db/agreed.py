"""Columns of a time that people agreed on: local time with its zone; the moment follows from it (``bot/wall.py``)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from bot.wall import Wall


class AgreedTime:
    """Columns of a row that begins at a time of the wall clock."""

    #: Worked out from the three columns below.
    begins_at: Mapped[datetime]
    #: Local time as agreed, such as ``2026-12-01T14:30``.
    local: Mapped[str] = mapped_column(String(16))
    zone: Mapped[str] = mapped_column("time_zone", String(40))
    fold: Mapped[int] = mapped_column(default=0)

    @property
    def wall(self) -> Wall:
        """The local time as agreed."""
        return Wall(datetime.fromisoformat(self.local), self.zone, self.fold)

    @wall.setter
    def wall(self, wall: Wall) -> None:
        """Set it, and its moments with it."""
        self.local, self.zone, self.fold = wall.local.isoformat(timespec="minutes"), wall.zone, wall.fold
        self.begins_at = wall.moment
        self._end(wall)

    def _end(self, wall: Wall) -> None:
        """Nothing: only what lasts has an end."""


class AgreedSpan(AgreedTime):
    """Columns of a row that lasts for so many minutes; they are known before the time is set."""

    ends_at: Mapped[datetime]
    minutes: Mapped[int]

    def _end(self, wall: Wall) -> None:
        self.ends_at = wall.after(self.minutes).moment
