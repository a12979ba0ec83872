"""A year at the desk without anybody waiting for it: who comes when, what the workers do, and what became of each promise.

Everything goes through the services and the tickers of the desk; only the clock is ours. Time jumps from one moment at
which something can happen to the next: somebody comes, a worker looks up, a date comes near or passes.
"""

from __future__ import annotations

import heapq
import itertools
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot.cases import absences, queries
from bot.cases import service as cases
from bot.cases.promises import Promises
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.db import Database
from bot.duty import service as duty
from bot.duty.queries import set_desk_hours
from bot.duty.rules import ServiceHours
from bot.errors import HelpdeskError
from bot.jobs.tickers import EachTicker, Ticker, tickers
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.service import invite, new_person, redeem

T = TypeVar("T")
HELSINKI = ZoneInfo("Europe/Helsinki")
#: Both clock changes of this year are Sundays, 28 March and 31 October.
YEAR = 2027
#: How long before a date the desk may have something to do.
_LOOK_BEFORE = (timedelta(hours=1), timedelta(minutes=10), timedelta(0))
#: Of the times when a worker looks up: how often they first give a case back, and let one wait.
_GIVES_BACK, _IS_LATE = 0.02, 0.1
#: A worker looks up from other work after so many minutes.
_LOOKS_UP_AFTER = (20, 90)
#: A day at the desk in minutes of wall time, with a break at noon.
_SHIFT = ((9 * 60, 11 * 60 + 45), (12 * 60 + 15, 16 * 60))
#: Share of days on which a worker is ill.
_ILL = 0.03
#: The tickers look at least so often, whether a date is near or not.
_TICKS_EVERY = timedelta(hours=4)
#: Tickers that look at every date that comes near or passes.
_OF_DATES = ("remind", "closing", "close-resolved", "absences")


@dataclass
class Year:
    """The desk, its people and its clock."""

    database: Database
    families: int
    workers: int
    seed: int = YEAR
    desk: DeskSettings = field(default_factory=DeskSettings)
    begins: date = date(YEAR, 1, 1)
    ends: date = date(YEAR + 1, 1, 1)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.now, self._end = _moment(self.begins), _moment(self.ends)
        set_desk_hours(self.database, ServiceHours.of(self.desk))
        self._tickers = tickers(self.desk)
        self._plans: list[tuple[datetime, int, Callable[[], None]]] = []
        self._number = itertools.count(1)
        self._due: datetime | None = None
        #: when each ticker has its turn again
        self._turns: dict[str, datetime] = {}
        self._next_look_at = self.now
        #: what was done how often
        self.done: Counter[str] = Counter()

    def run(self) -> None:
        """Live through the year."""
        self.staff = [self._worker(f"Työntekijä {number + 1}") for number in range(self.workers)]
        for worker in self.staff:
            self._plan_days(worker)
        for _ in range(self.families):
            self._plan_matters(int(self._do(new_person, language="fi").id))
        while self._plans and self.now < self._end:
            self._go_on()

    # The clock

    def _at(self, moment: datetime, act: Callable[[], None]) -> None:
        heapq.heappush(self._plans, (moment, next(self._number), act))

    def _go_on(self) -> None:
        """Live to the next moment; what time alone makes happen comes before what people do then."""
        coming = self._plans[0][0]
        self.now = min(coming, self._due or coming, self._next_look_at)
        if self.now in (self._due, self._next_look_at):
            self._tick()
        if self.now == coming:
            done = self.done.total()
            heapq.heappop(self._plans)[2]()
            if self.done.total() > done:
                self._due = self._next_due()

    def _tick(self) -> None:
        for ticker in self._tickers:
            if self._has_its_turn(ticker):
                self._do_ticker(ticker)
        self._in_transaction(_post_leaves)
        self._due = self._next_due()
        self._next_look_at = self.now + _TICKS_EVERY

    def _has_its_turn(self, ticker: Ticker | EachTicker) -> bool:
        """What no date of a case waits for comes round every four hours only."""
        if ticker.name not in _OF_DATES and self.now < self._turns.get(ticker.name, self.now):
            return False
        self._turns[ticker.name] = self.now + _TICKS_EVERY
        return True

    def _do_ticker(self, ticker: Ticker | EachTicker) -> None:
        if isinstance(ticker, Ticker):
            self._in_transaction(ticker.work)
            return
        for row_id in self._in_transaction(ticker.due):
            self._in_transaction(partial(_swapped, ticker.work, row_id))

    def _in_transaction(self, work: Callable[[Session, datetime], T]) -> T:
        with self.database.transaction() as session:
            return work(session, self.now)

    def _next_due(self) -> datetime | None:
        """The next moment at which a date comes near or passes."""
        open_ones = select(Case.next_date).where(Case.status != CaseStatus.CLOSED)
        with self.database.transaction() as session:
            dates = [one for one in session.scalars(open_ones) if one is not None]
        moments = (one - before for one in dates for before in _LOOK_BEFORE)
        return min((one for one in moments if one > self.now), default=None)

    def _days(self) -> list[date]:
        return [self.begins + timedelta(days=ahead) for ahead in range((self.ends - self.begins).days)]

    # The people

    def _do(self, work: Callable[..., Any], urgent: bool | None = None, **what: Any) -> Any:
        """Ask a service; ``urgent`` or not asks for a promise with it."""
        with self.database.transaction() as session:
            if urgent is not None:
                what["promised_at"] = self._promise(session, urgent)
            return work(session, now=self.now, **what)

    def _try(self, name: str, work: Callable[..., Any], urgent: bool | None = None, **what: Any) -> bool:
        """Ask for something that may have become impossible; whether it was done."""
        try:
            self._do(work, urgent, **what)
        except HelpdeskError:
            self.done[f"{name}, refused"] += 1
            return False
        self.done[name] += 1
        return True

    def _promise(self, session: Session, urgent: bool = False) -> datetime:
        promises = Promises(session, self.now, self.desk)
        return promises.urgent() if urgent else promises.ordinary()

    def _worker(self, name: str) -> int:
        person = self._do(new_person, language="fi")
        token = self._do(invite, role="worker", name=name, title="perheohjaaja")
        self._do(redeem, token=token, person_id=person.id)
        return int(person.id)

    # Families

    def _plan_matters(self, family: int) -> None:
        """One to three matters in the year, at any hour of any day."""
        for _ in range(self.random.randint(1, 3)):
            seconds = self.random.uniform(0, (self._end - self.now).total_seconds())
            self._at(self.now + timedelta(seconds=seconds), lambda: self._asks(family))

    def _asks(self, family: int) -> None:
        urgent = self.random.random() < 0.08
        opened = partial(cases.open_case, urgent=urgent)
        bodies = [(self._origin(), "Emme nuku.", self.now)]
        self._try("asked", opened, urgent, family_id=family, language="fi", bodies=bodies)
        for _ in range(self.random.randint(0, 4)):
            later = timedelta(hours=self.random.expovariate(1 / 20))
            self._at(self.now + later, lambda: self._writes(family))

    def _writes(self, family: int) -> None:
        with self.database.transaction() as session:
            case = queries.active_case_of_family(session, family_id=family)
        if case is None:
            return
        if case.status == CaseStatus.RESOLVED and self.random.random() < 0.5:
            self._try("closed", cases.close_case, case_id=case.id, family_id=family)
        else:
            words = {"body": "Vielä yksi asia.", "origin": self._origin()}
            self._try("written", cases.write_as_family, case.urgent, family_id=family, **words)

    def _origin(self) -> str:
        return f"update:{next(self._number)}"

    # Workers

    def _plan_days(self, worker: int) -> None:
        """Two days a week at the desk with a break at noon, four weeks of holiday, and some days ill."""
        for weekday in (worker % 5, (worker + 2) % 5):
            for begins, ends in _SHIFT:
                self._rota(
                    duty.add_shift, worker_id=worker, weekday=weekday, begins=begins, ends=ends, valid_from=self.begins
                )
        for first in self.random.sample(self._days()[::7], k=min(4, len(self._days()) // 60)):
            known_at = max(_moment(first - timedelta(days=14)), self.now)
            self._at(known_at, partial(self._goes_away, worker, first, first + timedelta(days=6), "leave"))
        for day in self._days():
            if self.random.random() < _ILL:
                self._at(_moment(day) + timedelta(hours=7), partial(self._goes_away, worker, day, day, "sick"))
            self._at(_moment(day) + timedelta(hours=7, minutes=1), partial(self._plan_day, worker, day))

    def _rota(self, work: Callable[..., Any], **what: Any) -> Any:
        with self.database.transaction() as session:
            return work(session, **what)

    def _goes_away(self, worker: int, first: date, last: date, kind: str) -> None:
        """The absence is written down, half of the times with a substitute."""
        colleague = self.random.choice([one for one in self.staff if one != worker] or [None])
        substitute = colleague if self.random.random() < 0.5 else None
        try:
            with self.database.transaction() as session:
                away = duty.add_absence(
                    session, worker_id=worker, first=first, last=last, kind=kind, substitute_id=substitute
                )
                absences.came_in(session, absence=away, now=self.now, desk=self.desk)
        except HelpdeskError:
            return
        self.done[kind] += 1

    def _plan_day(self, worker: int, day: date) -> None:
        with self.database.transaction() as session:
            shifts = [
                one for one in Promises(session, self.now, self.desk).rota.on_duty(day) if one.worker_id == worker
            ]
        for shift in shifts:
            moment = shift.begins_at
            while moment < shift.ends_at:
                self._at(moment, partial(self._looks_up, worker))
                moment += timedelta(minutes=self.random.uniform(*_LOOKS_UP_AFTER))

    def _looks_up(self, worker: int) -> None:
        """Answer two of the own cases, then take the first of the queue."""
        with self.database.transaction() as session:
            own = [case for case in queries.own_cases(session, worker_id=worker) if case.status == CaseStatus.OPEN]
            waiting = queries.queue(session)[:1]
        for case in own[:2]:
            if self.random.random() >= _IS_LATE:
                self._answers(worker, case)
        for case in waiting:
            self._try("claimed", cases.claim_case, case.urgent, case_id=case.id, worker_id=worker)

    def _answers(self, worker: int, case: Case) -> None:
        if self.random.random() < _GIVES_BACK:
            back = {"case_id": case.id, "worker_id": worker, "reason": "other-skill"}
            self._try("given back", cases.release_case, case.urgent, **back)
            return
        self._try(
            "answered", cases.write_as_worker, case_id=case.id, worker_id=worker, body="Kerro lisää.",
            origin=self._origin(),
        )  # fmt: skip
        if self.random.random() < 0.4:
            self._try("resolved", cases.resolve_case, case_id=case.id, worker_id=worker)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=HELSINKI).astimezone(UTC)


def _post_leaves(session: Session, now: datetime) -> None:
    """Everything that waits reaches its reader: nobody is out of reach for a year."""
    waits = OutgoingMessage.status == OutgoingStatus.PENDING
    session.execute(update(OutgoingMessage).where(waits).values(status=OutgoingStatus.SENT, sent_at=now))


def _swapped(work: Callable[[Session, int, datetime], T], row_id: int, session: Session, now: datetime) -> T:
    return work(session, row_id, now)
