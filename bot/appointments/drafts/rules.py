"""What can be made of a sentence: which doubts want a new sentence, and between which times a worker chooses."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.times_in_words.doubts import Doubt

#: Doubts that only words can settle, in the order in which they are asked about, with the text that asks.
ASKED_AGAIN = (Doubt.SEVERAL_DATES, Doubt.SEVERAL_TIMES, Doubt.NO_DATE, Doubt.NO_TIME)
#: Doubts that are settled by choosing one of the times that may be meant.
CHOSEN = (Doubt.DAY_MONTH, Doubt.WHICH_WEEK, Doubt.PASSED, Doubt.TWICE)
_WITH_YEAR = re.compile(r"\d/\d{1,2}/\d")
#: Lengths on buttons, in minutes.
LENGTHS = (30, 45, 60, 90)
#: Details that a worker writes, as they are called in ``Details``.
WRITTEN = ("place", "address", "link", "people", "bring", "directions")


def candidates(local: datetime, doubts: set[Doubt], today: datetime, text: str) -> list[tuple[datetime, int]]:
    """The local times that a sentence (``text``) may mean, with their fold, soonest first; none lies before ``today``."""
    found = {(local, 0)}
    if Doubt.TWICE in doubts:
        found = {(local, 0), (local, 1)}
    if Doubt.WHICH_WEEK in doubts:
        found.add((local - timedelta(days=7), 0))
    if Doubt.DAY_MONTH in doubts:
        found |= {(swapped, 0) for swapped in _swapped(local, today, text)}
    return sorted(one for one in found if one[0] >= today)


def other_half(local: datetime) -> datetime:
    """The same day twelve hours earlier or later."""
    return local + timedelta(hours=12 if local.hour < 12 else -12)


def _swapped(local: datetime, today: datetime, text: str) -> list[datetime]:
    """Day and month the other way round: in the year that was written, else the next time there is such a day."""
    years = (local.year,) if _WITH_YEAR.search(text) else (today.year, today.year + 1)
    found = [local.replace(year=year, month=local.day, day=local.month) for year in years]
    return [one for one in found if one >= today][:1]
