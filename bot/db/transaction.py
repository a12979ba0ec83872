"""The only commit in the program.

The desk, a ticker and a command each open one transaction; services may flush; rollback is the default.
Coroutines never hold a session: they hand a plain function to :meth:`Database.run`, which runs it in a
worker thread inside one transaction and gives back what it returned.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import TypeVar, cast

import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from bot.db.engine import POSTGRESQL_CONNECTIONS, open_engine
from bot.db.sharing import SharedCommits
from bot.db.turn import Turn

log = structlog.get_logger(__name__)

T = TypeVar("T")
#: PostgreSQL gave a transaction up so that others can go on: serialisation failure, deadlock. Nothing of it happened.
GIVEN_UP = frozenset({"40001", "40P01"})
#: Such a transaction is tried again after up to so long; whoever waits for it sees nothing of that.
RETRY_PAUSES_SECONDS = (0.02, 0.1, 0.3)


class Database:
    """One database and the threads that may talk to it."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.dialect = self.engine.dialect.name
        self._turn = Turn() if self.dialect == "sqlite" else nullcontext()
        self._shared = SharedCommits(self.engine, self._turn) if self.dialect == "sqlite" else None
        self._threads = ThreadPoolExecutor(POSTGRESQL_CONNECTIONS, thread_name_prefix="database")
        self._intake = ThreadPoolExecutor(1, thread_name_prefix="intake")

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls back when it does not."""
        with self._turn, Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.commit()

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` in a worker thread inside one transaction."""
        if self._shared is not None:
            return cast(T, await self._shared.run(work))
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._in_transaction, work)

    async def run_ahead(self, work: Callable[[Session], T]) -> T:
        """As :meth:`run`, past everything that waits for a thread: for what comes in, which somebody waits to be told of.

        SQLite has one writer and shares its commits; nothing waits there for longer than one of them.
        """
        if self._shared is not None:
            return cast(T, await self._shared.run(work))
        return await asyncio.get_running_loop().run_in_executor(self._intake, self._in_transaction, work)

    def _in_transaction(self, work: Callable[[Session], T]) -> T:
        """Do the work in a transaction, and once more where PostgreSQL gave this one up for another's sake."""
        for pause in RETRY_PAUSES_SECONDS:
            try:
                return self._once(work)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in GIVEN_UP:
                    raise
                log.info("transaction-again", sqlstate=getattr(error.orig, "sqlstate", None))
            time.sleep(pause * random.random())
        return self._once(work)

    def _once(self, work: Callable[[Session], T]) -> T:
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
        if self._shared is not None:
            self._shared.close()
        self._threads.shutdown(wait=True)
        self._intake.shutdown(wait=True)
        self.engine.dispose()
