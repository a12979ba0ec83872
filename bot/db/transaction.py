"""The only commit in the program.

The desk, a ticker and a command each open one transaction; services may flush; rollback is the default.
Coroutines never hold a session: they hand a plain function to :meth:`Database.run`, which runs it in a
worker thread inside one transaction and gives back what it returned.

On SQLite, where writers queue anyway, work that waits at the same time shares one commit, as PostgreSQL does by itself:
each piece stands in a savepoint of its own, and nobody hears of success before the commit is on disk
(``docs/decisions/shared-commit.md``).
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import Any, TypeVar

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from bot.db.engine import POSTGRESQL_CONNECTIONS, open_engine

T = TypeVar("T")
Work = Callable[[Session], Any]
#: How much work shares one commit at most, so that nobody waits long for others.
SHARED_AT_MOST = 64


class Database:
    """One database and the threads that may talk to it."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.dialect = self.engine.dialect.name
        self._turn = threading.Lock() if self.dialect == "sqlite" else nullcontext()
        if self.dialect == "sqlite":
            self._threads = ThreadPoolExecutor(1, thread_name_prefix="database")
        else:
            self._threads = ThreadPoolExecutor(POSTGRESQL_CONNECTIONS, thread_name_prefix="database")
        self._waiting: queue.SimpleQueue[tuple[Work, Future[Any]]] = queue.SimpleQueue()

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """A session that commits when the block ends well and rolls back when it does not."""
        with self._turn, Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.commit()

    async def run(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` in a worker thread inside one transaction."""
        if self.dialect != "sqlite":
            return await asyncio.get_running_loop().run_in_executor(self._threads, self._in_transaction, work)
        done: Future[T] = Future()
        self._waiting.put((work, done))
        self._threads.submit(self._share_a_commit)
        return await asyncio.wrap_future(done)

    def _in_transaction(self, work: Callable[[Session], T]) -> T:
        with self.transaction() as session:
            return work(session)

    def _share_a_commit(self) -> None:
        """Do all work that waits, in one transaction; tell everybody after the commit."""
        pieces = self._take_waiting()
        if not pieces:
            return
        outcomes: list[tuple[Future[Any], Any, BaseException | None]] = []
        try:
            with self._turn, self.engine.begin() as connection:
                outcomes = [_in_savepoint(connection, work, done) for work, done in pieces]
        except BaseException as error:
            outcomes = [(done, None, error) for _, done in pieces]
        for done, result, failure in outcomes:
            _tell(done, result, failure)

    def _take_waiting(self) -> list[tuple[Work, Future[Any]]]:
        pieces: list[tuple[Work, Future[Any]]] = []
        while len(pieces) < SHARED_AT_MOST:
            try:
                pieces.append(self._waiting.get_nowait())
            except queue.Empty:
                break
        return [(work, done) for work, done in pieces if done.set_running_or_notify_cancel()]

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


def _in_savepoint(
    connection: Connection, work: Work, done: Future[Any]
) -> tuple[Future[Any], Any, BaseException | None]:
    """One piece of work inside a shared transaction: all of it or nothing."""
    with Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session:
        try:
            result = work(session)
            session.commit()
        except BaseException as error:
            session.rollback()
            return done, None, error
    return done, result, None


def _tell(done: Future[Any], result: Any, failure: BaseException | None) -> None:
    done.set_result(result) if failure is None else done.set_exception(failure)
