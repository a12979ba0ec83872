"""When a door or a line is open: weekly hours and dated exceptions, as Helsinki wall time.

Unknown hours are not the same as closed: a channel without hours has ``hours = None``.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

_HELSINKI = ZoneInfo("Europe/Helsinki")
_SPAN = re.compile(r"^(?P<days>[a-z]{3}(?:-[a-z]{3})?) (?P<opens>\d{1,2}:\d{2})-(?P<closes>\d{1,2}:\d{2})$")
_FORM = 'write "mon-fri 8:00-16:00", "sat 10:00-14:00" or "24/7"'


class Weekday(IntEnum):
    """Days as Python counts them, Monday first."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6


class Weeks(StrEnum):
    """In which weeks of the year, by their ISO numbers."""

    EVERY = "every"
    ODD = "odd"
    EVEN = "even"


class Span(BaseModel):
    """Open on some weekdays from one wall-clock time to another; ``closes`` 24:00 is stored as 23:59."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    days: tuple[Weekday, ...]
    opens: time
    closes: time
    #: first and last day of a season; a day with hours of a season has no others
    first: date | None = None
    last: date | None = None
    weeks: Weeks = Weeks.EVERY
    by_appointment: bool = False

    @model_validator(mode="after")
    def _opens_before_it_closes(self) -> Span:
        if self.opens >= self.closes:
            raise ValueError("opens must be before closes; split hours over midnight into two days")
        if self.first and self.last and self.last < self.first:
            raise ValueError("last is before first")
        return self

    @property
    def seasonal(self) -> bool:
        """Whether these hours hold only from or until some day."""
        return self.first is not None or self.last is not None

    def covers(self, day: date) -> bool:
        """Whether these hours are about this day's season."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def holds_on(self, day: date) -> bool:
        """Whether it is open for this span on this day."""
        odd = day.isocalendar().week % 2 == 1
        in_week = self.weeks is Weeks.EVERY or (self.weeks is Weeks.ODD) == odd
        return day.weekday() in self.days and in_week and self.covers(day)


class HoursException(BaseModel):
    """Days that differ from the week: closed, or open at other times (Christmas, midsummer, holidays)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: date
    last: date
    opens: time | None = None
    closes: time | None = None

    @model_validator(mode="after")
    def _makes_sense(self) -> HoursException:
        if self.last < self.first:
            raise ValueError("last is before first")
        if (self.opens is None) != (self.closes is None):
            raise ValueError("give both opens and closes, or neither when closed")
        return self

    @property
    def closed(self) -> bool:
        """True when nothing is open on these days."""
        return self.opens is None

    def covers(self, day: date) -> bool:
        """Whether the exception is about this day."""
        return self.first <= day <= self.last


class OpeningHours(BaseModel):
    """Weekly hours plus exceptions. In files: a list of spans such as ``["mon-fri 8:00-16:00"]``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    weekly: tuple[Span, ...] = ()
    around_the_clock: bool = False
    #: told to be shut all week, which is not the same as telling nothing
    closed: bool = False
    #: nobody comes without an appointment; then the weekly hours may be empty
    by_appointment: bool = False
    #: what is told of the hours, by language
    note: dict[str, str] = Field(default_factory=dict)
    exceptions: tuple[HoursException, ...] = Field(default=())

    @field_validator("weekly", mode="before")
    @classmethod
    def _read_spans(cls, value: object) -> object:
        if isinstance(value, list | tuple):
            return tuple(read_span(item) if isinstance(item, str) else item for item in value)
        return value

    @property
    def week_known(self) -> bool:
        """Whether ordinary days are told at all: exceptions or a note alone say nothing of them."""
        return bool(self.weekly) or self.around_the_clock or self.closed

    def is_open(self, moment: datetime) -> bool:
        """Whether it is open at this moment (aware), by the clock on the wall in Helsinki."""
        local = moment.astimezone(_HELSINKI)
        return any(opens <= local.time() < closes for opens, closes in self.on(local.date()))

    def on(self, day: date) -> tuple[tuple[time, time], ...]:
        """The open spans of one day, earliest first; an exception wins over a season, a season over the week."""
        told = [exception for exception in self.exceptions if exception.covers(day)]
        if told:
            shortest = min(exception.last - exception.first for exception in told)
            closest = [exception for exception in told if exception.last - exception.first == shortest]
            return tuple(sorted(span for exception in closest for span in _spans_of(exception)))
        season = [span for span in self.weekly if span.seasonal and span.covers(day)]
        if self.around_the_clock and not season:
            return ((time.min, time.max),)
        return tuple(sorted((s.opens, s.closes) for s in season or self.weekly if s.holds_on(day)))


def _spans_of(exception: HoursException) -> tuple[tuple[time, time], ...]:
    if exception.opens is None or exception.closes is None:
        return ()
    return ((exception.opens, exception.closes),)


def read_span(text: str) -> Span:
    """Read one span of a week, such as ``mon-thu 9:00-15:30``.

    Raises:
        ValueError: the text is in another form; the message shows the right one.
    """
    found = _SPAN.match(text.strip().lower())
    if found is None:
        raise ValueError(f"{_FORM}, not {text!r}")
    opens, closes = _clock(found["opens"]), _clock(found["closes"])
    return Span(days=_days(found["days"]), opens=opens, closes=closes)


def read_hours(value: object) -> object:
    """Turn the short forms of files, ``"24/7"`` or a list of spans, into the fields of OpeningHours."""
    if value == "24/7":
        return {"around_the_clock": True}
    if isinstance(value, list | tuple):
        return {"weekly": value}
    if isinstance(value, str):
        return {"weekly": [value]}
    return value


def _days(text: str) -> tuple[Weekday, ...]:
    first, _, last = text.upper().partition("-")
    try:
        start, end = Weekday[first], Weekday[last or first]
    except KeyError as missing:
        raise ValueError(f"unknown day {missing}; {_FORM}") from None
    return tuple(Weekday(number % 7) for number in range(start, end + 1 if end >= start else end + 8))


def _clock(text: str) -> time:
    hour, minute = (int(part) for part in text.split(":"))
    if (hour, minute) == (24, 0):
        return time(23, 59)
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(f"no such time of day: {text}") from None
