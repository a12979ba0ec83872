"""A worker's week and other days in a sentence: ``ma-to 9-12, 13-15.30``, ``12.12. poissa``. Values in, values out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from bot.appointments.slots.errors import PlanUnclear, TooManyDays
from bot.appointments.slots.rules import WeekHours
from bot.hours import parse_hours

#: Beginnings of weekdays in Finnish, Swedish and English, Monday first; each day's are tried from the longest on.
_DAYS = (
    ("maanantai", "maanantaisin", "ma", "måndag", "måndagar", "mån", "må", "monday", "mondays", "mon", "mo"),
    ("tiistai", "tiistaisin", "ti", "tisdag", "tisdagar", "tis", "tuesday", "tuesdays", "tue", "tues", "tu"),
    ("keskiviikko", "keskiviikkoisin", "ke", "onsdag", "onsdagar", "ons", "on", "wednesday", "wednesdays", "wed", "we"),
    (
        "torstai",
        "torstaisin",
        "to",
        "torsdag",
        "torsdagar",
        "tors",
        "tor",
        "thursday",
        "thursdays",
        "thu",
        "thur",
        "th",
    ),
    ("perjantai", "perjantaisin", "pe", "fredag", "fredagar", "fre", "fr", "friday", "fridays", "fri"),
    ("lauantai", "lauantaisin", "la", "lördag", "lördagar", "lör", "lö", "saturday", "saturdays", "sat", "sa"),
    ("sunnuntai", "sunnuntaisin", "su", "söndag", "söndagar", "sön", "sö", "sunday", "sundays", "sun"),
)
_NUMBER = {word: number for number, words in enumerate(_DAYS) for word in words}
_WEEKDAYS = {"arkisin", "arki", "vardagar", "weekdays"}
_FILLING = {"klo", "kl", "ja", "och", "and", "at", "from", "från"}
_AWAY = {"poissa", "pois", "vapaa", "vapaalla", "loma", "lomalla", "borta", "ledig", "away", "off", "leave"}
_USUAL = {"tavallinen", "normaali", "normaalisti", "paikalla", "vanlig", "normal", "usual", "normally"}
_HOURS = re.compile(r"(\d{1,2}(?:[.:]\d{2})?)\s*-\s*(\d{1,2}(?:[.:]\d{2})?)(?![\d.])")
_TOKEN = re.compile(rf"(?P<hours>{_HOURS.pattern})|(?P<word>[^\W\d_]+)|(?P<dash>-)|(?P<other>\S)")
_DAY = r"(\d{1,2})\.(\d{1,2})\.(\d{4})?"
_DAYS_OF = re.compile(rf"{_DAY}(?:\s*-\s*{_DAY})?\s*(.*)")
#: An exception is no longer than this.
_LONGEST = timedelta(days=92)


def week_in(text: str) -> tuple[WeekHours, ...]:
    """A whole week: weekdays, or stretches of them, each followed by its hours.

    Raises:
        PlanUnclear: it is none, or hours of a day overlap.
    """
    found: set[WeekHours] = set()
    days, hours = set[int](), list[str]()
    for kind, value in _tokens(text.strip(" .")):
        if kind == "day" and hours:
            found |= _stretches(days, hours)
            days, hours = set(), []
        if kind == "day":
            days |= {int(one) for one in value}
        else:
            hours.append(value)
    return tuple(sorted(_checked(found | _stretches(days, hours))))


def days_in(text: str, today: date) -> tuple[list[date], tuple[tuple[int, int], ...] | None]:
    """Days and what is on them: no hours when away, None when they are as usual again.

    Without a year the next such day is meant.

    Raises:
        PlanUnclear: it is no day, or no hours.
        TooManyDays: the days are too many.
    """
    found = _DAYS_OF.fullmatch(_plain(text))
    if found is None:
        raise PlanUnclear
    first = _day(found[1], found[2], found[3], today)
    last = _day(found[4], found[5], found[6], first) if found[4] else first
    if last < max(first, today):
        raise PlanUnclear
    if last - first > _LONGEST:
        raise TooManyDays(most=_LONGEST.days)
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)], _what(found[7])


def _what(words: str) -> tuple[tuple[int, int], ...] | None:
    words = re.sub(r"^[ :,.]*(?:klo|kl|at)?[ .]*|[ :,.]*$", "", words)
    if words in _USUAL:
        return None
    return () if words in _AWAY else _hours(words)


def _day(day: str, month: str, year: str | None, from_day: date) -> date:
    try:
        found = date(int(year or from_day.year), int(month), int(day))
        return found if year or found >= from_day else found.replace(year=found.year + 1)
    except ValueError:
        raise PlanUnclear from None


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """``("day", "0123")`` for ``ma-to``, ``("hours", "9-12")`` for hours; what only fills a sentence is left out."""
    parts = [one for one in _TOKEN.finditer(_plain(text)) if one.group() not in (*",;.:&+", *_FILLING)]
    at = 0
    while at < len(parts):
        one = parts[at]
        if one["hours"]:
            yield "hours", one["hours"]
        elif one.group() in _WEEKDAYS:
            yield "day", "01234"
        elif at + 2 < len(parts) and parts[at + 1]["dash"]:
            yield "day", _from_to(one.group(), parts[at + 2].group())
            at += 2
        else:
            yield "day", str(_number(one.group()))
        at += 1


def _from_to(first: str, last: str) -> str:
    begins, ends = _number(first), _number(last)
    return "".join(str(one % 7) for one in range(begins, ends + 1 if ends >= begins else ends + 8))


def _number(word: str) -> int:
    if word not in _NUMBER:
        raise PlanUnclear
    return _NUMBER[word]


def _stretches(days: set[int], hours: list[str]) -> set[WeekHours]:
    if not days or not hours:
        raise PlanUnclear
    return {WeekHours(day, *stretch) for day in days for stretch in _hours(", ".join(hours))}


def _hours(text: str) -> tuple[tuple[int, int], ...]:
    """Hours as the settings write them, with ``9:30`` as well."""
    try:
        found = parse_hours(text.replace(":", ".").replace(" ja ", ", ").replace(" och ", ", ").replace(" and ", ", "))
    except ValueError:
        raise PlanUnclear from None
    if not found:
        raise PlanUnclear
    return tuple((one.begins, one.ends) for one in found)


def _checked(week: set[WeekHours]) -> set[WeekHours]:
    ordered = sorted(week)
    for one, after in pairwise(ordered):
        if one.weekday == after.weekday and after.begins < one.ends:
            raise PlanUnclear
    return week


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("–", "-").replace("—", "-").split())
