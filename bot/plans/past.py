"""What happened to a plan, in the words of that time: for the person and for the owner alike."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Session

from bot.plans.tables import OwnPlan, PlanPast


class Change(StrEnum):
    """What can have happened."""

    GOAL_ADDED = "goal-added"
    GOAL_WORDED = "goal-worded"  #: said in other words
    GOAL_DONE = "goal-done"
    GOAL_STOPPED = "goal-stopped"
    GOAL_OPEN = "goal-open"  #: taken up again
    STEP_ADDED = "step-added"
    STEP_WORDED = "step-worded"
    STEP_DONE = "step-done"
    STEP_STOPPED = "step-stopped"
    STEP_OPEN = "step-open"
    STEP_MOVED = "step-moved"  #: to ``day``
    TASK_ADDED = "task-added"
    TASK_DONE = "task-done"
    TASK_LATER = "task-later"
    TASK_UNWANTED = "task-unwanted"
    TASK_RESTS = "task-rests"
    TASK_ENDED = "task-ended"
    PAUSED = "paused"
    RESUMED = "resumed"


def note(
    session: Session, plan: OwnPlan, what: Change, side: str, now: datetime, *, words: str = "", day: date | None = None
) -> None:
    """Write down that something happened to a plan whose case is locked; ``side`` is empty when time did it."""
    session.add(PlanPast(plan_id=plan.id, at=now, side=side, what=what, words=words, day=day))
    session.flush()
