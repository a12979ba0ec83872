"""On which day a holiday of the national catalogue is in a year."""

from __future__ import annotations

from datetime import date, timedelta

#: names as version 12 of the national catalogue has them; month and day
_FIXED = {
    "NewYearEve": (12, 31),
    "NewYearDay": (1, 1),
    "Epiphany": (1, 6),
    "MayDayEve": (4, 30),
    "MayDay": (5, 1),
    "IndependenceDay": (12, 6),
    "ChristmasEve": (12, 24),
    "ChristmasDay": (12, 25),
    "SecondDayOfChristmas": (12, 26),
}
#: days from Easter Sunday
_FROM_EASTER = {
    "MaundyThursday": -3,
    "GoodFriday": -2,
    "EasterSunday": 0,
    "EasterMonday": 1,
    "AscensionDay": 39,
    "WhitSunday": 49,
}
#: the first such weekday (Monday is 0) on or after month and day, by the Finnish law on church holidays
_FIRST_WEEKDAY = {"MidsummerEve": (4, 6, 19), "MidsummerDay": (5, 6, 20), "AllSaintsDay": (5, 10, 31)}


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday, or None when the holiday is not known or the year is not one of the calendar's."""
    if not 1900 <= year <= 2200:
        return None
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    if name in _FIRST_WEEKDAY:
        weekday, month, day = _FIRST_WEEKDAY[name]
        earliest = date(year, month, day)
        return earliest + timedelta(days=(weekday - earliest.weekday()) % 7)
    return None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm printed in Nature, 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moved = (century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 19 * golden + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moved - rest % 4) % 7
    late = (golden + 11 * moved + 22 * sunday) // 451
    month, day = divmod(moved + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
