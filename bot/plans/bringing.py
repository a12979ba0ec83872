"""Brings in-between tasks on their days: never at night, one a day, and nothing in a heap. For a ticker.

Any number of replicas may try. The case's row under lock lets one of them look at a task, and that one person gets one
task a day is kept by the table itself (``uq_plan_task_day_one_a_day``), whoever planned the tasks, in whichever case.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from sqlalchemy import and_, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.cases import reach
from bot.cases.family import members
from bot.cases.moves import lock_case
from bot.cases.notices import about_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseMember
from bot.outbox.service import enqueue
from bot.outbox.tables import IS_PENDING, OutgoingClass, OutgoingMessage
from bot.people.tables import Person
from bot.plans import letters
from bot.plans.rules import MOST_UNANSWERED, DayStatus, Rhythm, TaskStatus, is_over, local_day, may_bring, moment_of
from bot.plans.rules import valid_for as until_night
from bot.plans.tables import IS_WAITING, OwnPlan, PlanTask, TaskDay
from bot.plans.tasks import close_if_over, end_task_rows, key_of, let_rest, plan_next, unbring

#: Looked at in one go; the rest waits for the next tick.
MOST_AT_ONCE = 500
_KEY = re.compile(r"task:(\d{1,18}):(\d{4}-\d\d-\d\d)", re.ASCII)
_STILL = (TaskStatus.ON, TaskStatus.OVER)


def due(session: Session, now: datetime) -> list[int]:
    """The days of tasks whose moment has come, the longest waiting first; costs what is due, not what is stored.

    Then those whose letter still waits in the outbox although the case was closed or the person has left it.
    """
    waiting = select(TaskDay.id).where(IS_WAITING, TaskDay.due_at <= now)
    coming = list(session.scalars(waiting.order_by(TaskDay.due_at, TaskDay.id).limit(MOST_AT_ONCE)))
    return coming + _for_nobody(session)


def _for_nobody(session: Session) -> list[int]:
    letters_out = select(OutgoingMessage.key).where(
        IS_PENDING, OutgoingMessage.klass == OutgoingClass.REMINDER, OutgoingMessage.key.like("task:%")
    )
    found = [_KEY.fullmatch(key) for key in session.scalars(letters_out.limit(MOST_AT_ONCE))]
    gone = (
        select(TaskDay.id)
        .join(PlanTask, PlanTask.id == TaskDay.task_id)
        .join(OwnPlan, OwnPlan.id == PlanTask.plan_id)
        .join(Case, Case.id == OwnPlan.case_id)
        .outerjoin(CaseMember, and_(CaseMember.case_id == Case.id, CaseMember.person_id == OwnPlan.person_id))
        .where(TaskDay.id.in_([int(one[1]) for one in found if one]), TaskDay.status == DayStatus.BROUGHT)
        .where(or_(Case.status == CaseStatus.CLOSED, CaseMember.left_at.is_not(None)))
    )  # fmt: skip
    return sorted(set(session.scalars(gone)))


def look_at(session: Session, *, day_id: int, zone: str, now: datetime) -> bool:
    """Bring a task whose moment has come, or plan it anew if it cannot be brought today; whether anything changed."""
    known = session.get(TaskDay, day_id)
    if known is None:
        return False
    task = session.get_one(PlanTask, known.task_id)
    plan = session.get_one(OwnPlan, task.plan_id)
    case = lock_case(session, plan.case_id)
    for row in (known, task, plan):
        session.refresh(row)
    nobody = case.status == CaseStatus.CLOSED or not members.is_in(session, case, plan.person_id)
    if nobody and known.status in (DayStatus.WAITING, DayStatus.BROUGHT):
        end_task_rows(session, task, TaskStatus.ENDED)
        return True
    if known.status != DayStatus.WAITING or known.due_at > now:
        return False
    _bring_or_put_off(session, case, plan, known, zone, now)
    return True


def _bring_or_put_off(session: Session, case: Case, plan: OwnPlan, day: TaskDay, zone: str, now: datetime) -> None:
    task, today = session.get_one(PlanTask, day.task_id), local_day(now, zone)
    if is_over(day.planned_on, today):
        _skip(session, plan, task, day, zone, now)
    elif _nobody_answered(session, task):
        let_rest(session, plan, task, now)
    elif may_bring(now, zone) and _is_there(session, case, plan) and _claim(session, day, today):
        _bring(session, case, plan, day, zone, now)
    else:
        day.due_at = moment_of(today + timedelta(days=1), task.hour, zone)
        session.flush()


def _is_there(session: Session, case: Case, plan: OwnPlan) -> bool:
    """Whether the task would reach the person, and an answer somebody who has the case."""
    answers = case.status in (CaseStatus.OPEN, CaseStatus.PENDING)
    return answers and not reach.is_away(session, plan.person_id)


def _nobody_answered(session: Session, task: PlanTask) -> bool:
    """Whether the last bringings in a row had no answer; each of them was counted when the next came."""
    return task.unanswered >= MOST_UNANSWERED - 1 and _waits_for_answer(session, task)


def _waits_for_answer(session: Session, task: PlanTask, but: int = 0) -> bool:
    """Whether the last bringing, ``but`` this one, had no answer."""
    brought = select(TaskDay.status).where(
        TaskDay.task_id == task.id, TaskDay.brought_on.is_not(None), TaskDay.id != but
    )
    return session.scalar(brought.order_by(TaskDay.brought_on.desc()).limit(1)) == DayStatus.BROUGHT


def _claim(session: Session, day: TaskDay, today: date) -> bool:
    """Take the person's one task of the day; the database lets one be brought."""
    try:
        with session.begin_nested():
            day.brought_on = today
            session.flush()
    except IntegrityError:
        session.refresh(day)
        return False
    return True


def _bring(session: Session, case: Case, plan: OwnPlan, day: TaskDay, zone: str, now: datetime) -> None:
    task = session.get_one(PlanTask, day.task_id)
    task.unanswered = task.unanswered + 1 if _waits_for_answer(session, task, day.id) else 0
    day.status = DayStatus.BROUGHT
    owner = session.get_one(Person, case.owner_id)
    enqueue(
        session, person_id=plan.person_id, key=key_of(day), letter=letters.task(task, day, owner),
        now=now, klass=OutgoingClass.REMINDER, about=about_case(case.id), valid_for=until_night(now, zone),
    )  # fmt: skip
    _go_on(session, plan, task, day, zone, now)


def _skip(session: Session, plan: OwnPlan, task: PlanTask, day: TaskDay, zone: str, now: datetime) -> None:
    """Its day lies too far back: a task with other days goes on with them, another rests and the owner hears it."""
    day.status = DayStatus.DROPPED
    session.flush()
    if task.rhythm == Rhythm.WEEKLY and task.days_left > 0:
        _go_on(session, plan, task, day, zone, now)
    else:
        let_rest(session, plan, task, now)


def _go_on(session: Session, plan: OwnPlan, task: PlanTask, day: TaskDay, zone: str, now: datetime) -> None:
    if not day.again:
        plan_next(session, plan, task, local_day(now, zone), zone)
    close_if_over(session, task)


def came_back(session: Session, *, key: str) -> None:
    """A letter that may be a task never reached the person: it waits again, and the next look plans its day anew."""
    found = _KEY.fullmatch(key)
    day = session.get(TaskDay, int(found[1])) if found else None
    if day is None or found is None:
        return
    task = session.get_one(PlanTask, day.task_id)
    plan = session.get_one(OwnPlan, task.plan_id)
    lock_case(session, plan.case_id)
    for row in (day, task, plan):
        session.refresh(row)
    if day.status != DayStatus.BROUGHT or str(day.brought_on) != found[2] or task.status not in _STILL:
        return
    unbring(session, day)


def end_of_closed(session: Session, now: datetime) -> int:
    """End what is planned in cases that are closed; how many tasks. For a ticker that runs seldom."""
    closed = (
        select(PlanTask)
        .join(OwnPlan, OwnPlan.id == PlanTask.plan_id)
        .join(Case, Case.id == OwnPlan.case_id)
        .where(PlanTask.status == TaskStatus.ON, Case.status == CaseStatus.CLOSED)
    )
    found = list(session.scalars(closed.order_by(OwnPlan.case_id, PlanTask.id)))
    for task in found:
        end_task_rows(session, task, TaskStatus.ENDED)
    return len(found)
