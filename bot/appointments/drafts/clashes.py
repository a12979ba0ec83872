"""Whether somebody would be in two places at once. It is said, never forbidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from bot.appointments import queries
from bot.appointments.drafts.service import person_ids
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.proposals.queries import held


@dataclass(frozen=True, slots=True)
class Clashes:
    """What else there is: beginnings of the worker's own times and of proposed ones; whether the family has something."""

    agreed: tuple[datetime, ...]
    proposed: tuple[datetime, ...]
    family: bool


def clashes_of(session: Session, draft: TimeDraft) -> Clashes:
    """What a draft overlaps with. Of the family's other times nobody reads more than that there are some."""
    begins, ends = draft.wall.moment, draft.wall.after(draft.minutes).moment
    found = queries.clashes(
        session, person_ids=person_ids(session, draft), host_id=draft.worker_id, begins=begins, ends=ends,
        besides=draft.appointment_id or 0,
    )  # fmt: skip
    own = tuple(one.begins_at for one in found if one.host_id == draft.worker_id)
    proposed = held(session, host_id=draft.worker_id, begins=begins, ends=ends)
    return Clashes(own, tuple(one.begins_at for one in proposed), len(own) < len(found))
