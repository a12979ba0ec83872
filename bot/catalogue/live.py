"""The catalogue that a running desk answers from: looked after every few seconds, swapped whole, never missing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import structlog

from bot.catalogue.loaded import LoadedCatalogue
from bot.catalogue.service import Parts, lay_over, parts, revision
from bot.db import Database
from knowledge.catalogue import Catalogue

log = structlog.get_logger(__name__)

#: Makes what another room needs of a whole catalogue, so that the first who asks for it does not wait.
Prepare = Callable[[Catalogue], object]
#: How often each replica looks whether the catalogue has changed.
LOOK_EVERY_SECONDS = 15


class LiveCatalogue:
    """Holds what is loaded now. A visit takes ``current`` once and sees one catalogue from its beginning to its end."""

    def __init__(
        self, loaded: LoadedCatalogue, database: Database, zone: ZoneInfo, prepare: Sequence[Prepare] = ()
    ) -> None:
        self.current = loaded
        self._prepare = prepare
        for make in prepare:
            make(loaded.catalogue)
        self._database = database
        self._zone = zone
        self._seen: tuple[int, date] | None = None
        #: One at a time: of two at once the one that began earlier could come last, with the older catalogue.
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self, now: datetime) -> bool:
        """Load the catalogue anew when it or the day has changed; whether the desk now answers from another one.

        The index is built in a thread beside the desk, which goes on answering from the old one.
        """
        async with self._one_at_a_time:
            return await self._refresh(now)

    async def _refresh(self, now: datetime) -> bool:
        day = now.astimezone(self._zone).date()
        if (await self._database.run(revision), day) == self._seen:
            return False
        found = await self._database.run(parts)
        newer = await asyncio.to_thread(self._newer, found, day)
        self._seen = (found.revision, day)
        if newer is not None:
            self.current = newer
            log.info("catalogue-loaded", revision=found.revision, services=len(newer.catalogue.services))
        return newer is not None

    def _newer(self, found: Parts, day: date) -> LoadedCatalogue | None:
        """The catalogue to answer from, or None when it is the one that is loaded already."""
        old = self.current
        stands = lay_over(found, file=old.file, day=day)
        if (stands.catalogue, stands.everything, stands.pinned) == (old.catalogue, old.everything, old.pinned):
            return None
        newer = LoadedCatalogue(
            stands.catalogue, old.helplines, file=old.file, everything=stands.everything, pinned=stands.pinned,
            thresholds=old.thresholds, extras=old.extras, index_file=old.index_file,
        )  # fmt: skip
        newer.warm_up()
        for make in self._prepare:
            make(newer.catalogue)
        return newer
