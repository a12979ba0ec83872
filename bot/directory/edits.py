"""Changes of the contact list: each edit is a row that can be taken back, an absence is two days and perhaps a name.

Who may change what is asked by ``bot/directory/keeping.py`` and by coordinators' commands; here only the value is
checked.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CursorResult, delete, select, update
from sqlalchemy.orm import Session

from bot.directory.revision import bump
from bot.directory.rules import OWNER, Edit, EditOver, EditRefused, checked
from bot.directory.tables import DirectoryAbsence, DirectoryEdit
from knowledge.directory.answerer import Absence


def change(session: Session, *, kind: str, entry_id: str, field: str, value: Any, by: int | None, now: datetime) -> int:
    """Change one field of an expert or a situation; gives the edit's id, by which it can be taken back.

    Raises:
        EditRefused: there is no such field, or it cannot have this value.
    """
    stored = {"value": checked(kind, field, value)}
    row = DirectoryEdit(kind=kind, entry_id=entry_id, field=field, value=stored, by_id=by, made_at=now)
    session.add(row)
    session.flush()
    bump(session)
    return row.id


def confirm(session: Session, *, kind: str, entry_id: str, day: date, by: int | None, now: datetime) -> int:
    """Somebody has looked the entry through on ``day`` and it is right; gives the edit's id."""
    return change(session, kind=kind, entry_id=entry_id, field="verified", value=day.isoformat(), by=by, now=now)


def retire(session: Session, *, kind: str, entry_id: str, last: date, by: int | None, now: datetime) -> int:
    """Show the entry on ``last`` for the last time; gives the edit's id."""
    return change(session, kind=kind, entry_id=entry_id, field="valid_to", value=last.isoformat(), by=by, now=now)


def take_back(session: Session, *, edit_id: int, by: int | None, now: datetime) -> None:
    """Take one edit back; what stood before it stands again.

    Raises:
        EditOver: it was taken back before, or never was.
    """
    if not _withdraw(session, by, now, DirectoryEdit.id == edit_id):
        raise EditOver


def bring_back(session: Session, *, kind: str, entry_id: str, by: int | None, now: datetime) -> int:
    """Take every last day back that was set here: the entry is shown again; how many those were."""
    same = (DirectoryEdit.kind == kind, DirectoryEdit.entry_id == entry_id, DirectoryEdit.field == "valid_to")
    return _withdraw(session, by, now, *same)


def give_up_all(session: Session, *, owner_id: int, by: int | None, now: datetime) -> int:
    """Take back what made somebody the owner of entries; how many those were. Who kept them before keeps them again."""
    standing = select(DirectoryEdit).where(DirectoryEdit.field == OWNER, DirectoryEdit.withdrawn_at.is_(None))
    ids = [edit.id for edit in session.scalars(standing) if edit.value["value"] == owner_id]
    return _withdraw(session, by, now, DirectoryEdit.id.in_(ids)) if ids else 0


def _withdraw(session: Session, by: int | None, now: datetime, *which: Any) -> int:
    done = session.execute(
        update(DirectoryEdit)
        .where(DirectoryEdit.withdrawn_at.is_(None), *which)
        .values(withdrawn_at=now, withdrawn_by_id=by)
        .execution_options(synchronize_session="fetch")
    )
    assert isinstance(done, CursorResult)
    if done.rowcount:
        bump(session)
    return done.rowcount


def away(
    session: Session, *, entry_id: str, first: date, last: date, substitute_id: str | None, by: int | None,
    now: datetime,
) -> int:  # fmt: skip
    """Note that an expert is away from ``first`` to ``last``, both included; gives the absence's id.

    Raises:
        EditRefused: the last day is before the first, or somebody would stand in for themselves.
    """
    if last < first or substitute_id == entry_id:
        raise EditRefused
    row = DirectoryAbsence(
        entry_id=entry_id, first=first, last=last, substitute_id=substitute_id, by_id=by, made_at=now
    )
    session.add(row)
    session.flush()
    bump(session)
    return row.id


def come_back(session: Session, *, entry_id: str, absence_id: int) -> bool:
    """Somebody is not away after all; False when there is no such absence of theirs any more."""
    same = (DirectoryAbsence.id == absence_id, DirectoryAbsence.entry_id == entry_id)
    gone = session.execute(delete(DirectoryAbsence).where(*same).returning(DirectoryAbsence.id)).first()
    if gone is not None:
        bump(session)
    return gone is not None


def standing_edits(session: Session, *, kind: str = "", entry_id: str = "") -> list[Edit]:
    """Every edit that stands, or those of one entry, oldest first."""
    found = select(DirectoryEdit).where(DirectoryEdit.withdrawn_at.is_(None)).order_by(DirectoryEdit.id)
    if entry_id:
        found = found.where(DirectoryEdit.kind == kind, DirectoryEdit.entry_id == entry_id)
    return [Edit(row.kind, row.entry_id, row.field, row.value["value"]) for row in session.scalars(found)]


def absences_of(session: Session, *, entry_id: str, day: date) -> list[DirectoryAbsence]:
    """An expert's absences that are not over on a day, in the order in which they begin."""
    own = select(DirectoryAbsence).where(DirectoryAbsence.entry_id == entry_id, DirectoryAbsence.last >= day)
    return list(session.scalars(own.order_by(DirectoryAbsence.first, DirectoryAbsence.id)))


def absences_from(session: Session, *, day: date) -> list[Absence]:
    """Absences that are not over on a day, in the order in which they begin."""
    rows = session.scalars(
        select(DirectoryAbsence)
        .where(DirectoryAbsence.last >= day)
        .order_by(DirectoryAbsence.first, DirectoryAbsence.id)
    )
    return [Absence(row.entry_id, row.first, row.last, row.substitute_id) for row in rows]
