"""What this room says, as letters without a language."""

from __future__ import annotations

from datetime import date

from bot.config import WEEKDAYS
from bot.organisations.tables import Unit
from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part
from bot.visits.tables import UnitVisit


def day_in_words(day: date) -> str:
    """A day as letters write it here: ``31.12.2026``."""
    return f"{day.day}.{day.month}.{day.year}"


def facts_of_day(day: date) -> dict[str, Arg]:
    """A day with its weekday, as these letters and their buttons name it."""
    return {"weekday": Key(f"day-{WEEKDAYS[day.weekday()]}"), "day": day_in_words(day)}


def _facts(unit: Unit, day: date) -> dict[str, Arg]:
    return {"unit": Names(unit.name), **facts_of_day(day)}


def suggestion(visit: UnitVisit, unit: Unit, day: date, ends: date) -> Letter:
    """A unit has no day yet and the round ends: a day that would do."""
    said = Part("visits-suggest", {**_facts(unit, day), "ends": day_in_words(ends)})
    yes = Button("visits-button-plan", "visits-plan", (visit.id, day.isoformat()), facts_of_day(day))
    return Letter((said,), buttons=((yes,), (Button("visits-button-other", "visits-unit", (visit.id,)),)))


def planned(visit: UnitVisit, unit: Unit, day: date) -> Letter:
    """A visit has a day."""
    change = Button("visits-button-other", "visits-unit", (visit.id,))
    return Letter((Part("visits-planned", _facts(unit, day)),), buttons=((change,),))


def reminder(visit: UnitVisit, unit: Unit, day: date) -> Letter:
    """A visit comes near."""
    change = Button("visits-button-other", "visits-unit", (visit.id,))
    return Letter((Part("visits-remind", _facts(unit, day), bold=True),), buttons=((change,),))
