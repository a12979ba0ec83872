"""The first message of a professional."""

from __future__ import annotations

from bot.outbox.letter import Part
from bot.people.tables import Person
from handlers.promises import hours_in_words
from handlers.visit import Visit


def first_message(visit: Visit, person: Person) -> tuple[Part, ...]:
    """Who this is, how to ask without identifiers, and when a person reads."""
    hours = {"hours": hours_in_words(visit)}
    return Part("pro-welcome", {"name": person.name}), Part("pro-how"), Part("pro-human"), Part("pro-hours", hours)
