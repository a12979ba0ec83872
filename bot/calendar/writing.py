"""Entries become a calendar file (RFC 5545 and 5546), written with the library icalendar.

A file tells nobody who reads over a shoulder what the time is for: its title is neutral, nobody is named, nothing rings,
and where the person hides places it has neither a place nor words (``docs/decisions/calendar-files.md``).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from icalendar.prop import vCalAddress, vRecur, vText

from bot.calendar.rules import Entry, Method, says_plainly
from bot.calendar.zones import timezone_of
from bot.i18n.translator import the_translator

#: Names the program without telling whose it is.
PRODID = "-//Times//Calendar file//EN"
#: Programs that ask an address come again after this; they decide themselves.
ASK_EVERY = timedelta(hours=6)
#: A calendar wants an organiser (RFC 5546); this address can never take mail (RFC 2606).
_NOBODY = "mailto:nobody@calendar.invalid"


def calendar_file(
    entries: Sequence[Entry], *, method: Method, language: str, hides_place: bool, organisation: str = "",
    stamp: datetime | None = None,
) -> bytes:  # fmt: skip
    """A calendar file of these entries, in UTF-8 with CRLF and lines of at most 75 octets.

    ``hides_place`` leaves out place, description, link and ``organisation``, which otherwise stands as the organiser.
    ``stamp`` is when the file is made: of two that tell the same version the later one counts. Without it a file is as old
    as its entries, so that the same calendar is the same file.
    """
    calendar = _empty(method, language)
    for zone, year in _zones(entries):
        calendar.add_component(timezone_of(zone, year))
    for entry in entries:
        event = _event(entry, method, language, stamp or entry.changed_at)
        _add_organiser(event, says_plainly("" if hides_place else organisation) or str(event["summary"]))
        if not hides_place:
            _add_words(event, entry)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _empty(method: Method, language: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if method == "PUBLISH":
        calendar.add("x-wr-calname", the_translator().translate("calendar-name", language))
        calendar.add("refresh-interval", ASK_EVERY, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "PT6H")
    return calendar


def _zones(entries: Sequence[Entry]) -> list[tuple[str, int]]:
    """The zones of entries that are told by the wall clock, each with the first year in which it is needed."""
    first: dict[str, int] = {}
    for entry in entries:
        if not _is_told_in_utc(entry):
            first[entry.zone] = min(first.get(entry.zone, entry.begins.year), entry.begins.year)
    return sorted(first.items())


def _event(entry: Entry, method: Method, language: str, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.version)
    event.add("dtstamp", stamp)
    event.add("created", entry.created_at)
    event.add("last-modified", entry.changed_at)
    _add_times(event, entry)
    event.add("summary", the_translator().translate("calendar-summary", language))
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.cancelled or method == "CANCEL" else "CONFIRMED")
    return event


def _add_times(event: Event, entry: Entry) -> None:
    zone = UTC if _is_told_in_utc(entry) else ZoneInfo(entry.zone)
    event.add("dtstart", entry.begins_at.astimezone(zone))
    event.add("dtend", entry.ends_at.astimezone(zone))
    if entry.rrule:
        event.add("rrule", vRecur.from_ical(entry.rrule))
    for wall in entry.exdates:
        event.add("exdate", wall.replace(tzinfo=ZoneInfo(entry.zone)))
    if entry.recurrence_id is not None:
        event.add("recurrence-id", entry.recurrence_id.replace(tzinfo=ZoneInfo(entry.zone)))


def _is_told_in_utc(entry: Entry) -> bool:
    """Whether begin or end is the second of two equal times on the wall, which a file cannot tell from the first."""
    begin, end = (moment.astimezone(ZoneInfo(entry.zone)) for moment in (entry.begins_at, entry.ends_at))
    in_series = entry.rrule or entry.recurrence_id is not None
    return not in_series and (_is_second(begin) or _is_second(end))


def _is_second(local: datetime) -> bool:
    return local.fold == 1 and local.utcoffset() != local.replace(fold=0).utcoffset()


def _add_organiser(event: Event, name: str) -> None:
    organiser = vCalAddress(_NOBODY)
    organiser.params["CN"] = vText(name.replace("\n", " ").replace('"', "'"))
    event["organizer"] = organiser


def _add_words(event: Event, entry: Entry) -> None:
    words = [one for one in (says_plainly(entry.description), says_plainly(entry.link)) if one]
    if entry.place:
        event.add("location", says_plainly(entry.place))
    if words:
        event.add("description", "\n".join(words))
    if entry.link.startswith("https://"):
        event.add("url", says_plainly(entry.link).replace("\n", ""))
