"""Small steps of a goal: one doer, one date. A date moves with one tap, and nobody is told that it was late."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.rules import Side
from bot.plans import past
from bot.plans.errors import NoSuchDay, PlanGone, StepsFull, WordsTooLong
from bot.plans.goals import locked_goal
from bot.plans.ground import fresh, tell_of_news
from bot.plans.past import Change
from bot.plans.rules import LONGEST_STEP, MOST_STEPS, MOVES, Doer, Standing, in_reach, moved, one_line, role_in
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep

_CHANGES = {
    Standing.DONE: Change.STEP_DONE, Standing.STOPPED: Change.STEP_STOPPED, Standing.OPEN: Change.STEP_OPEN,
}  # fmt: skip


def add_step(
    session: Session, *, goal_id: int, actor_id: int, side: Side, doer: str, words: str, due: date, today: date,
    origin: str, now: datetime,
) -> PlanStep:  # fmt: skip
    """Put a step into an open goal. Of others' steps the words say who does it: ``neuvola: kutsuu tarkastukseen``.

    The same ``origin`` twice is one step.

    Raises:
        WordsTooLong: no words or over 120 characters; nobody is named for a step of others.
        NoSuchDay: the day is over or too far ahead.
        StepsFull: the goal has four open steps.
        PlanGone, PlanOver: see ``locked_goal``.
    """
    plan, goal = locked_goal(session, goal_id, actor_id, side)
    if there := session.scalar(select(PlanStep).where(PlanStep.origin == origin, PlanStep.goal_id == goal.id)):
        return there
    role, body = role_in(words) if doer == Doer.OTHER else ("", one_line(words))
    if not 0 < len(body) <= LONGEST_STEP or (doer == Doer.OTHER and not role):
        raise WordsTooLong(most=LONGEST_STEP)
    if not in_reach(due, today):
        raise NoSuchDay
    _room_for_one(session, goal)
    step = PlanStep(goal_id=goal.id, body=body, doer=Doer(doer), role=role, due=due, origin=origin, version=0)
    session.add(step)
    past.note(session, plan, Change.STEP_ADDED, side, now, words=body, day=due)
    tell_of_news(session, plan, side, now)
    return step


def move_step(
    session: Session, *, step_id: int, actor_id: int, side: Side, seen: int, days: int, today: date, now: datetime
) -> PlanStep:
    """Move the date of an open step by some days; ``seen`` is its version on the button, so that it moves once.

    A day that is over counts as today. Nobody is asked why.

    Raises:
        PlanGone: the step has changed since, or is not this side's.
        NoSuchDay: it would lie more than half a year ahead.
        PlanOver: see ``locked_goal``.
    """
    plan, step = _own_step(session, step_id, actor_id, side)
    if step.standing != Standing.OPEN or days not in MOVES:
        raise PlanGone
    if step.version != seen:
        return step
    due = moved(step.due, days, today)
    if not in_reach(due, today):
        raise NoSuchDay
    step.due = due
    _changed(session, plan, step, Change.STEP_MOVED, side, now)
    return step


def mark_step(
    session: Session, *, step_id: int, actor_id: int, side: Side, standing: Standing, now: datetime
) -> PlanStep:
    """The step is done, let go of, or taken up again; marking it twice is marking it once.

    Raises:
        StepsFull: the goal has four other open steps.
        PlanGone: there is no such step in an open goal, or it is not this side's.
        PlanOver: see ``locked_goal``.
    """
    plan, step = _own_step(session, step_id, actor_id, side)
    if step.standing == standing:
        return step
    if standing == Standing.OPEN:
        _room_for_one(session, session.get_one(PlanGoal, step.goal_id))
    step.standing = standing
    _changed(session, plan, step, _CHANGES[standing], side, now)
    return step


def word_step(session: Session, *, step_id: int, actor_id: int, side: Side, words: str, now: datetime) -> PlanStep:
    """Say an open step in other words.

    Raises:
        WordsTooLong: no words, or over 120 characters.
        PlanGone: there is no such step, or it is not this side's.
        PlanOver: see ``locked_goal``.
    """
    plan, step = _own_step(session, step_id, actor_id, side)
    body = one_line(words)
    if step.standing != Standing.OPEN:
        raise PlanGone
    if not 0 < len(body) <= LONGEST_STEP:
        raise WordsTooLong(most=LONGEST_STEP)
    step.body = body
    _changed(session, plan, step, Change.STEP_WORDED, side, now)
    return step


def may_change(step: PlanStep, side: Side) -> bool:
    """Whether a side moves and marks a step: the owner all of them, the person every one but the worker's."""
    return side == Side.WORKER or step.doer != Doer.WORKER


def _own_step(session: Session, step_id: int, actor_id: int, side: Side) -> tuple[OwnPlan, PlanStep]:
    plan, goal = locked_goal(session, fresh(session, PlanStep, step_id).goal_id, actor_id, side)
    step = fresh(session, PlanStep, step_id)
    if goal.standing != Standing.OPEN or not may_change(step, side):
        raise PlanGone
    return plan, step


def _changed(session: Session, plan: OwnPlan, step: PlanStep, what: Change, side: Side, now: datetime) -> None:
    step.version += 1
    day = step.due if what == Change.STEP_MOVED else None
    past.note(session, plan, what, side, now, words=step.body, day=day)
    tell_of_news(session, plan, side, now)


def _room_for_one(session: Session, goal: PlanGoal) -> None:
    if goal.standing != Standing.OPEN:
        raise PlanGone
    open_steps = select(PlanStep.id).where(PlanStep.goal_id == goal.id, PlanStep.standing == Standing.OPEN)
    if len(session.scalars(open_steps).all()) >= MOST_STEPS:
        raise StepsFull(most=MOST_STEPS)
