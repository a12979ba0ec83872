"""Bulletins: how long they are, whom they reach, what shares tell, and that nobody hears of one thing twice."""

from __future__ import annotations

from datetime import datetime

import pytest
from sqlalchemy import select

from bot.bulletins import nudging, queries, service
from bot.bulletins.errors import BulletinGone, BulletinTooLong, NobodyReads
from bot.bulletins.tables import Bulletin, BulletinRead
from bot.db import Database
from bot.organisations.shares import shares
from tests.organisations.colleagues import Colleagues


@pytest.fixture
def story(database: Database, now: datetime) -> Colleagues:
    """A desk without people."""
    return Colleagues(database, now)


def _sends(story: Colleagues, by: int, body: str = "Uutinen", unit_id: int | None = None, topic: str = "") -> Bulletin:
    return story.do(service.send, by=by, body=body, unit_id=unit_id, topic=topic)[0]  # type: ignore[no-any-return]


def _nudges(story: Colleagues) -> int:
    return int(story.do(nudging.nudge))


def test_a_bulletin_has_six_hundred_letters_and_no_more(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    story.professional("Sanna", school)
    assert len(_sends(story, kaisa, "a" * 600, school).body) == 600
    for body in ("a" * 601, "  \n "):
        with pytest.raises(BulletinTooLong):
            _sends(story, kaisa, body, school)


def test_it_reaches_the_unit_and_followers_once_each_and_nobody_else(story: Colleagues) -> None:
    kaisa, school, other = story.coordinator(), story.unit("koulu"), story.unit("muu")
    inside, follower = story.professional("Sanna", school), story.professional("Pekka", other)
    both, gone, family = story.professional("Tiina", school), story.professional("Outi", school), story.family()
    for person in (follower, both):
        with story.transaction() as session:
            service.follow(session, person_id=person, topic="school")
    story.leaves(gone)
    sent = _sends(story, kaisa, unit_id=school, topic="school")
    for person, number in ((inside, 1), (follower, 1), (both, 1), (gone, 0), (family, 0), (kaisa, 0)):
        assert len(story.keys(person, f"bulletin:{sent.id}:")) == number
    with pytest.raises(NobodyReads):
        _sends(story, kaisa, topic="mind")
    with pytest.raises(BulletinGone):
        _sends(story, inside, unit_id=school)


def test_only_readers_read_and_the_contact_answers_once(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    sanna, outi = story.professional("Sanna", school), story.professional("Outi")
    sent = _sends(story, kaisa, unit_id=school)
    for ask in (service.read, lambda session, **it: service.ask(session, words="Miksi?", **it)):
        with pytest.raises(BulletinGone):
            story.do(ask, bulletin_id=sent.id, person_id=outi)
    question = story.do(service.ask, bulletin_id=sent.id, person_id=sanna, words="Miksi?")
    assert len(story.keys(kaisa, f"bulletin:{sent.id}:question")) == 1
    with pytest.raises(BulletinGone):
        story.do(service.answer, question_id=question.id, by=sanna, words="Siksi.")
    story.do(service.answer, question_id=question.id, by=kaisa, words="Siksi.")
    assert len(story.keys(sanna, f"bulletin:{sent.id}:answer")) == 1
    with pytest.raises(BulletinGone):
        story.do(service.answer, question_id=question.id, by=kaisa, words="Siksi.")


def test_a_question_goes_to_another_coordinator_when_the_sender_is_gone(story: Colleagues) -> None:
    kaisa, kalle, school = story.coordinator(), story.coordinator("Kalle"), story.unit("koulu")
    sanna = story.professional("Sanna", school)
    sent = _sends(story, kaisa, unit_id=school)
    story.leaves(kaisa)
    story.do(service.ask, bulletin_id=sent.id, person_id=sanna, words="Miksi?")
    assert len(story.keys(kalle, f"bulletin:{sent.id}:question")) == 1
    assert story.keys(kaisa, f"bulletin:{sent.id}:question") == []


def test_an_unread_one_comes_up_once_after_a_week(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    unread, read, gone = (story.professional(name, school) for name in ("Sanna", "Pekka", "Outi"))
    sent = _sends(story, kaisa, unit_id=school)
    story.do(service.read, bulletin_id=sent.id, person_id=read)
    story.leaves(gone)
    story.pass_time(days=6, hours=23)
    assert _nudges(story) == 0
    story.pass_time(hours=1)
    assert [_nudges(story) for _ in range(3)] == [1, 0, 0]
    story.pass_time(days=8)
    assert _nudges(story) == 0
    assert len(story.keys(unread, f"bulletin:{sent.id}:nudge")) == 1
    story.pass_time(days=400)
    story.do(nudging.forget_old)
    with story.transaction() as session:
        assert session.scalars(select(BulletinRead)).all() == []


def test_small_units_are_hidden_also_by_difference() -> None:
    assert shares({1: (5, 2)}).total is not None
    one_small = shares({1: (6, 3), 2: (4, 4)})
    assert (one_small.units[1].is_small, one_small.total) == (True, None)
    two_tiny = shares({1: (6, 3), 2: (2, 1), 3: (2, 2)})
    assert two_tiny.total is None
    two_small = shares({1: (6, 3), 2: (3, 1), None: (3, 2)})
    assert two_small.total is not None
    assert (two_small.total.people, two_small.total.percent) == (12, 50)


def test_shares_count_readers_by_where_they_worked(story: Colleagues) -> None:
    kaisa, school = story.coordinator(), story.unit("koulu")
    people = [story.professional(f"Opettaja {number}", school) for number in range(5)]
    sent = _sends(story, kaisa, unit_id=school)
    story.do(service.read, bulletin_id=sent.id, person_id=people[0])
    story.do(service.read, bulletin_id=sent.id, person_id=people[0])
    with story.transaction() as session:
        found = queries.shares_of(session, bulletin_id=sent.id)
    assert [(one.unit_id, one.people, one.percent, one.is_small) for one in found.units] == [(school, 5, 20, False)]
