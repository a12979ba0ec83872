"""Where every lost path leads: what the person can do now."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from bot.people.rules import ON_DUTY
from handlers.family.buttons import ALWAYS
from handlers.visit import Reply, Visit, say
from handlers.worker.buttons import OWN, QUEUE


def menu(visit: Visit) -> Letter:
    """The shortest way on, by role."""
    if visit.person.role in ON_DUTY:
        return Letter((Part("worker-menu"),), buttons=((QUEUE,), (OWN,)))
    return Letter((Part("menu"),), buttons=ALWAYS)


def on_menu(visit: Visit) -> Reply:
    """What can be done now."""
    return say(menu(visit))
