"""What can be asked of this room: put organisations and units in, give somebody a place, take it, name topics."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.organisations.rules import SECTORS, UnitKind
from bot.organisations.tables import Affiliation, InvitationPlace, Organisation, TopicVolunteer, Unit


def put_organisation(session: Session, *, slug: str, name: Mapping[str, str], sector: str) -> Organisation:
    """Make an organisation, or bring the one of this short name up to date.

    Raises:
        ValueError: there is no such sector, or no name.
    """
    if sector not in SECTORS or not any(name.values()):
        raise ValueError(f"an organisation needs a name and one of the sectors {', '.join(sorted(SECTORS))}")
    found = session.scalars(select(Organisation).where(Organisation.slug == slug)).one_or_none()
    if found is None:
        found = Organisation(slug=slug)
        session.add(found)
    found.name, found.sector = dict(name), sector
    session.flush()
    return found


def put_unit(
    session: Session, *, organisation_id: int, slug: str, name: Mapping[str, str], kind: str, area: str = ""
) -> Unit:
    """Make a unit, or bring the one of this short name up to date.

    Raises:
        ValueError: there is no such kind, or no name.
    """
    if kind not in set(UnitKind) or not any(name.values()):
        raise ValueError(f"a unit needs a name and one of the kinds {', '.join(UnitKind)}")
    found = session.scalars(select(Unit).where(Unit.slug == slug)).one_or_none()
    if found is None:
        found = Unit(slug=slug)
        session.add(found)
    found.organisation_id, found.name, found.kind, found.area = organisation_id, dict(name), kind, area
    session.flush()
    return found


def place(
    session: Session, *, person_id: int, organisation_id: int, unit_id: int | None, leads: bool, now: datetime
) -> Affiliation:
    """Somebody works at this organisation from now on; the day of their training stays.

    Raises:
        ValueError: the unit is another organisation's.
    """
    _of_organisation(session, organisation_id, unit_id)
    found = session.get(Affiliation, person_id) or Affiliation(person_id=person_id)
    found.organisation_id, found.unit_id, found.leads, found.verified_at = organisation_id, unit_id, leads, now
    session.add(found)
    session.flush()
    return found


def place_invitation(
    session: Session, *, invitation_id: int, organisation_id: int, unit_id: int | None, leads: bool
) -> None:
    """Whoever uses this invitation will work here.

    Raises:
        ValueError: the unit is another organisation's.
    """
    _of_organisation(session, organisation_id, unit_id)
    session.add(
        InvitationPlace(invitation_id=invitation_id, organisation_id=organisation_id, unit_id=unit_id, leads=leads)
    )
    session.flush()


def leave(session: Session, *, person_id: int) -> None:
    """Somebody works here no more: their place and their topics go."""
    session.execute(delete(Affiliation).where(Affiliation.person_id == person_id))
    session.execute(delete(TopicVolunteer).where(TopicVolunteer.person_id == person_id))


def verify(session: Session, *, person_id: int, now: datetime) -> bool:
    """Somebody says that their own place is right; False when they have none."""
    found = session.get(Affiliation, person_id)
    if found is not None:
        found.verified_at = now
        session.flush()
    return found is not None


def note_training(session: Session, *, person_id: int, day: date | None) -> bool:
    """Somebody tells when they were trained, or that they were not; False when they have no place to note it at."""
    found = session.get(Affiliation, person_id)
    if found is not None:
        found.lp_trained_on = day
        session.flush()
    return found is not None


def volunteer(session: Session, *, person_id: int, topics: Iterable[str]) -> None:
    """Somebody likes to be asked about these topics, and about no others."""
    session.execute(delete(TopicVolunteer).where(TopicVolunteer.person_id == person_id))
    session.add_all(TopicVolunteer(person_id=person_id, topic=topic) for topic in sorted(set(topics)))
    session.flush()


def _of_organisation(session: Session, organisation_id: int, unit_id: int | None) -> None:
    found = session.get(Unit, unit_id) if unit_id is not None else None
    if unit_id is not None and (found is None or found.organisation_id != organisation_id):
        raise ValueError("the unit is not one of this organisation")
