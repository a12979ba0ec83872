"""In-between tasks for the person: three answers, a pause, and none of them asks why."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.cases.rules import Side
from bot.outbox.letter import Button, Letter, Part
from bot.plans import service as plans
from bot.plans.errors import PlanGone
from bot.plans.letters import ANSWERS, to_plan
from bot.plans.rules import DayStatus, TaskStatus
from bot.plans.tables import OwnPlan, PlanTask
from handlers.family.buttons import EMERGENCY
from handlers.plans import screens
from handlers.plans.own import show_tasks
from handlers.visit import Reply, Visit


def on_answer(visit: Visit) -> Reply:
    """*Tein*, *Myöhemmin* or *En halua*, in place of the task.

    Raises:
        PlanGone: it was answered already, or is somebody else's.
        PlanOver: the case is closed.
    """
    answer = visit.event.action.word(1)
    if answer not in ANSWERS:
        raise PlanGone
    task = plans.answer_task(
        visit.session, day_id=visit.event.action.number(), person_id=visit.person.id, answer=DayStatus(answer),
        today=screens.today_of(visit), zone=screens.zone_of(visit), now=visit.now,
    )  # fmt: skip
    plan = visit.session.get_one(OwnPlan, task.plan_id)
    return _told(plan, Part(_answer_key(task, answer), {"words": task.body}), to_plan(plan.id))


def _answer_key(task: PlanTask, answer: str) -> str:
    rests = answer == DayStatus.LATER and task.status != TaskStatus.ON
    return "plan-task-told-rests" if rests else f"plan-task-told-{answer}"


def on_away(visit: Visit) -> Reply:
    """A task is put away from the plan; it never comes again."""
    task = plans.end_task(
        visit.session, task_id=visit.event.action.number(), actor_id=visit.person.id, side=Side.FAMILY, now=visit.now
    )
    told = Part("plan-task-told-unwanted", {"words": task.body})
    return show_tasks(visit, visit.session.get_one(OwnPlan, task.plan_id), told)


def on_pause(visit: Visit) -> Reply:
    """Nothing is brought from now on; the button below goes on."""
    plan = plans.pause(
        visit.session, plan_id=visit.event.action.number(), person_id=visit.person.id, now=visit.now
    )  # fmt: skip
    resume = Button("plan-button-resume", "plan-resume", (plan.id,))
    return _told(plan, Part("plan-paused"), resume, to_plan(plan.id), replaces=False)


def on_resume(visit: Visit) -> Reply:
    """Tasks are brought again from tomorrow on."""
    plan = plans.resume(
        visit.session, plan_id=visit.event.action.number(), person_id=visit.person.id,
        today=screens.today_of(visit), zone=screens.zone_of(visit), now=visit.now,
    )  # fmt: skip
    return _told(plan, Part("plan-resumed"), to_plan(plan.id))


def _told(plan: OwnPlan, told: Part, *buttons: Button, replaces: bool = True) -> Reply:
    rows = (*((one,) for one in buttons), (EMERGENCY,))
    return Reply([Letter((told,), buttons=rows)], about=f"case:{plan.case_id}", replaces=replaces)


FAMILY_ACTIONS: Mapping[str, Callable[[Visit], Reply]] = {
    "plan-answer": on_answer, "plan-task-away": on_away, "plan-pause": on_pause, "plan-resume": on_resume,
}  # fmt: skip
