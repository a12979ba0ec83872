"""Events in calendars: the file of a time and its changes, and everything one comes to behind one's own address."""

from __future__ import annotations

from base64 import b64decode
from datetime import datetime, timedelta

import pytest

from bot.calendar import addresses
from bot.calendar.subscription import Subscription
from bot.events import changing, making, service
from bot.events.calendar import entries_of
from bot.events.errors import EventGone
from bot.events.tables import Occurrence
from bot.reminders.service import set_privacy
from bot.wall import Wall
from tests.calendar.readers import Program, as_icalendar_reads, as_vobject_reads, values
from tests.events.conftest import COFFEE, ZONE, Hosting

LATER = COFFEE + timedelta(days=2)


def takes(story: Hosting, person: int, occurrence: Occurrence) -> None:
    story.do(service.give_file, occurrence_id=occurrence.id, person_id=person, key=story.origin())


def files(story: Hosting, person: int) -> list[bytes]:
    return [b64decode(row.payload["file"]["base64"]) for row in story.outbox(person, "document")]


def methods(story: Hosting, person: int) -> list[list[str]]:
    return [values(one, "METHOD") + values(one, "SEQUENCE") for one in files(story, person)]


def shown(story: Hosting, person: int) -> Program:
    """A calendar program in which somebody opened every file."""
    program = Program()
    for file in files(story, person):
        program.open(file)
    return program


def behind_the_address(story: Hosting, person: int) -> dict[str, datetime]:
    """What the person's address shows, by name."""
    subscription = Subscription((entries_of,), lambda _session, _person: False)
    token = story.do(lambda session, now: addresses.make(session, person_id=person, now=now))
    file = story.do(lambda session, now: subscription.file_behind(session, token, now))
    return {one.uid: one.begins for one in as_vobject_reads(file)}


def test_a_file_follows_its_time_until_it_is_called_off(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host)
    story.signs_up(family, occurrence)
    assert files(story, family) == []
    takes(story, family, occurrence)
    story.moves(host, occurrence, LATER, 90)
    story.cancels(host, occurrence)
    assert methods(story, family) == [["REQUEST", "0"], ["REQUEST", "1"], ["CANCEL", "2"]]
    first, moved, gone = (as_vobject_reads(one)[0] for one in files(story, family))
    assert first.uid == moved.uid == gone.uid
    assert (moved.begins, moved.ends - moved.begins) == (Wall(LATER, ZONE).moment, timedelta(minutes=90))
    assert shown(story, family).shown() == {}


def test_who_does_not_come_after_all_has_it_no_more_and_again_when_they_come_again(story: Hosting) -> None:
    host, family, other = story.coordinator(), story.family(), story.family()
    occurrence = story.opened(host, "weekly")
    for one in (family, other):
        story.signs_up(one, occurrence)
        takes(story, one, occurrence)
    story.now += timedelta(minutes=1)
    story.cannot(family, occurrence)
    story.cannot(family, occurrence)
    assert shown(story, family).shown() == {}
    story.now += timedelta(minutes=1)
    story.signs_up(family, occurrence)
    assert len(shown(story, family).shown()) == 1
    assert [one[0] for one in methods(story, family)] == ["REQUEST", "CANCEL", "REQUEST"]
    assert [one[0] for one in methods(story, other)] == ["REQUEST"]
    story.do(changing.end, event_id=occurrence.event_id, worker_id=host)
    assert shown(story, family).shown() == shown(story, other).shown() == {}


def test_who_waits_or_never_took_it_gets_no_file(story: Hosting) -> None:
    host, family, waits, quiet = story.coordinator(), story.family(), story.family(), story.family()
    occurrence = story.opened(host, capacity=1)
    story.signs_up(family, occurrence)
    story.signs_up(waits, occurrence)
    for one in (waits, quiet):
        with pytest.raises(EventGone):
            takes(story, one, occurrence)
    story.cancels(host, occurrence)
    assert files(story, family) == files(story, waits) == []


def test_the_title_is_neutral_and_a_hidden_place_stays_hidden(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host, directions="Sisään pihan puolelta")
    story.signs_up(family, occurrence)
    takes(story, family, occurrence)
    (seen,) = as_icalendar_reads(files(story, family)[0])
    assert (seen.summary, seen.place) == ("Tapaaminen", "Perhekeskus")
    assert "pihan puolelta" in files(story, family)[0].decode()
    story.do(set_privacy, person_id=family, hides_place=True)
    takes(story, family, occurrence)
    assert not [one for one in ("Aamukahvit", "Perhekeskus", "pihan") if one in files(story, family)[1].decode()]


def test_a_changed_place_reaches_the_calendar(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host)
    story.signs_up(family, occurrence)
    takes(story, family, occurrence)
    event = story.time(occurrence).event
    story.do(making.write, event_id=event.id, worker_id=host, field="place", value="Kirjasto")
    story.do(changing.apply, event_id=event.id, worker_id=host, seen=story.event(event).changed_at)
    assert [as_vobject_reads(one)[0].place for one in files(story, family)] == ["Perhekeskus", "Kirjasto"]


def test_the_address_shows_what_one_comes_to_and_nothing_else(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    first = story.opened(host, "weekly", capacity=1)
    second, third = story.times(first.event_id)[1:3]
    other = story.family()
    story.signs_up(other, second)
    for one in (first, second, third):
        story.signs_up(family, one)
    assert sorted(behind_the_address(story, family).values()) == [first.begins_at, third.begins_at]
    before = behind_the_address(story, family)
    story.moves(host, first, LATER)
    after = behind_the_address(story, family)
    assert set(after) == set(before)
    assert Wall(LATER, ZONE).moment in after.values()
    story.cancels(host, first)
    assert list(behind_the_address(story, family).values()) == [third.begins_at]
    story.cannot(family, third)
    assert behind_the_address(story, family) == {}
    assert list(behind_the_address(story, other).values()) == [second.begins_at]
