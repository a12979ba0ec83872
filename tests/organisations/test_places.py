"""Where professionals work: put in twice is put in once, taken with the role, asked of the row as it is now."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.db import Database
from bot.organisations import queries, service, training
from bot.organisations.importing import put_listed
from bot.organisations.invitations import place_of_token
from bot.organisations.tables import Affiliation
from bot.people import service as people
from bot.people.rules import BY_INVITATION, Role, token_hash
from bot.people.tables import Invitation, Person
from bot.staff import service as staff
from knowledge.directory.loading import load_directory

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


def test_organisations_of_a_contact_list_come_in_once_and_an_invitation_names_one_of_their_units(
    database: Database, now: datetime
) -> None:
    with database.transaction() as session:
        first, again = (put_listed(session, data=load_directory()) for _ in range(2))
        assert first == again == (len(queries.organisations(session)), len(queries.units(session)))
        token = people.invite(session, role="professional", name="Sanna", title="", now=now)
        place_of_token(session, token=token, organisation="", unit="rantakoulu", leads=True)
        person = _person(session, now, "family")
        staff.come_in(session, token=token, person_id=person.id, now=now, promise=lambda _case: now)
        place = queries.affiliation_of(session, person_id=person.id)
        assert place is not None
        unit = queries.unit(session, place.unit_id or 0)
        assert unit is not None
        assert (unit.slug, unit.organisation_id, place.leads) == ("rantakoulu", place.organisation_id, True)


@pytest.mark.parametrize(
    ("organisation", "unit", "leads"),
    [("", "", True), ("x", "", False), ("", "x", False), ("poliisi", "rantakoulu", False)],
)
def test_a_place_that_is_not_there_is_refused(
    database: Database, now: datetime, organisation: str, unit: str, leads: bool
) -> None:
    with database.transaction() as session:
        put_listed(session, data=load_directory())
        token = people.invite(session, role="professional", name="Sanna", title="", now=now)
        with pytest.raises(ValueError, match=r"organisation|unit"):
            place_of_token(session, token=token, organisation=organisation, unit=unit, leads=leads)


def test_trained_people_are_counted_by_unit_and_half_year_and_few_are_hidden(database: Database, now: datetime) -> None:
    with database.transaction() as session:
        county = _county(session)
        large, small = _unit(session, county, "iso"), _unit(session, county, "pieni")
        for unit_id, days in (
            (large, [date(2026, 3, 1), date(2026, 6, 30), date(2026, 7, 1), None, None]),
            (small, [None]),
        ):
            for day in days:
                person = _person(session, now)
                service.place(
                    session, person_id=person.id, organisation_id=county, unit_id=unit_id, leads=False, now=now
                )
                service.note_training(session, person_id=person.id, day=day)
        first, last = training.half_year(date(2026, 5, 5))
        found = training.trained_shares(session, until=last)
        assert [(one.unit_id, one.people, one.count, one.is_small) for one in found.units] == [
            (large, 5, 2, False), (small, 1, 0, True),
        ]  # fmt: skip
        assert found.total is None, "the small unit could be had by subtraction"
        assert training.trained_between(session, first=first, last=last) == 2
        assert training.half_year_before(first) == (date(2025, 7, 1), date(2025, 12, 31))
