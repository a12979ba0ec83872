"""Where professionals work: put in twice is put in once, taken with the role, asked of the row as it is now."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.organisations import queries, service
from bot.organisations.tables import Affiliation
from bot.people import service as people
from bot.people.rules import BY_INVITATION, Role, token_hash
from bot.people.tables import Invitation, Person
from bot.staff import service as staff

COUNTY = {"fi": "Pohteen perhekeskus", "sv": "Familjecentret", "en": "Family centre"}


def _county(session: Session) -> int:
    return service.put_organisation(session, slug="pohde", name=COUNTY, sector="county").id


def _unit(session: Session, organisation_id: int, slug: str = "oulu-koulu") -> int:
    found = service.put_unit(
        session, organisation_id=organisation_id, slug=slug, name={"fi": "Koulu"}, kind="school", area="564"
    )
    return found.id


def _person(session: Session, now: datetime, role: str = "professional") -> Person:
    person = people.new_person(session, language="fi", now=now)
    person.role, person.name = role, "Oona Opettaja"
    session.flush()
    return person


def test_an_organisation_and_a_unit_are_put_in_once(database: Database) -> None:
    with database.transaction() as session:
        first = _county(session), _unit(session, _county(session))
        assert (_county(session), _unit(session, first[0])) == first
        assert [one.slug for one in queries.organisations(session)] == ["pohde"]
        assert [one.id for one in queries.units(session, organisation_id=first[0], area="564")] == [first[1]]
        assert queries.units(session, area="091") == []


def test_a_sector_and_a_kind_that_nobody_knows_are_refused(database: Database) -> None:
    with database.transaction() as session:
        with pytest.raises(ValueError, match="sectors"):
            service.put_organisation(session, slug="x", name=COUNTY, sector="circus")
        with pytest.raises(ValueError, match="kinds"):
            service.put_unit(session, organisation_id=_county(session), slug="x", name=COUNTY, kind="tent")


def test_a_unit_of_another_organisation_is_no_place(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        other = service.put_organisation(session, slug="oulu", name=COUNTY, sector="municipality").id
        unit_id, person = _unit(session, _county(session)), _person(session, now)
        with pytest.raises(ValueError, match="unit"):
            service.place(session, person_id=person.id, organisation_id=other, unit_id=unit_id, leads=False, now=now)


@pytest.mark.parametrize("role", [*Role])
def test_only_who_came_by_invitation_is_counted(database: Database, now: datetime, role: Role) -> None:
    with database.transaction() as session:
        county = _county(session)
        unit_id, person = _unit(session, county), _person(session, now, role)
        service.place(session, person_id=person.id, organisation_id=county, unit_id=unit_id, leads=True, now=now)
        service.volunteer(session, person_id=person.id, topics=["school", "mind"])
        found = [
            queries.leads(session, organisation_id=county), queries.members(session, organisation_id=county),
            queries.members_of_unit(session, unit_id=unit_id), queries.volunteers(session, topic="mind"),
        ]  # fmt: skip
        assert found == [[person] if role in BY_INVITATION else []] * 4
        assert queries.is_verified(person) is (role in BY_INVITATION)


def test_topics_are_replaced(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        person = _person(session, now)
        service.volunteer(session, person_id=person.id, topics=["school", "mind"])
        service.volunteer(session, person_id=person.id, topics=["mind", "safety"])
        assert queries.topics_of(session, person_id=person.id) == ["mind", "safety"]


def test_an_invitation_brings_its_place_and_removal_takes_it(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        coordinator, newcomer = _person(session, now, "coordinator").id, _person(session, now, "family").id
        token = people.invite(session, role="professional", name="Oona", title="opettaja", now=now)
        made = session.scalars(select(Invitation).where(Invitation.token_hash == token_hash(token))).one()
        county = _county(session)
        service.place_invitation(session, invitation_id=made.id, organisation_id=county, unit_id=None, leads=True)
        staff.come_in(session, token=token, person_id=newcomer, now=now, promise=lambda _case: now)
        assert [one.id for one in queries.leads(session, organisation_id=county)] == [newcomer]
        service.volunteer(session, person_id=newcomer, topics=["mind"])
        staff.remove(
            session, person_id=newcomer, by=coordinator, now=now + timedelta(minutes=1), promise=lambda _case: now
        )
        assert session.get(Affiliation, newcomer) is None
        assert queries.topics_of(session, person_id=newcomer) == []
