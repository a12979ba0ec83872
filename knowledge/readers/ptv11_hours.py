"""Opening hours of the national catalogue, versions 8 to 11 (and the words of version 7)."""

from __future__ import annotations

from datetime import date

from knowledge.hours import OpeningHours, Weekday
from knowledge.readers.ptv_values import today
from knowledge.readers.shapes import Fields, rows, texts
from knowledge.readers.spans import (
    ALWAYS,
    EVERY_DAY,
    Gathered,
    Season,
    days_between,
    exception,
    local_day,
    minutes,
    season_of,
    spans,
    stretch,
    weekday,
)


def read_hours(listed: object) -> OpeningHours | None:
    """The hours of a channel or of a connection from its ``serviceHours``; None when nothing is known."""
    gathered = Gathered()
    for hours in rows(listed):
        gathered.note(texts(hours.get("additionalInformation")))
        if today(hours.get("serviceHourType")) == "Exceptional":
            _exceptional(hours, gathered)
        else:
            _weekly(hours, gathered)
    return gathered.hours()


def _exceptional(hours: Fields, gathered: Gathered) -> None:
    first, last = local_day(hours.get("validFrom")), local_day(hours.get("validTo"))
    timed = [(minutes(row.get("from")), minutes(row.get("to"))) for row in rows(hours.get("openingHour"))]
    known = [(opens, closes) for opens, closes in timed if opens is not None and closes is not None]
    if hours.get("isClosed") is True or not known:
        gathered.exceptions += exception(first, last, None, None)
    for opens, closes in known if hours.get("isClosed") is not True else []:
        gathered.exceptions += exception(first, last, opens, closes or 24 * 60)


def _weekly(hours: Fields, gathered: Gathered) -> None:
    season = season_of(hours.get("validFrom"), hours.get("validTo")) if not _until_further_notice(hours) else ALWAYS
    if hours.get("isClosed") is True:
        _closed(season, gathered)
    elif hours.get("isAlwaysOpen") is True and season == ALWAYS:
        gathered.around_the_clock = True
    elif hours.get("isAlwaysOpen") is True:
        gathered.weekly += spans(EVERY_DAY, 0, 24 * 60, season)
    elif hours.get("isReservation") is True:
        gathered.by_appointment = True
    for row in rows(hours.get("openingHour")):
        _row(row, today(hours.get("serviceHourType")) == "OverMidnight", season, gathered)


def _until_further_notice(hours: Fields) -> bool:
    """The dates of hours that are valid for now tell only when they were written."""
    return hours.get("validForNow") is True and not hours.get("validTo")


def _closed(season: Season, gathered: Gathered) -> None:
    last: date | None = season.last or season.first
    if last is None:
        gathered.closed = True
    else:
        gathered.exceptions += exception(season.first or last, last, None, None)


def _row(row: Fields, without_break: bool, season: Season, gathered: Gathered) -> None:
    opens, closes = minutes(row.get("from")), minutes(row.get("to"))
    first, last = weekday(row.get("dayFrom")), weekday(row.get("dayTo"))
    if opens is None or closes is None or first is None:
        return
    if without_break:
        gathered.weekly += stretch(first, opens, _end(first, last, opens, closes), closes, season)
    else:
        gathered.weekly += spans(days_between(first, last), opens, closes, season)


def _end(first: Weekday, last: Weekday | None, opens: int, closes: int) -> Weekday:
    return first if last is None or (last == first and closes > opens) else last
