"""Buttons that stand under a family's messages."""

from __future__ import annotations

from bot.outbox.letter import Button, Buttons

EMERGENCY = Button("button-emergency", "emergency")
HUMAN = Button("button-human", "human")
STATUS = Button("button-status", "status")
#: From the status page back to a person.
ASK = Button("button-ask-about", "write")
#: The way out of every screen.
ALWAYS: Buttons = ((HUMAN,), (EMERGENCY,))


def withdraw(message_id: int) -> Button:
    """Take back one message of one's own."""
    return Button("button-withdraw", "withdraw", (message_id,))


def misread(question_id: int) -> Button:
    """Say that there was no danger."""
    return Button("button-misread", "misread", (question_id,))
