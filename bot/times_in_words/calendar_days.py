"""Which day the words about days mean, seen from today."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from bot.times_in_words.days import Days, Written
from bot.times_in_words.doubts import Doubt
from bot.times_in_words.errors import NoSuchDay, WeekdayDisagrees

#: A date without a year that was so many days ago may be a slip rather than a day of next year.
_JUST_OVER = 60


def decide(found: Days, today: date, is_over: bool, language: str) -> tuple[date | None, set[Doubt]]:
    """The day that is meant, and what is doubtful about it.

    Args:
        found: the words about days.
        today: the day here.
        is_over: whether the time of day that was said has passed today.
        language: in English a date with a slash may begin with the month.

    Raises:
        NoSuchDay: a date is none.
        WeekdayDisagrees: the weekday is not the date's.
    """
    day: date | None = found.ahead
    doubts: set[Doubt] = set()
    if found.dates:
        day, doubts = _written(found, today, language)
    elif found.weekdays:
        day, doubts = _weekday(found, today, is_over)
    return day, doubts | ({Doubt.SEVERAL_DATES} if found.several and day else set())


def _written(found: Days, today: date, language: str) -> tuple[date, set[Doubt]]:
    written = sorted(found.dates, key=lambda one: one.at)
    days = [_in_year(one, today) for one in written]
    doubts = {Doubt.SEVERAL_DATES} if len(set(days)) > 1 else set()
    first = written[0]
    if first.year is None and first.month and _has_just_passed(first, today):
        doubts.add(Doubt.PASSED)
    if first.slashed and language == "en" and first.day <= 12 and first.day != first.month:
        doubts.add(Doubt.DAY_MONTH)
    if found.weekdays and len(set(days)) == 1:
        _agree(found.weekdays[0][0], days[0])
    return days[0], doubts


def _in_year(one: Written, today: date) -> date:
    """A written date in its year, or the next such day.

    Raises:
        NoSuchDay: there is none.
    """
    if one.month is None:
        return _of_month(one, today)
    for year in (one.year,) if one.year else (today.year, today.year + 1):
        try:
            day = date(year, one.month, one.day)
        except ValueError:
            continue
        if one.year or day >= today:
            return day
    raise NoSuchDay(written=one.text)


def _of_month(one: Written, today: date) -> date:
    """The next day with this number."""
    for ahead in range(62):
        day = today + timedelta(days=ahead)
        if day.day == one.day:
            return day
    raise NoSuchDay(written=one.text)


def _has_just_passed(one: Written, today: date) -> bool:
    day = _in_year(one, today)
    return (today - (day - relativedelta(years=1))).days in range(1, _JUST_OVER)


def _agree(said: int, day: date) -> None:
    if said != day.weekday():
        other = min((day + timedelta(days=days) for days in range(-3, 4)), key=lambda near: near.weekday() != said)
        raise WeekdayDisagrees(
            said=said, real=day.weekday(), day=day.day, month=day.month, other_day=other.day, other_month=other.month
        )


def _weekday(found: Days, today: date, is_over: bool) -> tuple[date, set[Doubt]]:
    number, how = found.weekdays[0]
    doubts = {Doubt.SEVERAL_DATES} if len({said for said, _ in found.weekdays}) > 1 else set()
    if found.week is not None:
        return found.week + timedelta(days=number), doubts
    if found.ahead is not None:
        _agree(number, found.ahead)
        return found.ahead, doubts
    coming = today + timedelta(days=(number - today.weekday()) % 7)
    if coming == today and (is_over or how == "next"):
        return coming + timedelta(days=7), doubts
    if how == "next" and number > today.weekday():
        return coming + timedelta(days=7), doubts | {Doubt.WHICH_WEEK}
    return coming, doubts
