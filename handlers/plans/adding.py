"""The owner writes goals, steps and in-between tasks: by the one way of asking for words, shown back before anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from bot.cases.family import members
from bot.cases.moves import lock_case_of_worker
from bot.cases.rules import Side
from bot.casework.items import words_and_day
from bot.casework.tables import AwaitedWords
from bot.casework.words import origin_of
from bot.outbox.letter import Arg, Button, Part
from bot.plans import ground
from bot.plans import service as plans
from bot.plans.errors import PlanGone
from bot.plans.rules import (
    HOURS,
    LONGEST_GOAL,
    LONGEST_STEP,
    LONGEST_TASK,
    Doer,
    Rhythm,
    in_reach,
    role_in,
)
from bot.plans.tables import OwnPlan, PlanGoal
from handlers.plans import screens
from handlers.plans.case import show, show_goal
from handlers.visit import Reply, Visit
from handlers.worker.tools import words
from handlers.worker.tools.awaiting import ask, wait_for
from handlers.worker.tools.screen import day_buttons, day_on_button, in_rows, own_case, screen

#: Stands in place of a day that is written at the end of the words.
_OTHER_DAY = "other"


def on_goal_new(visit: Visit) -> Reply:
    """Ask for a goal in the person's own words."""
    case, number = own_case(visit), visit.event.action.number(1)
    return _ask(visit, case.id, "plan-goal", str(number), Part("plan-ask-goal", {"count": LONGEST_GOAL}))


def on_step_new(visit: Visit) -> Reply:
    """By when the doer on the button does a step.

    Raises:
        PlanGone: the goal is there no more, or nobody is called so.
    """
    goal_id, doer = visit.event.action.number(), visit.event.action.word(1)
    plan = _plan_with(visit, goal_id, doer)
    other = Button("tools-button-other-day", "plan-step-day", (goal_id, doer, _OTHER_DAY))
    rows = day_buttons(visit, "plan-step-day", (goal_id, doer), other)
    return screen(visit, plan.case_id, Part("plan-of-step-day"), rows=rows)


def on_step_day(visit: Visit) -> Reply:
    """Ask for the words of a step with the day on the button, or with a day at their end."""
    goal_id, doer, day = visit.event.action.number(), visit.event.action.word(1), visit.event.action.word(2)
    plan = _plan_with(visit, goal_id, doer)
    if day != _OTHER_DAY:
        day_on_button(visit, 2)
    key, args = _step_question(doer, day)
    return _ask(visit, plan.case_id, "plan-step", f"{goal_id}.{doer}.{day}", Part(key, args))


def _step_question(doer: str, day: str) -> tuple[str, dict[str, Arg]]:
    key = "plan-ask-step-role" if doer == Doer.OTHER else "plan-ask-step"
    if day == _OTHER_DAY:
        return f"{key}-day", {}
    return key, {} if doer == Doer.OTHER else {"count": LONGEST_STEP}


def _plan_with(visit: Visit, goal_id: int, doer: str) -> OwnPlan:
    if doer not in list(Doer):
        raise PlanGone
    goal = ground.fresh(visit.session, PlanGoal, goal_id)
    return ground.lock_plan(visit.session, goal.plan_id, visit.person.id, Side.WORKER)


def on_task_new(visit: Visit) -> Reply:
    """When an in-between task comes: tomorrow, on three days, every week."""
    case, number = own_case(visit), visit.event.action.number(1)
    rows = tuple((Button(f"plan-of-button-{one}", "plan-task-when", (case.id, number, one.value)),) for one in Rhythm)
    return screen(visit, case.id, Part("plan-of-task-when"), rows=rows)


def on_task_when(visit: Visit) -> Reply:
    """On which day of the week, then at which hour.

    Raises:
        PlanGone: there is no such rhythm.
    """
    case, number, rhythm = own_case(visit), visit.event.action.number(1), visit.event.action.word(2)
    if rhythm not in list(Rhythm):
        raise PlanGone
    if rhythm == Rhythm.WEEKLY and not 1 <= visit.event.action.number(3) <= 7:
        days = [
            Button(f"plan-of-button-weekday-{day}", "plan-task-when", (case.id, number, rhythm, day))
            for day in range(1, 8)
        ]
        return screen(visit, case.id, Part("plan-of-task-weekday"), rows=in_rows(days))
    ids = (case.id, number, rhythm, visit.event.action.number(3))
    hours = [Button("plan-of-button-hour", "plan-task-hour", (*ids, hour), {"hour": hour}) for hour in HOURS]
    return screen(visit, case.id, Part("plan-of-task-hour"), rows=in_rows(hours))


def on_task_hour(visit: Visit) -> Reply:
    """Ask for the words of an in-between task.

    Raises:
        PlanGone: the button names no rhythm, weekday or hour of ours.
    """
    case, action = own_case(visit), visit.event.action
    number, rhythm, weekday, hour = action.number(1), action.word(2), action.number(3), action.number(4)
    weekly = rhythm == Rhythm.WEEKLY
    if rhythm not in list(Rhythm) or hour not in HOURS or weekly != (1 <= weekday <= 7):
        raise PlanGone
    subject = f"{number}.{rhythm}.{weekday}.{hour}"
    return _ask(visit, case.id, "plan-task", subject, Part("plan-ask-task", {"count": LONGEST_TASK}))


def _ask(visit: Visit, case_id: int, kind: str, subject: str, question: Part) -> Reply:
    wait_for(visit, case_id, kind, subject)
    return screen(visit, case_id, question, Part("words-how"), back="words-leave")


# What confirmed words become


def goal_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The words are a goal.

    Raises:
        GoalsFull: three are open by now.
    """
    plan = _plan(visit, asked, int(asked.subject))
    plans.add_goal(visit.session, plan=plan, side=Side.WORKER, words=asked.body, origin=origin_of(asked), now=visit.now)
    return show(visit, plan, Part("plan-kept-goal"))


def step_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The words are a step; without a day, or a doer where one is to be named, they are asked for again.

    Raises:
        StepsFull: the goal has four open steps by now.
    """
    goal_id, doer, day = asked.subject.split(".")
    body, due = words_and_day(asked.body, screens.today_of(visit))
    due = due or (None if day == _OTHER_DAY else date.fromisoformat(day))
    if due is None or not in_reach(due, screens.today_of(visit)) or (doer == Doer.OTHER and not role_in(body)[0]):
        key, args = _step_question(doer, _OTHER_DAY)
        return ask(visit, "plan-step", asked.case_id, key, f"{goal_id}.{doer}.{_OTHER_DAY}", **args)
    step = plans.add_step(
        visit.session, goal_id=int(goal_id), actor_id=visit.person.id, side=Side.WORKER, doer=doer, words=body, due=due,
        today=screens.today_of(visit), origin=origin_of(asked), now=visit.now,
    )  # fmt: skip
    goal = ground.fresh(visit.session, PlanGoal, step.goal_id)
    return show_goal(visit, visit.session.get_one(OwnPlan, goal.plan_id), goal.id, Part("plan-kept-step"))


def task_written(visit: Visit, asked: AwaitedWords) -> Reply:
    """The words are an in-between task.

    Raises:
        TasksFull: three go on by now.
    """
    number, rhythm, weekday, hour = asked.subject.split(".")
    plan = _plan(visit, asked, int(number))
    plans.add_task(
        visit.session, plan=plan, words=asked.body, rhythm=rhythm, weekday=int(weekday), hour=int(hour),
        today=screens.today_of(visit), zone=screens.zone_of(visit), origin=origin_of(asked), now=visit.now,
    )  # fmt: skip
    return show(visit, plan, Part("plan-kept-task"))


def _plan(visit: Visit, asked: AwaitedWords, number: int) -> OwnPlan:
    case = lock_case_of_worker(visit.session, asked.case_id, visit.person.id)
    person_id = members.person_of(visit.session, case, number)
    return plans.plan_of_worker(
        visit.session, case_id=case.id, worker_id=visit.person.id, person_id=person_id, now=visit.now
    )


#: What the owner's confirmed words become, see ``handlers/together.py``.
DEEDS: Mapping[str, words.Deed] = {
    "plan-goal": words.within(LONGEST_GOAL, goal_written), "plan-step": words.within(LONGEST_STEP, step_written),
    "plan-task": words.within(LONGEST_TASK, task_written),
}  # fmt: skip
WORKER_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan-goal-new": on_goal_new, "plan-step-new": on_step_new, "plan-step-day": on_step_day,
    "plan-task-new": on_task_new, "plan-task-when": on_task_when, "plan-task-hour": on_task_hour,
}  # fmt: skip
