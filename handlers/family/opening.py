"""Opening hours as people ask for them: is somebody there now, until when, and if not, when."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Key, Names, Part
from handlers.visit import Visit
from knowledge.hours import OpeningHours
from knowledge.openness import Openness, openness

_HELSINKI = ZoneInfo("Europe/Helsinki")
#: Up to so many days ahead the name of the weekday alone is clear.
_CLEAR_DAYS = 6


def opening(visit: Visit, hours: OpeningHours | None) -> list[Part]:
    """One line such as *Auki nyt, sulkeutuu klo 16*; nothing when the hours are not known."""
    found = openness(hours, visit.now)
    return [_said(found, visit.now.astimezone(_HELSINKI))] if found else []


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
    """The time on the wall as each language writes it; midnight at the end of a day is 24."""
    hour = 24 if closing and (when.hour, when.minute) == (0, 0) else when.hour
    key = "clock-minutes" if when.minute else "clock-hour"
    args: dict[str, str | int | float] = {"hour": hour, "minute": f"{when.minute:02}"}
    return Names({language: the_translator().translate(key, language, args) for language in LANGUAGES})
