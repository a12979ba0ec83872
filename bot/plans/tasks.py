"""In-between tasks: planned by the owner, answered with one tap, put off, put away and paused without a why."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from bot.cases.notices import tell_owner
from bot.cases.rules import Side
from bot.cases.tables import Case
from bot.outbox.dropping import withdraw
from bot.plans import letters, past
from bot.plans.errors import PlanGone, TasksFull, WordsTooLong
from bot.plans.ground import fresh, lock_plan, tell_of_news
from bot.plans.past import Change
from bot.plans.rules import (
    LONGEST_TASK,
    MOST_LATER,
    MOST_TASKS,
    TIMES,
    DayStatus,
    Rhythm,
    TaskStatus,
    local_day,
    moment_of,
    next_day,
    one_line,
)
from bot.plans.tables import OwnPlan, PlanTask, TaskDay

_ANSWERS = {
    DayStatus.DONE: Change.TASK_DONE, DayStatus.LATER: Change.TASK_LATER, DayStatus.UNWANTED: Change.TASK_UNWANTED,
}  # fmt: skip


def add_task(
    session: Session, *, plan: OwnPlan, words: str, rhythm: str, weekday: int, hour: int, today: date, zone: str,
    origin: str, now: datetime,
) -> PlanTask:  # fmt: skip
    """Put an in-between task into a plan that the owner has locked; the same ``origin`` twice is one task.

    Raises:
        WordsTooLong: no words, or over 160 characters.
        TasksFull: three tasks go on.
    """
    if there := session.scalar(select(PlanTask).where(PlanTask.origin == origin, PlanTask.plan_id == plan.id)):
        return there
    body = one_line(words)
    if not 0 < len(body) <= LONGEST_TASK:
        raise WordsTooLong(most=LONGEST_TASK)
    if len(going_on(session, plan.id)) >= MOST_TASKS:
        raise TasksFull(most=MOST_TASKS)
    task = PlanTask(
        plan_id=plan.id, body=body, rhythm=Rhythm(rhythm), weekday=weekday, hour=hour, origin=origin,
        days_left=TIMES[Rhythm(rhythm)], later_times=0, unanswered=0, status=TaskStatus.ON,
    )  # fmt: skip
    session.add(task)
    session.flush()
    plan_next(session, plan, task, today, zone)
    past.note(session, plan, Change.TASK_ADDED, Side.WORKER, now, words=body)
    tell_of_news(session, plan, Side.WORKER, now)
    return task


def going_on(session: Session, plan_id: int) -> list[PlanTask]:
    """The tasks of a plan that are still brought."""
    on = select(PlanTask).where(PlanTask.plan_id == plan_id, PlanTask.status == TaskStatus.ON)
    return list(session.scalars(on.order_by(PlanTask.id)))


def plan_next(session: Session, plan: OwnPlan, task: PlanTask, after: date, zone: str) -> None:
    """Plan the next day of a task, if it has one more."""
    if task.days_left <= 0:
        return
    task.days_left -= 1
    put_day(session, plan, task, next_day(task.rhythm, task.weekday, after), zone)


def put_day(session: Session, plan: OwnPlan, task: PlanTask, day: date, zone: str, *, again: bool = False) -> None:
    """Plan one bringing of a task; of a paused plan it waits for the pause to end."""
    status = DayStatus.PAUSED if plan.paused_at else DayStatus.WAITING
    session.add(
        TaskDay(
            task_id=task.id, person_id=plan.person_id, planned_on=day, due_at=moment_of(day, task.hour, zone),
            again=again, status=status,
        )
    )  # fmt: skip
    session.flush()


def answer_task(
    session: Session, *, day_id: int, person_id: int, answer: DayStatus, today: date, zone: str, now: datetime
) -> PlanTask:
    """The person answers a task that was brought: done, later or unwanted. The owner finds it in the plan, without a push.

    *Later* brings it again on another day, at most twice; then it rests and the owner hears that.

    Raises:
        PlanGone: it was answered already, was never brought, or is somebody else's.
        PlanOver: the case is closed, or the person has left it.
    """
    plan, task, day = _brought(session, day_id, person_id)
    day.status, task.unanswered = answer, 0
    past.note(session, plan, _ANSWERS[answer], Side.FAMILY, now, words=task.body)
    if answer == DayStatus.UNWANTED:
        end_task_rows(session, task, TaskStatus.AWAY)
    elif answer == DayStatus.LATER:
        _put_off(session, plan, task, today, zone, now)
    else:
        task.later_times = 0
        close_if_over(session, task)
    return task


def _brought(session: Session, day_id: int, person_id: int) -> tuple[OwnPlan, PlanTask, TaskDay]:
    known = session.get(TaskDay, day_id)
    if known is None or known.person_id != person_id:
        raise PlanGone
    plan = lock_plan(session, fresh(session, PlanTask, known.task_id).plan_id, person_id, Side.FAMILY)
    session.refresh(known)
    if known.status != DayStatus.BROUGHT:
        raise PlanGone
    return plan, fresh(session, PlanTask, known.task_id), known


def _put_off(session: Session, plan: OwnPlan, task: PlanTask, today: date, zone: str, now: datetime) -> None:
    task.later_times += 1
    if task.status not in (TaskStatus.ON, TaskStatus.OVER):
        return
    task.status = TaskStatus.ON
    if task.later_times > MOST_LATER:
        let_rest(session, plan, task, now)
    elif task.rhythm != Rhythm.THREE or not waiting_days(session, task):
        put_day(session, plan, task, today + timedelta(days=1), zone, again=True)


def let_rest(session: Session, plan: OwnPlan, task: PlanTask, now: datetime) -> None:
    """The task is not brought any more, and the owner, who may have a better idea, hears it once."""
    end_task_rows(session, task, TaskStatus.RESTS)
    past.note(session, plan, Change.TASK_RESTS, "", now, words=task.body)
    case = session.get_one(Case, plan.case_id)
    tell_owner(session, case=case, event=f"task-rests:{task.id}", letter=letters.task_rests(case, task), now=now)


def close_if_over(session: Session, task: PlanTask) -> None:
    """A task that has no more days was brought as often as it was meant to."""
    if task.status == TaskStatus.ON and task.days_left <= 0 and not waiting_days(session, task):
        task.status = TaskStatus.OVER
        session.flush()


def end_task(session: Session, *, task_id: int, actor_id: int, side: Side, now: datetime) -> PlanTask:
    """The person puts a task away, or the owner takes it back; it never comes again.

    Raises:
        PlanGone: it does not go on any more, or is somebody else's.
        PlanOver: the case is closed, or the person has left it.
        NotYourCase: another worker has the case, or with ``CaseInQueue`` nobody.
    """
    plan = lock_plan(session, fresh(session, PlanTask, task_id).plan_id, actor_id, side)
    task = fresh(session, PlanTask, task_id)
    if task.status != TaskStatus.ON:
        raise PlanGone
    family = side == Side.FAMILY
    end_task_rows(session, task, TaskStatus.AWAY if family else TaskStatus.ENDED)
    past.note(session, plan, Change.TASK_UNWANTED if family else Change.TASK_ENDED, side, now, words=task.body)
    tell_of_news(session, plan, side, now)
    return task


def end_task_rows(session: Session, task: PlanTask, status: TaskStatus) -> None:
    """The task has come to an end with its days that were not brought, and with the letter that has not left."""
    task.status = status
    for day in _unsent(session, TaskDay.task_id == task.id):
        day.brought_on = None
        day.status = DayStatus.DROPPED
    for day in waiting_days(session, task):
        day.status = DayStatus.DROPPED
    session.flush()


def waiting_days(session: Session, task: PlanTask) -> list[TaskDay]:
    """The days of a task that are planned or paused, in order."""
    unbrought = (DayStatus.WAITING, DayStatus.PAUSED)
    days = select(TaskDay).where(TaskDay.task_id == task.id, TaskDay.status.in_(unbrought))
    return list(session.scalars(days.order_by(TaskDay.due_at, TaskDay.id)))


def pause(session: Session, *, plan_id: int, person_id: int, now: datetime) -> OwnPlan:
    """Nothing is brought from now on; pausing twice is pausing once.

    Raises:
        PlanGone: it is somebody else's plan.
        PlanOver: the case is closed, or the person has left it.
    """
    plan = lock_plan(session, plan_id, person_id, Side.FAMILY)
    if plan.paused_at is None:
        plan.paused_at = now
        _take_back_unsent(session, plan)
        _set_days(session, plan, DayStatus.PAUSED)
        past.note(session, plan, Change.PAUSED, Side.FAMILY, now)
    return plan


def resume(session: Session, *, plan_id: int, person_id: int, today: date, zone: str, now: datetime) -> OwnPlan:
    """Tasks are brought again, from tomorrow on: what the pause went over comes on its next day, never in a heap.

    Raises:
        PlanGone: it is somebody else's plan.
        PlanOver: the case is closed, or the person has left it.
    """
    plan = lock_plan(session, plan_id, person_id, Side.FAMILY)
    if plan.paused_at is not None:
        plan.paused_at = None
        for day in _set_days(session, plan, DayStatus.WAITING):
            _renew(session, day, today, zone)
        past.note(session, plan, Change.RESUMED, Side.FAMILY, now)
    return plan


def key_of(day: TaskDay) -> str:
    """Under which key of the outbox a task is brought on its day."""
    return f"task:{day.id}:{day.brought_on}"


def _take_back_unsent(session: Session, plan: OwnPlan) -> None:
    """What was brought and has not left the outbox yet waits like the rest."""
    for day in _unsent(session, PlanTask.plan_id == plan.id):
        unbring(session, day)


def _unsent(session: Session, which: ColumnElement[bool]) -> list[TaskDay]:
    """Take back the letters of the newest days that were brought, as far as they have not left; gives those days."""
    brought = select(TaskDay).join(PlanTask, PlanTask.id == TaskDay.task_id)
    newest = brought.where(which, TaskDay.status == DayStatus.BROUGHT).order_by(TaskDay.id.desc()).limit(MOST_TASKS)
    return [day for day in session.scalars(newest).all() if withdraw(session, keys=[key_of(day)])]


def unbring(session: Session, day: TaskDay) -> None:
    """It did not arrive: as if it had not been brought; in a plan that is paused it waits for the pause to end."""
    task = session.get_one(PlanTask, day.task_id)
    paused = session.get_one(OwnPlan, task.plan_id).paused_at is not None
    day.status, day.brought_on = DayStatus.PAUSED if paused else DayStatus.WAITING, None
    task.status = TaskStatus.ON if task.status == TaskStatus.OVER else task.status
    session.flush()


def _set_days(session: Session, plan: OwnPlan, status: DayStatus) -> list[TaskDay]:
    days = [day for task in going_on(session, plan.id) for day in waiting_days(session, task)]
    for day in days:
        day.status = status
    session.flush()
    return days


def _renew(session: Session, day: TaskDay, today: date, zone: str) -> None:
    if local_day(day.due_at, zone) > today:
        return
    task = session.get_one(PlanTask, day.task_id)
    day.planned_on = next_day(Rhythm.ONCE if day.again else task.rhythm, task.weekday, today)
    day.due_at = moment_of(day.planned_on, task.hour, zone)
