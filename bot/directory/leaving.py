"""Somebody works here no more: their entry gets a last day, and nobody of this desk is that expert any longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.directory import edits, queries
from bot.directory.tables import DirectoryPerson

#: So many days ago is over on every desk's calendar, whatever its time zone: UTC's day is at most one ahead of it.
_OVER_EVERYWHERE = timedelta(days=2)


def end(session: Session, *, person_id: int, now: datetime) -> str:
    """Show the left member's entry no more, from today on; gives its id, empty when there was none.

    What they kept right for others goes back to who kept it before.

    Safe to repeat: the second time there is nobody to end.
    """
    edits.give_up_all(session, owner_id=person_id, by=None, now=now)
    entry_id = queries.entry_of(session, person_id=person_id)
    if entry_id:
        last = now.astimezone(UTC).date() - _OVER_EVERYWHERE
        edits.retire(session, kind="expert", entry_id=entry_id, last=last, by=None, now=now)
        session.execute(delete(DirectoryPerson).where(DirectoryPerson.entry_id == entry_id))
    return entry_id
