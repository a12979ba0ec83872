"""The only reader of the machine's clock.

Everything else takes ``now`` as an argument: an aware ``datetime`` in UTC.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


def monotonic() -> float:
    """Seconds on a clock that never jumps, for measuring how long something took."""
    return time.perf_counter()


class Clock:
    """The machine's wall clock."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock(Clock):
    """A wall clock that runs on but can be moved forward; the demonstration's page holds its hand."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        """This moment in the demonstration's time, aware, in UTC."""
        return datetime.now(UTC) + self.ahead

    def move_forward(self, by: timedelta) -> datetime:
        """Move the clock forward and tell the new time.

        Raises:
            ValueError: ``by`` is negative; what has been promised cannot be un-promised.
        """
        if by < timedelta(0):
            raise ValueError("a clock moves forward only")
        self.ahead += by
        return self.now()
