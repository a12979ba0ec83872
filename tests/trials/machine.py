"""A desk to which anything may happen in any order: hypothesis chooses what, the invariant is looked up after each step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select, text

from bot.cases import departures
from bot.cases import invariant as koppi
from bot.cases.invariant import TICKERS_TIME
from bot.cases.tables import Case
from bot.db import Database, Row
from bot.errors import HelpdeskError
from bot.people.rules import Role
from bot.people.service import end_duty
from bot.people.tables import Person
from tests.cases.conftest import Story

FAMILIES, WORKERS = 4, 4
family = st.integers(0, FAMILIES - 1)
worker = st.integers(0, WORKERS - 1)


class Desk(RuleBasedStateMachine):
    """Families, workers, time. What is refused is refused; whatever happens, somebody has every koppi."""

    database: ClassVar[Database]
    begins: ClassVar[datetime]
    steps: ClassVar[int] = 0
    refused: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        empty(self.database)
        self.story = Story(self.database, self.begins)
        self.families = [self.story.family() for _ in range(FAMILIES)]
        self.workers = [self.story.worker(f"Työntekijä {number}") for number in range(WORKERS - 1)]
        self.workers.append(self.story.worker("Koordinaattori", role=Role.COORDINATOR))
        self.unwatched = timedelta(0)
        self.touched: set[int] = set()

    def _try(self, does: Callable[..., Any], *what: Any, **more: Any) -> None:
        type(self).steps += 1
        try:
            does(*what, **more)
        except HelpdeskError:
            type(self).refused += 1

    def _in_case(self, number: int, does: Callable[[Case], Any]) -> None:
        """Something happens in the family's newest case, if it has one."""
        newest = select(Case).where(Case.family_id == self.families[number]).order_by(Case.id.desc()).limit(1)
        with self.story.transaction() as session:
            case = session.scalar(newest)
        type(self).steps += case is None
        if case is not None:
            self.touched.add(case.id)
            self._try(does, case)

    @rule(number=family, urgent=st.booleans())
    def opens(self, number: int, urgent: bool) -> None:
        self._try(self.story.opens, self.families[number], "apua", urgent=urgent)

    @rule(number=family)
    def family_writes(self, number: int) -> None:
        self._try(self.story.writes, self.families[number], "vielä")

    @rule(number=family, who=worker)
    def claims(self, number: int, who: int) -> None:
        self._in_case(number, lambda case: self.story.claims(self.workers[who], case))

    @rule(number=family, who=worker)
    def releases(self, number: int, who: int) -> None:
        self._in_case(number, lambda case: self.story.releases(case.owner_id or self.workers[who], case))

    @rule(number=family, who=worker)
    def worker_writes(self, number: int, who: int) -> None:
        self._in_case(number, lambda case: self.story.answers(case.owner_id or self.workers[who], case, "hei"))

    @rule(number=family, who=worker)
    def resolves(self, number: int, who: int) -> None:
        self._in_case(number, lambda case: self.story.resolves(case.owner_id or self.workers[who], case))

    @rule(number=family)
    def reopens(self, number: int) -> None:
        self._in_case(number, lambda case: self.story.reopens(self.families[number], case))

    @rule(number=family)
    def closes(self, number: int) -> None:
        self._in_case(number, lambda case: self.story.closes(self.families[number], case))

    @rule(who=worker, other=st.none() | worker, removed=st.booleans())
    def leaves(self, who: int, other: int | None, removed: bool) -> None:
        """Somebody is removed or away; at least one worker stays."""
        self._try(self._leave, self.workers[who], None if other is None else self.workers[other], removed)

    def _leave(self, who: int, other: int | None, removed: bool) -> None:
        with self.story.transaction() as session:
            departures.leave(
                session, worker_id=who, reason="removed" if removed else "away", now=self.story.now,
                promise=lambda _case: self.story.promised_at, substitute_id=other,
            )  # fmt: skip
            if removed:
                end_duty(session, person_id=who)

    @rule(who=worker)
    def comes_back(self, who: int) -> None:
        type(self).steps += 1
        with self.story.transaction() as session:
            person = session.get_one(Person, self.workers[who])
            person.role, person.name = Role.WORKER, person.name or "Palannut"
            departures.come_back(session, worker_id=person.id)

    @rule(minutes=st.sampled_from((1, 4, 5, 10, 31, 61, 180, 241, 60 * 24, 60 * 24 * 8)))
    def time_passes(self, minutes: int) -> None:
        """Time passes, and the tickers come round before anybody is waited for too long."""
        type(self).steps += 1
        self.story.pass_time(minutes=minutes)
        self.unwatched += timedelta(minutes=minutes)
        if self.unwatched >= TICKERS_TIME:
            self._tick()

    @rule()
    def tickers_come_round(self) -> None:
        type(self).steps += 1
        self._tick()

    def _tick(self) -> None:
        self.story.reminds()
        self.story.closes_silent()
        self.unwatched = timedelta(0)

    @invariant()
    def somebody_has_every_koppi(self) -> None:
        """A family has one open case at most and four families live here: all open cases are looked at, each time."""
        with self.story.transaction() as session:
            open_ids = set(session.scalars(select(Case.id).where(Case.status != "closed")))
            broken = koppi.broken(session, now=self.story.now, only=self.touched | open_ids)
            assert broken == {}
        self.touched.clear()

    def teardown(self) -> None:
        """At the end everything is looked at, closed cases too."""
        self._tick()
        with self.story.transaction() as session:
            assert koppi.broken(session, now=self.story.now) == {}


def empty(database: Database) -> None:
    """A desk without people and cases."""
    with database.transaction() as session:
        if database.dialect == "postgresql":
            names = ", ".join(f'"{table.name}"' for table in Row.metadata.sorted_tables)
            session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            return
        for table in reversed(Row.metadata.sorted_tables):
            session.execute(table.delete())
