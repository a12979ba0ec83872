"""What can go wrong with plans and free times; each key is a sentence for whoever pressed or wrote."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class PlanUnclear(Refusal):
    """What was written is no week, or no day, of a working plan."""

    key = "week-plan-unclear"


class PlanTooLong(Refusal):
    """A place has more than so many characters."""

    key = "week-plan-too-long"


class TooManyDays(Refusal):
    """An exception holds for more than so many days."""

    key = "week-plan-too-many-days"


class NoPlan(Refusal):
    """The worker has no working plan yet."""

    key = "week-plan-none"


class SlotGone(Refusal):
    """Somebody else was a moment earlier, or the time is none of the free ones any more."""

    key = "slots-gone"


class OfferOver(Stale):
    """One time was picked already, a newer list took this one's place, or the matter is closed."""

    key = "slots-offer-over"
