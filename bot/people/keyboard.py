"""The keyboard below the writing field, as keys of texts by role."""

from __future__ import annotations

from bot.people.rules import LANGUAGES, WORKER_ROLES
from bot.people.tables import Person

Keyboard = tuple[tuple[str, ...], ...]


def keyboard_for(person: Person, language: str = "") -> Keyboard:
    """The keyboard of a person's role; the other two languages stand in the last row by their own names."""
    spoken = language or person.language
    first = (
        ("keyboard-queue", "keyboard-own") if person.role in WORKER_ROLES else ("keyboard-emergency", "keyboard-human")
    )
    return first, tuple(f"keyboard-{other}" for other in LANGUAGES if other != spoken)
