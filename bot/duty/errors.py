"""What can go wrong with the rota, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class ShiftsOverlap(Refusal):
    """A worker would be on shift twice at the same time."""

    key = "duty-overlap"


class HoursUnclear(Refusal):
    """A shift or hours do not end after they begin, within one day."""

    key = "duty-hours-unclear"


class DayIsOver(Refusal):
    """Nothing can be changed about a day that is over."""

    key = "duty-day-over"


class AwayAlready(Refusal):
    """The worker is away on some of these days already."""

    key = "duty-away-already"


class AwayThen(Refusal):
    """The worker is away then already, on the whole day or in hours that overlap."""

    key = "duty-away-then"


class ShiftEnded(Refusal):
    """The shift ends before the day from which it is to change."""

    key = "duty-shift-ended"


class ShiftNotBegun(Refusal):
    """The shift would end before it begins."""

    key = "duty-shift-not-begun"


class NoShiftThatDay(Refusal):
    """There is nothing to give away: the worker is not on shift that day."""

    key = "duty-no-shift"


class NotAColleague(Stale):
    """The person does not answer families, or is the worker."""

    key = "duty-not-a-colleague"


class SwapGone(Stale):
    """The offered shift was taken, declined or is over."""

    key = "duty-swap-gone"


class RowGone(Stale):
    """What was to be taken back is not in the rota any more."""

    key = "duty-row-gone"
