"""What can go wrong with agreed times; each key is a sentence for whoever pressed or wrote."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class TimeUnknown(Stale):
    """There is no such time, or it is not this person's."""

    key = "time-unknown"


class TimeMoved(Stale):
    """The time was moved or changed since the button was made."""

    key = "time-moved"


class TimeCancelled(Stale):
    """The time was called off."""

    key = "time-cancelled-already"


class TimeIsOver(Refusal):
    """The time lies in the past."""

    key = "time-over"


class TimeTooFar(Refusal):
    """The time lies further ahead than anything is agreed."""

    key = "time-too-far"


class TooLong(Refusal):
    """A time lasts longer than so many minutes, or ends before it begins."""

    key = "time-too-long"


class DetailTooLong(Refusal):
    """A place, a name or whatever else belongs to a time has more than so many characters."""

    key = "time-detail-too-long"


class NotOver(Refusal):
    """Nobody can have missed a time that has not begun."""

    key = "time-not-begun"


class NobodyToMeet(Refusal):
    """A time is agreed with somebody of the family who is in the case now."""

    key = "time-nobody"
