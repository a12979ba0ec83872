"""What a sentence leaves open; each is asked about, and nothing is guessed in silence."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """Something about a sentence that can be read in two ways, or is missing."""

    NO_DATE = "no-date"
    NO_TIME = "no-time"
    SEVERAL_DATES = "several-dates"
    SEVERAL_TIMES = "several-times"
    #: A date without a year that was some weeks ago: next year's was taken.
    PASSED = "passed"
    #: 3/12 in English: the day was taken to be first.
    DAY_MONTH = "day-month"
    #: Three o'clock: the one within office hours was taken.
    HALF_DAY = "half-day"
    #: *Next Thursday* said on a Tuesday: next week's was taken.
    WHICH_WEEK = "which-week"
    #: The clocks go back over this time, so that it comes twice.
    TWICE = "twice"
