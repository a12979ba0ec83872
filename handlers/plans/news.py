"""The plan where people look anyway: a line for the owner, without a push, and a button for the person."""

from __future__ import annotations

from bot.cases.tables import Case
from bot.outbox.letter import Buttons, Part
from bot.plans import queries
from bot.plans.letters import to_plan
from handlers.visit import Visit


def in_own_cases(visit: Visit, case: Case) -> tuple[Part, ...]:
    """A line in the list of the worker's cases; nothing when nothing is new."""
    count = queries.news_for_owner(visit.session, case_id=case.id)
    return (Part("plan-own-news", {"number": case.id, "count": count}),) if count else ()


def in_tools(visit: Visit, case: Case) -> tuple[Part, ...]:
    """The same among the tools of the case."""
    count = queries.news_for_owner(visit.session, case_id=case.id)
    return (Part("plan-tools-news", {"count": count}),) if count else ()


def plan_button(visit: Visit) -> Buttons:
    """From where things stand to the plan, once there is one."""
    plan = queries.plan_to_show(visit.session, person_id=visit.person.id)
    return ((to_plan(plan.id),),) if plan is not None else ()
