"""A plan in words: days, doers, steps and tasks as lines in a language, for the screen and for the page alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from bot.cases.letters import signature
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Arg, Names, Part
from bot.plans.queries import Seen, TaskSeen
from bot.plans.rules import Doer, Rhythm
from bot.plans.tables import PlanPast, PlanStep

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def in_every_language(say: Callable[[str], str]) -> Names:
    """What ``say`` gives in each language."""
    return Names({language: say(language) for language in LANGUAGES})


def day_in(day: date, language: str, today: date | None = None) -> str:
    """A day as people say it: *pe 27.11.*; with ``today`` also *tänään* and *huomenna*."""
    words = the_translator()
    if today is not None and day in (today, today + timedelta(days=1)):
        return words.translate("plan-day-today" if day == today else "plan-day-tomorrow", language)
    args: dict[str, str | int | float] = {
        "weekday": words.translate(f"day-{_WEEKDAYS[day.weekday()]}", language),
        "day": day.day, "month": words.translate(f"month-{day.month}", language),
    }  # fmt: skip
    return words.translate("plan-day", language, args)


def doer_in(seen: Seen, step: PlanStep, language: str, *, for_owner: bool = False) -> str:
    """Who does a step, as its reader calls them."""
    words = the_translator()
    if step.doer == Doer.OTHER:
        return step.role
    if step.doer == Doer.PERSON:
        return words.translate("plan-doer-them" if for_owner else "plan-doer-you", language)
    if for_owner:
        return words.translate("plan-doer-me", language)
    return (
        seen.owner.name if seen.owner is not None and seen.owner.name else words.translate("plan-doer-worker", language)
    )


def step_args(seen: Seen, step: PlanStep, today: date, language: str, for_owner: bool) -> dict[str, str | int | float]:
    """The variables of a text about a step."""
    return {
        "words": step.body, "who": doer_in(seen, step, language, for_owner=for_owner),
        "day": day_in(step.due, language, today),
    }  # fmt: skip


def step_part(key: str, seen: Seen, step: PlanStep, today: date, *, for_owner: bool, place: int = 0) -> Part:
    """A paragraph about one step."""

    def one(name: str) -> Names:
        return in_every_language(lambda language: str(step_args(seen, step, today, language, for_owner)[name]))

    args: dict[str, Arg] = {"words": step.body, "who": one("who"), "day": one("day")}
    return Part(key, {**args, "place": place} if place else args)


def goal_part(seen: Seen, place: int, today: date, *, for_owner: bool) -> Part:
    """A goal with its open steps below it, as one paragraph; ``place`` counts from 1."""
    found = seen.goals[place - 1]
    if not found.steps:
        return Part("plan-goal-alone", {"place": place, "words": found.goal.body})

    def steps(language: str) -> str:
        line = the_translator().translate
        every = (step_args(seen, step, today, language, for_owner) for step in found.steps)
        return "\n".join(line("plan-step-line", language, args) for args in every)

    return Part("plan-goal-block", {"place": place, "words": found.goal.body, "steps": in_every_language(steps)})


def when_in(one: TaskSeen, today: date | None, language: str, *, for_owner: bool = False) -> str:
    """When a task comes, or that it came and has no answer; on paper, without ``today``, by its date."""
    words, task = the_translator(), one.task
    if one.next_on is None:
        asked = day_in(one.asked_on, language, today) if one.asked_on else ""
        return words.translate("plan-of-asked" if for_owner else "plan-task-asked", language, {"day": asked})
    args: dict[str, str | int | float] = {"day": day_in(one.next_on, language, today), "hour": task.hour}
    if task.rhythm == Rhythm.WEEKLY:
        args["weekday"] = words.translate(f"weekday-{task.weekday}", language)
    return words.translate(f"plan-task-{task.rhythm}", language, args)


def task_lines(seen: Seen, today: date, language: str, *, for_owner: bool = False) -> str:
    """Every task on a line."""
    return "\n".join(
        the_translator().translate(
            "plan-task-line", language,
            {"words": one.task.body, "when": when_in(one, today, language, for_owner=for_owner)},
        )
        for one in seen.tasks
    )  # fmt: skip


def tasks_part(seen: Seen, today: date, *, for_owner: bool) -> list[Part]:
    """The tasks as one paragraph; nothing when there are none."""
    if not seen.tasks:
        return []
    key = ("plan-of-tasks" if for_owner else "plan-tasks") + ("-paused" if seen.plan.paused_at else "")
    lines = in_every_language(lambda language: task_lines(seen, today, language, for_owner=for_owner))
    return [Part(key, {"tasks": lines})]


def past_in(one: PlanPast, zone_day: date, language: str) -> str:
    """One happening as a line; ``zone_day`` is its local day."""
    words = the_translator()
    args: dict[str, str | int | float] = {"words": one.words, "day": day_in(one.day, language) if one.day else ""}
    told = words.translate(f"plan-past-{one.what}", language, args)
    return words.translate("plan-past-line", language, {"day": day_in(zone_day, language), "told": told})


def who_sees(seen: Seen) -> Part:
    """Who can read the plan."""
    if seen.owner is None:
        return Part("plan-who-sees-queue")
    return Part("plan-who-sees", {"worker": signature(seen.owner)})
