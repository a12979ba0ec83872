"""The screens of a plan: the whole, one goal, what happened; the person and the owner see the same in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate

from bot.cases.family import members
from bot.cases.rules import Side
from bot.outbox.letter import Arg, Button, Buttons, Part
from bot.plans import lines, queries
from bot.plans.queries import GoalSeen, Seen
from bot.plans.rules import MOVES, local_day
from bot.plans.steps import may_change
from bot.plans.tables import OwnPlan, PlanPast, PlanStep
from handlers.visit import Visit
from handlers.wording import short
from handlers.worker.pages import Page, page_of

#: Characters of new happenings that fit above a plan; the fullest plan is one message with them. Own choice.
_NEWS_FIT = 1000
#: Happenings on one page.
_PAST_SHOWN = 20


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


def moved_part(visit: Visit, step: PlanStep) -> Part:
    """Which step has which day now."""
    day = lines.in_every_language(lambda one: lines.day_in(step.due, one, today_of(visit)))
    return Part("plan-moved", {"day": day, "words": step.body})


def kept_in_place(seen: Seen, step: PlanStep, place: int) -> Seen:
    """The same with a step that was just moved where it stood, from 1: another tap at that place moves it once more."""

    def stays(one: GoalSeen) -> GoalSeen:
        others = [other for other in one.steps if other.id != step.id]
        return replace(one, steps=(*others[: place - 1], step, *others[place - 1 :]))

    return replace(seen, goals=tuple(stays(one) if one.goal.id == step.goal_id else one for one in seen.goals))


def goal_buttons(seen: Seen) -> Buttons:
    """A button for each goal, side by side."""
    row = tuple(
        Button("plan-button-goal", "plan-goal", (one.goal.id,), {"place": place})
        for place, one in enumerate(seen.goals, start=1)
    )
    return (row,) if row else ()


def move_buttons(step: PlanStep, place: int = 0) -> tuple[Button, ...]:
    """Move a step's date, each with one tap; ``place`` numbers it on the screen of its goal, and goes with the button."""
    stands_at = (place,) if place else ()
    labels: dict[int, tuple[str, dict[str, Arg]]] = {days: (f"plan-button-move-{days}", {}) for days in MOVES}
    if place:
        labels[MOVES[0]] = ("plan-button-move-1-of", {"place": place})
    return tuple(
        Button(label, "plan-move", (step.id, step.version, days, *stands_at), args)
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


def past_page(visit: Visit, plan: OwnPlan) -> tuple[list[Part], Page[PlanPast]]:
    """What happened, the newest first, and the page that the button asks for after the plan."""
    page = page_of(queries.past_of(visit.session, plan_id=plan.id), visit.event.action.number(1), _PAST_SHOWN)
    if not page.shown:
        return [Part("plan-past-none")], page
    told = lines.in_every_language(lambda one: "\n".join(_past(visit, page.shown, one)))
    return [Part("text", {"text": told}), *page.line()], page


def news(visit: Visit, plan: OwnPlan) -> list[Part]:
    """What the person did since the owner looked last, as one paragraph; how much more there is, when not all fits."""
    new = queries.new_to_owner(visit.session, plan)
    if not new:
        return []
    most = _fitting(_past(visit, new, visit.person.language))
    told = lines.in_every_language(lambda one: "\n".join(_past(visit, new[:most], one)))
    more = [Part("plan-of-news-more", {"count": len(new) - most})] if most < len(new) else []
    return [Part("plan-of-news", {"lines": told}), *more]


def _fitting(written: Sequence[str]) -> int:
    """How many lines fit above a plan; one at least."""
    lengths = accumulate(len(one) + 1 for one in written)
    return max(1, sum(length <= _NEWS_FIT for length in lengths))


def _past(visit: Visit, happened: Sequence[PlanPast], language: str) -> list[str]:
    return [lines.past_in(one, local_day(one.at, zone_of(visit)), language) for one in happened]


def start_of(words: str) -> dict[str, Arg]:
    """The first words of a step or task, for a button."""
    return {"start": short(words)}


def title_for_owner(visit: Visit, seen: Seen) -> Part:
    """Whose plan in which case; of several people by relation and number."""
    if not members.ever(visit.session, case_id=seen.case.id):
        return Part("plan-of-title", {"number": seen.case.id}, bold=True)
    who = members.name_of(visit.session, seen.case, seen.plan.person_id)
    return Part("plan-of-title-who", {"number": seen.case.id, "who": who}, bold=True)
