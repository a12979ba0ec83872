"""Who works where; nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.organisations.tables import Affiliation, InvitationPlace, Organisation, TopicVolunteer, Unit
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person


def is_verified(person: Person) -> bool:
    """Whether somebody came by an invitation and still works here: the one question before anything professional.

    Ask it of the row as it is now; whoever is paused or was removed has the role of a family.
    """
    return person.role in BY_INVITATION


def organisations(session: Session) -> list[Organisation]:
    """Every organisation, by its short name."""
    return list(session.scalars(select(Organisation).order_by(Organisation.slug)))


def organisation(session: Session, *, organisation_id: int) -> Organisation | None:
    """One organisation, or None."""
    return session.get(Organisation, organisation_id)


def units(session: Session, *, organisation_id: int | None = None, area: str = "") -> list[Unit]:
    """Units by their short names: all, those of an organisation, those of a municipality."""
    found = select(Unit).order_by(Unit.slug)
    if organisation_id is not None:
        found = found.where(Unit.organisation_id == organisation_id)
    return list(session.scalars(found.where(Unit.area == area) if area else found))


def unit(session: Session, unit_id: int) -> Unit | None:
    """One unit, or None."""
    return session.get(Unit, unit_id)


def affiliation_of(session: Session, *, person_id: int) -> Affiliation | None:
    """Where a person works, or None when that is not known."""
    return session.get(Affiliation, person_id, populate_existing=True)


def place_of_invitation(session: Session, *, invitation_id: int) -> InvitationPlace | None:
    """Where whoever uses an invitation will work, or None when it says nothing of it."""
    return session.get(InvitationPlace, invitation_id)


def leads(session: Session, *, organisation_id: int) -> list[Person]:
    """Those who lead the people of an organisation and work here now, by id."""
    return _verified(session, Affiliation.organisation_id == organisation_id, Affiliation.leads)


def leads_by_organisation(session: Session) -> dict[str, tuple[int, ...]]:
    """Those who lead the people of an organisation and work here now, as ids in order, by its short name."""
    found = (
        select(Organisation.slug, Person.id)
        .join(Affiliation, Affiliation.organisation_id == Organisation.id)
        .join(Person, Person.id == Affiliation.person_id)
        .where(Affiliation.leads, Person.role.in_(BY_INVITATION))
        .order_by(Person.id)
    )
    leading: dict[str, tuple[int, ...]] = {}
    for slug, person_id in session.execute(found):
        leading[slug] = (*leading.get(slug, ()), person_id)
    return leading


def members(session: Session, *, organisation_id: int) -> list[Person]:
    """Those of an organisation who work here now, by id."""
    return _verified(session, Affiliation.organisation_id == organisation_id)


def members_of_unit(session: Session, *, unit_id: int) -> list[Person]:
    """Those of a unit who work here now, by id."""
    return _verified(session, Affiliation.unit_id == unit_id)


def volunteers(session: Session, *, topic: str) -> list[Person]:
    """Those who like to be asked about a topic and work here now, by id."""
    found = select(Person).join(TopicVolunteer, TopicVolunteer.person_id == Person.id)
    wanted = found.where(TopicVolunteer.topic == topic, Person.role.in_(BY_INVITATION))
    return list(session.scalars(wanted.order_by(Person.id)))


def topics_of(session: Session, *, person_id: int) -> list[str]:
    """The topics about which somebody likes to be asked, in order."""
    found = select(TopicVolunteer.topic).where(TopicVolunteer.person_id == person_id)
    return list(session.scalars(found.order_by(TopicVolunteer.topic)))


def _verified(session: Session, *conditions: object) -> list[Person]:
    found = select(Person).join(Affiliation, Affiliation.person_id == Person.id)
    wanted = found.where(Person.role.in_(BY_INVITATION), *conditions)  # type: ignore[arg-type]
    return list(session.scalars(wanted.order_by(Person.id)))
