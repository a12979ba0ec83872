"""Opening hours of HSDS: schedules in the words of calendars (RFC 5545)."""

from __future__ import annotations

from knowledge.hours import OpeningHours, Weekday, Weeks
from knowledge.readers.shapes import Fields, number, rows, text
from knowledge.readers.spans import EVERY_DAY, Gathered, Season, exception, local_day, minutes, season_of, spans

_DAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), Weekday, strict=True))


def read_hours(listed: object, language: str) -> OpeningHours | None:
    """The hours of schedules; None when nothing is known. Monthly ones are only told in their words.

    HSDS cannot say "closed"; a schedule without times is a note.
    """
    gathered = Gathered()
    for schedule in rows(listed):
        for name in ("description", "notes"):
            if text(schedule.get(name)):
                gathered.note({language: text(schedule.get(name))})
        _schedule(schedule, gathered)
    return gathered.hours()


def _schedule(schedule: Fields, gathered: Gathered) -> None:
    opens, closes = minutes(schedule.get("opens_at")), minutes(schedule.get("closes_at"))
    if opens is None or closes is None or text(schedule.get("freq")) == "MONTHLY":
        return
    first = schedule.get("valid_from") or schedule.get("dtstart")
    last = schedule.get("valid_to") or schedule.get("until")
    if text(schedule.get("freq")) == "WEEKLY" or text(schedule.get("byday")):
        season = season_of(first, last, Season(weeks=_weeks(schedule))) if last else Season(weeks=_weeks(schedule))
        gathered.weekly += spans(_days(schedule), opens, closes, season)
    elif local_day(first) or local_day(last):
        gathered.exceptions += exception(local_day(first), local_day(last), opens, closes or 24 * 60)
    else:
        gathered.weekly += spans(EVERY_DAY, opens, closes)


def _days(schedule: Fields) -> tuple[Weekday, ...]:
    named = [part.strip()[-2:].upper() for part in text(schedule.get("byday")).split(",")]
    return tuple(_DAYS[name] for name in named if name in _DAYS) or EVERY_DAY


def _weeks(schedule: Fields) -> Weeks:
    """Every second week is told by its first day; without one it is every week."""
    begins = local_day(schedule.get("dtstart"))
    if number(schedule.get("interval")) != 2 or begins is None:
        return Weeks.EVERY
    return Weeks.ODD if begins.isocalendar().week % 2 else Weeks.EVEN
