"""Rotas for tests, as short lines of wall time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.config import WEEKDAYS
from bot.duty.rota import Rota, WeekShift
from bot.duty.rules import ServiceHours
from bot.hours import parse_hours

HELSINKI = ZoneInfo("Europe/Helsinki")
OFFICE = ServiceHours(dict.fromkeys(WEEKDAYS[:5], "9-16"), eves_end=14 * 60)
LONG_AGO = date(2020, 1, 1)


def at(written: str) -> datetime:
    """A moment in Helsinki's wall time."""
    return datetime.fromisoformat(written).replace(tzinfo=HELSINKI)


def day(written: str) -> date:
    """A day."""
    return date.fromisoformat(written)


def shifts(worker_id: int, days: str, hours: str, since: date = LONG_AGO, until: date | None = None) -> list[WeekShift]:
    """A worker's shifts, such as ``shifts(1, "mon tue", "9-12, 12.30-16")``."""
    return [
        WeekShift(worker_id, WEEKDAYS.index(name), one.begins, one.ends, since, until)
        for name in days.split()
        for one in parse_hours(hours)
    ]


def rota(*weeks: list[WeekShift], **more: Any) -> Rota:
    """A rota of these weeks, whose workers all answer families."""
    rows = tuple(shift for week in weeks for shift in week)
    given: dict[str, Any] = {"hours": OFFICE, "written": True, "workers": frozenset(row.worker_id for row in rows)}
    return Rota(**{**given, "shifts": rows, **more})
