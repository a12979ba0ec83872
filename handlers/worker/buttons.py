"""Buttons that stand under a worker's messages."""

from __future__ import annotations

from bot.outbox.letter import Button

QUEUE = Button("keyboard-queue", "queue")
OWN = Button("keyboard-own", "own")
SKILLS = Button("skills-button", "skills")
#: Reasons for giving a case back, as one word each (bot/cases/tables.py, Ownership.reason).
RELEASE_REASONS = ("absent", "other-skill", "acquainted", "other")


def withdraw(message_id: int) -> Button:
    """Take back one message of one's own."""
    return Button("button-withdraw", "withdraw", (message_id,))
