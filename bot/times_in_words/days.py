"""The days that a sentence names, as they were said; which day they mean is in ``calendar_days.py``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from re import Match

from bot.times_in_words.errors import NoSuchDay
from bot.times_in_words.grammar import Grammar
from bot.times_in_words.relative import day_after
from bot.times_in_words.scan import DAY, OTHER, Scan, word

_ISO = r"(?<!\d)(?P<year>2[01]\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)"
_DOTTED = (
    r"(?<![\w.:/])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})"
    r"(?:\.\s?(?P<year>2[01]\d\d)|\.(?P<short>\d\d)(?![\d.:])|\.(?!\s?2[01]\d\d)(?!\d))"
)
_SPAN = (
    r"(?<![\w.:/])(?P<day>\d{1,2})\.\s*[-–—]\s*(?P<last>\d{1,2})\.\s?(?P<month>\d{1,2})\.(?:\s?(?P<year>2[01]\d\d))?"
)
_SLASHED = r"(?<![\w.:/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>2[01]\d\d)|/(?P<short>\d\d))?(?![\w/])"
_PAIR = r"(?<![\w.:/])(?P<day>\d{1,2})\.(?P<month>\d{1,2})(?![\d:])(?!\.\d)"
_LATER = re.compile("ilta|kväll|tonight|evening|afternoon|eftermiddag", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A date as written; ``year`` and ``month`` are None where they were left out."""

    day: int
    month: int | None
    year: int | None
    text: str
    at: int
    slashed: bool = False


@dataclass(slots=True)
class Days:
    """Everything about days in a sentence. ``weekdays`` are 0–6 with how they were said: next, this or plain."""

    dates: list[Written] = field(default_factory=list)
    weekdays: list[tuple[int, str]] = field(default_factory=list)
    ahead: date | None = None
    week: date | None = None
    later: bool = False
    #: More than one day in a single expression: 9.–10.12., *tomorrow or the day after*, *every Tuesday*.
    several: bool = False


def find(scan: Scan, grammar: Grammar, today: date, language: str) -> Days:
    """Take everything about days out of the sentence.

    Raises:
        NoSuchDay: a distance in time ends nowhere.
    """
    found = Days(dates=_plain(scan, grammar) + _named(scan, grammar))
    found.several = bool(scan.take(word(grammar.repeats), OTHER)) or any(
        one.text.count(".") > 2 and re.search(r"[-–—]", one.text) for one in found.dates
    )
    _distance(scan, grammar, today, language, found)
    _weeks(scan, grammar, today, found)
    _near(scan, grammar, today, found)
    found.weekdays = _weekdays(scan, grammar)
    found.dates += _pairs_before_a_time(scan, grammar)
    return found


def take_pairs(scan: Scan, found: Days) -> None:
    """Take what looks like ``3.12`` and was no time of day as dates."""
    found.dates += [_written(match) for match in scan.take(_PAIR, DAY)]


def _plain(scan: Scan, grammar: Grammar) -> list[Written]:
    before = re.compile(rf"(?:{grammar.marker})\s*$", re.IGNORECASE)

    def is_date(match: Match[str]) -> bool:
        is_clock = int(match["day"]) < 24 and 12 < int(match["month"]) < 60
        return not is_clock and not before.search(match.string[: match.start()])

    plain = [*scan.take(_ISO, DAY), *scan.take(_SPAN, DAY), *scan.take(_DOTTED, DAY, is_date)]
    slashed = scan.take(_SLASHED, DAY, lambda match: int(match["month"]) <= 31)
    return [_written(match) for match in plain] + [_written(match, slashed=True) for match in slashed]


def _named(scan: Scan, grammar: Grammar) -> list[Written]:
    """Dates with the name of the month, and days of the month without any."""
    months = "|".join(grammar.months)
    dates = [_with_month(match, grammar) for match in scan.take(grammar.month_date.replace("MONTH", months), DAY)]
    lone = scan.take(grammar.day_of_month, DAY)
    return dates + [Written(_number(match), None, None, match[0].strip(), match.start()) for match in lone]


def _number(match: Match[str]) -> int:
    return int(match["day"] or match.groupdict().get("day3") or 0)


def _with_month(match: Match[str], grammar: Grammar) -> Written:
    said = match.groupdict()
    name = (said["month"] or said["month2"] or "").lower()
    month = next(place for place, one in enumerate(grammar.months, start=1) if re.fullmatch(one, name))
    year = said["year"] or said["year2"]
    day = int(said["day"] or said["day2"] or 0)
    return Written(day, month, int(year) if year else None, match[0].strip(), match.start())


def _written(match: Match[str], slashed: bool = False) -> Written:
    said = match.groupdict()
    short = said.get("short")
    year = int(said["year"]) if said.get("year") else 2000 + int(short) if short else None
    return Written(int(match["day"]), int(match["month"]), year, match[0].strip(), match.start(), slashed)


def _distance(scan: Scan, grammar: Grammar, today: date, language: str, found: Days) -> None:
    """*In two weeks*: that day, or the week of that day."""
    for match in scan.take(word(grammar.relative), DAY):
        said = match.groupdict()
        count, unit = said["count"] or said.get("count2") or "1", said["unit"] or said.get("unit2") or ""
        number = int(count) if count.isdigit() else grammar.numbers.get(count.lower(), 1)
        day = day_after(number, unit.lower(), language, today)
        if day is None:
            raise NoSuchDay(written=match[0])
        found.ahead, found.week = day, day - timedelta(days=day.weekday())


def _weeks(scan: Scan, grammar: Grammar, today: date, found: Days) -> None:
    """Next week, this week, week 50."""
    monday = today - timedelta(days=today.weekday())
    if scan.take(word(grammar.next_week), DAY):
        found.week = monday + timedelta(days=7)
    if scan.take(word(grammar.this_week), DAY):
        found.week = monday
    for match in scan.take(word(grammar.week_number) + r"(?![.:]\d|\s*[-–—]\s*\d)", DAY):
        found.week = _numbered(int(match["week"]), today, match[0])


def _numbered(week: int, today: date, written: str) -> date:
    """The Monday of a week of this year, or of the next if it is over.

    Raises:
        NoSuchDay: no year near has such a week.
    """
    for year in (today.isocalendar().year, today.isocalendar().year + 1):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= today:
            return monday
    raise NoSuchDay(written=written)


def _near(scan: Scan, grammar: Grammar, today: date, found: Days) -> None:
    """Today, tomorrow and the day after."""
    for words, days in sorted(grammar.near.items(), key=lambda pair: -pair[1]):
        for match in scan.take(word(words), DAY):
            day = today + timedelta(days=days)
            found.several = found.several or found.ahead not in (None, day)
            found.ahead, found.later = day, bool(_LATER.search(match[0]))


def _weekdays(scan: Scan, grammar: Grammar) -> list[tuple[int, str]]:
    names = "|".join(f"(?P<day{place}>{names})" for place, names in enumerate(grammar.weekdays))
    pattern = (
        rf"(?<![\w.:/-])(?:(?P<next>{grammar.next_day})\s+|(?P<this>{grammar.this_day})\s+)?{grammar.weekday_lead}"
        rf"(?:{names}){grammar.weekday_tail}"
    )
    return [_weekday(match) for match in scan.take(pattern, DAY)]


def _weekday(match: Match[str]) -> tuple[int, str]:
    number = next(place for place in range(7) if match[f"day{place}"])
    return number, "next" if match["next"] else "this" if match["this"] else ""


def _pairs_before_a_time(scan: Scan, grammar: Grammar) -> list[Written]:
    """``3.12`` without its last dot where a time of day follows."""
    time_after = rf"(?=,?\s+(?:(?:{grammar.marker})\s*\d|\d{{1,2}}[.:]\d\d|\d{{1,2}}\s*[-–—]\s*\d|\d{{1,2}}\s*$))"
    return [_written(match) for match in scan.take(_PAIR + time_after, DAY, lambda match: int(match["month"]) <= 12)]
