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
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.cases import queries
from bot.cases import service as cases
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.db import Database
from bot.duty.rules import ServiceHours
from bot.errors import HelpdeskError
from bot.jobs.tickers import tickers
from bot.people.service import invite, new_person, redeem

HELSINKI = ZoneInfo("Europe/Helsinki")
#: Both clock changes of this year are Sundays, 28 March and 31 October.
YEAR = 2027
#: How long before a date the desk may have something to do.
_LOOK_BEFORE = (timedelta(hours=1), timedelta(minutes=10), timedelta(0))
#: Of the times when a worker looks up: how often they first give a case back, and let one wait.
_GIVES_BACK, _IS_LATE = 0.02, 0.1
#: A worker looks up from other work after so many minutes.
_LOOKS_UP_AFTER = (20, 130)
#: The tickers look at least so often, whether a date is near or not.
_TICKS_EVERY = timedelta(hours=2)


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
        self.hours = ServiceHours(weekly=self.desk.hours, zone=self.desk.time_zone)
        self._tickers = tickers(self.desk)
        self._plans: list[tuple[datetime, int, Callable[[], None]]] = []
        self._number = itertools.count(1)
        self._due: datetime | None = None
        self._next_look_at = self.now
        #: what was done how often
        self.done: Counter[str] = Counter()

    def run(self) -> None:
        """Live through the year."""
        for number in range(self.workers):
            self._plan_days(self._worker(f"Työntekijä {number + 1}"))
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
            with self.database.transaction() as session:
                ticker.work(session, self.now)
        self._due = self._next_due()
        self._next_look_at = self.now + _TICKS_EVERY

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

    def _do(self, work: Callable[..., Any], **what: Any) -> Any:
        with self.database.transaction() as session:
            return work(session, now=self.now, **what)

    def _try(self, name: str, work: Callable[..., Any], **what: Any) -> bool:
        """Ask for something that may have become impossible; whether it was done."""
        try:
            self._do(work, **what)
        except HelpdeskError:
            self.done[f"{name}, refused"] += 1
            return False
        self.done[name] += 1
        return True

    def _promise(self, urgent: bool = False) -> datetime:
        within = self.desk.urgent_answer_within_hours if urgent else self.desk.answer_within_hours
        return self.hours.promise(self.now, within)

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
        self._try(
            "asked", cases.open_case, family_id=family, language="fi", urgent=urgent, promised_at=self._promise(urgent),
            bodies=[(self._origin(), "Emme nuku.", self.now)],
        )  # fmt: skip
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
            self._try(
                "written", cases.write_as_family, family_id=family, body="Vielä yksi asia.", origin=self._origin(),
                promised_at=self._promise(case.urgent),
            )  # fmt: skip

    def _origin(self) -> str:
        return f"update:{next(self._number)}"

    # Workers

    def _plan_days(self, worker: int) -> None:
        """Four weeks of holiday and some days ill; on the others the worker looks up from other work now and then."""
        away = {day for _ in range(4) for day in _week_from(self.random.choice(self._days()))}
        for day in self._days():
            if day not in away and self.random.random() > 0.03:
                self._at(_moment(day), lambda: self._plan_day(worker))

    def _plan_day(self, worker: int) -> None:
        for opening in self.hours.openings(self.now):
            if opening.begins_at >= self.now + timedelta(days=1):
                return
            moment = opening.begins_at
            while moment < opening.ends_at:
                self._at(moment, lambda: self._looks_up(worker))
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
            promised_at = self._promise(case.urgent)
            self._try("claimed", cases.claim_case, case_id=case.id, worker_id=worker, promised_at=promised_at)

    def _answers(self, worker: int, case: Case) -> None:
        if self.random.random() < _GIVES_BACK:
            self._try(
                "given back", cases.release_case, case_id=case.id, worker_id=worker, reason="other-skill",
                promised_at=self._promise(case.urgent),
            )  # fmt: skip
            return
        self._try(
            "answered", cases.write_as_worker, case_id=case.id, worker_id=worker, body="Kerro lisää.",
            origin=self._origin(),
        )  # fmt: skip
        if self.random.random() < 0.4:
            self._try("resolved", cases.resolve_case, case_id=case.id, worker_id=worker)


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(0), tzinfo=HELSINKI).astimezone(UTC)


def _week_from(day: date) -> list[date]:
    return [day + timedelta(days=ahead) for ahead in range(7)]
