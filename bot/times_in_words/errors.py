"""Why a sentence names no time that could be agreed, each in words that say what was read."""

from __future__ import annotations

from bot.errors import Refusal


class NothingRead(Refusal):
    """Neither a day nor a time of day was found."""

    key = "times-nothing-read"


class NoSuchDay(Refusal):
    """What looks like a date is none, such as 33.14. or 29.2.2027. Data: ``written``."""

    key = "times-no-such-day"


class NoSuchClock(Refusal):
    """What looks like a time of day is none, such as 25.70. Data: ``written``."""

    key = "times-no-such-clock"


class InThePast(Refusal):
    """The time has passed. Data: ``moment``, aware UTC."""

    key = "times-in-the-past"


class TooFarAhead(Refusal):
    """The time is more than two years ahead. Data: ``moment``, aware UTC."""

    key = "times-too-far"


class EndsBeforeStart(Refusal):
    """The end is not after the start. Data: ``start`` and ``end`` as written on a clock."""

    key = "times-end-first"


class WeekdayDisagrees(Refusal):
    """The weekday that was said is not the date's. Data: ``said`` 0–6, ``day`` and ``month``, the date's ``real`` 0–6."""

    key = "times-weekday-disagrees"
