"""Wishes without a name, the host's choice, the agenda before it begins, and numbers afterwards."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import inspect, select

from bot.events import after, agenda, making, queries, wishing
from bot.events.errors import EventGone, NotForYou, TooManyWords
from bot.events.tables import Occurrence, TopicWish, WishDraft
from bot.gaps.tables import GapNote
from bot.wall import Wall
from tests.events.conftest import COFFEE, ZONE, Hosting


def wish(story: Hosting, person_id: int, occurrence: Occurrence, words: str) -> None:
    """Somebody wishes a topic and sends it."""
    story.do(wishing.draft, person_id=person_id, event_id=occurrence.event_id, words=words)
    story.do(wishing.send, person_id=person_id)


def wishes(story: Hosting, occurrence: Occurrence) -> list[TopicWish]:
    """What may still be taken up."""
    with story.transaction() as session:
        return queries.wishes(session, event_id=occurrence.event_id)


def test_a_wish_is_shown_back_first_and_then_has_no_writer(story: Hosting) -> None:
    occurrence, family = story.opened(story.coordinator()), story.family()
    story.do(wishing.draft, person_id=family, event_id=occurrence.event_id, words="uni ja   yöheräily")
    assert wishes(story, occurrence) == []
    story.do(wishing.send, person_id=family)
    (kept,) = wishes(story, occurrence)
    assert (kept.body, kept.day) == ("uni ja yöheräily", date(2026, 11, 23))
    columns = {column.key for column in inspect(TopicWish).columns}
    assert columns == {"id", "event_id", "occurrence_id", "body", "day"}
    with story.transaction() as session:
        assert session.scalars(select(WishDraft)).all() == []
    with pytest.raises(EventGone):
        story.do(wishing.send, person_id=family)
    with pytest.raises(TooManyWords):
        story.do(wishing.draft, person_id=family, event_id=occurrence.event_id, words="x" * 201)


def test_the_host_is_asked_two_days_before_and_the_agenda_leaves_on_the_day_before(story: Hosting) -> None:
    host, family, in_line = story.coordinator(), story.family(), story.family()
    occurrence = story.opened(host, capacity=1)
    story.signs_up(family, occurrence)
    story.signs_up(in_line, occurrence)
    wish(story, family, occurrence, "uni")
    wish(story, in_line, occurrence, "ruokailu")
    story.goes_to(datetime(2026, 11, 29, 9, 59))
    story.ticks()
    assert story.keys(host) == []
    story.goes_to(datetime(2026, 11, 29, 10))
    story.ticks()
    story.ticks()
    assert story.keys(host) == ["event-agenda-ask"]
    chosen = next(one for one in wishes(story, occurrence) if one.body == "uni")
    story.do(agenda.choose, occurrence_id=occurrence.id, worker_id=host, wish_id=chosen.id)
    story.do(agenda.write, occurrence_id=occurrence.id, worker_id=host, words="Tuokaa omat kupit")
    story.goes_to(datetime(2026, 11, 30, 15))
    story.ticks()
    assert "event-agenda" not in story.keys(family)  # nobody has said yes to it
    story.do(agenda.confirm, occurrence_id=occurrence.id, worker_id=host)
    story.ticks()
    story.ticks()
    assert story.keys(family).count("event-agenda") == 1
    assert [part.args.get("words") for part in story.letters(family)[-1].parts][1:] == ["uni", "Tuokaa omat kupit"]
    assert story.keys(in_line) == []


def test_without_a_choice_no_agenda_leaves(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host)
    story.signs_up(family, occurrence)
    wish(story, family, occurrence, "uni")
    story.do(agenda.confirm, occurrence_id=occurrence.id, worker_id=host)
    story.days_pass(COFFEE)
    assert story.keys(family) == ["event-remind"]


def test_an_agenda_some_hours_before_and_a_wish_put_back(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host, "weekly", agenda_hours=2, local=datetime(2026, 12, 1, 14))
    second = story.times(occurrence.event_id)[1]
    story.signs_up(family, occurrence)
    wish(story, family, occurrence, "uni")
    (one,) = wishes(story, occurrence)
    story.do(agenda.choose, occurrence_id=occurrence.id, worker_id=host, wish_id=one.id)
    with pytest.raises(EventGone):
        story.do(agenda.choose, occurrence_id=second.id, worker_id=host, wish_id=one.id)
    story.do(agenda.choose, occurrence_id=occurrence.id, worker_id=host, wish_id=one.id)
    story.do(agenda.choose, occurrence_id=second.id, worker_id=host, wish_id=one.id)
    story.do(agenda.write, occurrence_id=occurrence.id, worker_id=host, words="Uni")
    story.do(agenda.confirm, occurrence_id=occurrence.id, worker_id=host)
    story.goes_to(datetime(2026, 12, 1, 11, 59))
    story.ticks()
    before = story.keys(family)
    story.goes_to(datetime(2026, 12, 1, 12))
    story.ticks()
    assert (before, story.keys(family)) == (["event-remind"], ["event-remind", "event-agenda"])


def test_a_host_who_left_leaves_the_question_to_the_coordinators(story: Hosting) -> None:
    from bot.people.service import end_duty

    host, other = story.coordinator(), story.coordinator("Anu")
    story.opened(host)
    with story.transaction() as session:
        end_duty(session, person_id=host)
    story.goes_to(datetime(2026, 11, 29, 10))
    story.ticks()
    assert story.keys(other) == ["event-agenda-ask"]


def test_blind_spots_stand_on_the_agenda_of_professionals_only(story: Hosting) -> None:
    host, teacher = story.coordinator(), story.worker("Liisa", "opettaja", role="professional")
    with story.transaction() as session:
        for number in range(11):
            row = GapNote(id=number, seen="nothing_found", topic="uni" if number < 5 else "", area="", age_group="",
                          language="fi", words=["harvinainen"] if number >= 8 else [], day=date(2026, 12, 1))  # fmt: skip
            session.add(row)
    event = story.draft(host)
    story.do(making.set_audience, event_id=event.id, worker_id=host, audience="professionals")
    story.publishes(host, event)
    (occurrence,) = story.times(event)
    story.signs_up(teacher, occurrence)
    story.do(agenda.turn_spots, occurrence_id=occurrence.id, worker_id=host)
    story.do(agenda.confirm, occurrence_id=occurrence.id, worker_id=host)
    story.days_pass(COFFEE)
    told = story.everything_for(teacher)
    assert "event-agenda-spots" in told
    assert " 5" in told
    assert "harvinainen" not in told  # three asked, which is too few
    for_families = story.opened(host, local=datetime(2026, 12, 8, 8, 30))
    with pytest.raises(EventGone):
        story.do(agenda.turn_spots, occurrence_id=for_families.id, worker_id=host)


def test_afterwards_the_host_counts_and_the_month_has_no_persons(story: Hosting) -> None:
    host, family = story.coordinator(), story.family()
    occurrence = story.opened(host, "weekly")
    story.signs_up(family, occurrence, heads=3)
    with pytest.raises(EventGone):
        story.do(after.set_came, occurrence_id=occurrence.id, worker_id=host, came=2)
    story.goes_to(COFFEE + timedelta(hours=1))
    story.ticks()
    story.ticks()
    assert story.keys(host).count("event-after") == 1
    assert story.keys(family) == []
    story.do(after.set_came, occurrence_id=occurrence.id, worker_id=host, came=7)
    story.do(after.set_outcome, occurrence_id=occurrence.id, worker_id=host, words="Uusi vertaisryhmä")
    with pytest.raises(NotForYou):
        story.do(after.set_came, occurrence_id=occurrence.id, worker_id=story.worker("Mikael"), came=1)
    with story.transaction() as session:
        begins, ends = (Wall(datetime(2026 + month // 12, month % 12 + 1, 1), ZONE).moment for month in (11, 12))
        assert queries.month(session, begins=begins, ends=ends) == queries.Month(1, 3, 7, 1)
    following = story.times(occurrence.event_id)[1]
    story.signs_up(family, following)
    story.do(agenda.write, occurrence_id=following.id, worker_id=host, words="Jatketaan")
    story.do(agenda.confirm, occurrence_id=following.id, worker_id=host)
    story.days_pass(COFFEE + timedelta(days=7))
    assert "Uusi vertaisryhmä" in story.everything_for(family)
