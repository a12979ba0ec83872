"""Called off, moved, changed, ended: everybody who signed up is told once, and nobody is reminded of what is not true."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.events import changing, making
from bot.events.errors import EventCancelled, EventGone, EventIsOver, NotForYou
from bot.events.rules import Place
from bot.reminders.tables import Reminder
from tests.events.conftest import COFFEE, Hosting


def waiting(story: Hosting) -> int:
    """How many reminders wait."""
    with story.transaction() as session:
        return session.scalar(select(func.count()).select_from(Reminder).where(Reminder.status == "waiting")) or 0


def test_a_time_is_called_off_and_all_who_signed_up_are_told_once(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly", capacity=2)
    coming, also, in_line, other = (story.family() for _ in range(4))
    for one in (coming, also, in_line):
        story.signs_up(one, occurrence)
    assert waiting(story) > 0
    assert story.cancels(host, occurrence) == 3
    assert waiting(story) == 0
    assert story.cancels(host, occurrence) == 0
    story.days_pass(COFFEE + timedelta(days=1))
    for one in (coming, also, in_line):
        assert story.keys(one) == ["event-cancelled"]
    assert story.keys(other) == []
    following = story.times(occurrence.event_id)[1]
    assert story.letters(coming)[0].buttons[0][0].ids == (following.id,)
    with pytest.raises(EventCancelled):
        story.signs_up(other, occurrence)


def test_a_reminder_in_the_outbox_is_taken_back_when_its_time_is_called_off(story: Hosting) -> None:
    host = story.coordinator()
    occurrence, family = story.opened(host), story.family()
    story.signs_up(family, occurrence)
    story.goes_to(COFFEE - timedelta(hours=12))
    story.ticks()
    assert [row.status for row in story.outbox(family)] == ["pending"]
    story.cancels(host, occurrence)
    assert [(row.status, row.reason) for row in story.outbox(family)] == [("expired", "withdrawn"), ("pending", "")]


def test_a_moved_time_keeps_seats_and_reminds_of_the_new_one(story: Hosting) -> None:
    host = story.coordinator()
    occurrence, family = story.opened(host), story.family()
    story.signs_up(family, occurrence)
    moved = story.moves(host, occurrence, COFFEE + timedelta(days=7))
    assert moved.version == 1
    story.days_pass(COFFEE + timedelta(days=2))
    assert story.keys(family) == ["event-moved"]
    story.days_pass(COFFEE + timedelta(days=8))
    assert story.keys(family) == ["event-moved", "event-remind"]
    assert story.places(occurrence) == {family: Place.COMING}


def test_nothing_is_moved_into_the_past(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host)
    with pytest.raises(EventIsOver):
        story.moves(host, occurrence, datetime(2026, 11, 20, 9))


def test_changes_wait_until_they_are_put_to_use_and_are_told_once_to_each(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly")
    second = story.times(occurrence.event_id)[1]
    both, one = story.family(), story.family()
    for when in (occurrence, second):
        story.signs_up(both, when)
    story.signs_up(one, second)
    for field, value in (("place", "Kirjasto"), ("directions", "Ovi B")):
        story.do(making.write, event_id=occurrence.event_id, worker_id=host, field=field, value=value)
    assert story.time(occurrence).event.place == "Perhekeskus"
    assert story.keys(both) == []
    seen = story.time(occurrence).event.changed_at
    assert story.do(changing.apply, event_id=occurrence.event_id, worker_id=host, seen=seen) == 2
    assert story.do(changing.apply, event_id=occurrence.event_id, worker_id=host, seen=seen) == 0
    assert story.keys(both) == story.keys(one) == ["event-changed"]
    assert "Kirjasto" in story.everything_for(one)
    story.days_pass(COFFEE + timedelta(days=8))
    assert story.keys(both) == ["event-changed", "event-remind", "event-remind"]
    assert story.keys(one) == ["event-changed", "event-remind"]


def test_more_seats_are_offered_to_the_line_and_told_to_nobody_else(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, capacity=1)
    first, second = story.family(), story.family()
    story.signs_up(first, occurrence)
    story.signs_up(second, occurrence)
    event = story.do(making.write, event_id=occurrence.event_id, worker_id=host, field="capacity", value=2)
    assert story.do(changing.apply, event_id=event.id, worker_id=host, seen=event.changed_at) == 0
    assert (story.keys(first), story.keys(second)) == ([], ["event-offer"])


def test_an_event_that_ends_is_told_once_to_whoever_had_signed_up_for_several_times(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly")
    family, other = story.family(), story.family()
    for when in story.times(occurrence.event_id)[:3]:
        story.signs_up(family, when)
    story.signs_up(other, occurrence)
    assert story.do(changing.end, event_id=occurrence.event_id, worker_id=host) == 2
    assert story.do(changing.end, event_id=occurrence.event_id, worker_id=host) == 0
    story.days_pass(COFFEE + timedelta(days=20))
    assert story.keys(family) == story.keys(other) == ["event-ended"]
    assert waiting(story) == 0


def test_only_the_host_and_coordinators_change_an_event(story: Hosting) -> None:
    occurrence, other = story.opened(story.coordinator()), story.worker("Mikael")
    with pytest.raises(NotForYou):
        story.cancels(other, occurrence)
    with pytest.raises(NotForYou):
        story.do(changing.end, event_id=occurrence.event_id, worker_id=other)
    with pytest.raises(EventGone):
        story.do(changing.end, event_id=occurrence.event_id + 7, worker_id=other)
    assert story.cancels(story.coordinator("Anu"), occurrence) == 0
