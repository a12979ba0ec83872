"""Why nothing can be proposed, or nothing picked any more."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class ProposalGone(Stale):
    """One of the times was picked already, or the proposal holds no more."""

    key = "times-proposal-gone"


class ChoiceOver(Stale):
    """The picked time has begun by now; the others can still be picked."""

    key = "times-choice-over"


class TooManyChoices(Refusal):
    """More times than a family should choose from, or none. Data: ``most``."""

    key = "times-too-many"


class SameChoice(Refusal):
    """The same time twice in one proposal. Data: ``moment``."""

    key = "times-same-twice"
