"""What others make of a file: two libraries, the bare lines, and a calendar program that keeps what it was told."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import vobject
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from icalendar import Calendar

from bot.calendar.rules import Entry

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HELSINKI = "Europe/Helsinki"


def entry(uid: str = "a1", version: int = 0, begins: datetime = datetime(2027, 1, 12, 14, 30), **more: Any) -> Entry:
    """An entry of an hour in Helsinki, unless told otherwise."""
    known = {"zone": HELSINKI, "minutes": 60, "created_at": NOW, "changed_at": NOW}
    return Entry(uid=uid, version=version, begins=begins, **known | more)


def lines(file: bytes) -> list[str]:
    """The content lines, unfolded; every octet line is checked on the way."""
    assert file.endswith(b"\r\n")
    assert b"\n" not in file.replace(b"\r\n", b"")
    assert b"\r" not in file.replace(b"\r\n", b"")
    raw = file.removesuffix(b"\r\n").split(b"\r\n")
    assert max(len(line) for line in raw) <= 75
    for line in raw:
        line.decode()  # no character is torn by a fold
    return file.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def values(file: bytes, name: str) -> list[str]:
    """The bare values of a property, wherever it stands."""
    return [line.partition(":")[2] for line in lines(file) if line.partition(":")[0].partition(";")[0] == name]


@dataclass(frozen=True)
class Seen:
    """An event as a reader understands it."""

    uid: str
    sequence: int
    stamp: datetime
    begins: datetime
    ends: datetime
    summary: str
    place: str
    words: str
    status: str
    private: str


def as_icalendar_reads(file: bytes) -> list[Seen]:
    """The events as the library icalendar reads them."""
    events = Calendar.from_ical(file).walk("VEVENT")
    return [
        Seen(
            str(one["uid"]), int(one["sequence"]), one.decoded("dtstamp"), one.decoded("dtstart").astimezone(UTC),
            one.decoded("dtend").astimezone(UTC), str(one["summary"]), str(one.get("location", "")),
            str(one.get("description", "")), str(one["status"]), str(one["class"]),
        )
        for one in events
    ]  # fmt: skip


def as_vobject_reads(file: bytes) -> list[Seen]:
    """The events as the library vobject reads them, with the zones that stand in the file."""
    calendar = vobject.readOne(io.StringIO(file.decode(), newline=""))
    events = calendar.contents.get("vevent", [])
    return [
        Seen(
            one.uid.value, int(one.sequence.value), one.dtstamp.value,
            one.dtstart.value.astimezone(UTC), one.dtend.value.astimezone(UTC),
            one.summary.value, _said(one, "location"), _said(one, "description"), one.status.value,
            one.contents["class"][0].value,
        )
        for one in events
    ]  # fmt: skip


def _said(event: Any, name: str) -> str:
    return event.contents[name][0].value if name in event.contents else ""


def zone_in(file: bytes) -> tzinfo:
    """The one zone that stands in a file, as dateutil reads it: nothing of the machine's own zones is used."""
    unfolded = io.StringIO("\n".join(lines(file)))
    zones = tzical(unfolded)
    (name,) = zones.keys()
    found = zones.get(name)
    assert found is not None
    return found


def happenings(file: bytes) -> list[datetime]:
    """The moments of the one series in a file, by its own rule and its own zone."""
    zone = zone_in(file)
    (start,), (rule,) = values(file, "DTSTART")[-1:], values(file, "RRULE")[-1:]
    walls = rrulestr(rule, dtstart=_wall(start))
    gone = {_wall(one) for one in values(file, "EXDATE")}
    return [wall.replace(tzinfo=zone).astimezone(UTC) for wall in walls if wall not in gone]


def _wall(written: str) -> datetime:
    return datetime.strptime(written, "%Y%m%dT%H%M%S")  # noqa: DTZ007


@dataclass
class Program:
    """A calendar program: keeps entries by their uid, replaces one by a newer one, takes out what is cancelled.

    Newer is a higher SEQUENCE, and of equal ones the later DTSTAMP (RFC 5546, 2.1.5).
    """

    kept: dict[str, Seen] = field(default_factory=dict)
    _newest: dict[str, tuple[int, datetime]] = field(default_factory=dict)

    def open(self, file: bytes) -> None:
        """Take a file in, as somebody who taps it does."""
        (method,) = values(file, "METHOD")
        for seen in as_vobject_reads(file):
            told = seen.sequence, seen.stamp
            if told < self._newest.get(seen.uid, told):
                continue
            self._newest[seen.uid] = told
            self.kept.pop(seen.uid, None)
            if method != "CANCEL" and seen.status != "CANCELLED":
                self.kept[seen.uid] = seen

    def shown(self) -> dict[str, tuple[datetime, timedelta]]:
        """What stands in the calendar: begin and length by uid."""
        return {uid: (seen.begins, seen.ends - seen.begins) for uid, seen in self.kept.items()}
