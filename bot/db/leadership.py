"""One process at a time may poll Telegram and drain the outbox.

PostgreSQL: a session-level advisory lock on a connection of its own; when the process dies, the database lets go.
SQLite: one process altogether, held by a lock on a file beside the database.
"""

from __future__ import annotations

import fcntl
import zlib
from pathlib import Path
from typing import IO

from sqlalchemy import Connection, text

from bot.db.transaction import Database


class Leadership:
    """The right to do what only one process may do, by name."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._name = name
        self._file: IO[str] | None = None
        self._connection: Connection | None = None

    def take(self) -> bool:
        """Try to become the leader; true when this process is the leader now."""
        return self._lock_file() if self._database.dialect == "sqlite" else self._lock_advisory()

    def is_held(self) -> bool:
        """Whether the database still knows this process as the leader."""
        if self._database.dialect == "sqlite":
            return self._file is not None
        if self._connection is None:
            return False
        try:
            self._connection.execute(text("SELECT 1"))
            self._connection.commit()
        except Exception:
            self._connection = None
            return False
        return True

    def give_up(self) -> None:
        """Let another process lead."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def _lock_file(self) -> bool:
        path = self._database.engine.url.database
        if not path or path == ":memory:":
            return True
        lock = Path(f"{path}.{self._name}.lock").open("w")  # noqa: SIM115  # held as long as the leadership
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.close()
            return False
        self._file = lock
        return True

    def _lock_advisory(self) -> bool:
        connection = self._database.engine.connect()
        number = zlib.crc32(f"koppi {self._name}".encode())
        if not connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": number}).scalar_one():
            connection.close()
            return False
        connection.commit()
        self._connection = connection
        return True
