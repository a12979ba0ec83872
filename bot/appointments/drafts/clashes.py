"""Whether somebody would be in two places at once. It is said, never forbidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.appointments import queries
from bot.appointments.drafts.service import person_ids
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.proposals.queries import held
from bot.appointments.slots.tables import Waiting, WaitingOffer, WorkingPlan


@dataclass(frozen=True, slots=True)
class Clashes:
    """What else there is: when the worker's own, proposed and held times begin; whether the family has something."""

    agreed: tuple[datetime, ...]
    proposed: tuple[datetime, ...]
    #: Free times of the worker that are held for somebody who waits.
    held: tuple[datetime, ...]
    family: bool

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.agreed) + len(self.proposed) + len(self.held) + self.family


def clashes_of(session: Session, draft: TimeDraft) -> Clashes:
    """What a draft overlaps with. Of the family's other times nobody reads more than that there are some."""
    begins, ends = draft.wall.moment, draft.wall.after(draft.minutes).moment
    found = queries.clashes(
        session, person_ids=person_ids(session, draft), host_id=draft.worker_id, begins=begins, ends=ends,
        besides=draft.appointment_id or 0,
    )  # fmt: skip
    own = tuple(one.begins_at for one in found if one.host_id == draft.worker_id)
    proposed = held(session, host_id=draft.worker_id, begins=begins, ends=ends)
    offered = _held_for_others(session, draft, begins, ends)
    return Clashes(own, tuple(one.begins_at for one in proposed), offered, len(own) < len(found))


def _held_for_others(session: Session, draft: TimeDraft, begins: datetime, ends: datetime) -> tuple[datetime, ...]:
    plan = session.get(WorkingPlan, draft.worker_id)
    if plan is None:
        return ()
    length = timedelta(minutes=plan.minutes)
    held = (
        select(WaitingOffer.begins_at).join(Waiting, Waiting.id == WaitingOffer.waiting_id)
        .where(WaitingOffer.host_id == draft.worker_id, WaitingOffer.state == "open",
               WaitingOffer.begins_at < ends, WaitingOffer.begins_at > begins - length,
               Waiting.person_id.not_in(person_ids(session, draft)))
    )  # fmt: skip
    return tuple(session.scalars(held.order_by(WaitingOffer.begins_at)))
