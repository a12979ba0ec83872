"""When events happen, how seats are held, and what a month's numbers may show. Values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cache

import holidays
from dateutil.rrule import rrulestr

from bot.reminders.rules import out_of_quiet, quiet_begins, quiet_ends
from bot.wall import Wall, moment_at


class EventStatus(StrEnum):
    """Where an event stands."""

    DRAFT = "draft"  #: only its maker sees it
    OPEN = "open"
    ENDED = "ended"


class OccurrenceStatus(StrEnum):
    """Whether one time of an event takes place."""

    ON = "on"
    CANCELLED = "cancelled"


class Audience(StrEnum):
    """Who sees an event."""

    FAMILIES = "families"  #: everybody: families, professionals, workers
    PROFESSIONALS = "professionals"  #: whoever works with families


class Place(StrEnum):
    """How somebody stands to one time of an event."""

    COMING = "coming"  #: has a seat
    WAITING = "waiting"  #: is in line
    OFFERED = "offered"  #: a seat is held for them for a while
    REMINDED = "reminded"  #: only wants to be reminded


#: Those who have a seat or for whom one is held.
SEATED = (Place.COMING, Place.OFFERED)
#: Those who are reminded.
EXPECTED = (Place.COMING, Place.REMINDED)


class Repeat(StrEnum):
    """How an event comes back, by wall clock."""

    ONCE = "once"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"  #: on the n-th weekday
    MONTHLY_LAST = "last"  #: on the last such weekday


#: The longest of each word that a maker writes, in characters.
LONGEST: Mapping[str, int] = {"title": 80, "place": 200, "directions": 300, "whom": 120}
#: The longest wish, agenda and outcome, in characters.
LONGEST_WISH, LONGEST_AGENDA, LONGEST_OUTCOME = 200, 1000, 200
#: A host reads no more wishes than this.
MOST_WISHES = 100
#: Seats of an event, people of one sign-up, minutes of one time, people who came.
MOST_SEATS, MOST_HEADS, MOST_MINUTES, MOST_CAME = 500, 10, 480, 2000
USUAL_MINUTES = 60
#: Times of an event are made this far ahead, and no event begins further away than ``FURTHEST``.
HORIZON, FURTHEST = timedelta(days=120), timedelta(days=730)
#: A seat that became free is held so long for the next in line, quiet hours not counted.
HELD = timedelta(hours=2)
#: Nobody is offered a seat or sent an agenda later than this before the beginning.
LAST_CALL = timedelta(hours=1)
#: How many hours before the beginning signing up can end.
CLOSES = (0, 24, 48, 168)
#: How many hours before the beginning an agenda can be sent; 0: on the day before at ``AGENDA_AT``.
AGENDAS = (0, 2, 4)
AGENDA_AT = time(15)
#: The host is asked for the agenda so many calendar days before, at this local time.
ASK_DAYS, ASK_AT = 2, time(10)
#: Sign-ups and chosen wishes are kept so long after the event, wishes that nobody chose and drafts so long at all, events so
#: long after their last time.
SIGN_UPS_KEPT, WISHES_KEPT, DRAFTS_KEPT, EVENTS_KEPT = (timedelta(days=days) for days in (30, 90, 30, 400))
#: A wish that its writer never confirmed.
UNCONFIRMED_KEPT = timedelta(hours=1)
#: Blind spots on an agenda: how many, and from which count on (row R9).
SPOTS_SHOWN, SPOTS_FROM = 5, 5
#: Smaller numbers of people are not shown as such.
SHOWN_FROM = 5

_HOLIDAY_LANGUAGES = {"fi": "fi", "sv": "sv_FI", "en": "en_US"}


def rule_of(repeat: Repeat, first: date) -> str:
    """The RRULE by which an event that begins on a day comes back; empty for once."""
    weekday = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[first.weekday()]
    return {
        Repeat.ONCE: "",
        Repeat.WEEKLY: "FREQ=WEEKLY",
        Repeat.FORTNIGHTLY: "FREQ=WEEKLY;INTERVAL=2",
        Repeat.MONTHLY: f"FREQ=MONTHLY;BYDAY={nth_weekday(first)}{weekday}",
        Repeat.MONTHLY_LAST: f"FREQ=MONTHLY;BYDAY=-1{weekday}",
    }[repeat]


def nth_weekday(day: date) -> int:
    """Which Tuesday of its month a Tuesday is: 1 to 5."""
    return (day.day - 1) // 7 + 1


def repeats_from(first: date) -> list[Repeat]:
    """How an event that begins on a day can come back: the fifth Tuesday, which most months lack, is the last one."""
    left_out = set()
    if nth_weekday(first) == 5:
        left_out.add(Repeat.MONTHLY)
    if (first + timedelta(days=7)).month == first.month:
        left_out.add(Repeat.MONTHLY_LAST)
    return [one for one in Repeat if one not in left_out]


def walls(
    first: Wall, rule: str, *, until: datetime, last_day: date | None = None, skipped: Collection[date] = ()
) -> list[Wall]:
    """The times of an event up to a moment (aware UTC), in order: the same clock time whatever the clocks do."""
    found = rrulestr(f"RRULE:{rule}", dtstart=first.local) if rule else [first.local]
    chosen = []
    for local in found:
        wall = Wall(local, first.zone, first.fold if local == first.local else 0)
        if wall.moment > until or (last_day is not None and local.date() > last_day):
            break
        if local.date() not in skipped:
            chosen.append(wall)
    return chosen


def holiday_name(day: date, country: str = "FI") -> dict[str, str]:
    """What a holiday is called, by language; empty on other days."""
    return {} if (names := _holidays(country, day.year).get(day)) is None else names


def holidays_in(times: Collection[Wall]) -> list[tuple[date, dict[str, str]]]:
    """The days of these times that are holidays, with their names by language."""
    named = ((one.local.date(), holiday_name(one.local.date())) for one in times)
    return [(day, names) for day, names in named if names]


@cache
def _holidays(country: str, year: int) -> dict[date, dict[str, str]]:
    named: dict[date, dict[str, str]] = {}
    for language, code in _HOLIDAY_LANGUAGES.items():
        for day, name in holidays.country_holidays(country, years=year, language=code).items():
            named.setdefault(day, {})[language] = name
    return named


def held_until(now: datetime, zone: str) -> datetime:
    """Until when a seat that is offered now is held: two hours, of which none is in quiet hours; aware UTC."""
    begins = quiet_ends(now, zone)
    ends, night = begins + HELD, quiet_begins(begins, zone)
    return ends if ends <= night else quiet_ends(night, zone) + (ends - night)


def closes_at(begins: Wall, hours: int) -> datetime:
    """Until when one can sign up; whole days are calendar days at the same clock time."""
    return begins.days_before(hours // 24) - timedelta(hours=hours % 24)


def agenda_at(begins: Wall, hours: int) -> datetime:
    """When the agenda is sent, never at night; aware UTC."""
    if not hours:
        return moment_at(begins.moment, AGENDA_AT, begins.zone, days=-1)
    return out_of_quiet(begins.moment - timedelta(hours=hours), begins)


def ask_host_at(begins: Wall) -> datetime:
    """When the host is asked for the agenda; aware UTC."""
    return moment_at(begins.moment, ASK_AT, begins.zone, days=-ASK_DAYS)


def shown(count: int) -> str:
    """A number of people as others may read it."""
    return str(count) if count == 0 or count >= SHOWN_FROM else f"< {SHOWN_FROM}"
