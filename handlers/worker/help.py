"""What a worker can do, in a few lines."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from bot.people.rules import Role
from handlers.keyboard import keyboard_for
from handlers.visit import Reply, Visit, say


def on_help(visit: Visit) -> Reply:
    """How cases are taken, answered and ended, whom a worker can ask, and whose a report of danger is."""
    keys = ("worker-menu", "worker-how-claim", "worker-how-reply", "worker-how-end", "worker-how-privacy",
            "pro-help-whom", "pro-help-danger")  # fmt: skip
    more = ("coordinator-how",) if visit.person.role == Role.COORDINATOR else ()
    return say(Letter(tuple(Part(key) for key in (*keys, *more)), keyboard=keyboard_for(visit.person)))
