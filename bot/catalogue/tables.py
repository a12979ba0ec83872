"""What was imported from elsewhere, how each import went, and what people here changed over it.

Imported rows and local edits are kept apart, so that an import never destroys an edit; edits name a service by its
id and wait when it leaves the catalogue for a while.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.catalogue.rules import EditKind, Outcome
from bot.db import BigId, Row

#: Letters of a source's own id.
LONGEST_SOURCE_ID = 120


def _one_of(column: str, values: type[EditKind] | type[Outcome]) -> str:
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class CatalogueEntry(Row):
    """One service as a source last told it."""

    __tablename__ = "catalogue_entry"
    personal = "none of families; contact persons as published; replaced by the next import"

    #: Which import owns the row, such as ``ptv`` or ``ptv:049``.
    source: Mapped[str] = mapped_column(String(80), primary_key=True)
    source_id: Mapped[str] = mapped_column(String(LONGEST_SOURCE_ID), primary_key=True)
    #: The id in our catalogue; two sources may tell of the same service.
    service_id: Mapped[str] = mapped_column(String(64), index=True)
    #: ``knowledge.service.Service`` as JSON.
    service: Mapped[dict[str, Any]]
    #: What the source said, as canonical JSON, compressed with zlib: a fault of a reader is repaired without asking again.
    raw: Mapped[bytes] = mapped_column(LargeBinary)
    #: Of the meaning; equal digests are the same service.
    digest: Mapped[str] = mapped_column(String(64))
    modified_at: Mapped[datetime | None]
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    #: Since when the source has not had it; the next whole import that lacks it deletes the row.
    hidden_at: Mapped[datetime | None]


class CatalogueImport(Row):
    """One import: when, from where, how much changed, and why it stopped if it did."""

    __tablename__ = "catalogue_import"
    personal = "none"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    source: Mapped[str] = mapped_column(String(80))
    #: As the readers name it: ptv12, ptv11, hsds, toml, csv, xlsx.
    form: Mapped[str] = mapped_column(String(12))
    #: Everything, or only what changed.
    whole: Mapped[bool]
    started_at: Mapped[datetime]
    #: When it last showed a sign of life; one that has been silent for long has died.
    alive_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    outcome: Mapped[str] = mapped_column(String(10), default=Outcome.RUNNING)
    #: Why it stopped or failed, as a word such as ``fewer``.
    reason: Mapped[str] = mapped_column(String(200), default="")
    #: Numbers by name: read, added, changed, unchanged, hidden, deleted, broken.
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    #: The first entities that could not be read: ``{"found": [[source id, reason], …]}``.
    problems: Mapped[dict[str, Any]] = mapped_column(default=dict)

    __table_args__ = (
        CheckConstraint(_one_of("outcome", Outcome), name="outcome_known"),
        Index("ix_catalogue_import_latest", "source", "started_at"),
    )


class CataloguePage(Row):
    """An answer of a live source that an unfinished import has read: the next try goes on after it."""

    __tablename__ = "catalogue_page"
    personal = "none; gone when the import ends"

    import_id: Mapped[int] = mapped_column(ForeignKey("catalogue_import.id", ondelete="CASCADE"), primary_key=True)
    #: The request without its host, which names the page.
    request: Mapped[str] = mapped_column(String(64), primary_key=True)
    #: The answer, compressed with zlib.
    body: Mapped[bytes] = mapped_column(LargeBinary)


class CatalogueEdit(Row):
    """One change that a person here made to an entry; withdrawn, never deleted."""

    __tablename__ = "catalogue_edit"
    personal = "not exported; kept with the entry to show who changed it; the person's id goes with the person"

    id: Mapped[int] = mapped_column(BigId, primary_key=True, autoincrement=True)
    service_id: Mapped[str] = mapped_column(String(64), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    #: Of added words; empty for all else.
    language: Mapped[str] = mapped_column(String(3), default="")
    #: By kind: ``words``; ``old`` and ``new`` number; ``day``; ``owner_id``; nothing.
    value: Mapped[dict[str, Any]] = mapped_column(default=dict)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)

    __table_args__ = (CheckConstraint(_one_of("kind", EditKind), name="kind_known"),)


class CatalogueRevision(Row):
    """One row: a number that grows with every change, by which each replica sees that it must read again."""

    __tablename__ = "catalogue_revision"
    personal = "none"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(BigId)
