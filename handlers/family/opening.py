"""Opening hours as people ask for them: is somebody there now, until when, and if not, when."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.config import WEEKDAYS
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Key, Names, Part
from handlers.visit import Visit
from handlers.wording import week
from knowledge.hours import HoursException, OpeningHours
from knowledge.openness import LOOK_AHEAD_DAYS, Openness, openness

_HELSINKI = ZoneInfo("Europe/Helsinki")
#: Up to so many days ahead the name of the weekday alone is clear.
_CLEAR_DAYS = 6
#: Exceptions that are told of one way in; own choice.
_MOST_EXCEPTIONS = 3


def opening(visit: Visit, hours: OpeningHours | None) -> list[Part]:
    """One line such as *Auki nyt, sulkeutuu klo 16*; nothing when the hours are not known."""
    found = openness(hours, visit.now)
    return [_said(found, visit.now.astimezone(_HELSINKI))] if found else []


def exceptions(hours: OpeningHours | None, today: date) -> list[Part]:
    """Days of the next two weeks that differ from the week, soonest first: shut, or open at other times."""
    last = today + timedelta(days=LOOK_AHEAD_DAYS)
    near = [one for one in hours.exceptions if one.last >= today and one.first <= last] if hours else []
    return [_exception(one) for one in sorted(near, key=lambda one: one.first)[:_MOST_EXCEPTIONS]]


def local_day(visit: Visit) -> date:
    """The day of the visit on the desk's calendar."""
    return visit.now.astimezone(visit.settings.desk.zone).date()


def hours_in_words(hours: OpeningHours, today: date) -> Names:
    """The week as it is in the season of today."""
    if hours.around_the_clock:
        return week(dict.fromkeys(WEEKDAYS, "0-24"))
    by_day: dict[str, list[str]] = {}
    for span in (span for span in hours.weekly if span.covers(today)):
        for day in span.days:
            by_day.setdefault(WEEKDAYS[day], []).append(f"{_wall(span.opens)}-{_wall(span.closes)}")
    return week({day: ", ".join(spans) for day, spans in by_day.items()})


def _wall(wall: time) -> str:
    return f"{wall.hour}.{wall.minute:02}" if wall.minute else str(wall.hour)


def _exception(one: HoursException) -> Part:
    first, last = f"{one.first.day}.{one.first.month}.", f"{one.last.day}.{one.last.month}."
    days = first if one.first == one.last else f"{first}–{last}"
    if one.opens is None or one.closes is None:
        return Part("channel-shut", {"days": days})
    opens, closes = _on_clock(one.opens), _on_clock(one.closes, closing=True)
    return Part("channel-other-hours", {"days": days, "opens": opens, "closes": closes})


def _said(found: Openness, now: datetime) -> Part:
    when = found.changes_at
    if when is None:
        return Part("opening-always")
    if found.open:
        far = when - now > timedelta(days=1)
        return Part("opening-now") if far else Part("opening-until", {"time": _clock(when, closing=True)})
    return _opens(when, (when.date() - now.date()).days)


def _opens(when: datetime, days: int) -> Part:
    time = _clock(when)
    if days <= 1:
        return Part("opening-tomorrow" if days else "opening-today", {"time": time})
    weekday = Key(f"weekday-{when.isoweekday()}")
    if days <= _CLEAR_DAYS:
        return Part("opening-weekday", {"weekday": weekday, "time": time})
    return Part(
        "opening-date", {"weekday": weekday, "day": when.day, "month": Key(f"month-{when.month}"), "time": time}
    )


def _clock(when: datetime, *, closing: bool = False) -> Names:
    return _on_clock(when.time(), closing=closing)


def _on_clock(wall: time, *, closing: bool = False) -> Names:
    """The time on the wall as each language writes it; midnight at the end of a day is 24."""
    at_midnight = closing and (wall.hour, wall.minute) in ((0, 0), (23, 59))
    hour, minute = (24, 0) if at_midnight else (wall.hour, wall.minute)
    key = "clock-minutes" if minute else "clock-hour"
    args: dict[str, str | int | float] = {"hour": hour, "minute": f"{minute:02}"}
    return Names({language: the_translator().translate(key, language, args) for language in LANGUAGES})
