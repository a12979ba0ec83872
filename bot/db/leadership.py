"""One process at a time may poll Telegram and drain the outbox.

PostgreSQL: a session-level advisory lock on a connection of its own; when the process dies, the database lets go.
SQLite: one process altogether, held by a lock on a file beside the database.
"""

from __future__ import annotations

import asyncio
import fcntl
import zlib
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

import structlog
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from bot.db.transaction import Database

log = structlog.get_logger(__name__)

#: How often a leader looks whether it still leads, and others whether they may.
LOOK_EVERY_SECONDS = 2.0


class Leadership:
    """The right to do what only one process may do, by name."""

    def __init__(self, database: Database, name: str) -> None:
        self._database = database
        self._name = name
        self._number = zlib.crc32(f"koppi {name}".encode())
        self._file: IO[str] | None = None
        self._connection: Connection | None = None

    def take(self) -> bool:
        """Try to become the leader; true when this process is the leader now."""
        return self._lock_file() if self._database.dialect == "sqlite" else self._lock_advisory()

    def renew(self) -> bool:
        """Whether this process still leads; after the database came back, the leadership is taken again if it is free.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: the database does not answer, so nobody else can have taken it.
        """
        if self._database.dialect == "sqlite" or self._connection is None:
            return self.take() if self._connection is None and self._file is None else True
        try:
            self._connection.execute(text("SELECT 1"))
            self._connection.commit()
        except SQLAlchemyError:
            self.give_up()
            return self.take()
        return True

    def give_up(self) -> None:
        """Let another process lead."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._connection is not None:
            connection, self._connection = self._connection, None
            if not connection.invalidated:  # else the lock goes with the connection, a moment later
                with suppress(SQLAlchemyError):
                    connection.execute(text("SELECT pg_advisory_unlock(:number)"), {"number": self._number})
            connection.invalidate()
            connection.close()

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
        asked = text("SELECT pg_try_advisory_lock(:number)")
        if not connection.execute(asked, {"number": self._number}).scalar_one():
            connection.close()
            return False
        connection.commit()
        self._connection = connection
        return True


async def led(database: Database, name: str, run: Callable[[], Awaitable[None]]) -> None:
    """Run a loop that only one process may run: wait for the leadership, stop when it is lost, wait again.

    While the database does not answer, the leader goes on: nobody else can have taken over.
    """
    leadership = Leadership(database, name)
    try:
        while True:
            await _until(leadership.take, wanted=True)
            async with asyncio.TaskGroup() as group:
                loop = group.create_task(_as_coroutine(run))
                watch = group.create_task(_until(leadership.renew, wanted=False))
                await asyncio.wait({loop, watch}, return_when=asyncio.FIRST_COMPLETED)
                if loop.done():
                    watch.cancel()
                    return
                log.warning("leadership-lost", name=name)
                loop.cancel()
    finally:
        leadership.give_up()


async def _as_coroutine(run: Callable[[], Awaitable[None]]) -> None:
    await run()


async def _until(ask: Callable[[], bool], *, wanted: bool) -> None:
    while True:
        try:
            if await asyncio.to_thread(ask) is wanted:
                return
        except SQLAlchemyError as error:
            log.error("database-unavailable", reason=type(error).__name__)
        await asyncio.sleep(LOOK_EVERY_SECONDS)
