"""What the grammars of the three languages have in common: a table of patterns, and the numbers of a clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of times in one language, as patterns that ignore case.

    ``numbers`` are words of 1–12 in the forms in which hours are said; ``hours`` those of them that are an hour without
    any marker. ``spoken`` names its parts ``count``, ``way``, ``half`` and ``hour``; ``between`` names ``first`` and
    ``last``; ``relative`` names ``count`` and ``unit``.
    """

    weekdays: tuple[str, ...]
    weekday_lead: str
    weekday_tail: str
    months: tuple[str, ...]
    month_date: str
    day_of_month: str
    repeats: str
    near: Mapping[str, int]
    next_day: str
    this_day: str
    next_week: str
    this_week: str
    week_number: str
    relative: str
    numbers: Mapping[str, int]
    hours: str
    marker: str
    after_hour: str
    spoken: str
    counts: Mapping[str, int]
    before: str
    half_is_past: bool
    between: str
    noon: str
    morning: str
    later: str
    lengths: Mapping[str, int]
    length_hours: str
    length_minutes: str
    length_not_after: str
    length_not_before: str
    idle: str
    idle_before: str
    idle_after: str


def any_of(words: Mapping[str, int]) -> str:
    """A pattern for any of these words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
