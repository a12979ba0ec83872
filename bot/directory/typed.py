"""What people type for a field of the contact list: hours of a week, days on which they are away, words. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.directory.rules import EditRefused
from bot.hours import parse_hours

#: How each day may be written, from two letters on: Finnish, Swedish, English. Monday first.
_DAYS = (
    ("maanantaisin", "måndagar", "mandagar", "mondays"), ("tiistaisin", "tisdagar", "tuesdays"),
    ("keskiviikkoisin", "onsdagar", "wednesdays"), ("torstaisin", "torsdagar", "thursdays"),
    ("perjantaisin", "fredagar", "fridays"), ("lauantaisin", "lördagar", "lordagar", "saturdays"),
    ("sunnuntaisin", "söndagar", "sondagar", "sundays"),
)  # fmt: skip
_SPAN = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: Words that only join: ``ma ja ke klo 9–12``.
_JOINS = {"klo", "kl", "ja", "och", "and", "at", "från", "from", "kello"}
_PIECE = re.compile(
    r"(?P<hours>\d{1,2}(?:[.:]\d{2})?\s*-\s*\d{1,2}(?:[.:]\d{2})?)|(?P<range>[^\W\d_]+\s*-\s*[^\W\d_]+)"
    r"|(?P<word>[^\W\d_]+)|(?P<between>[\s,;.&]+)|(?P<other>.)"
)
_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(20\d\d))?", re.ASCII)
#: Nobody is away for longer; a year with a wrong figure is noticed. Own choice.
_LONGEST_AWAY = timedelta(days=731)
#: A day without its year may be so long ago: somebody is away already. Own choice.
_BEGUN = timedelta(days=60)
#: Words of an entry, and letters of one. Own choice.
MOST_WORDS, LONGEST_WORD = 12, 40


def week_in(text: str) -> list[str]:
    """Hours such as ``ma–to 9–15, pe 9–12`` as the list's files write them, one for each stretch of days.

    Raises:
        EditRefused: there are no days with hours, or something else stands among them.
    """
    found: list[tuple[list[str], list[str]]] = []
    for piece, written in _pieces(text):
        if piece == "hours":
            if not found:
                raise EditRefused
            found[-1][1].append(written)
        elif found and not found[-1][1]:
            found[-1][0].append(_days(written))
        else:
            found.append(([_days(written)], []))
    if not found or not all(hours for _, hours in found):
        raise EditRefused
    return [f"{days} {clock}" for listed, hours in found for days in listed for clock in _clock(hours)]


def away_in(text: str, today: date) -> tuple[date, date, str]:
    """The first and last day away, and what else is written: perhaps who answers meanwhile.

    A day without its year is the next one.

    Raises:
        EditRefused: there is no day, more than two, one that does not exist, or they are over or out of order.
    """
    found = list(_DATE.finditer(text))
    if not 1 <= len(found) <= 2:
        raise EditRefused
    first = _day(found[0], today - _BEGUN)
    last = _day(found[-1], first)
    if last < max(first, today) or last - first > _LONGEST_AWAY:
        raise EditRefused
    rest = _DATE.sub(" ", text).strip(" \n,;:.-–—")
    return first, last, " ".join(rest.split())


def words_in(text: str) -> list[str]:
    """Words or short sayings between commas or on lines of their own, each once.

    Raises:
        EditRefused: there are none, too many, or one is too long.
    """
    found = list(dict.fromkeys(" ".join(one.split()) for one in re.split(r"[,;\n]", text) if one.strip()))
    if not 0 < len(found) <= MOST_WORDS or any(len(one) > LONGEST_WORD for one in found):
        raise EditRefused
    return found


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    for found in _PIECE.finditer(re.sub("[–—−]", "-", text.casefold())):
        kind = found.lastgroup or "other"
        if kind == "other":
            raise EditRefused
        if kind != "between" and found.group() not in _JOINS:
            yield kind, "".join(found.group().split())


def _days(written: str) -> str:
    return "-".join(_SPAN[_weekday(one)] for one in written.split("-"))


def _weekday(word: str) -> int:
    found = [day for day, names in enumerate(_DAYS) if len(word) > 1 and any(one.startswith(word) for one in names)]
    if len(found) != 1:
        raise EditRefused
    return found[0]


def _clock(hours: list[str]) -> list[str]:
    try:
        day = parse_hours(", ".join(hours))
    except ValueError:
        raise EditRefused from None
    return [f"{one.begins // 60}:{one.begins % 60:02}-{one.ends // 60}:{one.ends % 60:02}" for one in day]


def _day(found: re.Match[str], not_before: date) -> date:
    day, month, year = found.groups()
    try:
        if year:
            return date(int(year), int(month), int(day))
        this_year = date(not_before.year, int(month), int(day))
        return this_year if this_year >= not_before else date(not_before.year + 1, int(month), int(day))
    except ValueError:
        raise EditRefused from None
