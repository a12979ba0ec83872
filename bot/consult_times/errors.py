"""What can go wrong with times for consultations; each key is a sentence for whoever pressed or wrote."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class TimeGone(Refusal):
    """Somebody else was a moment earlier, or the time is free no more."""

    key = "consult-time-gone"


class HasTime(Stale):
    """There is a time for this consultation already."""

    key = "consult-time-has"


class NoTime(Stale):
    """There is no such time, it was called off or is over, or it is somebody else's: the same words for all."""

    key = "consult-time-none"


class NotForYou(Refusal):
    """Only who answers consultations, and works here, has times for them."""

    key = "consult-gone"
