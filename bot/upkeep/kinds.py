"""What upkeep needs to know of a sort of entries; each sort that joins is one class and one line where it is listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from sqlalchemy.orm import Session

from bot.catalogue import service as catalogue
from bot.catalogue.edits import standing_edits
from bot.catalogue.rules import EditKind
from bot.directory import edits as directory
from bot.directory import keeping
from knowledge.catalogue import Catalogue
from knowledge.directory.model import DirectoryData


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as upkeep sees it."""

    kind: str
    id: str
    name: Mapping[str, str]
    verified: date | None
    #: Who keeps it right, each of whom may answer; nobody: coordinators.
    owner_ids: tuple[int, ...]


class Keeper(Protocol):
    """One sort of entries."""

    @property
    def is_internal(self) -> bool:
        """Whether only those who came by an invitation may know of its entries, and report about them."""

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
    is_internal: bool = False

    def entry(self, session: Session, entry_id: str) -> Kept | None:
        """A service with its edits, unless it is hidden or gone from its source."""
        state = catalogue.entry_state(session, service_id=entry_id, file=self.file)
        if state is None or state.hidden or state.missing:
            return None
        owners = (state.owner_id,) if state.owner_id is not None else ()
        return Kept("service", entry_id, dict(state.service.name), state.service.verified, owners)

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


@dataclass(frozen=True)
class Listed:
    """Experts or situations of the contact list on a local day; ``file`` serves until something is imported."""

    kind: str
    file: DirectoryData
    day: date
    is_internal: bool = True

    def entry(self, session: Session, entry_id: str) -> Kept | None:
        """An entry with its edits, unless its last day is over or it is gone from the list."""
        found = keeping.kept(session, kind=self.kind, entry_id=entry_id, file=self.file)
        return _seen(found) if found is not None and self._is_shown(found) else None

    def owned(self, session: Session) -> Iterable[Kept]:
        """Entries that a person, an owner or an organisation's leads keep right."""
        every = keeping.everything(session, file=self.file)
        return [_seen(one) for one in every if one.kind == self.kind and one.owners and self._is_shown(one)]

    def confirm(self, session: Session, entry_id: str, *, by: int, day: date, now: datetime) -> None:
        """An edit that says so; an import never touches it."""
        directory.confirm(session, kind=self.kind, entry_id=entry_id, day=day, by=by, now=now)

    def retire(self, session: Session, entry_id: str, *, by: int, now: datetime) -> None:
        """Yesterday was its last day; whoever keeps it can bring it back."""
        yesterday = self.day - timedelta(days=1)
        directory.retire(session, kind=self.kind, entry_id=entry_id, last=yesterday, by=by, now=now)

    def _is_shown(self, found: keeping.Kept) -> bool:
        return found.entry.valid_to is None or self.day <= found.entry.valid_to


def every_sort(services: Catalogue, people: DirectoryData, day: date) -> Keepers:
    """Every sort of entries that is kept up, by its kind, on a local day; both files serve until an import."""
    return {"service": Services(services), **{kind: Listed(kind, people, day) for kind in keeping.KINDS}}


def _seen(found: keeping.Kept) -> Kept:
    return Kept(found.kind, found.entry.id, found.name, found.entry.verified, found.owners)
