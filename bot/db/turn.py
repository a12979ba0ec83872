"""Whose turn it is on a database with one writer."""

from __future__ import annotations

import threading


class Turn:
    """A lock that its own holder cannot wait for: a transaction within a transaction is an error, not a standstill."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._holder: int | None = None

    def __enter__(self) -> None:
        """Wait for the others.

        Raises:
            RuntimeError: this very thread has the turn already.
        """
        if self._holder == threading.get_ident():
            raise RuntimeError("a transaction is open in this thread already: hand its session on")
        self._lock.acquire()
        self._holder = threading.get_ident()

    def __exit__(self, *_error: object) -> None:
        self._holder = None
        self._lock.release()
