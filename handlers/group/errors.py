"""What cannot be done with a button in a group; each is said over the chat to whoever pressed, and nowhere else."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class OnlyWorkersTake(Refusal):
    """Somebody who answers no families pressed a card's button."""

    key = "group-for-workers"


class PrivateChatClosed(Refusal):
    """A worker whom the bot does not reach cannot be given a case."""

    key = "group-open-private"


class NotForGroups(Stale):
    """No step answers this button in a group."""

    key = "group-old-button"
