"""Signing up, the line, offers of seats, and not coming after all."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.events import queries, service
from bot.events.errors import EventChanged, EventGone, EventIsOver, NotANumber, OfferOver, SignUpClosed, TooManyHeads
from bot.events.rules import Place
from bot.reminders import service as reminders
from bot.reminders.rules import Offset
from tests.events.conftest import COFFEE, Hosting


def test_somebody_signs_up_once_and_is_reminded_once_a_day_before(story: Hosting) -> None:
    occurrence, family = story.opened(story.coordinator()), story.family()
    first = story.signs_up(family, occurrence)
    assert first.place == Place.COMING
    assert story.signs_up(family, occurrence).id == first.id
    story.days_pass(COFFEE + timedelta(days=1))
    assert story.keys(family) == ["event-remind"]


def test_a_withdrawn_reminder_takes_nobody_elses_place(story: Hosting) -> None:
    host, first, second = story.coordinator(), story.family(), story.family()
    occurrence = story.opened(host)
    story.signs_up(first, occurrence)
    story.goes_to(COFFEE - timedelta(hours=12))
    story.ticks()
    story.cannot(first, occurrence)
    later = story.opened(host, local=COFFEE + timedelta(days=7))
    story.signs_up(second, later)
    story.days_pass(COFFEE + timedelta(days=8))
    assert story.keys(second) == ["event-remind"]


def test_own_wishes_about_reminders_hold_for_events(story: Hosting) -> None:
    occurrence, family = story.opened(story.coordinator()), story.family()
    story.do(reminders.set_offsets, person_id=family, offsets=(Offset.WEEK, Offset.TWO_HOURS))
    story.do(reminders.set_privacy, person_id=family, discreet=True)
    story.signs_up(family, occurrence)
    story.days_pass(COFFEE + timedelta(days=1))
    assert story.keys(family) == ["event-remind-discreet"] * 2  # two hours before would be at night
    assert "Perhekeskus" not in story.everything_for(family)
    silent = story.family()
    story.do(reminders.set_offsets, person_id=silent, offsets=())
    later = story.opened(story.coordinator("Anu"), local=COFFEE + timedelta(days=14))
    story.signs_up(silent, later)
    story.days_pass(COFFEE + timedelta(days=15))
    assert story.keys(silent) == []


def test_who_only_wants_a_reminder_takes_no_seat(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    reminded, family = story.family(), story.family()
    story.do(service.remind_me, occurrence_id=occurrence.id, person_id=reminded, seen=0)
    assert story.signs_up(family, occurrence).place == Place.COMING
    story.days_pass(COFFEE)
    assert story.keys(reminded) == ["event-remind"]


def test_when_all_seats_are_taken_there_is_a_line_and_the_first_gets_an_offer(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    first, second, third = story.family(), story.family(), story.family()
    story.signs_up(first, occurrence)
    assert [story.signs_up(one, occurrence).place for one in (second, third)] == [Place.WAITING, Place.WAITING]
    story.cannot(first, occurrence)
    own = story.own(second, occurrence)
    assert own is not None
    assert (own.place, own.offered_until) == (Place.OFFERED, story.now + timedelta(hours=2))
    assert story.keys(second) == ["event-offer"]
    assert story.keys(third) == []
    assert story.signs_up(story.family(), occurrence).place == Place.WAITING
    assert story.takes(second, own).place == Place.COMING
    assert story.takes(second, own).place == Place.COMING
    assert story.own(first, occurrence) is None


def test_an_offer_that_nobody_takes_goes_to_the_next_after_two_hours(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    first, second, third = story.family(), story.family(), story.family()
    for one in (first, second, third):
        story.signs_up(one, occurrence)
    story.cannot(first, occurrence)
    offered = story.own(second, occurrence)
    assert offered is not None
    story.pass_time(minutes=119)
    assert story.ticks() == 0
    story.pass_time(minutes=1)
    story.ticks()
    assert story.keys(second) == ["event-offer", "event-offer-lapsed"]
    assert story.keys(third) == ["event-offer"]
    with pytest.raises(OfferOver):
        story.takes(second, offered)
    assert story.ticks() == 0


def test_at_night_nobody_is_asked_and_the_seat_stays_the_lines(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    first, second = story.family(), story.family()
    story.signs_up(first, occurrence)
    story.signs_up(second, occurrence)
    story.goes_to(datetime(2026, 11, 24, 22))
    story.cannot(first, occurrence)
    story.ticks()
    assert story.keys(second) == []
    assert story.signs_up(story.family(), occurrence).place == Place.WAITING
    story.goes_to(datetime(2026, 11, 25, 8))
    story.ticks()
    assert story.keys(second) == ["event-offer"]


def test_an_offer_of_the_evening_holds_into_the_morning(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=1)
    first, second = story.family(), story.family()
    story.signs_up(first, occurrence)
    story.signs_up(second, occurrence)
    story.goes_to(datetime(2026, 11, 24, 20, 30))
    story.cannot(first, occurrence)
    story.goes_to(datetime(2026, 11, 25, 9, 29))
    assert story.ticks() == 0
    own = story.own(second, occurrence)
    assert own is not None
    assert story.takes(second, own).place == Place.COMING


def test_a_family_of_three_waits_while_a_smaller_one_fits(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), capacity=3)
    first, three, one = story.family(), story.family(), story.family()
    story.signs_up(first, occurrence, heads=3)
    story.signs_up(three, occurrence, heads=3)
    story.signs_up(one, occurrence)
    story.do(service.set_heads, occurrence_id=occurrence.id, person_id=first, seen=0, heads=2)
    assert story.keys(three) == []
    assert story.keys(one) == ["event-offer"]
    with pytest.raises(TooManyHeads) as refused:
        story.do(service.set_heads, occurrence_id=occurrence.id, person_id=first, seen=0, heads=3)
    assert refused.value.data["free"] == 2
    with pytest.raises(NotANumber):
        story.do(service.set_heads, occurrence_id=occurrence.id, person_id=first, seen=0, heads=0)


def test_one_signs_up_until_the_host_said_and_not_for_what_has_begun(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator(), closes_hours=24)
    story.goes_to(COFFEE - timedelta(hours=23))
    family = story.family()
    with pytest.raises(SignUpClosed):
        story.signs_up(family, occurrence)
    story.do(service.remind_me, occurrence_id=occurrence.id, person_id=family, seen=0)
    story.goes_to(COFFEE)
    with pytest.raises(EventIsOver):
        story.cannot(family, occurrence)


def test_an_old_button_says_that_the_event_has_changed(story: Hosting) -> None:
    host = story.coordinator()
    occurrence, family = story.opened(host), story.family()
    story.moves(host, occurrence, COFFEE + timedelta(hours=1))
    with pytest.raises(EventChanged):
        story.do(service.sign_up, occurrence_id=occurrence.id, person_id=family, seen=0)


def test_the_host_sees_counts_and_interpreters_and_nobody(story: Hosting) -> None:
    occurrence = story.opened(story.coordinator())
    for heads in (1, 2):
        family = story.family()
        story.signs_up(family, occurrence, heads=heads)
        story.do(service.wish_interpreter, occurrence_id=occurrence.id, person_id=family, language="so")
    with story.transaction() as session:
        assert queries.counts(session, occurrence_id=occurrence.id) == queries.Counts(coming=3, sign_ups=2)
        assert queries.interpreters(session, occurrence_id=occurrence.id) == [("so", 2)]
    with pytest.raises(EventGone):
        story.do(service.wish_interpreter, occurrence_id=occurrence.id, person_id=story.family(), language="so")


def test_families_do_not_see_what_is_for_professionals(story: Hosting) -> None:
    from bot.events import making
    from bot.people.tables import Person

    host = story.coordinator()
    event = story.draft(host)
    story.do(making.set_audience, event_id=event.id, worker_id=host, audience="professionals")
    story.publishes(host, event)
    (occurrence,) = story.times(event)
    family, professional = story.family(), story.worker("Liisa", "opettaja", role="professional")
    with pytest.raises(EventGone):
        story.signs_up(family, occurrence)
    assert story.signs_up(professional, occurrence).place == Place.COMING
    with story.transaction() as session:
        for person_id, seen in ((family, 0), (professional, 1)):
            person = session.get_one(Person, person_id)
            assert len(queries.coming(session, person=person, now=story.now)) == seen
