"""Takes a whole contact list in: it takes the place of the one before; edits and absences stay and lie over it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.directory.revision import bump
from bot.directory.tables import DirectoryEntry
from knowledge.directory.model import DirectoryData

_LISTS = ("organisations", "units", "experts", "situations")


def put(session: Session, *, data: DirectoryData) -> int:
    """Make ``data`` the list that everybody sees; how many rows it has."""
    session.execute(delete(DirectoryEntry))
    rows = [row for name in _LISTS for row in _rows(name, data.model_dump(mode="json")[name])]
    session.add_all(rows)
    session.flush()
    bump(session)
    return len(rows)


def imported(session: Session) -> DirectoryData | None:
    """The list of the last import; None when there was none."""
    found: Mapping[str, list[dict[str, Any]]] = {name: [] for name in _LISTS}
    for row in session.scalars(select(DirectoryEntry).order_by(DirectoryEntry.kind, DirectoryEntry.place)):
        found[f"{row.kind}s"].append(row.body)
    return DirectoryData.model_validate(found) if any(found.values()) else None


def entry_as_imported(session: Session, *, kind: str, entry_id: str) -> dict[str, Any] | None:
    """One row of the last import; None when it has none such."""
    row = session.get(DirectoryEntry, (kind, entry_id))
    return row.body if row is not None else None


def is_imported(session: Session) -> bool:
    """Whether a list was ever imported: then the file is not used."""
    return session.scalar(select(DirectoryEntry.kind).limit(1)) is not None


def _rows(name: str, bodies: list[dict[str, Any]]) -> list[DirectoryEntry]:
    kind = name.removesuffix("s")
    return [DirectoryEntry(kind=kind, entry_id=body["id"], place=at, body=body) for at, body in enumerate(bodies)]
