"""The keyboard below the writing field, as keys of texts by role."""

from __future__ import annotations

from bot.people.rules import LANGUAGES, WORKER_ROLES, Role
from bot.people.tables import Person

Keyboard = tuple[tuple[str, ...], ...]


_FAMILY: Keyboard = (("keyboard-emergency", "keyboard-human"),)
_WORKER: Keyboard = (("keyboard-queue", "keyboard-own"),)
#: Professionals reach a person below every answer; whom to ask and whom to consult come first.
_PROFESSIONAL: Keyboard = (("keyboard-whom", "keyboard-consult"), ("keyboard-here", "keyboard-emergency"))


def keyboard_for(person: Person, language: str = "") -> Keyboard:
    """The keyboard of a person's role; the other two languages stand in the last row by their own names."""
    spoken = language or person.language
    return *_rows(person.role), tuple(f"keyboard-{other}" for other in LANGUAGES if other != spoken)


def _rows(role: str) -> Keyboard:
    if role == Role.PROFESSIONAL:
        return _PROFESSIONAL
    return _WORKER if role in WORKER_ROLES else _FAMILY
