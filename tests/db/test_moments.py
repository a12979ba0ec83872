"""Moments come back as they went in, to the microsecond, in UTC, and sort and compare as moments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from bot.db import Database
from bot.dialogue import service as dialogue
from bot.dialogue.tables import Question
from bot.people import service as people

MOMENTS = [
    datetime(2026, 11, 23, 10, 0, tzinfo=UTC),
    datetime(2026, 11, 23, 10, 0, 0, 1, tzinfo=UTC),
    datetime(2026, 11, 23, 9, 59, tzinfo=UTC),
    datetime(2026, 11, 23, 14, 0, tzinfo=timezone(timedelta(hours=2))),
]


def ask(database: Database, *moments: datetime) -> list[datetime]:
    with database.transaction() as session:
        person = people.new_person(session, language="fi", now=MOMENTS[0])
        for place, moment in enumerate(moments):
            dialogue.note_question(
                session, person_id=person.id, body="?", language="fi", now=moment, origin=f"{person.id}:{place}"
            )
        session.flush()
        session.expire_all()
        return [question.asked_at for question in session.query(Question).order_by(Question.asked_at)]


def test_moments_come_back_in_utc_and_in_order(database: Database) -> None:
    came_back = ask(database, *MOMENTS)
    assert came_back == sorted(MOMENTS)
    assert {moment.tzinfo for moment in came_back} == {UTC}


def test_moments_compare_in_the_database(database: Database) -> None:
    ask(database, *MOMENTS)
    with database.transaction() as session:
        later = session.query(Question).filter(Question.asked_at > MOMENTS[0]).count()
    assert later == 2


def test_a_moment_without_its_time_zone_is_refused(database: Database) -> None:
    with pytest.raises((StatementError, ValueError), match="time zone"):
        ask(database, datetime(2026, 11, 23, 10, 0))  # noqa: DTZ001
