"""What plans say by themselves, as letters without a language."""

from __future__ import annotations

from bot.cases.letters import emergency_button, signature
from bot.cases.tables import Case
from bot.outbox.letter import Button, Letter, Part
from bot.people.tables import Person
from bot.plans.rules import DayStatus
from bot.plans.tables import OwnPlan, PlanTask, TaskDay

#: The answers to a task, in the order of their buttons.
ANSWERS = (DayStatus.DONE, DayStatus.LATER, DayStatus.UNWANTED)


def to_plan(plan_id: int) -> Button:
    """The person's way to the own plan."""
    return Button("plan-button-open", "plan", (plan_id,))


def news(plan: OwnPlan) -> Letter:
    """There is something new in the plan, to be looked at in peace."""
    return Letter((Part("plan-news"), Part("plan-news-how")), buttons=((to_plan(plan.id),), emergency_button()))


def task(task: PlanTask, day: TaskDay, owner: Person) -> Letter:
    """An in-between task on its day: its words, who sees the answer, three answers and a way to pause."""
    rows = tuple((Button(f"plan-task-button-{one}", "plan-answer", (day.id, one.value)),) for one in ANSWERS)
    pause = Button("plan-button-pause", "plan-pause", (task.plan_id,))
    parts = (
        Part("plan-task-title", bold=True), Part("text", {"text": task.body}),
        Part("plan-task-who-sees", {"worker": signature(owner)}),
    )  # fmt: skip
    return Letter(parts, buttons=(*rows, (pause,), emergency_button()))


def task_rests(case: Case, task: PlanTask) -> Letter:
    """The owner hears that a task is not brought any more."""
    see = Button("tools-button-plan", "plan-case", (case.id,))
    return Letter((Part("plan-rests", {"number": case.id}),), words=task.body, buttons=((see,),))


def page_sent(plan: OwnPlan) -> Letter:
    """Under the page to print."""
    return Letter((Part("plan-page-sent"),), buttons=((to_plan(plan.id),), emergency_button()))
