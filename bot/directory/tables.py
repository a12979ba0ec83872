"""What was imported into the contact list, what people here changed over it, who is away, and who is which member.

Imported rows and edits are kept apart, so that an import never destroys an edit.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import BigId, Row


class DirectoryEntry(Row):
    """One row of the list as the last import told it: an organisation, a unit, an expert or a situation."""

    __tablename__ = "directory_entry"
    personal = (
        "not exported: professionals' working contacts as their organisations gave them; replaced by the next import"
    )

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    entry_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    #: Its order in the list.
    place: Mapped[int]
    #: The model of ``knowledge/directory/model.py`` as JSON.
    body: Mapped[dict[str, Any]]


class DirectoryEdit(Row):
    """One change that a person here made to an expert or a situation; withdrawn, never deleted."""

    __tablename__ = "directory_edit"
    personal = "not exported; kept with the entry to show who changed it; the person's id goes with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    kind: Mapped[str] = mapped_column(String(16))
    entry_id: Mapped[str] = mapped_column(String(64), index=True)
    field: Mapped[str] = mapped_column(String(24))
    #: The new value under ``value``.
    value: Mapped[dict[str, Any]]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)

    __table_args__ = (CheckConstraint("kind IN ('expert', 'situation')", name="kind_known"),)


class DirectoryAbsence(Row):
    """Days on which an expert is away, both included, by the desk's calendar; no reason is kept."""

    __tablename__ = "directory_absence"
    personal = "not exported; days only, no reason; with the entry"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    entry_id: Mapped[str] = mapped_column(String(64), index=True)
    first: Mapped[date]
    last: Mapped[date]
    substitute_id: Mapped[str | None] = mapped_column(String(64))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime]

    __table_args__ = (CheckConstraint("first <= last", name="days_in_order"),)


class DirectoryPerson(Row):
    """Which expert of the list is which member of this desk."""

    __tablename__ = "directory_person"
    personal = "not exported: an entry's id; goes when the person works here no more, and with the person"

    entry_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)


class DirectoryRevision(Row):
    """One row: a number that grows with every change, by which each replica sees that it must read again."""

    __tablename__ = "directory_revision"
    personal = "none"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(BigId)
