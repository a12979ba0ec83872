"""The catalogue's revision: one number that grows with every change, in the change's own transaction."""

from __future__ import annotations

from sqlalchemy import Table, select, update
from sqlalchemy.orm import Session

from bot.catalogue.tables import CatalogueRevision
from bot.db.upsert import insert_or_ignore

_ROW = 1


def revision(session: Session) -> int:
    """The number of the catalogue as it stands; 0 before the first change."""
    return session.scalar(select(CatalogueRevision.number).where(CatalogueRevision.id == _ROW)) or 0


def bump(session: Session) -> None:
    """Tell every replica that the catalogue has changed, once this transaction is committed."""
    hold(session)
    session.execute(
        update(CatalogueRevision).where(CatalogueRevision.id == _ROW).values(number=CatalogueRevision.number + 1)
    )


def hold(session: Session) -> None:
    """Until this transaction ends nobody else changes the catalogue: of two imports at once one waits."""
    table = CatalogueRevision.__table__
    assert isinstance(table, Table)
    insert_or_ignore(session, table, "id", [{"id": _ROW, "number": 0}])
    session.execute(select(CatalogueRevision.id).where(CatalogueRevision.id == _ROW).with_for_update())
