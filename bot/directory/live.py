"""The contact list that a running desk answers from: looked after every few seconds, swapped whole, never missing."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import date, datetime

import structlog
from sqlalchemy.orm import Session

from bot.db import Database
from bot.directory import edits, importing
from bot.directory.loaded import LoadedDirectory
from bot.directory.revision import revision
from bot.directory.rules import Edit, laid_over
from knowledge.directory.answerer import Absence
from knowledge.directory.model import DirectoryData

log = structlog.get_logger(__name__)

#: How often each replica looks whether the list has changed.
LOOK_EVERY_SECONDS = 15


@dataclass(frozen=True)
class Parts:
    """Everything that the list is made of, read in one transaction."""

    revision: int
    imported: DirectoryData | None
    edits: list[Edit]
    absences: list[Absence]


def parts(session: Session, *, day: date) -> Parts:
    """The list's parts as they stand; absences that were over before ``day`` are left out."""
    return Parts(
        revision(session), importing.imported(session), edits.standing_edits(session),
        edits.absences_from(session, day=day),
    )  # fmt: skip


def newer(old: LoadedDirectory, found: Parts) -> LoadedDirectory:
    """The list of these parts; the index of the old one serves on when the entries are the same."""
    data = laid_over(found.imported or old.file, found.edits)
    same = old.found_in if data == old.data else None
    return LoadedDirectory(
        data, file=old.file, absences=found.absences, zone=old.zone, services=old.services, found_in=same
    )


class LiveDirectory:
    """Holds what is loaded now. A visit takes ``current`` once and sees one list from its beginning to its end."""

    def __init__(self, loaded: LoadedDirectory, database: Database) -> None:
        self.current = loaded
        self._database = database
        self._seen: tuple[int, date] | None = None
        #: One at a time: of two at once the one that began earlier could come last, with the older list.
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self, now: datetime) -> bool:
        """Read the list anew when it or the day has changed; whether it has. The old one answers meanwhile."""
        async with self._one_at_a_time:
            return await self._refresh(now)

    async def _refresh(self, now: datetime) -> bool:
        day = self.current.day(now)
        if (await self._database.run(revision), day) == self._seen:
            return False
        found = await self._database.run(lambda session: parts(session, day=day))
        self.current = await asyncio.to_thread(newer, self.current, found)
        self._seen = (found.revision, day)
        log.info("directory-loaded", revision=found.revision, experts=len(self.current.data.experts))
        return True
