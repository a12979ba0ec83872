"""Lines of a working plan: a week, and days that are otherwise."""

from __future__ import annotations

from bot.appointments.slots.rules import WeekHours
from bot.config import WEEKDAYS
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Names, Part
from handlers.rota.days import hours_in_words, rows


def week_line(week: tuple[WeekHours, ...]) -> Part:
    """The days of a week with their hours, a line for each."""
    days = sorted({one.weekday for one in week})
    told = [(day, [(one.begins, one.ends) for one in week if one.weekday == day]) for day in days]
    return Part("text", {"text": rows([("week-plan-line", _facts(_weekday(day), hours)) for day, hours in told])})


def day_line(day: Names, hours: tuple[tuple[int, int], ...] | None) -> tuple[str, dict[str, object]]:
    """A day that is otherwise, as a text and its variables."""
    if hours is None:
        return "week-plan-line-usual", {"day": day}
    return ("week-plan-line", _facts(day, list(hours))) if hours else ("week-plan-line-away", {"day": day})


def _facts(day: Names, hours: list[tuple[int, int]]) -> dict[str, object]:
    return {"day": day, "hours": hours_in_words(hours)}


def _weekday(number: int) -> Names:
    key = f"day-{WEEKDAYS[number % 7]}"
    return Names({language: the_translator().translate(key, language) for language in LANGUAGES})
