"""A worker's working plan: the week and other days in a sentence, the rest by taps; what comes of it is shown at once."""

from __future__ import annotations

from datetime import date

from bot.appointments.slots import plans
from bot.appointments.slots.keeping import in_line
from bot.appointments.slots.queries import free_of
from bot.appointments.slots.rules import CHOICES, Plan, WeekHours
from bot.duty.wording import day_name
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from handlers.rota.days import rows, today
from handlers.times.slots import week_plan_words
from handlers.times.slots.week_plan_lines import day_line, week_line
from handlers.visit import Reply, Visit, say

#: Weeks that begin a plan by one tap: Monday to Friday, mornings or mornings and afternoons; minutes of wall time.
_STARTS = {
    1: ((9 * 60, 12 * 60),),
    2: ((9 * 60, 12 * 60), (13 * 60, 15 * 60)),
}
#: Other days on the screen.
_DAYS_SHOWN = 8


def on_plan(visit: Visit) -> Reply:
    """Show the own plan."""
    return say(screen(visit), replaces=True)


def on_start(visit: Visit) -> Reply:
    """Begin a plan with a week on a button."""
    hours = _STARTS.get(visit.event.action.number(), _STARTS[1])
    week = [WeekHours(day, *one) for day in range(5) for one in hours]
    plans.set_week(visit.session, worker_id=visit.person.id, week=week, now=visit.now)
    return on_plan(visit)


def on_set(visit: Visit) -> Reply:
    """One choice goes on to its next value; after the last comes the first.

    Raises:
        PlanUnclear: there is no such choice.
    """
    what, plan = visit.event.action.word(), _plan(visit)
    values = CHOICES.get(what, (0,))
    now = getattr(plan, what, 0) if what in CHOICES else 0
    value = values[(values.index(now) + 1) % len(values)] if now in values else values[0]
    plans.choose(visit.session, worker_id=visit.person.id, what=what, value=value, now=visit.now)
    return on_plan(visit)


def on_ask(visit: Visit) -> Reply:
    """Ask for a week, another day or a place in a sentence."""
    what = visit.event.action.word()
    if what not in week_plan_words.ASKED:
        return on_plan(visit)
    week_plan_words.ask(visit, what)
    back = ((Button("button-back", "week-plan"),),)
    return say(Letter((Part(f"week-plan-ask-{what}"),), buttons=back), replaces=True)


def on_words(visit: Visit) -> Reply:
    """The sentence that stands on the screen becomes the plan.

    Raises:
        WordsGone: another one was written, or it was too long ago.
        PlanUnclear, PlanTooLong: it is no such thing.
    """
    week_plan_words.carry_out(visit)
    return say(screen(visit, Part("week-plan-changed")), replaces=True)


def on_drop(visit: Visit) -> Reply:
    """No plan any more, after a second press.

    Raises:
        NoPlan: there was none.
    """
    if visit.event.action.word() != "sure":
        sure = (
            (Button("week-plan-button-drop-sure", "week-plan-drop", ("sure",)),),
            (Button("button-back", "week-plan"),),
        )
        return say(Letter((Part("week-plan-drop-sure"),), buttons=sure), replaces=True)
    plans.drop(visit.session, worker_id=visit.person.id)
    return on_plan(visit)


def screen(visit: Visit, *said: Part) -> Letter:
    """The plan with its buttons, and what is free by it."""
    plan = plans.plan_of(visit.session, worker_id=visit.person.id)
    back = (Button("day-button-back", "day-list", (0,)),)
    if plan is None:
        starts = tuple((Button(f"week-plan-button-start-{one}", "week-plan-start", (one,)),) for one in _STARTS)
        week = (Button("week-plan-button-week", "week-plan-ask", ("week",)),)
        return Letter((*said, Part("week-plan-none"), Part("week-plan-none-how")), buttons=(*starts, week, back))
    parts = (
        *said,
        Part("week-plan-title", bold=True),
        _week(plan),
        *_days(plan, today(visit)),
        *_place(plan),
        _free(visit),
        *_waiting(visit),
    )
    return Letter(parts, buttons=(*_choices(plan), *_ASKS, back))


_ASKS: Buttons = (
    (
        Button("week-plan-button-week", "week-plan-ask", ("week",)),
        Button("week-plan-button-day", "week-plan-ask", ("day",)),
    ),
    (Button("week-plan-button-place", "week-plan-ask", ("place",)), Button("week-plan-button-drop", "week-plan-drop")),
)


def _waiting(visit: Visit) -> tuple[Part, ...]:
    count = len(in_line(visit.session, host_id=visit.person.id))
    return (Part("week-plan-waiting", {"count": count}),) if count else ()


def _plan(visit: Visit) -> Plan:
    return plans.plan_of(visit.session, worker_id=visit.person.id) or Plan("")


def _choices(plan: Plan) -> Buttons:
    buttons = []
    for what in CHOICES:
        value = getattr(plan, what)
        key = f"week-plan-button-{what}-none" if value == 0 and what != "buffer" else f"week-plan-button-{what}"
        buttons.append(Button(key, "week-plan-set", (what,), {"value": value // 7 if what == "ahead" else value}))
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _week(plan: Plan) -> Part:
    return week_line(plan.week) if plan.week else Part("week-plan-no-week")


def _days(plan: Plan, first: date) -> tuple[Part, ...]:
    coming = sorted(day for day in plan.days if day >= first)[:_DAYS_SHOWN]
    if not coming:
        return ()
    told = rows([day_line(day_name(day), plan.days[day]) for day in coming])
    return (Part("week-plan-days", bold=True), Part("text", {"text": told}))


def _place(plan: Plan) -> tuple[Part, ...]:
    return (Part("time-place", {"words": plan.place}),) if plan.place else (Part("week-plan-no-place"),)


def _free(visit: Visit) -> Part:
    slots = free_of(visit.session, host_id=visit.person.id, now=visit.now)
    args: dict[str, Arg] = {"count": len(slots), "moment": slots[0].begins_at if slots else visit.now}
    return Part("week-plan-free" if slots else "week-plan-nothing-free", args)
