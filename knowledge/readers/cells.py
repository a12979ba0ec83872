"""Cells of a spreadsheet that hold more than a word, read and written: hours, and values that stand beside each other.

Hours are parts with commas between: ``mon-fri 8:00-16:00`` · ``24/7`` · ``closed`` · ``by appointment`` ·
``2026-12-24 closed`` · ``2026-12-27/2026-12-30 10:00-12:00``. Values beside each other have ``|`` between and ``-``
where one of them is missing, so that the second name of a cell belongs to the second number of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from knowledge.hours import HoursException, OpeningHours, Span, Weekday, Weeks, read_span

_BESIDE, _NOTHING = "|", "-"
_FLAGS = {"24/7": "around_the_clock", "closed": "closed", "by appointment": "by_appointment"}
_DATED = re.compile(r"^(?P<first>\d{4}-\d\d-\d\d)(?:/(?P<last>\d{4}-\d\d-\d\d))? (?P<told>.+)$")


def beside(cell: str) -> list[str]:
    """The values of a cell that stand beside each other; a missing one is empty."""
    return ["" if part.strip() == _NOTHING else part.strip() for part in cell.split(_BESIDE)]


def joined(values: Iterable[str]) -> str:
    """One cell for values that stand beside each other; nothing when all of them are missing."""
    written = [" ".join(value.replace(_BESIDE, "/").split()) or _NOTHING for value in values]
    return f" {_BESIDE} ".join(written) if set(written) - {_NOTHING} else ""


def read_hours(parts: Iterable[str]) -> OpeningHours:
    """Opening hours out of their parts.

    Raises:
        ValueError: a part is in another form.
    """
    told: dict[str, Any] = {"weekly": [], "exceptions": []}
    for part in (" ".join(part.replace("–", "-").split()).lower() for part in parts):
        dated = _DATED.match(part)
        if part in _FLAGS:
            told[_FLAGS[part]] = True
        elif dated:
            told["exceptions"].append(_exception(dated["first"], dated["last"], dated["told"]))
        else:
            told["weekly"].append(read_span(part))
    return OpeningHours.model_validate(told)


def _exception(first: str, last: str | None, told: str) -> HoursException:
    begins, ends = date.fromisoformat(first), date.fromisoformat(last or first)
    if told == "closed":
        return HoursException(first=begins, last=ends)
    span = read_span(f"mon {told}")
    return HoursException(first=begins, last=ends, opens=span.opens, closes=span.closes)


def written_hours(hours: OpeningHours | None) -> str:
    """Opening hours as one cell, without their notes. Empty when they are not known, and when a part of them holds only
    for a season, for some weeks or by appointment, which a cell cannot say: half of such hours would be wrong.
    """
    if hours is None or not all(_is_plain(span) for span in hours.weekly):
        return ""
    flags = [word for word, field in _FLAGS.items() if getattr(hours, field)]
    weekly = [f"{days} {_times(span)}" for span in hours.weekly for days in _runs(span.days)]
    return ", ".join([*flags, *weekly, *map(_written_exception, hours.exceptions)])


def _is_plain(span: Span) -> bool:
    return not (span.seasonal or span.by_appointment) and span.weeks is Weeks.EVERY


def _runs(days: Sequence[Weekday]) -> Iterator[str]:
    """Days that follow one another, from the first to the last of them."""
    runs: list[list[Weekday]] = []
    for day in days:
        if runs and (runs[-1][-1] + 1) % 7 == day:
            runs[-1].append(day)
        else:
            runs.append([day])
    for run in runs:
        yield "-".join(dict.fromkeys((run[0].name.lower(), run[-1].name.lower())))


def _written_exception(one: HoursException) -> str:
    days = "/".join(dict.fromkeys((one.first.isoformat(), one.last.isoformat())))
    return f"{days} {'closed' if one.closed else _times(one)}"


def _times(span: Span | HoursException) -> str:
    return "-".join(f"{moment.hour}:{moment.minute:02}" for moment in (span.opens, span.closes) if moment is not None)
