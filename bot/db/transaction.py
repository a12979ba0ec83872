"""The only commit in the program.

The desk, a ticker and a command each open one transaction; services may flush; rollback is the default.
Coroutines never hold a session: they hand a plain function to :meth:`Database.run`, which runs it in a
worker thread inside one transaction and gives back what it returned.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from bot.db.engine import POSTGRESQL_CONNECTIONS, open_engine

T = TypeVar("T")


class Database:
    """One database and the threads that may talk to it."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.dialect = self.engine.dialect.name
        threads = 1 if self.dialect == "sqlite" else POSTGRESQL_CONNECTIONS
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="database")
        self._turn = threading.Lock() if self.dialect == "sqlite" else nullcontext()

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls back when it does not."""
        with self._turn, Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.commit()

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` in a worker thread inside one transaction."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._in_transaction, work)

    def _in_transaction(self, work: Callable[[Session], T]) -> T:
        with self.transaction() as session:
            return work(session)

    def check(self) -> None:
        """Ask the database for a sign of life.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: it gives none.
        """
        with self.engine.connect() as connection:
            connection.execute(text("SELECT 1"))

    def close(self) -> None:
        """Let the threads finish and close every connection."""
        self._threads.shutdown(wait=True)
        self.engine.dispose()
