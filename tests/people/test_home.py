"""Where a person lives: remembered when told, distinct from not wanting to tell, forgotten at will."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete

from bot.db import Database
from bot.people import service as people
from bot.people.home import forget_municipality, municipality_of, set_municipality
from bot.people.tables import Home, Person


def _person(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        return people.new_person(session, language="fi", now=now).id


def test_nobody_asked_is_not_the_same_as_declined(database: Database, now: datetime) -> None:
    person_id = _person(database, now)
    with database.transaction() as session:
        assert municipality_of(session, person_id=person_id) is None
        set_municipality(session, person_id=person_id, municipality="", now=now)
        assert municipality_of(session, person_id=person_id) == ""


def test_the_newest_municipality_counts_and_can_be_forgotten(database: Database, now: datetime) -> None:
    person_id = _person(database, now)
    with database.transaction() as session:
        for place in ("564", "091"):
            set_municipality(session, person_id=person_id, municipality=place, now=now)
        assert municipality_of(session, person_id=person_id) == "091"
        forget_municipality(session, person_id=person_id)
        forget_municipality(session, person_id=person_id)
        assert municipality_of(session, person_id=person_id) is None


def test_it_goes_with_the_person(database: Database, now: datetime) -> None:
    person_id = _person(database, now)
    with database.transaction() as session:
        set_municipality(session, person_id=person_id, municipality="564", now=now)
    with database.transaction() as session:
        session.execute(delete(Person).where(Person.id == person_id))
        assert session.get(Home, person_id) is None
