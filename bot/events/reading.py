"""A day and a clock time as a maker writes them: ``ti 1.12. klo 8.30–9.30``. Nothing is guessed."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from bot.events.errors import NotATime
from bot.events.rules import MOST_MINUTES, USUAL_MINUTES
from bot.wall import Wall, agreed

_DAY = r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?(?:\s?(?P<year>20\d\d))?"
_WHEN = re.compile(
    r"(?:[^\W\d]+\.?\s+)?" + _DAY + r",?\s+(?:klo|kl|at)?\.?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
    r"(?:\s*[-–]\s*(?P<to_hour>\d{1,2})(?:[.:](?P<to_minute>\d\d))?)?",
    re.IGNORECASE | re.ASCII,
)
_ONLY_DAY = re.compile(r"(?:[^\W\d]+\.?\s+)?" + _DAY, re.IGNORECASE | re.ASCII)


def time_in(text: str, zone: str, today: date) -> tuple[Wall, int]:
    """A local time and how many minutes it lasts. A day without a year is the next one.

    Raises:
        NotATime: the words are none, or it ends before it begins.
        NoSuchTime, TimeTwice: the clocks change just then.
    """
    found = _WHEN.fullmatch(" ".join(text.split()))
    if found is None:
        raise NotATime
    day = _day(found, today)
    begins = _clock(found["hour"], found["minute"])
    minutes = USUAL_MINUTES
    if found["to_hour"]:
        ends = _clock(found["to_hour"], found["to_minute"])
        minutes = (ends.hour - begins.hour) * 60 + ends.minute - begins.minute
    if not 0 < minutes <= MOST_MINUTES:
        raise NotATime
    return agreed(datetime.combine(day, begins), zone), minutes


def day_in(text: str, today: date) -> date:
    """A day alone; without a year it is the next one.

    Raises:
        NotATime: the words are none.
    """
    found = _ONLY_DAY.fullmatch(" ".join(text.split()))
    if found is None:
        raise NotATime
    return _day(found, today)


def _day(found: re.Match[str], today: date) -> date:
    try:
        if found["year"]:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        day = date(today.year, int(found["month"]), int(found["day"]))
        return day if day >= today - timedelta(days=1) else day.replace(year=today.year + 1)
    except ValueError:
        raise NotATime from None


def _clock(hour: str, minute: str | None) -> time:
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        raise NotATime from None
