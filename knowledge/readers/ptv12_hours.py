"""Opening hours of the national catalogue, version 12."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from knowledge.hours import HoursException, OpeningHours, Weekday, Weeks
from knowledge.readers.holidays_of_year import holiday
from knowledge.readers.shapes import Fields, by_language, fields, moment, rows, text
from knowledge.readers.spans import (
    EVERY_DAY,
    Gathered,
    Season,
    exception,
    local_day,
    minutes,
    season_of,
    spans,
    stretch,
    weekday,
)

_WEEKS = {"OddWeeks": Weeks.ODD, "EvenWeeks": Weeks.EVEN}
#: how many years from the publishing of a document its yearly holidays are told for
_YEARS_AHEAD = 4
#: an exceptional time longer than this is told by its weekdays as a season; with a week it is a day each
_LONGEST_BY_DAYS = 370


def read_hours(told: object, published: object = None) -> OpeningHours | None:
    """The hours from a document's ``serviceHours``; None when nothing is known.

    Holidays of every year are counted out for the year of ``published`` and the three after it.
    """
    gathered = Gathered()
    listed = rows(fields(told).get("hours")) or (rows(told) if isinstance(told, list) else [])
    for hours in listed:
        gathered.note(by_language(hours.get("additionalInformation")) or by_language(hours.get("heading")))
        reader = _READERS.get(text(hours.get("type")))
        if reader is not None:
            reader(hours, gathered)
    _holidays(fields(fields(told).get("holidayServiceHours")), published, gathered)
    return gathered.hours()


def _weekly(hours: Fields, gathered: Gathered) -> None:
    for day_of_week, row in _by_day(hours):
        season = _season(hours, row)
        opens, closes = minutes(row.get("start")), minutes(row.get("end"))
        if opens is not None and closes is not None:
            gathered.weekly += spans((day_of_week,), opens, closes, season)
        gathered.note(by_language(row.get("additionalInformation")))


def _always(hours: Fields, gathered: Gathered) -> None:
    if _on_reservation(hours):
        gathered.by_appointment = True
    else:
        gathered.around_the_clock = True


def _between_dates(hours: Fields, gathered: Gathered) -> None:
    """Open without a break from a moment to another one; the days between are open around the clock."""
    first, last = local_day(hours.get("fromDate")), local_day(hours.get("toDate"))
    opens, closes = minutes(hours.get("fromTime")) or 0, minutes(hours.get("toTime"))
    end = 24 * 60 if closes is None else closes
    season = _season(hours, hours)
    if first is None or last is None or last <= first:
        gathered.weekly += spans(EVERY_DAY, opens, end, season)
        return
    gathered.weekly += spans(EVERY_DAY, 0, 24 * 60, season)
    gathered.exceptions += exception(first, first, opens, 24 * 60)
    gathered.exceptions += exception(last, last, 0, end) if end else exception(last, last, None, None)


def _between_days(hours: Fields, gathered: Gathered) -> None:
    first, last = weekday(hours.get("fromDay")), weekday(hours.get("toDay"))
    opens, closes = minutes(hours.get("fromTime")), minutes(hours.get("toTime"))
    if first is not None and last is not None and opens is not None and closes is not None:
        gathered.weekly += stretch(first, opens, last, closes, _season(hours, hours))


def _exceptional(hours: Fields, gathered: Gathered) -> None:
    first, last = local_day(hours.get("fromDate")), local_day(hours.get("toDate"))
    by_day = _by_day(hours)
    if not by_day or first is None:
        gathered.exceptions += exception(first, last, None, None)
        return
    last = min(last or first, first + timedelta(days=_LONGEST_BY_DAYS))
    for step in range((last - first).days + 1):
        day = first + timedelta(days=step)
        for day_of_week, row in by_day:
            if day_of_week == day.weekday() and _is_in_week(row, day):
                gathered.exceptions += _exception(row, day)


def _holidays(told: Fields, published: object, gathered: Gathered) -> None:
    for row in rows(told.get("holidays")):
        for year in _years(fields(told.get("repetition")), published):
            day = holiday(text(row.get("holidayName")), year)
            if day is not None:
                of_day = [found for hours in rows(row.get("hours")) for found in _exception(hours, day)]
                gathered.exceptions += of_day or exception(day, day, None, None)


def _years(repetition: Fields, published: object) -> list[int]:
    listed = repetition.get("years")
    if isinstance(listed, list):
        return [year for year in listed if isinstance(year, int)]
    written = moment(published)
    return list(range(written.year, written.year + _YEARS_AHEAD)) if written else []


def _exception(row: Fields, day: date) -> list[HoursException]:
    opens, closes = minutes(row.get("start")), minutes(row.get("end"))
    if text(row.get("openingStatus")) == "Closed" or opens is None or closes is None:
        return exception(day, day, None, None)
    return exception(day, day, opens, closes or 24 * 60)


def _by_day(hours: Fields) -> list[tuple[Weekday, Fields]]:
    week = fields(hours.get("weeklyHours"))
    return [
        (day_of_week, row)
        for name, told in week.items()
        if (day_of_week := weekday(name)) is not None
        for row in rows(fields(told).get("hours"))
    ]


def _season(hours: Fields, row: Fields) -> Season:
    weeks = _WEEKS.get(text(row.get("repetition")), Weeks.EVERY)
    plain = Season(weeks=weeks, by_appointment=_on_reservation(row))
    return season_of(hours.get("fromDate"), hours.get("toDate"), plain)


def _is_in_week(row: Fields, day: date) -> bool:
    weeks = _WEEKS.get(text(row.get("repetition")), Weeks.EVERY)
    return weeks is Weeks.EVERY or (weeks is Weeks.ODD) == (day.isocalendar().week % 2 == 1)


def _on_reservation(row: Fields) -> bool:
    return text(row.get("openingStatus")) == "OpenOnReservation"


_READERS: dict[str, Callable[[Fields, Gathered], None]] = {
    "WeeklyUntilFurtherNoticeServiceHour": _weekly,
    "WeeklyDateRangeServiceHour": _weekly,
    "ContinuousAlwaysValidServiceHour": _always,
    "ContinuousDateRangeServiceHour": _between_dates,
    "ContinuousWeekdaysUntilFurtherNoticeServiceHour": _between_days,
    "ExceptionalDateRangeServiceHour": _exceptional,
}
