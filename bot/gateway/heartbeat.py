"""Signs of life of each loop, for the health page: a loop that hangs is as bad as one that ended."""

from __future__ import annotations

from collections.abc import Callable

from bot.clock import monotonic

#: A loop without a sign of life for so long is taken for dead; longer than the longest poll.
SILENT_SECONDS = 60.0


class Heartbeats:
    """When each loop last said that it is alive."""

    def __init__(self) -> None:
        self._last: dict[str, float] = {}

    def of(self, loop: str) -> Callable[[], None]:
        """A call for a loop to say that it is alive."""

        def beat() -> None:
            self._last[loop] = monotonic()

        beat()
        return beat

    def ages(self) -> dict[str, float]:
        """Seconds since each loop's last sign of life."""
        now = monotonic()
        return {loop: now - last for loop, last in self._last.items()}

    def silent(self) -> list[str]:
        """Loops that have been silent for too long."""
        return [loop for loop, age in self.ages().items() if age > SILENT_SECONDS]
