"""What can be asked of the catalogue room: the catalogue as it stands with its edits, and every change to it.

Chats and commands use this module only; ``edits`` and ``importing`` hold the parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import structlog
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue.edits import (
    add_everyday,
    as_edit,
    confirm,
    correct_phone,
    edits_of,
    give_up_all,
    hide,
    owned_by,
    owner_among,
    pin,
    set_owner,
    set_valid_to,
    standing_edits,
    unhide,
    unpin,
    withdraw,
)
from bot.catalogue.revision import revision
from bot.catalogue.rules import Edit, EditKind, edited
from bot.catalogue.tables import CatalogueEntry
from knowledge.catalogue import Catalogue
from knowledge.service import Service

__all__ = [
    "Effective",
    "EntryState",
    "Parts",
    "add_everyday",
    "confirm",
    "correct_phone",
    "edits_of",
    "effective",
    "effective_catalogue",
    "entry_state",
    "give_up_all",
    "hide",
    "is_imported",
    "lay_over",
    "owned_by",
    "parts",
    "pin",
    "revision",
    "set_owner",
    "set_valid_to",
    "unhide",
    "unpin",
    "withdraw",
]

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Effective:
    """The catalogue as it stands: what was imported, or else the file, with every edit laid over it."""

    #: What may be offered today.
    catalogue: Catalogue
    #: With hidden services and those whose last day is over: for people who keep the catalogue.
    everything: Catalogue
    pinned: frozenset[str] = field(default_factory=frozenset)
    hidden: frozenset[str] = field(default_factory=frozenset)
    revision: int = 0


@dataclass(frozen=True)
class EntryState:
    """One entry as a person who keeps it sees it, edits laid over it."""

    service: Service
    pinned: bool
    hidden: bool
    #: The person who keeps it right, if somebody does.
    owner_id: int | None
    #: The source has not had it since its last import.
    missing: bool
    #: The edits that stand, oldest first.
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Parts:
    """What the database knows of the catalogue: imported services as JSON, and the edits that stand."""

    #: Of two sources that tell of one service, the one that changed last is believed.
    imported: Mapping[str, Mapping[str, Any]]
    edits: Mapping[str, Sequence[Edit]]
    revision: int


def parts(session: Session) -> Parts:
    """Read what the catalogue is made of; quick, so that nobody who writes to the desk waits for it."""
    shown = select(CatalogueEntry.service_id, CatalogueEntry.service).where(CatalogueEntry.hidden_at.is_(None))
    ordered = shown.order_by(CatalogueEntry.changed_at, CatalogueEntry.source.desc())
    # The number first: what is committed between these reads is then seen at the next look at the latest.
    number = revision(session)
    imported = {row.service_id: row.service for row in session.execute(ordered)}
    return Parts(imported, standing_edits(session), number)


def lay_over(found: Parts, *, file: Catalogue, day: date) -> Effective:
    """The catalogue as it stands on a local day; ``file`` serves as long as nothing has been imported."""
    base = _readable(found.imported) if found.imported else file.services
    services = [edited(service, found.edits.get(service.id, ())) for service in base]
    hidden, pinned = _with_edit(found.edits, EditKind.HIDE), _with_edit(found.edits, EditKind.PIN)
    offered = tuple(one for one in services if one.id not in hidden and one.is_valid_on(day))
    return Effective(Catalogue(services=offered), Catalogue(services=tuple(services)), pinned, hidden, found.revision)


def effective(session: Session, *, file: Catalogue, day: date) -> Effective:
    """Both at once, for commands and tests."""
    return lay_over(parts(session), file=file, day=day)


def effective_catalogue(session: Session, *, file: Catalogue, day: date) -> Catalogue:
    """What may be offered on a local day."""
    return effective(session, file=file, day=day).catalogue


def entry_state(session: Session, *, service_id: str, file: Catalogue) -> EntryState | None:
    """One entry at this moment, past everything that is loaded; None when there is no such service."""
    found = _rows_of(session, service_id)
    base = found[0] if found else (None if is_imported(session) else _from_file(file, service_id))
    if base is None:
        return None
    edits = [as_edit(row) for row in edits_of(session, service_id=service_id)]
    kinds = {edit.kind for edit in edits}
    service, missing = base
    return EntryState(
        edited(service, edits), EditKind.PIN in kinds, EditKind.HIDE in kinds, owner_among(edits), missing, tuple(edits)
    )


def is_imported(session: Session) -> bool:
    """Whether anything was ever imported and is still there: then the file is not used."""
    return session.scalar(select(CatalogueEntry.source).limit(1)) is not None


def _readable(imported: Mapping[str, Mapping[str, Any]]) -> list[Service]:
    read = (read_service(imported[service_id]) for service_id in sorted(imported))
    return [service for service in read if service is not None]


def read_service(written: Mapping[str, Any]) -> Service | None:
    """A service out of its JSON; None, with a line in the log, when this version cannot read it any more."""
    try:
        return Service.model_validate(written)
    except ValidationError:
        log.error("catalogue-row-broken", service_id=written.get("id"))
        return None


def _rows_of(session: Session, service_id: str) -> list[tuple[Service, bool]]:
    rows = select(CatalogueEntry).where(CatalogueEntry.service_id == service_id)
    ordered = rows.order_by(CatalogueEntry.hidden_at.is_not(None), CatalogueEntry.changed_at.desc())
    read = [(read_service(row.service), row.hidden_at is not None) for row in session.scalars(ordered)]
    return [(service, missing) for service, missing in read if service is not None]


def _from_file(file: Catalogue, service_id: str) -> tuple[Service, bool] | None:
    service = file.service(service_id)
    return None if service is None else (service, False)


def _with_edit(edits: Mapping[str, Sequence[Edit]], kind: EditKind) -> frozenset[str]:
    return frozenset(service_id for service_id, found in edits.items() if any(edit.kind is kind for edit in found))
