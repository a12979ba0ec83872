"""Drafts: who may make them, what they lack, how they come back, and what they become."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.events import forgetting, making, queries, rights
from bot.events.errors import (
    DraftIncomplete,
    EventChanged,
    EventGone,
    EventIsOver,
    NotANumber,
    NotForYou,
    TooFar,
    TooManyWords,
)
from bot.people.tables import Person
from bot.wall import Wall
from tests.events.conftest import COFFEE, ZONE, Hosting


def test_a_worker_makes_events_only_with_the_right_to_it(story: Hosting) -> None:
    coordinator, worker = story.coordinator(), story.worker()
    with pytest.raises(NotForYou):
        story.draft(worker)
    with pytest.raises(NotForYou):
        story.do(rights.turn, coordinator_id=worker, worker_id=worker)
    assert story.do(rights.turn, coordinator_id=coordinator, worker_id=worker) is True
    event = story.draft(worker)
    assert event.host_id == worker
    with pytest.raises(NotForYou):
        story.do(making.write, event_id=event.id, worker_id=story.worker("Mikael"), field="title", value="x")
    assert story.do(rights.turn, coordinator_id=coordinator, worker_id=worker) is False
    with pytest.raises(NotForYou):
        story.draft(worker)


def test_a_draft_is_seen_by_nobody_and_needs_a_time_and_a_place(story: Hosting) -> None:
    host = story.coordinator()
    event = story.do(making.begin, worker_id=host, title="  Aamu   kahvit ", zone=ZONE)
    assert event.title == "Aamu kahvit"
    assert making.missing(event) == ["time", "place"]
    with pytest.raises(DraftIncomplete):
        story.publishes(host, event)
    with pytest.raises(DraftIncomplete):
        story.repeats(host, event, "weekly")
    family = story.family()
    with story.transaction() as session:
        person = session.get_one(Person, family)
        assert queries.coming(session, person=person, now=story.now) == []


def test_what_stands_on_the_screen_is_what_is_published(story: Hosting) -> None:
    host = story.coordinator()
    event = story.draft(host)
    seen = event.changed_at
    story.pass_time(seconds=2)
    story.do(making.write, event_id=event.id, worker_id=host, field="place", value="Muualla")
    with pytest.raises(EventChanged):
        story.do(making.publish, event_id=event.id, worker_id=host, seen=seen)
    story.publishes(host, event)
    assert story.publishes(host, event).status == "open"
    assert len(story.times(event)) == 1


def test_a_weekly_event_has_its_times_some_months_ahead_and_always_more(story: Hosting) -> None:
    host = story.coordinator()
    event = story.draft(host)
    story.repeats(host, event, "weekly")
    story.do(making.leave_out, event_id=event.id, worker_id=host, day=date(2026, 12, 22))
    story.publishes(host, event)
    made = [one.day for one in story.times(event)]
    assert len(made) == 16
    assert date(2026, 12, 22) not in made
    story.pass_time(days=60)
    story.ticks()
    later = story.times(event)
    assert [one.day for one in later] == sorted({one.day for one in later})
    assert {one.wall.local.time() for one in later} == {COFFEE.time()}
    assert {one.begins_at.hour for one in later} == {5, 6}
    assert later[-1].begins_at > story.now + timedelta(days=100)
    assert story.ticks() == 0


def test_a_cancelled_day_is_not_made_again(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly")
    story.cancels(host, occurrence)
    story.pass_time(days=30)
    story.ticks()
    days = [one.day for one in story.times(occurrence.event_id)]
    assert days.count(occurrence.day) == 1


def test_holidays_are_told_before_publishing(story: Hosting) -> None:
    host = story.coordinator()
    event = story.draft(host, datetime(2026, 12, 3, 9))
    event = story.repeats(host, event, "weekly")
    assert [day for day, _ in making.holidays_ahead(event, story.now)] == [date(2026, 12, 24), date(2027, 5, 6)]
    event = story.do(making.leave_out, event_id=event.id, worker_id=host, day=date(2026, 12, 24))
    assert [day for day, _ in making.holidays_ahead(event, story.now)] == [date(2027, 5, 6)]


def test_bad_fields_are_refused(story: Hosting) -> None:
    host = story.coordinator()
    event = story.draft(host)
    bad: tuple[tuple[str, object, type[Exception]], ...] = (
        ("title", "x" * 81, TooManyWords), ("capacity", 0, NotANumber), ("capacity", 501, NotANumber),
        ("languages", "de", EventGone), ("closes_hours", 5, EventGone), ("agenda_hours", 1, EventGone),
        ("host_id", story.worker("Mikael"), EventGone), ("status", "open", EventGone), ("local", "", EventGone),
    )  # fmt: skip
    for field, value, refusal in bad:
        with pytest.raises(refusal):
            story.do(making.write, event_id=event.id, worker_id=host, field=field, value=value)
    times = ((datetime(2026, 11, 1, 9), 60, EventIsOver), (datetime(2029, 11, 1, 9), 60, TooFar))
    for local, minutes, late in times:
        with pytest.raises(late):
            story.do(making.set_time, event_id=event.id, worker_id=host, wall=Wall(local, ZONE), minutes=minutes)


def test_an_event_becomes_a_draft_with_another_rhythm(story: Hosting) -> None:
    host = story.coordinator()
    occurrence = story.opened(host, "weekly", whom="Vauvaperheet", capacity=8)
    draft = story.do(making.copy, event_id=occurrence.event_id, worker_id=host)
    assert (draft.status, draft.whom, draft.capacity, draft.local) == ("draft", "Vauvaperheet", 8, "")
    story.do(making.throw_away, event_id=draft.id, worker_id=host)
    with pytest.raises(EventGone):
        story.do(making.throw_away, event_id=draft.id, worker_id=host)
    with pytest.raises(EventGone):
        story.do(making.throw_away, event_id=occurrence.event_id, worker_id=host)


def test_what_is_over_is_forgotten(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host)
    story.draft(host)
    story.signs_up(family, occurrence)
    story.goes_to(COFFEE + timedelta(days=30))
    assert story.do(forgetting.forget_old) == 1  # the draft
    assert story.places(occurrence) != {}
    story.pass_time(hours=2)
    assert story.do(forgetting.forget_old) == 1
    assert story.places(occurrence) == {}
    assert story.time(occurrence).day == occurrence.day
    story.pass_time(days=400)
    assert story.do(forgetting.forget_old) == 1
    assert story.times(occurrence.event_id) == []
