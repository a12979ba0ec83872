"""The next action and its date in two taps; the family sees both when it asks where things stand."""

from __future__ import annotations

from datetime import date

from bot.casework import queries
from bot.casework import service as casework
from bot.casework.errors import ToolGone
from bot.casework.letters import planned as in_words
from bot.casework.rules import Step
from bot.outbox.letter import Button, Part
from handlers.visit import Reply, Visit
from handlers.worker.tools.awaiting import wait_for
from handlers.worker.tools.screen import day_buttons, day_on_button, done, in_rows, own_case, screen


def on_step(visit: Visit) -> Reply:
    """What happens next; what was planned can be done with a tap."""
    case = own_case(visit)
    plan = queries.plan_of(visit.session, case, visit.now)
    rows = in_rows([Button(f"step-button-{step}", "step-what", (case.id, step)) for step in Step])
    if plan is None:
        return screen(visit, case.id, Part("step-which"), Part("step-family"), rows=rows)
    ready = (Button("step-button-done", "step-done", (case.id,)),)
    return screen(visit, case.id, in_words(plan, visit.person), Part("step-which"), rows=(*rows, ready))


def on_what(visit: Visit) -> Reply:
    """By when."""
    case, step = own_case(visit), _step(visit)
    other = Button("tools-button-other-day", "step-other", (case.id, step))
    rows = day_buttons(visit, "step-day", (case.id, step), other)
    return screen(visit, case.id, Part("step-by-when"), rows=rows, back="step")


def on_day(visit: Visit) -> Reply:
    """The step and the day on the button."""
    return planned(visit, visit.event.action.number(), _step(visit), day_on_button(visit, 2))


def on_other(visit: Visit) -> Reply:
    """Ask for a day in words."""
    case = own_case(visit)
    wait_for(visit, case.id, "step", _step(visit))
    return screen(visit, case.id, Part("tools-ask-day"), back="words-leave")


def on_done(visit: Visit) -> Reply:
    """The step is done."""
    case = casework.drop_plan(
        visit.session, case_id=visit.event.action.number(), worker_id=visit.person.id, now=visit.now
    )
    return done(visit, case.id, "step-done")


def planned(visit: Visit, case_id: int, step: str, day: date) -> Reply:
    """Plan a step for a day and show it as the family will see it.

    Raises:
        NotADate: the day is over or too far ahead.
    """
    plan = casework.plan_step(
        visit.session, case_id=case_id, worker_id=visit.person.id, step=step, day=day, zone=visit.settings.desk.zone,
        now=visit.now,
    )  # fmt: skip
    return screen(visit, case_id, Part("step-planned", {"number": case_id}), in_words(plan, visit.person))


def _step(visit: Visit) -> str:
    step = visit.event.action.word(1)
    if step not in list(Step):
        raise ToolGone
    return step
