"""A desk on which cases also change hands: proposed, taken, declined, withdrawn, told otherwise, forgotten."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.handover import invariant as handovers
from bot.handover import service
from bot.handover.queries import fits
from bot.handover.rules import RUNNING
from bot.handover.tables import Handover
from tests.trials.machine import Desk, family, worker

#: Who does something about a handover: whoever it belongs to, or now and then somebody else.
by_whom = st.none() | st.none() | worker
Step = Callable[..., Any]
#: What the asked worker does; the old owner does the rest.
BY_NEW = (service.take, service.decline)
steps = st.sampled_from((service.take, service.take, service.decline, service.withdraw, service.told_otherwise))


class HandingDesk(Desk):
    """Nobody lets go of a case before its family knows who comes."""

    @rule(number=family, to=worker, step=steps, who=by_whom, at_once=st.booleans())
    def hands_over(self, number: int, to: int, step: Step, who: int | None, at_once: bool) -> None:
        """The owner asks a colleague, who may agree at once; when one is asked already, the handover goes on somehow."""
        with self.story.transaction() as session:
            running = session.scalars(
                select(Handover)
                .join(Case, Case.id == Handover.case_id)
                .where(Handover.state.in_(RUNNING), Case.family_id == self.families[number])
            ).first()
        if running is None:
            self._in_case(number, lambda case: self._propose(case, self.workers[to], at_once))
            return
        self.touched.add(running.case_id)
        theirs = running.to_id if step in BY_NEW else running.from_id
        self._try(self.story.asks, step, theirs if who is None else self.workers[who], running)

    def _propose(self, case: Case, to_id: int, at_once: bool) -> None:
        """A case of the queue is taken first."""
        owner = case.owner_id or next(one for one in self.workers if one != to_id)
        if case.status == CaseStatus.NEW:
            self.story.claims(owner, case)
        handover = self.story.proposes(owner, case, to_id, words="Kerroimme jo.")
        if at_once:
            self.story.takes(to_id, handover)

    def _tick(self) -> None:
        """After the tickers only handovers go on that fit how their cases stand."""
        super()._tick()
        with self.story.transaction() as session:
            for one in session.scalars(select(Handover).where(Handover.state.in_(RUNNING))).all():
                assert fits(session, one, session.get_one(Case, one.case_id)), "a handover goes on that fits no more"

    def teardown(self) -> None:
        """Count what came of the handovers of this life."""
        super().teardown()
        with self.story.transaction() as session:
            type(self).handovers.update(session.scalars(select(Handover.state)))

    def _look_closer(self, session: Session, case_ids: set[int] | None) -> None:
        super()._look_closer(session, case_ids)
        assert handovers.broken(session, now=self.story.now, only=case_ids) == {}
