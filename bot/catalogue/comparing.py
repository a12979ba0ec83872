"""What an import would change: the rows of a source beside what a reading says, without touching either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue.rules import is_believable
from bot.catalogue.tables import LONGEST_SOURCE_ID, CatalogueEntry
from knowledge.readers.entry import Entry, Reading


class Kept(NamedTuple):
    """What is remembered of a row for comparing."""

    digest: str
    hidden_at: datetime | None


@dataclass(frozen=True)
class Changes:
    """What an import would do to the rows of its source."""

    #: entries that are new
    added: tuple[Entry, ...] = ()
    #: entries that mean something else than before, or that were hidden and are back
    changed: tuple[Entry, ...] = ()
    unchanged: int = 0
    #: source ids that are hidden now
    hidden: tuple[str, ...] = ()
    #: source ids that were missing before and are deleted now
    deleted: tuple[str, ...] = ()
    #: source ids that came more than once, of which the first is taken, or that are longer than an id may be
    unusable: tuple[str, ...] = ()
    #: why nothing of this may be done: "empty", "fewer", "partial" (a whole file could not be read), or nothing
    doubt: str = ""
    before: int = 0
    after: int = 0

    def is_refused(self, anyway: bool) -> bool:
        """Whether nothing of this may be done; ``anyway`` lets a smaller catalogue through, an empty one never."""
        return self.doubt == "empty" or bool(self.doubt and not anyway)

    @property
    def is_nothing(self) -> bool:
        """Whether everything is as before."""
        return not (self.added or self.changed or self.hidden or self.deleted)

    @property
    def counts(self) -> dict[str, int]:
        """The numbers that are told of an import."""
        named = {"added": self.added, "changed": self.changed, "hidden": self.hidden, "deleted": self.deleted}
        numbers = {name: len(found) for name, found in named.items()}
        return {"read": self.after, **numbers, "unchanged": self.unchanged}


@dataclass
class _Sorted:
    added: list[Entry] = field(default_factory=list)
    changed: list[Entry] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def kept_of(session: Session, source: str) -> dict[str, Kept]:
    """The rows of a source by their ids there."""
    columns = select(CatalogueEntry.source_id, CatalogueEntry.digest, CatalogueEntry.hidden_at)
    rows = session.execute(columns.where(CatalogueEntry.source == source))
    return {source_id: Kept(digest, hidden_at) for source_id, digest, hidden_at in rows}


def compare(kept: Mapping[str, Kept], reading: Reading, *, full: bool) -> Changes:
    """What importing a reading would change.

    An entity that could not be read this time keeps its row. Only a whole import (``full``) concludes anything
    from what is absent: first it is hidden, and the next whole import that lacks it too deletes it.
    """
    found = _sort(kept, reading)
    broken = {problem.source_id for problem in reading.problems}
    hidden, deleted = _absent(kept, found.seen | broken, reading, full)
    before = sum(row.hidden_at is None for row in kept.values())
    after = len(found.seen)
    return Changes(
        added=tuple(found.added), changed=tuple(found.changed), unusable=tuple(found.unusable),
        unchanged=after - len(found.added) - len(found.changed), hidden=hidden, deleted=deleted,
        doubt=_doubt(before, after, reading) if full else "", before=before, after=after,
    )  # fmt: skip


def _sort(kept: Mapping[str, Kept], reading: Reading) -> _Sorted:
    found = _Sorted()
    for entry in reading.entries:
        row = kept.get(entry.source_id)
        if entry.source_id in found.seen or len(entry.source_id) > LONGEST_SOURCE_ID:
            found.unusable.append(entry.source_id)
            continue
        if row is None:
            found.added.append(entry)
        elif row.digest != entry.digest or row.hidden_at is not None:
            found.changed.append(entry)
        found.seen.add(entry.source_id)
    return found


def _absent(
    kept: Mapping[str, Kept], present: set[str], reading: Reading, full: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Rows to hide and rows to delete."""
    if not full:
        archived = [one for one in reading.archived if one in kept and one not in present]
        return tuple(one for one in archived if kept[one].hidden_at is None), ()
    absent = sorted(kept.keys() - present)
    hidden = tuple(one for one in absent if kept[one].hidden_at is None)
    return hidden, tuple(one for one in absent if kept[one].hidden_at is not None)


def _doubt(before: int, after: int, reading: Reading) -> str:
    if not after:
        return "empty"
    if any(problem.where and not problem.source_id for problem in reading.problems):
        return "partial"
    return "" if is_believable(before, after) else "fewer"
