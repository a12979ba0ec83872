"""A plan as a whole, as the person and the owner see it alike; nothing here changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases import reach
from bot.cases.family import members
from bot.cases.rules import CaseStatus, Side
from bot.cases.tables import Case
from bot.people.tables import Person
from bot.plans.rules import DayStatus, Standing, TaskStatus, local_day
from bot.plans.tables import OwnPlan, PlanGoal, PlanPast, PlanStep, PlanTask, TaskDay

#: Older happenings are kept and exported, and not leafed through. Own choice: ten pages.
SHOWN_PAST = 200


@dataclass(frozen=True, slots=True)
class GoalSeen:
    """A goal with its open steps in order of date, and how many of its steps are done."""

    goal: PlanGoal
    steps: tuple[PlanStep, ...]
    done: int


@dataclass(frozen=True, slots=True)
class TaskSeen:
    """An in-between task with the next day on which it comes, and the last one on which it came without an answer."""

    task: PlanTask
    next_on: date | None
    asked_on: date | None


@dataclass(frozen=True, slots=True)
class Seen:
    """The whole plan of one person."""

    plan: OwnPlan
    case: Case
    #: Whether it can still be changed: the case is not closed and the person is in it.
    live: bool
    owner: Person | None
    goals: tuple[GoalSeen, ...]
    tasks: tuple[TaskSeen, ...]
    #: How many goals were reached.
    reached: int
    #: Telegram does not reach the person.
    away: bool

    @property
    def next_step(self) -> PlanStep | None:
        """What comes first of everything that is open."""
        steps = [step for one in self.goals for step in one.steps]
        return min(steps, key=lambda step: (step.due, step.id), default=None)


def plan_to_show(session: Session, *, person_id: int) -> OwnPlan | None:
    """The person's newest plan, though its case may be closed."""
    return session.scalar(select(OwnPlan).where(OwnPlan.person_id == person_id).order_by(OwnPlan.id.desc()).limit(1))


def seen(session: Session, plan: OwnPlan, *, zone: str) -> Seen:
    """The whole plan as it is now, with days as a zone's calendar has them."""
    case = session.get_one(Case, plan.case_id)
    goals = _goals(session, plan)
    return Seen(
        plan=plan, case=case,
        live=case.status != CaseStatus.CLOSED and members.is_in(session, case, plan.person_id),
        owner=session.get(Person, case.owner_id) if case.owner_id else None,
        goals=tuple(_with_steps(session, goal) for goal in goals if goal.standing == Standing.OPEN),
        tasks=tuple(_tasks(session, plan, zone)),
        reached=sum(goal.standing == Standing.DONE for goal in goals),
        away=reach.is_away(session, plan.person_id),
    )  # fmt: skip


def _goals(session: Session, plan: OwnPlan) -> list[PlanGoal]:
    return list(session.scalars(select(PlanGoal).where(PlanGoal.plan_id == plan.id).order_by(PlanGoal.id)))


def _with_steps(session: Session, goal: PlanGoal) -> GoalSeen:
    steps = session.scalars(select(PlanStep).where(PlanStep.goal_id == goal.id)).all()
    still = sorted((one for one in steps if one.standing == Standing.OPEN), key=lambda one: (one.due, one.id))
    return GoalSeen(goal, tuple(still), sum(one.standing == Standing.DONE for one in steps))


def _tasks(session: Session, plan: OwnPlan, zone: str) -> list[TaskSeen]:
    shown = (TaskStatus.ON, TaskStatus.OVER)
    tasks = select(PlanTask).where(PlanTask.plan_id == plan.id, PlanTask.status.in_(shown)).order_by(PlanTask.id)
    found = [_with_days(session, task, zone) for task in session.scalars(tasks)]
    return [one for one in found if one.task.status == TaskStatus.ON or one.asked_on is not None]


def _with_days(session: Session, task: PlanTask, zone: str) -> TaskSeen:
    days = session.scalars(select(TaskDay).where(TaskDay.task_id == task.id)).all()
    planned = [local_day(one.due_at, zone) for one in days if one.status in (DayStatus.WAITING, DayStatus.PAUSED)]
    brought = [one for one in days if one.brought_on is not None]
    last = max(brought, key=lambda one: one.brought_on or date.min, default=None)
    asked = last.brought_on if last is not None and last.status == DayStatus.BROUGHT else None
    return TaskSeen(task, min(planned, default=None), asked)


def past_of(session: Session, *, plan_id: int, most: int = SHOWN_PAST) -> list[PlanPast]:
    """What happened to a plan, the newest first."""
    happened = select(PlanPast).where(PlanPast.plan_id == plan_id).order_by(PlanPast.id.desc()).limit(most)
    return list(session.scalars(happened))


def new_to_owner(session: Session, plan: OwnPlan) -> list[PlanPast]:
    """What the person or time did since the owner looked at the plan, the newest first."""
    new = select(PlanPast).where(
        PlanPast.plan_id == plan.id, PlanPast.id > plan.seen_by_owner, PlanPast.side != Side.WORKER
    )
    return list(session.scalars(new.order_by(PlanPast.id.desc())))


def news_for_owner(session: Session, *, case_id: int) -> int:
    """How much the people of a case did in their plans since the owner looked at them."""
    new = (
        select(func.count())
        .select_from(PlanPast)
        .join(OwnPlan, OwnPlan.id == PlanPast.plan_id)
        .where(OwnPlan.case_id == case_id, PlanPast.side != Side.WORKER, PlanPast.id > OwnPlan.seen_by_owner)
    )
    return session.scalar(new) or 0


def looked(session: Session, plan: OwnPlan, side: Side, now: datetime) -> None:
    """Somebody looks at the plan now: what is in it is not new to them any more."""
    if side == Side.FAMILY:
        plan.told_at = None
    else:
        newest = session.scalar(select(func.max(PlanPast.id)).where(PlanPast.plan_id == plan.id))
        plan.seen_by_owner = newest or 0
    session.flush()
