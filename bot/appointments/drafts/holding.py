"""Hold the moment that a worker agrees by a sentence, as free times are held when a family picks one."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.appointments.drafts.clashes import Clashes, clashes_of
from bot.appointments.drafts.tables import TimeDraft
from bot.appointments.slots.plans import lock_plan
from bot.appointments.slots.service import lock_cases


def hold_moment(session: Session, draft: TimeDraft) -> Clashes:
    """What a draft overlaps with, while nobody can take any of the worker's free times until this transaction ends.

    The cases are locked, then the worker's plan, in the order in which families pick.
    """
    lock_cases(session, draft.case_id, draft.appointment_id)
    lock_plan(session, draft.worker_id)
    return clashes_of(session, draft)
