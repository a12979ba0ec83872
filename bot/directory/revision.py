"""The contact list's revision: one number that grows with every change, in the change's own transaction."""

from __future__ import annotations

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from bot.db.upsert import insert_or_ignore
from bot.directory.tables import DirectoryRevision

_ROW = 1


def revision(session: Session) -> int:
    """The number of the list as it stands; 0 before the first change."""
    return session.scalar(select(DirectoryRevision.number).where(DirectoryRevision.id == _ROW)) or 0


def bump(session: Session) -> None:
    """Tell every replica that the list has changed, once this transaction is committed."""
    table = DirectoryRevision.__table__
    assert isinstance(table, Table)
    insert_or_ignore(session, table, "id", [{"id": _ROW, "number": 0}])
    session.execute(
        update(DirectoryRevision).where(DirectoryRevision.id == _ROW).values(number=DirectoryRevision.number + 1)
    )
