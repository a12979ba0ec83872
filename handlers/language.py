"""In which language a person is answered: the one they chose, or the one they plainly write in (row R80)."""

from __future__ import annotations

from bot.cases.opening import follow_language as follow_language_in_case
from bot.i18n.translator import LANGUAGES
from bot.outbox.letter import Button, Letter, Part
from bot.people import service as people
from handlers.commands import show_commands
from handlers.keyboard import keyboard_for
from handlers.visit import EventKind, Reply, Visit, say

#: Fewer words than this can belong to several languages.
FEWEST_WORDS = 4


def on_language(visit: Visit) -> Reply:
    """Change the language by a button, a word of the keyboard or ``/kieli sv``; without one, ask which."""
    event = visit.event
    wanted = event.action.word() if event.kind is EventKind.PRESS else event.argument.lower()
    if wanted not in LANGUAGES:
        buttons = tuple(Button(f"keyboard-{language}", "language", (language,)) for language in LANGUAGES)
        return say(Letter((Part("language-choose"),), buttons=(buttons,)))
    return say(_change(visit, wanted, "language-changed"))


def follow_language(visit: Visit, text: str, written_in: str) -> list[Letter]:
    """Go over to the language that a person wrote in, and say so; nothing when it is the same or not sure."""
    if written_in == visit.person.language or written_in not in LANGUAGES or len(text.split()) < FEWEST_WORDS:
        return []
    return [_change(visit, written_in, "language-noticed")]


def _change(visit: Visit, language: str, key: str) -> Letter:
    people.set_language(visit.session, person_id=visit.person.id, language=language)
    follow_language_in_case(visit.session, family_id=visit.person.id, language=language, now=visit.now)
    show_commands(visit)
    return Letter((Part(key),), keyboard=keyboard_for(visit.person, language))
