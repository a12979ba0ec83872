"""What can go wrong with visiting rounds, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class VisitGone(Stale):
    """There is no such round or visit, or it is not this person's to plan."""

    key = "visits-gone"


class NotADayOfRound(Refusal):
    """The day is over, outside the round, or a day on which nobody works."""

    key = "visits-not-a-day"


class NoUnits(Refusal):
    """There is no unit of the kind that was chosen."""

    key = "visits-no-units"
