"""What can go wrong around one contact, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class OtherOwnWorker(Refusal):
    """The family has an own worker already, or another one asked first. Data: ``worker``."""

    key = "refused-other-own-worker"


class NothingAsked(Stale):
    """The question about an own worker was answered, taken back, or is another family's."""

    key = "stale-own-worker"
