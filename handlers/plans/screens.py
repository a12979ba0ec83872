"""The screens of a plan: the whole, one goal, what happened; the person and the owner see the same in their own words."""

from __future__ import annotations

from datetime import date

from bot.cases.family import members
from bot.cases.rules import Side
from bot.outbox.letter import Arg, Button, Buttons, Part
from bot.plans import lines, queries
from bot.plans.queries import Seen
from bot.plans.rules import MOVES, local_day
from bot.plans.steps import may_change
from bot.plans.tables import OwnPlan, PlanPast, PlanStep
from handlers.visit import Visit
from handlers.wording import short

#: Happenings that an owner is shown as new above the plan.
_MOST_NEWS = 5


def zone_of(visit: Visit) -> str:
    """The desk's zone, by name."""
    return visit.settings.desk.time_zone


def today_of(visit: Visit) -> date:
    """The local day."""
    return local_day(visit.now, zone_of(visit))


def seen_by(visit: Visit, plan: OwnPlan) -> Seen:
    """The plan as it is now."""
    return queries.seen(visit.session, plan, zone=zone_of(visit))


def whole(visit: Visit, seen: Seen, *, for_owner: bool) -> tuple[Part, ...]:
    """The whole plan: goals with steps, what comes next, in-between tasks."""
    today, step = today_of(visit), seen.next_step
    goals = [lines.goal_part(seen, place, today, for_owner=for_owner) for place in range(1, len(seen.goals) + 1)]
    nothing = [] if goals else [Part("plan-of-empty" if for_owner else "plan-empty")]
    several = step is not None and sum(len(one.steps) for one in seen.goals) > 1
    following = [lines.step_part("plan-next", seen, step, today, for_owner=for_owner)] if step and several else []
    reached = [Part("plan-reached", {"count": seen.reached})] if seen.reached else []
    return (*goals, *nothing, *following, *lines.tasks_part(seen, today, for_owner=for_owner), *reached)


def goal_parts(visit: Visit, seen: Seen, place: int, *, for_owner: bool) -> tuple[Part, ...]:
    """One goal with its steps numbered."""
    found, today = seen.goals[place - 1], today_of(visit)
    title = Part("plan-goal-title", {"place": place, "words": found.goal.body}, bold=True)
    steps = [
        lines.step_part("plan-step-numbered", seen, step, today, for_owner=for_owner, place=number)
        for number, step in enumerate(found.steps, start=1)
    ]
    done = [Part("plan-goal-steps-done", {"count": found.done})] if found.done else []
    return (title, *(steps or [Part("plan-goal-no-steps")]), *done)


def place_of(seen: Seen, goal_id: int) -> int:
    """Which open goal this is, from 1; 0 when it is none."""
    return next((place for place, one in enumerate(seen.goals, start=1) if one.goal.id == goal_id), 0)


def goal_buttons(seen: Seen) -> Buttons:
    """A button for each goal, side by side."""
    row = tuple(
        Button("plan-button-goal", "plan-goal", (one.goal.id,), {"place": place})
        for place, one in enumerate(seen.goals, start=1)
    )
    return (row,) if row else ()


def move_buttons(step: PlanStep, place: int = 0) -> tuple[Button, ...]:
    """Move a step's date, each with one tap; ``place`` numbers it on the screen of its goal."""
    came_from = ("goal",) if place else ()
    labels: dict[int, tuple[str, dict[str, Arg]]] = {days: (f"plan-button-move-{days}", {}) for days in MOVES}
    if place:
        labels[MOVES[0]] = ("plan-button-move-1-of", {"place": place})
    return tuple(
        Button(label, "plan-move", (step.id, step.version, days, *came_from), args)
        for days, (label, args) in labels.items()
    )


def step_buttons(step: PlanStep, place: int, side: Side) -> Buttons:
    """What can be done with a step: two rows, large enough for a thumb. Words are the person's to choose."""
    if not may_change(step, side):
        return ()
    args: dict[str, Arg] = {"place": place}
    done = Button("plan-button-step-done", "plan-mark", ("step", step.id, "done"), args)
    label = "plan-of-button-step-stop" if side == Side.WORKER else "plan-button-step-stop"
    stop = Button(label, "plan-mark", ("step", step.id, "stopped"), args)
    word = () if side == Side.WORKER else (Button("plan-button-step-word", "plan-word", ("step", step.id), args),)
    return (done, stop, *word), move_buttons(step, place)


def past_lines(visit: Visit, plan: OwnPlan) -> list[Part]:
    """What happened, the newest first."""
    happened = queries.past_of(visit.session, plan_id=plan.id)
    if not happened:
        return [Part("plan-past-none")]
    return [Part("text", {"text": lines.in_every_language(lambda one: _past(visit, happened, one))})]


def news(visit: Visit, plan: OwnPlan) -> list[Part]:
    """What the person did since the owner looked last, as one paragraph."""
    new = [
        one
        for one in queries.past_of(visit.session, plan_id=plan.id)
        if one.id > plan.seen_by_owner and one.side != Side.WORKER
    ][:_MOST_NEWS]
    if not new:
        return []
    return [Part("plan-of-news", {"lines": lines.in_every_language(lambda one: _past(visit, new, one))})]


def _past(visit: Visit, happened: list[PlanPast], language: str) -> str:
    days = [local_day(one.at, zone_of(visit)) for one in happened]
    return "\n".join(lines.past_in(one, day, language) for one, day in zip(happened, days, strict=True))


def start_of(words: str) -> dict[str, Arg]:
    """The first words of a step or task, for a button."""
    return {"start": short(words)}


def title_for_owner(visit: Visit, seen: Seen) -> Part:
    """Whose plan in which case; of several people by relation and number."""
    if not members.ever(visit.session, case_id=seen.case.id):
        return Part("plan-of-title", {"number": seen.case.id}, bold=True)
    who = members.name_of(visit.session, seen.case, seen.plan.person_id)
    return Part("plan-of-title-who", {"number": seen.case.id, "who": who}, bold=True)
