"""The contact list with its edits, absences and imports, on both databases."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from bot.db import Database
from bot.directory import edits, importing, leaving, queries, service
from bot.directory.live import LiveDirectory, newer, parts
from bot.directory.loaded import LoadedDirectory, load
from bot.directory.rules import EditOver, EditRefused
from bot.people.service import invite, new_person, redeem
from bot.people.tables import Person
from knowledge.directory.model import Expert
from tests.handlers.chats import demonstration

WHO, DEPUTY = "kuraattori_ranta", "kuraattori_keskusta"


def stands(database: Database, now: datetime) -> LoadedDirectory:
    """The list as a replica that looks now would load it."""
    with database.transaction() as session:
        return newer(demonstration(), parts(session, day=demonstration().day(now)))


def line(database: Database, now: datetime) -> str:
    """The direct line of one expert as it stands."""
    return stands(database, now).data.expert[WHO].direct_line


def change(database: Database, now: datetime, value: object, field: str = "direct_line") -> int:
    """Change a field of one expert."""
    with database.transaction() as session:
        return edits.change(session, kind="expert", entry_id=WHO, field=field, value=value, by=None, now=now)


def test_an_edit_shows_survives_imports_and_is_taken_back(database: Database, now: datetime) -> None:
    before = line(database, now)
    edit_id = change(database, now, "000 999 001")
    assert line(database, now) == "000 999 001"
    for _ in range(2):
        with database.transaction() as session:
            assert importing.put(session, data=demonstration().data) > 100
        assert line(database, now) == "000 999 001"
    with database.transaction() as session:
        edits.take_back(session, edit_id=edit_id, by=None, now=now)
    assert line(database, now) == before
    with pytest.raises(EditOver), database.transaction() as session:
        edits.take_back(session, edit_id=edit_id, by=None, now=now)


def test_an_import_takes_the_place_of_the_file(database: Database, now: datetime) -> None:
    other = demonstration().data.expert[WHO].model_copy(update={"name": "Uusi Nimi"})
    experts = tuple(other if one.id == WHO else one for one in demonstration().data.experts)
    data = demonstration().data.model_copy(update={"experts": experts})
    with database.transaction() as session:
        importing.put(session, data=data)
    assert stands(database, now).data.expert[WHO].name == "Uusi Nimi"
    with database.transaction() as session:
        assert importing.imported(session) == data


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "x"),
        ("organisation", "x"),
        ("direct_line", ""),
        ("hours", ["nonsense"]),
        ("valid_to", "yesterday"),
        ("no", 1),
    ],
)
def test_what_does_not_fit_is_refused(database: Database, now: datetime, field: str, value: object) -> None:
    with pytest.raises(EditRefused):
        change(database, now, value, field)


def test_hours_and_words_are_changed(database: Database, now: datetime) -> None:
    change(database, now, ["tue 9:00-10:00"], "hours")
    change(database, now, {"fi": ["lintsariapu"]}, "words")
    changed = stands(database, now).data.expert[WHO]
    assert changed.hours is not None
    assert len(changed.hours.weekly) == 1
    found = stands(database, now).find("lintsariapu", "fi", "", now)
    assert (found.rows[0].id, found.sure) == (WHO, True)


@pytest.mark.anyio
async def test_a_replica_sees_a_change_at_its_next_look(database: Database, now: datetime) -> None:
    first, second = LiveDirectory(load(), database), LiveDirectory(load(), database)
    for live in (first, second):
        await live.refresh(now)
        assert not await live.refresh(now)
    change(database, now, "000 999 002")
    for live in (first, second):
        assert await live.refresh(now)
        assert live.current.data.expert[WHO].direct_line == "000 999 002"


def test_an_absence_switches_who_answers_and_ends_by_itself(database: Database, now: datetime) -> None:
    first = demonstration().day(now) + timedelta(days=1)
    with database.transaction() as session:
        edits.away(session, entry_id=WHO, first=first, last=first, substitute_id=None, by=None, now=now)
    loaded = stands(database, now)
    for days, expected in ((0, WHO), (1, DEPUTY), (2, WHO)):
        moment = now + timedelta(days=days)
        card = loaded.card(loaded.data.expert[WHO], moment)
        assert card.first is not None
        assert card.first.expert.id == expected
    assert not stands(database, now + timedelta(days=3)).absences


def test_an_absence_needs_days_in_order_and_somebody_else(database: Database, now: datetime) -> None:
    day = date(2026, 3, 2)
    for last, substitute in ((day - timedelta(days=1), None), (day, WHO)):
        with pytest.raises(EditRefused), database.transaction() as session:
            edits.away(session, entry_id=WHO, first=day, last=last, substitute_id=substitute, by=None, now=now)


def member(database: Database, now: datetime, role: str = "professional") -> int:
    """Somebody who came by an invitation."""
    with database.transaction() as session:
        person = new_person(session, language="fi", now=now)
        redeem(session, token=invite(session, role=role, name="T", title="k", now=now), person_id=person.id, now=now)
        return person.id


def test_the_member_who_answers_is_found_and_only_while_verified(database: Database, now: datetime) -> None:
    person_id = member(database, now)
    with database.transaction() as session:
        service.link(session, entry_id=WHO, person_id=person_id)
    with database.transaction() as session:
        loaded = demonstration()
        for entry_id in (WHO, "poissaolot"):
            found = service.answering_person(session, loaded=loaded, entry_id=entry_id, now=now)
            assert found is not None
            assert found.id == person_id
        assert service.answering_person(session, loaded=loaded, entry_id=DEPUTY, now=now) is None
        session.get_one(Person, person_id).role = "family"
        session.flush()
        assert service.answering_person(session, loaded=loaded, entry_id=WHO, now=now) is None


def test_whoever_leaves_is_shown_no_more(database: Database, now: datetime) -> None:
    person_id = member(database, now)
    with database.transaction() as session:
        service.link(session, entry_id=WHO, person_id=person_id)
    with database.transaction() as session:
        assert leaving.end(session, person_id=person_id, now=now) == WHO
        assert leaving.end(session, person_id=person_id, now=now) == ""
        assert queries.entry_of(session, person_id=person_id) == ""
    loaded = stands(database, now)
    card = loaded.card(loaded.data.situation["poissaolot"], now)
    assert card.first is not None
    assert card.first.expert.id == DEPUTY
    asked_by_name = loaded.entry(loaded.find("Sarvela", "fi", "", now).rows[0].id)
    assert isinstance(asked_by_name, Expert)
    instead = loaded.card(asked_by_name, now).first
    assert instead is not None
    assert (instead.expert.id, instead.until) == (DEPUTY, None)
