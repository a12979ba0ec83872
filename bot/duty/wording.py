"""Days and hours of the rota in words: ``ti 24.11. klo 12–16``."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.config import WEEKDAYS
from bot.duty.rules import Opening
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Names


def day_name(day: date) -> Names:
    """A day as screens and buttons show it: ``ti 24.11.``."""
    return Names({language: in_language(day, language) for language in LANGUAGES})


def in_language(day: date, language: str) -> str:
    """A day in one language."""
    weekday = the_translator().translate(f"day-{WEEKDAYS[day.weekday()]}", language)
    return the_translator().translate("duty-day", language, {"weekday": weekday, "day": day.day, "month": day.month})


def stretch(opening: Opening, zone: ZoneInfo, language: str) -> str:
    """A stretch of one day with its day: ``ti 24.11. klo 12–16``."""
    begins, ends = opening.begins_at.astimezone(zone), opening.ends_at.astimezone(zone)
    facts: dict[str, str | int | float] = {
        "day": in_language(begins.date(), language),
        "hours": hours(begins, ends, language),
    }
    return the_translator().translate("duty-stretch", language, facts)


def hours(begins: datetime, ends: datetime, language: str) -> str:
    """Local hours from one moment to another: ``12–16``; midnight at the end is 24."""
    last = f"{ends:%H:%M}" if ends.date() == begins.date() else "24:00"
    return f"{_clock(f'{begins:%H:%M}', language)}–{_clock(last, language)}"


def minutes_in_words(begins: int, ends: int, language: str) -> str:
    """Minutes of wall time from one to another: ``9–12.30``."""
    return "–".join(_clock(f"{one // 60:02}:{one % 60:02}", language) for one in (begins, ends))


def _clock(written: str, language: str) -> str:
    hour, minute = written.split(":")
    separator = the_translator().translate("hours-separator", language)
    return str(int(hour)) if minute == "00" else f"{int(hour)}{separator}{minute}"
