"""A desk to which anything may happen in any order: hypothesis chooses what, the invariant is looked up after each step.

Here are families, workers, the queue and time; ``machine_handover`` adds changes of hands, ``machine_rota`` the rota and
people out of reach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select, text, update
from sqlalchemy.orm import Session

from bot.cases import departures, reach
from bot.cases import invariant as koppi
from bot.cases.invariant import TICKERS_TIME
from bot.cases.promises import Promises
from bot.cases.queue.stages import Timetable
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, OutOfReach
from bot.config import DeskSettings
from bot.db import Database, Row
from bot.errors import HelpdeskError
from bot.jobs.tickers import EachTicker, tickers, timetable
from bot.outbox.tables import OutgoingMessage, OutgoingStatus
from bot.people.rules import Role
from bot.people.service import end_duty
from bot.people.tables import Person
from tests.handover.conftest import Handing

T = TypeVar("T")
FAMILIES, WORKERS = 4, 5
family = st.integers(0, FAMILIES - 1)
worker = st.integers(0, WORKERS - 1)
#: What becomes of the messages that wait.
post = st.sampled_from((OutgoingStatus.SENT, OutgoingStatus.SENT, OutgoingStatus.PENDING, OutgoingStatus.UNSURE))
#: The place of the coordinator among the workers, and of somebody who came as a family and works here now.
COORDINATOR, NEWCOMER = 3, 4


class DeskStory(Handing):
    """A desk whose promises and dates come from its rota."""

    desk: ClassVar[DeskSettings] = DeskSettings()

    @property
    def promised_at(self) -> datetime:
        """By when somebody answers who is asked now, by the rota."""
        with self.transaction() as session:
            return Promises(session, self.now, self.desk).ordinary()

    @property
    def timetable(self) -> Timetable:
        """What the rota and the desk's hours say now."""
        with self.transaction() as session:
            return timetable(session, self.desk, self.now)


class Desk(RuleBasedStateMachine):
    """Families, workers, time. What is refused is refused; whatever happens, somebody has every koppi."""

    database: ClassVar[Database]
    begins: ClassVar[datetime]
    steps: ClassVar[int] = 0
    refused: ClassVar[int] = 0
    #: Steps for which there was nothing to do: no handover, no days away.
    idle: ClassVar[int] = 0
    #: What came of the handovers that were proposed, by state.
    handovers: ClassVar[Counter[str]]

    def __init__(self) -> None:
        super().__init__()
        empty(self.database)
        self.story = DeskStory(self.database, self.begins)
        self.families = [self.story.family() for _ in range(FAMILIES)]
        self.workers = [self.story.worker(f"Työntekijä {number}") for number in range(COORDINATOR)]
        self.workers += [self.story.worker("Koordinaattori", role=Role.COORDINATOR), self.families[-1]]
        self.tickers = tickers(self.story.desk)
        self.unwatched = timedelta(0)
        self.touched: set[int] = set()
        self.ended: set[int] = set()
        for number in range(FAMILIES - 1):
            self.story.claims(self.workers[number], self.story.opens(self.families[number], "apua"))
        self.story.opens(self.families[-1], "apua")
        self._come_back(NEWCOMER)

    def _try(self, does: Callable[..., Any], *what: Any, **more: Any) -> None:
        type(self).steps += 1
        try:
            does(*what, **more)
        except HelpdeskError:
            type(self).refused += 1

    def _in_case(self, number: int, does: Callable[[Case], Any]) -> None:
        """Something happens in the family's newest case; after a try in a closed one the family comes again."""
        newest = select(Case).where(Case.family_id == self.families[number]).order_by(Case.id.desc()).limit(1)
        with self.story.transaction() as session:
            case = session.scalar(newest)
        if case is None or case.id in self.ended:
            case = self.story.opens(self._family(number), "apua")
        if case.status == CaseStatus.CLOSED:
            self.ended.add(case.id)
        self.touched.add(case.id)
        self._try(does, case)

    def _nothing_to_do(self) -> None:
        type(self).steps += 1
        type(self).idle += 1

    def _family(self, number: int) -> int:
        """The family that does something now, so Telegram reaches it again."""
        family_id = self.families[number]
        self.story.do(reach.found, person_id=family_id)
        return family_id

    @rule(number=family, urgent=st.booleans())
    def opens(self, number: int, urgent: bool) -> None:
        self._try(self.story.opens, self._family(number), "apua", urgent=urgent)

    @rule(number=family)
    def family_writes(self, number: int) -> None:
        """What happens most often: hypothesis favours the rule with the fewest choices."""
        self._try(self.story.writes, self._family(number), "vielä")

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

    @rule(number=family, well=st.booleans())
    def says_whether_all_is_well(self, number: int, well: bool) -> None:
        does = self.story.closes if well else self.story.reopens
        self._in_case(number, lambda case: does(self._family(number), case))

    @rule(who=worker, other=st.none() | worker, how=st.sampled_from(("back", "away", "removed")))
    def leaves(self, who: int, other: int | None, how: str) -> None:
        """Somebody is removed or leaves duty, with or without a substitute; or is back."""
        if how == "back":
            self._try(self._come_back, who)
        else:
            self._try(self._leave, self.workers[who], None if other is None else self.workers[other], how)

    def _leave(self, who: int, other: int | None, how: str) -> None:
        with self.story.transaction() as session:
            promise = Promises(session, self.story.now, self.story.desk).of
            departures.leave(
                session, worker_id=who, reason=how, now=self.story.now, promise=promise, substitute_id=other
            )  # fmt: skip
            if how == "removed":
                end_duty(session, person_id=who)

    def _come_back(self, who: int) -> None:
        with self.story.transaction() as session:
            person = session.get_one(Person, self.workers[who])
            person.role = Role.COORDINATOR if who == COORDINATOR else Role.WORKER
            person.name = person.name or "Palannut"
            departures.come_back(session, worker_id=person.id)

    @rule(minutes=st.sampled_from((0, 1, 4, 5, 10, 31, 61, 180, 241, 60 * 24, 60 * 24 * 8)), post=post)
    def time_passes(self, minutes: int, post: OutgoingStatus) -> None:
        """Time passes, and the tickers come round before anybody is waited for too long; or they just come round."""
        type(self).steps += 1
        self._post(post)
        self.story.pass_time(minutes=minutes)
        self.unwatched += timedelta(minutes=minutes)
        if self.unwatched >= TICKERS_TIME or not minutes:
            self._tick()

    def _post(self, status: OutgoingStatus) -> None:
        """What waits leaves, but to people out of reach; or it stays, or nobody knows whether it arrived."""
        waits = OutgoingMessage.status == OutgoingStatus.PENDING
        lost = OutgoingMessage.person_id.in_(select(OutOfReach.person_id))
        with self.story.transaction() as session:
            session.execute(update(OutgoingMessage).where(waits, lost).values(status=OutgoingStatus.FAILED))
            session.execute(update(OutgoingMessage).where(waits).values(status=status))

    def _tick(self) -> None:
        """Every ticker of the desk comes round once, each as the desk lets it."""
        for ticker in self.tickers:
            if isinstance(ticker, EachTicker):
                for row_id in self._in_transaction(ticker.due):
                    self._in_transaction(partial(_on_row, ticker, row_id))
            else:
                self._in_transaction(ticker.work)
        self.unwatched = timedelta(0)

    def _in_transaction(self, work: Callable[[Session, datetime], T]) -> T:
        with self.story.transaction() as session:
            return work(session, self.story.now)

    @invariant()
    def somebody_has_every_koppi(self) -> None:
        """A family has one open case at most and four families live here: all open cases are looked at, each time."""
        with self.story.transaction() as session:
            open_ids = set(session.scalars(select(Case.id).where(Case.status != CaseStatus.CLOSED)))
            assert koppi.broken(session, now=self.story.now, only=self.touched | open_ids) == {}
            self._look_closer(session, self.touched | open_ids)
        self.touched.clear()

    def _look_closer(self, session: Session, case_ids: set[int] | None) -> None:
        """What else must never be true of these cases, or of all."""

    def teardown(self) -> None:
        """At the end everything is looked at, closed cases too."""
        self._tick()
        with self.story.transaction() as session:
            assert koppi.broken(session, now=self.story.now) == {}
            self._look_closer(session, None)


def _on_row(ticker: EachTicker, row_id: int, session: Session, now: datetime) -> bool:
    return ticker.work(session, row_id, now)


def empty(database: Database) -> None:
    """A desk without people and cases."""
    with database.transaction() as session:
        if database.dialect == "postgresql":
            names = ", ".join(f'"{table.name}"' for table in Row.metadata.sorted_tables)
            session.execute(text(f"TRUNCATE {names} RESTART IDENTITY CASCADE"))
            return
        for table in reversed(Row.metadata.sorted_tables):
            session.execute(table.delete())
