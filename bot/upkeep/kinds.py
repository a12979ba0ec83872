"""What upkeep needs to know of a sort of entries; each sort that joins is one class and one line where it is listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from sqlalchemy.orm import Session

from bot.catalogue import service as catalogue
from bot.catalogue.edits import standing_edits
from bot.catalogue.rules import EditKind
from knowledge.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as upkeep sees it."""

    kind: str
    id: str
    name: Mapping[str, str]
    verified: date | None
    #: Who keeps it right; None: coordinators.
    owner_id: int | None


class Keeper(Protocol):
    """One sort of entries."""

    def entry(self, session: Session, entry_id: str) -> Kept | None:
        """An entry as it stands, or None when there is none that is offered."""

    def owned(self, session: Session) -> Iterable[Kept]:
        """Every entry that somebody keeps right."""

    def confirm(self, session: Session, entry_id: str, *, by: int, day: date, now: datetime) -> None:
        """Somebody has looked it through."""

    def retire(self, session: Session, entry_id: str, *, by: int, now: datetime) -> None:
        """It is offered no more."""


#: By the kind that a task names.
Keepers = Mapping[str, Keeper]


@dataclass(frozen=True)
class Services:
    """The catalogue's services; ``file`` serves until something is imported."""

    file: Catalogue

    def entry(self, session: Session, entry_id: str) -> Kept | None:
        """A service with its edits, unless it is hidden or gone from its source."""
        state = catalogue.entry_state(session, service_id=entry_id, file=self.file)
        if state is None or state.hidden or state.missing:
            return None
        return Kept("service", entry_id, dict(state.service.name), state.service.verified, state.owner_id)

    def owned(self, session: Session) -> Iterable[Kept]:
        """Services that have an owner."""
        edits = standing_edits(session)
        ids = [one for one in sorted(edits) if any(edit.kind is EditKind.OWNER for edit in edits[one])]
        return [kept for one in ids if (kept := self.entry(session, one)) is not None]

    def confirm(self, session: Session, entry_id: str, *, by: int, day: date, now: datetime) -> None:
        """An edit that says so; an import never touches it."""
        catalogue.confirm(session, service_id=entry_id, day=day, by=by, now=now)

    def retire(self, session: Session, entry_id: str, *, by: int, now: datetime) -> None:
        """Hidden, so that a coordinator can bring it back."""
        catalogue.hide(session, service_id=entry_id, by=by, now=now)
