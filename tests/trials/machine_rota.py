"""A desk at which people also come and go: shifts, days away, somebody instead, here and not here, out of reach."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import absences, promises, reach
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, OutOfReach
from bot.duty import service as duty
from bot.duty import swaps
from bot.duty.rules import ServiceHours
from bot.duty.tables import Absence, Swap
from bot.outbox.tables import OutgoingMessage
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person
from tests.trials.machine import FAMILIES, WORKERS, family, worker
from tests.trials.machine_handover import HandingDesk

days_ahead = st.integers(0, 3)
#: Minutes of wall time: an office's day, a morning, the whole day.
hours = st.sampled_from(((9 * 60, 16 * 60), (9 * 60, 12 * 60), (0, 24 * 60)))


class WholeDesk(HandingDesk):
    """Everything that can happen at a desk; nobody's case waits for somebody who is not here."""

    # Out of reach

    @rule(number=family | st.integers(FAMILIES, FAMILIES + WORKERS - 1), lost=st.booleans())
    def telegram_reaches(self, number: int, lost: bool) -> None:
        """Somebody shuts the bot out, or lets it in again."""
        person = (self.families + self.workers)[number]
        self._try(self.story.do, reach.lost if lost else reach.found, person_id=person)

    # The rota

    @rule(who=worker, days=st.integers(1, 7), hours=hours, instead=st.booleans())
    def has_shifts(self, who: int, days: int, hours: tuple[int, int], instead: bool) -> None:
        """A worker has shifts on so many days of the week, beside what the rota has or instead of all of it."""
        self._rota(_shifts, worker_id=self.workers[who], days=days, hours=hours, instead=instead, since=self._day(0))

    @rule(ahead=days_ahead, whole=st.booleans())
    def day_is_otherwise(self, ahead: int, whole: bool) -> None:
        """The desk stays shut on a day, or is open for an hour only."""
        if whole:
            self._rota(duty.close_day, day=self._day(ahead))
        else:
            self._rota(duty.set_hours, day=self._day(ahead), begins=9 * 60, ends=10 * 60)

    @rule(who=worker, ahead=days_ahead, length=st.integers(0, 7), other=st.none() | worker, sick=st.booleans())
    def goes_away(self, who: int, ahead: int, length: int, other: int | None, sick: bool) -> None:
        self._try(self._go_away, who, ahead, length, other, "sick" if sick else "leave")

    def _go_away(self, who: int, ahead: int, length: int, other: int | None, kind: str) -> None:
        first = self._day(ahead)
        with self.story.transaction() as session:
            away = duty.add_absence(
                session, worker_id=self.workers[who], first=first, last=first + timedelta(days=length), kind=kind,
                substitute_id=None if other is None else self.workers[other],
            )  # fmt: skip
            absences.came_in(session, absence=away, now=self.story.now, desk=self.story.desk)

    @rule(who=worker, latest=st.booleans())
    def comes_after_all(self, who: int, latest: bool) -> None:
        days = select(Absence.id).where(Absence.worker_id == self.workers[who])
        with self.story.transaction() as session:
            away = session.scalar(days.order_by(Absence.id.desc() if latest else Absence.id).limit(1))
        if away is None:
            self._nothing_to_do()
        else:
            self._rota(duty.take_back, absence_id=away)

    @rule(who=worker, here=st.booleans())
    def says(self, who: int, here: bool) -> None:
        self._rota(swaps.say, worker_id=self.workers[who], here=here, now=self.story.now, hours=self._hours)

    @rule(who=worker, other=worker, ahead=days_ahead)
    def gives_a_day(self, who: int, other: int, ahead: int) -> None:
        self._rota(
            swaps.propose_swap, giver_id=self.workers[who], taker_id=self.workers[other], day=self._day(ahead),
            now=self.story.now, hours=self._hours,
        )  # fmt: skip
        with self.story.transaction() as session:
            swap = session.scalar(select(Swap).where(Swap.state == "proposed").order_by(Swap.id.desc()).limit(1))
        if swap is not None:
            self._rota(
                swaps.answer_swap, swap_id=swap.id, worker_id=swap.taker_id, takes=ahead > 0, now=self.story.now,
                hours=self._hours,
            )  # fmt: skip

    def _rota(self, change: Any, **what: Any) -> None:
        """Change the rota and correct openly what that moved, in one transaction, as the desk does."""
        self._try(partial(self._changed, change), **what)

    def _changed(self, change: Any, **what: Any) -> None:
        with self.story.transaction() as session:
            change(session, **what)
            promises.correct(session, now=self.story.now, desk=self.story.desk)

    @property
    def _hours(self) -> ServiceHours:
        return ServiceHours.of(self.story.desk)

    def _day(self, ahead: int) -> date:
        return self._hours.day_of(self.story.now) + timedelta(days=ahead)

    # What is looked at

    def _tick(self) -> None:
        """After the tickers no urgent answer is waited for from somebody whom Telegram does not reach."""
        super()._tick()
        urgent = Case.urgent, Case.status == CaseStatus.OPEN, Case.owner_id.in_(select(OutOfReach.person_id))
        with self.story.transaction() as session:
            assert session.scalars(select(Case.id).where(*urgent)).all() == []

    def _look_closer(self, session: Session, case_ids: set[int] | None) -> None:
        super()._look_closer(session, case_ids)
        assert _untold_owners(session) == []


def _shifts(session: Session, *, worker_id: int, days: int, hours: tuple[int, int], instead: bool, since: date) -> None:
    if instead:
        duty.clear_shifts(session)
    for weekday in range(days):
        duty.add_shift(
            session, worker_id=worker_id, weekday=weekday, begins=hours[0], ends=hours[1], valid_from=since
        )  # fmt: skip


def _untold_owners(session: Session) -> list[int]:
    """Cases of families out of reach whose owners were not told to reach them in another way."""
    rows = session.execute(
        select(Case.id, Case.owner_id, OutOfReach.since)
        .join(OutOfReach, OutOfReach.person_id == Case.family_id)
        .join(Person, Person.id == Case.owner_id)
        .where(Case.status != CaseStatus.CLOSED, Person.role.in_(WORKER_ROLES))
    ).all()
    keys = {case: f"owner:{case}:away:{since:%Y%m%d%H%M%S}:{owner}" for case, owner, since in rows}
    told = set(session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.key.in_(keys.values()))))
    return [case for case, key in keys.items() if key not in told]
