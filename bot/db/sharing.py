"""One thread that works for SQLite: work that waits at the same time shares one commit.

Writers queue on SQLite anyway, and a commit costs as much for one row as for fifty. Each piece of work stands in a
savepoint of its own, so it stands or falls alone, and nobody hears of success before the commit is on disk
(``docs/decisions/shared-commit.md``).
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

Work = Callable[[Session], Any]
#: How much work shares one commit at most, so that nobody waits long for others.
SHARED_AT_MOST = 64


class Piece:
    """A piece of work and the coroutine that waits for it."""

    __slots__ = ("failure", "loop", "result", "waiter", "work")

    def __init__(self, work: Work) -> None:
        self.work = work
        self.loop = asyncio.get_running_loop()
        self.waiter: asyncio.Future[Any] = self.loop.create_future()
        self.result: Any = None
        self.failure: BaseException | None = None


class SharedCommits:
    """The thread, its queue, and the commits."""

    def __init__(self, engine: Engine, turn: AbstractContextManager[Any]) -> None:
        self._engine = engine
        self._turn = turn
        self._waiting: queue.SimpleQueue[Piece | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    async def run(self, work: Work) -> Any:
        """Do the work in the thread; gives its result after the commit."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name="database", daemon=True)
            self._thread.start()
        piece = Piece(work)
        self._waiting.put(piece)
        return await piece.waiter

    def close(self) -> None:
        """Finish what waits, then end the thread."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None

    def _serve(self) -> None:
        while (first := self._waiting.get()) is not None:
            pieces = [first, *self._more()]
            self._carry_out(pieces)
            with suppress(RuntimeError):  # the loop that asked is closed: nobody waits any more
                pieces[0].loop.call_soon_threadsafe(_tell, pieces)

    def _more(self) -> list[Piece]:
        """What else waits already."""
        pieces: list[Piece] = []
        while len(pieces) < SHARED_AT_MOST - 1 and not self._waiting.empty():
            piece = self._waiting.get()
            if piece is None:
                self._waiting.put(None)
                break
            pieces.append(piece)
        return pieces

    def _carry_out(self, pieces: list[Piece]) -> None:
        try:
            with self._turn, self._engine.begin() as connection:
                for piece in pieces:
                    _in_savepoint(connection, piece)
        except BaseException as error:
            for piece in pieces:
                piece.failure = error


def _in_savepoint(connection: Connection, piece: Piece) -> None:
    """One piece of work inside a shared transaction: all of it or nothing."""
    with Session(connection, expire_on_commit=False, join_transaction_mode="create_savepoint") as session:
        try:
            piece.result = piece.work(session)
            session.commit()
        except BaseException as error:
            session.rollback()
            piece.failure = error


def _tell(pieces: list[Piece]) -> None:
    for piece in pieces:
        if piece.waiter.done():
            continue
        if piece.failure is None:
            piece.waiter.set_result(piece.result)
        else:
            piece.waiter.set_exception(piece.failure)
