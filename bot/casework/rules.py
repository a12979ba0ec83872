"""Variables of canned answers, telephone numbers, days of a plan and times to call. Values in, values out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bot.casework.errors import AnswerTooLong, NotADate, VariableUnknown

#: Words are taken as the answer to a tool's question for this long; own choice: one telephone call between.
WAITS = timedelta(minutes=10)
#: What was asked longer ago than this is forgotten, and words are ordinary ones again.
FORGOTTEN_AFTER = timedelta(hours=24)
#: From so many cases on a tag's count is told as a number; fewer could lead to one family. As words in row R10.
TOLD_FROM = 5
#: A logged telephone contact can be taken back for this long.
UNDO_WITHIN = timedelta(minutes=1)
#: A telephone number is kept at most so long.
NUMBER_KEPT = timedelta(days=7)
#: After so many calls that nobody answered another way is proposed.
MOST_MISSED = 2
#: The danger that a family wrote of counts for so long when urgency is taken away.
DANGER_COUNTS = timedelta(hours=24)
#: Nothing is put off or planned further ahead than this.
FURTHEST = timedelta(days=180)
#: A canned answer fits into one message of Telegram with a header.
LONGEST_ANSWER = 3000
#: A planned step is reminded of so long before its moment.
REMIND_STEP_BEFORE = timedelta(hours=3)
#: A responsibility is one line on a phone.
LONGEST_ITEM = 120

#: Variables of canned answers by the names that people use for them.
VARIABLES: Mapping[str, str] = {
    "nimi": "name", "namn": "name", "name": "name",
    "titteli": "title", "titel": "title", "title": "title",
    "pvm": "moment", "datum": "moment", "date": "moment",
    "palvelu": "service", "tjänst": "service", "service": "service",
    "numero": "number", "nummer": "number", "number": "number",
    "puhelin": "phone", "telefon": "phone", "phone": "phone",
    "ajat": "hours", "tider": "hours", "hours": "hours",
    "organisaatio": "organisation", "organisation": "organisation",
}  # fmt: skip
_VARIABLE = re.compile(r"\{\s*([^{}]{0,40}?)\s*\}")
_PHONE = re.compile(r"\s*([+(]?\d[\d ().\-/]{4,22}\d)\s*", re.ASCII)
_DAY = re.compile(r"\s*(\d{1,2})\.\s?(\d{1,2})\.?\s?(20\d\d)?\s*", re.ASCII)
_ISO_DAY = re.compile(r"\s*(20\d\d)-(\d{1,2})-(\d{1,2})\s*", re.ASCII)


class Step(StrEnum):
    """What an owner can say to do next."""

    CALL = "call"
    WRITE = "write"
    FIND_OUT = "find-out"
    WAIT = "wait"


#: Reasons on buttons, as one word each.
RAISE_REASONS = ("danger", "child", "deadline", "other")
LOWER_REASONS = ("clarified", "safe-now", "other")
#: Outcomes of a telephone contact.
OUTCOMES = ("advised", "guided", "taken", "urgent", "again")
#: The matters that most calls are about, as concepts of the lexicon; own choice until a month of calls tells.
PHONE_TOPICS = (
    "parenting", "child_sleep", "young_mood", "adult_mental", "separation", "school_refusal", "daycare_apply", "no_money",
)  # fmt: skip
OTHER = "other"


def check_variables(text: str) -> None:
    """Let a canned answer pass whose variables can be filled.

    Raises:
        VariableUnknown: one of them is none of ours, or a brace stands alone.
        AnswerTooLong: there are no words, or too many.
    """
    if not 0 < len(text.strip()) <= LONGEST_ANSWER:
        raise AnswerTooLong(most=LONGEST_ANSWER)
    unknown = [name for name in _VARIABLE.findall(text) if name.lower() not in VARIABLES]
    if unknown or re.search(r"[{}]", _VARIABLE.sub("", text)):
        raise VariableUnknown(variable=unknown[0] if unknown else "{ }")


def fill(text: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """A canned answer with its variables filled, and the names of those that have no value here."""
    missing = [name for name in _VARIABLE.findall(text) if not values.get(VARIABLES.get(name.lower(), ""))]
    filled = _VARIABLE.sub(lambda found: values.get(VARIABLES.get(found[1].lower(), ""), "") or "…", text)
    return filled, tuple(dict.fromkeys(missing))


def phone_in(text: str) -> str:
    """The telephone number that a text is, with single blanks; empty when it is anything else."""
    found = None if _DAY.fullmatch(text) or _ISO_DAY.fullmatch(text) else _PHONE.fullmatch(text)
    digits = sum(character.isdigit() for character in text)
    return " ".join(found[1].split()) if found and 6 <= digits <= 15 else ""


def masked(phone: str) -> str:
    """A number as a log may show it: the last two digits."""
    return f"…{phone[-2:]}" if phone else ""


def day_in(text: str, today: date) -> date:
    """The day that somebody wrote: ``27.11.``, ``27.11.2026`` or ``2026-11-27``; without a year the next such day.

    Raises:
        NotADate: it is no day.
    """
    local, iso = _DAY.fullmatch(text), _ISO_DAY.fullmatch(text)
    try:
        if iso:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if local is None:
            raise NotADate
        day = date(int(local[3] or today.year), int(local[2]), int(local[1]))
        return day if local[3] or day >= today else day.replace(year=day.year + 1)
    except ValueError:
        raise NotADate from None


def moment_of(day: date, zone: ZoneInfo, now: datetime, hour: int = 16) -> datetime:
    """The moment by which something planned for a day is done, aware UTC: 16 local time, or the day's last minute.

    Raises:
        NotADate: the day is over, or lies too far ahead.
    """
    today = now.astimezone(zone).date()
    if not today <= day <= today + FURTHEST:
        raise NotADate
    moment = datetime.combine(day, time(hour), tzinfo=zone).astimezone(UTC)
    return moment if moment > now else datetime.combine(day, time(23, 59), tzinfo=zone).astimezone(UTC)


def quick_days(today: date) -> Mapping[str, date]:
    """The days on buttons: today, tomorrow, the next Friday that is neither, a week from now."""
    friday = next(day for ahead in range(2, 9) if (day := today + timedelta(days=ahead)).weekday() == 4)
    return {"today": today, "tomorrow": today + timedelta(days=1), "friday": friday, "week": today + timedelta(days=7)}


class Slot(NamedTuple):
    """A time to call, from a moment until another, both aware UTC."""

    begins_at: datetime
    ends_at: datetime


def slots(openings: Iterable[Slot], zone: ZoneInfo, now: datetime, most: int = 4) -> list[Slot]:
    """Mornings and afternoons within service hours in which somebody can still call, the next ones first."""
    found: list[Slot] = []
    for opening in openings:
        for half in _halves(opening, zone):
            if half.ends_at - max(now, half.begins_at) >= timedelta(minutes=30):
                found.append(half)
        if len(found) >= most:
            break
    return found[:most]


def _halves(opening: Slot, zone: ZoneInfo) -> list[Slot]:
    noon = datetime.combine(opening.begins_at.astimezone(zone).date(), time(12), tzinfo=zone).astimezone(UTC)
    if not opening.begins_at < noon < opening.ends_at:
        return [opening]
    return [Slot(opening.begins_at, noon), Slot(noon, opening.ends_at)]
