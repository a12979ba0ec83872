"""Opening hours by minutes and days, whatever the source calls them, built into the hours of a channel.

A closing time of 0:00 means the end of the day; hours that end before they begin go on over midnight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from knowledge.hours import HoursException, OpeningHours, Span, Weekday, Weeks
from knowledge.readers.shapes import day, moment, text

_CLOCK = re.compile(r"^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$")
_DAY = 24 * 60
_HELSINKI = ZoneInfo("Europe/Helsinki")
_ZONED = re.compile(r"T.*(Z|[+-]\d{2}:?\d{2})$")
EVERY_DAY = tuple(Weekday)


@dataclass
class Gathered:
    """Hours as they gather from the parts of a document."""

    weekly: list[Span] = field(default_factory=list)
    exceptions: list[HoursException] = field(default_factory=list)
    around_the_clock: bool = False
    by_appointment: bool = False
    #: told to be closed, so that nothing else has to be known
    closed: bool = False
    notes: dict[str, list[str]] = field(default_factory=dict)

    def note(self, told: dict[str, str]) -> None:
        """Keep what is told beside the hours."""
        for language, words in told.items():
            if words not in self.notes.setdefault(language, []):
                self.notes[language].append(words)

    def hours(self) -> OpeningHours | None:
        """The hours, or None when nothing is known, which is not the same as closed."""
        known = self.weekly or self.exceptions or self.around_the_clock or self.by_appointment or self.closed
        if not known and not self.notes:
            return None
        return OpeningHours(
            weekly=_together(self.weekly),
            around_the_clock=self.around_the_clock,
            closed=self.closed and not self.weekly,
            by_appointment=self.by_appointment,
            note={language: "; ".join(words) for language, words in sorted(self.notes.items())},
            exceptions=tuple(sorted(set(self.exceptions), key=lambda told: (told.first, told.last, told.opens or time.min))),
        )  # fmt: skip


@dataclass(frozen=True)
class Season:
    """What belongs to a span beside its days and times."""

    first: date | None = None
    last: date | None = None
    weeks: Weeks = Weeks.EVERY
    by_appointment: bool = False


ALWAYS = Season()


def minutes(value: object) -> int | None:
    """Minutes from midnight of ``8:00``, ``08:00:00`` or ``0:45:00``; 24:00 is 1440. None: not a time."""
    found = _CLOCK.match(text(value))
    if found is None:
        return None
    read = int(found[1]) * 60 + int(found[2])
    return read if int(found[2]) < 60 and read <= _DAY else None


def weekday(value: object) -> Weekday | None:
    """The weekday that begins with these three letters in English, such as Monday or mo-FR's MON."""
    name = text(value).upper()[:3]
    return Weekday[name] if name in Weekday.__members__ else None


def days_between(first: Weekday, last: Weekday | None) -> tuple[Weekday, ...]:
    """The days from one to another, over the end of the week where needed."""
    end = first if last is None else last
    return tuple(Weekday((first + step) % 7) for step in range((end - first) % 7 + 1))


def spans(days: Iterable[Weekday], opens: int, closes: int, season: Season = ALWAYS) -> list[Span]:
    """Open on days from one minute to another; over midnight the rest is on the days after."""
    listed, end = tuple(days), closes or _DAY
    if end > opens:
        return _span(listed, opens, end, season)
    return [*_span(listed, opens, _DAY, season), *_span(tuple(_next(day) for day in listed), 0, end, season)]


def stretch(first: Weekday, opens: int, last: Weekday, closes: int, season: Season = ALWAYS) -> list[Span]:
    """Open without a break from a time of one day to a time of another one."""
    days = days_between(first, last)
    if len(days) == 1:
        return spans(days, opens, closes, season)
    middle = _span(days[1:-1], 0, _DAY, season)
    return [*_span(days[:1], opens, _DAY, season), *middle, *_span(days[-1:], 0, closes, season)]


def season_of(first: object, last: object, season: Season = ALWAYS) -> Season:
    """A season between two dates as documents write them; dates the wrong way round are no season."""
    begins, ends = local_day(first), local_day(last)
    if begins and ends and ends < begins:
        begins, ends = ends, begins
    return replace(season, first=begins, last=ends)


def local_day(value: object) -> date | None:
    """The day in Finland of a moment with a zone; without a zone the day as it is written."""
    if _ZONED.search(text(value)):
        read: datetime | None = moment(value)
        return read.astimezone(_HELSINKI).date() if read and read.year < 9999 else None
    return day(value)


def exception(first: date | None, last: date | None, opens: int | None, closes: int | None) -> list[HoursException]:
    """Days with other hours, or closed ones when there are no times; hours over midnight end with the day."""
    begins, ends = first or last, last or first
    if begins is None or ends is None or ends < begins:
        return []
    if opens is None or closes is None:
        return [HoursException(first=begins, last=ends)]
    end = closes if closes > opens else _DAY
    return [HoursException(first=begins, last=ends, opens=_clock(opens), closes=_clock(end))]


def _span(days: Sequence[Weekday], opens: int, closes: int, season: Season) -> list[Span]:
    if not days:
        return []
    try:
        return [
            Span(days=tuple(sorted(set(days))), opens=_clock(opens), closes=_clock(closes), first=season.first,
                 last=season.last, weeks=season.weeks, by_appointment=season.by_appointment)
        ]  # fmt: skip
    except ValidationError:
        return []


def _clock(minute: int) -> time:
    return time(23, 59) if minute >= _DAY else time(minute // 60, minute % 60)


def _next(day_of_week: Weekday) -> Weekday:
    return Weekday((day_of_week + 1) % 7)


def _order(span: Span) -> tuple[str, str, tuple[Weekday, ...], time, time]:
    return (str(span.first or ""), span.weeks, span.days, span.opens, span.closes)


def _together(listed: Iterable[Span]) -> tuple[Span, ...]:
    """Days with the same hours as one span."""
    days: dict[Span, set[Weekday]] = {}
    for span in listed:
        days.setdefault(span.model_copy(update={"days": ()}), set()).update(span.days)
    joined = [span.model_copy(update={"days": tuple(sorted(found))}) for span, found in days.items()]
    return tuple(sorted(joined, key=_order))
