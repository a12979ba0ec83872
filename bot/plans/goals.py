"""Small goals: at most three at a time, in the person's own words, done or let go of with one tap."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.rules import Side
from bot.plans import past
from bot.plans.errors import GoalsFull, PlanGone, WordsTooLong
from bot.plans.ground import fresh, lock_plan, tell_of_news
from bot.plans.past import Change
from bot.plans.rules import LONGEST_GOAL, MOST_GOALS, Standing, one_line
from bot.plans.tables import OwnPlan, PlanGoal

_CHANGES = {
    Standing.DONE: Change.GOAL_DONE, Standing.STOPPED: Change.GOAL_STOPPED, Standing.OPEN: Change.GOAL_OPEN,
}  # fmt: skip


def add_goal(session: Session, *, plan: OwnPlan, side: Side, words: str, origin: str, now: datetime) -> PlanGoal:
    """Put a goal into a plan that is locked; the same ``origin`` twice is one goal.

    Raises:
        WordsTooLong: no words, or over 120 characters.
        GoalsFull: three goals are open.
    """
    if there := session.scalar(select(PlanGoal).where(PlanGoal.origin == origin, PlanGoal.plan_id == plan.id)):
        return there
    body = checked(words)
    _room_for_one(session, plan.id)
    goal = PlanGoal(plan_id=plan.id, body=body, standing=Standing.OPEN, origin=origin)
    session.add(goal)
    past.note(session, plan, Change.GOAL_ADDED, side, now, words=body)
    tell_of_news(session, plan, side, now)
    return goal


def checked(words: str) -> str:
    """The words of a goal in one line.

    Raises:
        WordsTooLong: there are none, or too many.
    """
    body = one_line(words)
    if not 0 < len(body) <= LONGEST_GOAL:
        raise WordsTooLong(most=LONGEST_GOAL)
    return body


def word_goal(session: Session, *, goal_id: int, actor_id: int, side: Side, words: str, now: datetime) -> PlanGoal:
    """Say an open goal in other words.

    Raises:
        WordsTooLong: no words, or over 120 characters.
        PlanGone, PlanOver: see ``locked_goal``.
    """
    plan, goal = locked_goal(session, goal_id, actor_id, side)
    if goal.standing != Standing.OPEN:
        raise PlanGone
    goal.body = checked(words)
    past.note(session, plan, Change.GOAL_WORDED, side, now, words=goal.body)
    tell_of_news(session, plan, side, now)
    return goal


def mark_goal(
    session: Session, *, goal_id: int, actor_id: int, side: Side, standing: Standing, now: datetime
) -> PlanGoal:
    """The goal is reached, let go of, or taken up again; marking it twice is marking it once.

    Raises:
        GoalsFull: three other goals are open, and this one would be the fourth.
        PlanGone, PlanOver: see ``locked_goal``.
    """
    plan, goal = locked_goal(session, goal_id, actor_id, side)
    if goal.standing == standing:
        return goal
    if standing == Standing.OPEN:
        _room_for_one(session, plan.id)
    goal.standing = standing
    past.note(session, plan, _CHANGES[standing], side, now, words=goal.body)
    tell_of_news(session, plan, side, now)
    return goal


def locked_goal(session: Session, goal_id: int, actor_id: int, side: Side) -> tuple[OwnPlan, PlanGoal]:
    """A goal with its plan, for somebody who may change them.

    Raises:
        PlanGone: there is no such goal, or it is somebody else's.
        PlanOver: the case is closed, or whose plan it is has left it.
        NotYourCase: another worker has the case, or with ``CaseInQueue`` nobody.
    """
    plan = lock_plan(session, fresh(session, PlanGoal, goal_id).plan_id, actor_id, side)
    return plan, fresh(session, PlanGoal, goal_id)


def _room_for_one(session: Session, plan_id: int) -> None:
    open_goals = select(PlanGoal.id).where(PlanGoal.plan_id == plan_id, PlanGoal.standing == Standing.OPEN)
    if len(session.scalars(open_goals).all()) >= MOST_GOALS:
        raise GoalsFull(most=MOST_GOALS)
