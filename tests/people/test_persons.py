"""Who comes in, and in which language they are answered."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.db import Database
from bot.people.queries import coordinators, workers
from bot.people.service import end_duty, invite, new_person, redeem, set_language
from bot.people.tables import Person


def test_somebody_new_is_a_family_without_a_name(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person_id = new_person(session, language="sv", now=now).id
    with database.transaction() as session:
        person = session.get_one(Person, person_id)
        assert (person.role, person.language, person.name, person.title) == ("family", "sv", "", "")
        assert person.created_at == now


def test_a_person_is_written_to_in_the_language_they_chose(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person = new_person(session, language="fi", now=now)
        set_language(session, person_id=person.id, language="en")
        assert person.language == "en"


def test_a_language_the_desk_does_not_write_in_is_refused(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        with pytest.raises(ValueError, match="language"):
            new_person(session, language="xx", now=now)
        person = new_person(session, language="fi", now=now)
        with pytest.raises(ValueError, match="language"):
            set_language(session, person_id=person.id, language="tlh")


def test_coordinators_are_workers_and_workers_no_coordinators(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        ids = {}
        for role in ("worker", "coordinator", "professional"):
            person = new_person(session, language="fi", now=now)
            token = invite(session, role=role, name=role.title(), title="", now=now)
            ids[role] = redeem(session, token=token, person_id=person.id, now=now).id
        assert [worker.id for worker in workers(session)] == [ids["worker"], ids["coordinator"]]
        assert [person.id for person in coordinators(session)] == [ids["coordinator"]]


def test_a_worker_who_leaves_is_a_family_again_and_named_nowhere(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person = new_person(session, language="fi", now=now)
        token = invite(session, role="worker", name="Anna K.", title="perheohjaaja", now=now)
        redeem(session, token=token, person_id=person.id, now=now)
        end_duty(session, person_id=person.id)
        assert (person.role, person.name, person.title) == ("family", "", "")
        assert workers(session) == []
