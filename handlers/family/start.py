"""What a family reads first, what can be done here, and what this is."""

from __future__ import annotations

from bot.outbox.letter import Letter, Part
from bot.people.rules import WORKER_ROLES
from handlers.family.buttons import ALWAYS
from handlers.keyboard import keyboard_for
from handlers.promises import hours_in_words
from handlers.visit import Reply, Visit, say


def first_message(visit: Visit) -> tuple[Part, ...]:
    """Four short paragraphs: who this is, how to write, what not to write, when a person reads."""
    hours = {"hours": hours_in_words(visit)}
    return Part("welcome-who"), Part("welcome-write"), Part("welcome-channel"), Part("welcome-hours", hours)


def on_help(visit: Visit) -> Reply:
    """What can be done here."""
    keys = ("help-write", "help-human", "help-status", "help-more", "help-emergency")
    return say(Letter(tuple(Part(key) for key in keys), keyboard=keyboard_for(visit.person)))


def on_about(visit: Visit) -> Reply:
    """That this is a machine, who runs it, who reads, and how to reach a person (row R82)."""
    desk = visit.settings.desk
    parts = [
        Part("about-bot", {"organisation": desk.organisation}),
        Part("about-readers", {"hours": hours_in_words(visit)}),
        Part("about-danger"), Part("about-human"), Part("about-channel"), Part("about-save"),
    ]  # fmt: skip
    if desk.privacy_notice_url:
        parts.append(Part("about-privacy", {"address": desk.privacy_notice_url}))
    return say(Letter(tuple(parts), buttons=() if visit.person.role in WORKER_ROLES else ALWAYS))
