"""The sender: drains the outbox, at Telegram's pace, and writes down what became of each message.

Results are written together: while one batch is being written, the next ones gather. No session is ever open while
a request is on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from bot.clock import Clock, monotonic
from bot.db import Database
from bot.gateway.delivery import Delivery
from bot.gateway.ledger import Due, Result, Undelivered, came_back_taken, recover, settle, take_due
from bot.gateway.pacing import Pacer
from bot.outbox.tables import OutgoingStatus

log = structlog.get_logger(__name__)

#: How many messages may be on their way at once.
IN_FLIGHT = 256
#: The outbox is looked at this often even when nobody says that something is due.
LOOK_EVERY_SECONDS = 0.5
#: Rows whose lease has run out are looked for this often.
SWEEP_EVERY_SECONDS = 15.0
DATABASE_PAUSE_SECONDS = 1.0
T = TypeVar("T")
_HOPELESS = (OutgoingStatus.FAILED, OutgoingStatus.EXPIRED, OutgoingStatus.UNSURE)

#: Told, in the same transaction, of each message that will not be tried again.
OnUndelivered = Callable[[Session, Undelivered, datetime], None]
#: Told, in the same transaction, of each group that has another number now, by its id among persons.
OnMoved = Callable[[Session, int, datetime], None]


def _nobody_asks(_session: Session, _person_id: int, _now: datetime) -> None:
    return


class Sender:
    """Drains the outbox until it is told to stop."""

    def __init__(
        self,
        database: Database,
        delivery: Delivery,
        pacer: Pacer,
        clock: Clock,
        on_undelivered: OnUndelivered,
        on_moved: OnMoved = _nobody_asks,
    ) -> None:
        self._database = database
        self._delivery = delivery
        self._pacer = pacer
        self._clock = clock
        self._on_undelivered = on_undelivered
        self._on_moved = on_moved
        self._due = asyncio.Event()
        self._settled = asyncio.Event()
        self._results: list[Result] = []
        self._in_flight = 0
        self._stopping = False
        #: Whether this process drains the outbox; another one may have the leadership.
        self.is_running = False

    def wake(self) -> None:
        """Say that something may be due."""
        self._due.set()

    def stop(self) -> None:
        """Take nothing more; :meth:`run` ends when what is on its way has been settled."""
        self._stopping = True
        self._due.set()
        self._settled.set()

    async def run(self) -> None:
        """Drain the outbox. The caller has the leadership of the sender."""
        self.is_running, self._in_flight, self._results = True, 0, []
        await self._patiently(lambda session: self._recover(session, only_expired=False))
        async with asyncio.TaskGroup() as group:
            group.create_task(self._settle_results())
            sweeping = group.create_task(self._sweep())
            while not self._stopping:
                await self._send_what_is_due(group)
                await self._wait()
            sweeping.cancel()
            self._settled.set()

    async def _send_what_is_due(self, group: asyncio.TaskGroup) -> None:
        self._due.clear()
        room = IN_FLIGHT - self._in_flight
        if room <= 0:
            return
        taken, hopeless = await self._patiently(lambda session: self._take(session, room))
        for result in hopeless:
            self._note(result)
        for due in taken:
            self._in_flight += 1
            group.create_task(self._deliver(due))
        if len(taken) == room:
            self._due.set()

    def _take(self, session: Session, room: int) -> tuple[list[Due], list[Result]]:
        resting = self._pacer.resting_chats(monotonic())
        return take_due(session, now=self._clock.now(), limit=room, resting=resting, may_leave=self._may_leave)

    def _may_leave(self, due: Due) -> bool:
        return self._pacer.may_leave(
            number=due.id, chat_id=due.chat_id, kind=due.kind, urgent=due.urgent, now=monotonic()
        )

    async def _deliver(self, due: Due) -> None:
        result = await self._delivery.deliver(due, now=self._clock.now)
        self._pacer.answered(number=due.id, now=monotonic())
        self._in_flight -= 1
        self._note(result)

    def _note(self, result: Result) -> None:
        self._results.append(result)
        self._settled.set()

    async def _settle_results(self) -> None:
        while not (self._stopping and self._in_flight == 0 and not self._results):
            await self._settled.wait()
            self._settled.clear()
            results, self._results = self._results, []
            if results:
                await self._patiently(lambda session, batch=results: self._settle(session, batch))  # type: ignore[misc]
                self._due.set()

    def _settle(self, session: Session, results: list[Result]) -> None:
        now = self._clock.now()
        for person_id in settle(session, results=results, now=now):
            self._on_moved(session, person_id, now)
        for result in results:
            if result.status in _HOPELESS:
                due = result.due
                log.warning("message-undelivered", outgoing_id=due.id, status=result.status, reason=result.reason)
                undelivered = Undelivered(
                    due.key, due.person_id, due.klass, due.about, result.unreachable, result.status
                )
                self._on_undelivered(session, undelivered, now)
        for taken_back in came_back_taken(session, results=results):
            self._on_undelivered(session, taken_back, now)

    async def _patiently(self, work: Callable[[Session], T]) -> T:
        """Do work in the database, waiting out a database that is not there; what was sent stays known meanwhile."""
        while True:
            try:
                return await self._database.run(work)
            except SQLAlchemyError as error:
                log.error("database-unavailable", reason=type(error).__name__)
                await asyncio.sleep(DATABASE_PAUSE_SECONDS)

    async def _wait(self) -> None:
        seconds = min(LOOK_EVERY_SECONDS, self._pacer.next_room(monotonic()))
        try:
            await asyncio.wait_for(self._due.wait(), seconds)
        except TimeoutError:
            return

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_EVERY_SECONDS)
            await self._patiently(lambda session: self._recover(session, only_expired=True))

    def _recover(self, session: Session, *, only_expired: bool) -> None:
        now = self._clock.now()
        for undelivered in recover(session, now=now, only_expired_leases=only_expired):
            self._on_undelivered(session, undelivered, now)
