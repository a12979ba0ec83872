"""Words under a picture or a file are words like any others; what they stand under is not taken, and that is said."""

from __future__ import annotations

from collections.abc import Callable

from bot.outbox.letter import letter
from bot.outbox.tables import OutgoingClass
from bot.people.rules import WORKER_ROLES
from handlers.visit import EventKind, Reply, Visit


def are_words(visit: Visit) -> bool:
    """Whether somebody wrote under a picture. A worker's go nowhere: a family would wonder where the picture is."""
    event = visit.event
    return event.kind is EventKind.UNUSABLE and bool(event.text) and visit.person.role not in WORKER_ROLES


def without_what_they_stood_under(step: Callable[[Visit], Reply]) -> Callable[[Visit], Reply]:
    """The step that answers the words, and a line that only the words were taken; danger is answered alone."""

    def answer(visit: Visit) -> Reply:
        reply = step(visit)
        if reply.klass is not OutgoingClass.URGENT:
            reply.letters.append(letter("unusable-words-read"))
        return reply

    return answer
