"""A person's place in the conversation, and the questions that wait for somebody."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.db import Database
from bot.dialogue.service import (
    change_question,
    forget,
    forget_questions,
    note_question,
    recall,
    remember,
    set_topic,
    take_questions,
    unanswered,
)
from bot.dialogue.tables import Question
from bot.people.service import new_person


def _ask(session: Session, person_id: int, body: str, origin: str, now: datetime) -> Question:
    return note_question(session, person_id=person_id, body=body, language="fi", now=now, origin=origin)


def test_a_place_is_remembered_replaced_and_forgotten(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        assert recall(session, person_id=person_id) == ("", {})
        remember(session, person_id=person_id, state="choosing", data={"seen": ["a", "b"]}, now=now)
    with database.transaction() as session:
        assert recall(session, person_id=person_id) == ("choosing", {"seen": ["a", "b"]})
        remember(session, person_id=person_id, state="waiting", now=now)
        assert recall(session, person_id=person_id) == ("waiting", {})
        forget(session, person_id=person_id)
        assert recall(session, person_id=person_id) == ("", {})
        forget(session, person_id=person_id)


def test_questions_are_handed_over_in_order_and_once(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        for number in range(5):
            _ask(session, person_id, f"kysymys {number}", f"update:{number}", now)
    with database.transaction() as session:
        taken = take_questions(session, person_id=person_id, now=now)
        assert [question.body for question in taken] == [f"kysymys {number}" for number in range(5)]
    with database.transaction() as session:
        assert take_questions(session, person_id=person_id, now=now) == []


def test_the_same_update_twice_is_one_question(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        first = _ask(session, person_id, "apua", "update:1", now)
        again = _ask(session, person_id, "apua", "update:1", now)
        assert first.id == again.id
        assert len(unanswered(session, person_id=person_id, since=now)) == 1


def test_yesterdays_questions_and_other_peoples_stay_where_they_are(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        one = new_person(session, language="fi", now=now).id
        other = new_person(session, language="fi", now=now).id
        _ask(session, one, "vanha", "update:1", now - timedelta(hours=25))
        _ask(session, one, "uusi", "update:2", now - timedelta(hours=23))
        _ask(session, other, "toisen", "update:3", now)
        taken = take_questions(session, person_id=one, now=now)
        assert [question.body for question in taken] == ["uusi"]


def test_an_edit_reaches_a_question_until_a_case_has_it(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        stranger = new_person(session, language="fi", now=now).id
        question = _ask(session, person_id, "lapsi ei nuuk", "update:1", now)
        assert change_question(session, origin="update:1", person_id=person_id, body="lapsi ei nuku")
        assert question.body == "lapsi ei nuku"
        assert not change_question(session, origin="update:1", person_id=stranger, body="muuta")
        take_questions(session, person_id=person_id, now=now)
        assert not change_question(session, origin="update:1", person_id=person_id, body="myöhässä")


def test_a_question_knows_the_service_that_was_shown_first(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        question = _ask(session, person_id, "uni", "update:1", now)
        set_topic(session, question_id=question.id, topic="neuvola")
    with database.transaction() as session:
        assert session.get_one(Question, question.id).topic == "neuvola"


def test_old_questions_are_deleted(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="fi", now=now).id
        _ask(session, person_id, "vanha", "update:1", now - timedelta(days=3))
        _ask(session, person_id, "uusi", "update:2", now)
        assert forget_questions(session, before=now - timedelta(days=2)) == 1
        left = unanswered(session, person_id=person_id, since=now - timedelta(days=9))
        assert [question.body for question in left] == ["uusi"]
