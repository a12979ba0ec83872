"""What can be asked of the loaded contact list and of who is who in it; nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.directory.loaded import Entry, LoadedDirectory
from bot.directory.tables import DirectoryPerson
from bot.organisations.queries import affiliation_of, is_verified, unit
from bot.people.tables import Person
from knowledge.directory.model import Unit


def entry(loaded: LoadedDirectory, word: str) -> Entry | None:
    """The expert or situation that an id or its sign names, or None."""
    return loaded.entry(word)


def member(session: Session, *, entry_id: str) -> Person | None:
    """The member of this desk who an expert of the list is, verified now; None when nobody is."""
    found = select(Person).join(DirectoryPerson, DirectoryPerson.person_id == Person.id)
    person = session.scalar(found.where(DirectoryPerson.entry_id == entry_id))
    return person if person is not None and is_verified(person) else None


def entry_of(session: Session, *, person_id: int) -> str:
    """The id of the expert who a person is; empty when the list does not have them."""
    found = select(DirectoryPerson.entry_id).where(DirectoryPerson.person_id == person_id)
    return session.scalar(found) or ""


def place_of(session: Session, *, loaded: LoadedDirectory, person_id: int) -> Unit | None:
    """The unit of the list where a member works, by the unit's short name; None when the list does not have it."""
    at = affiliation_of(session, person_id=person_id)
    found = unit(session, at.unit_id) if at is not None and at.unit_id is not None else None
    return loaded.data.unit.get(found.slug) if found is not None else None


def area_of(session: Session, *, loaded: LoadedDirectory, person_id: int) -> str:
    """The municipality where a member works, as the list writes it; empty when that is not known."""
    place = place_of(session, loaded=loaded, person_id=person_id)
    return place.area if place is not None else ""
