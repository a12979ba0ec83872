"""What can go wrong with thinking partners, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class ThinkerTaken(Stale):
    """Somebody else was first, or nobody is looked for any more; who it was is not told."""

    key = "thinker-gone"


class ThinkerOwn(Refusal):
    """Nobody thinks with themselves."""

    key = "thinker-own"


class AlreadyAsked(Refusal):
    """The same person already looks for somebody about this topic."""

    key = "thinker-already"
