"""Who of the contact list is which member of this desk, and which member answers today."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_
from sqlalchemy.orm import Session

from bot.directory import queries
from bot.directory.loaded import LoadedDirectory
from bot.directory.tables import DirectoryPerson
from bot.people.tables import Person


def link(session: Session, *, entry_id: str, person_id: int) -> None:
    """Say which member an expert is; a member is one expert at most, and an expert one member."""
    taken = or_(DirectoryPerson.entry_id == entry_id, DirectoryPerson.person_id == person_id)
    session.execute(delete(DirectoryPerson).where(taken))
    session.add(DirectoryPerson(entry_id=entry_id, person_id=person_id))
    session.flush()


def answering_person(session: Session, *, loaded: LoadedDirectory, entry_id: str, now: datetime) -> Person | None:
    """The member who answers for an expert or in a situation today, substitutes followed; None when none is a member."""
    found = loaded.entry(entry_id)
    card = loaded.card(found, now) if found else None
    return queries.member(session, entry_id=card.first.expert.id) if card and card.first else None
