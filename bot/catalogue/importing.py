"""Imports: compare, then swap in one transaction; what is not believed changes nothing.

A process that dies in the middle leaves the old catalogue whole, because everything an import does is one transaction.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from bot.catalogue.comparing import Changes, compare, kept_of
from bot.catalogue.revision import bump, hold
from bot.catalogue.rules import Outcome
from bot.catalogue.tables import CatalogueEntry, CatalogueImport, CataloguePage
from knowledge.readers.entry import Entry, Reading

log = structlog.get_logger(__name__)

#: Columns of rows by the source's ids.
Ready = Mapping[str, Mapping[str, Any]]
#: So many problems of an import are kept to be shown.
PROBLEMS_KEPT = 200
#: An import that has not shown a sign of life for so long has died.
DEAD_AFTER = timedelta(minutes=15)
#: What a dead or failed import had read is used by a new one for so long: later the source may have changed too much.
RESUMED_WITHIN = timedelta(hours=6)
_CHUNK = 500


class ImportRunning(Exception):
    """Another import of the same source is under way."""


@dataclass(frozen=True)
class ImportResult:
    """How an import went."""

    outcome: Outcome
    #: Why it stopped: "empty", "partial", "fewer", or nothing.
    reason: str
    #: read, added, changed, unchanged, hidden, deleted, broken
    counts: Mapping[str, int]
    #: source id and reason of each entity that was passed over
    problems: Sequence[tuple[str, str]]


def import_reading(
    session: Session, reading: Reading, *, source: str, full: bool, now: datetime, anyway: bool = False,
    form: str = "", import_id: int | None = None, ready: Ready | None = None,
) -> ImportResult:  # fmt: skip
    """Make the rows of a source say what a reading says, and write down how it went.

    Nothing changes when a whole import (``full``) is empty, lacks a file that could not be read, or has over 20 %
    fewer services than before; ``anyway`` lets all but an empty one through. ``ready`` is what :func:`prepare`
    made, so that nobody who writes to the desk waits for it.
    """
    hold(session)
    changes = compare(kept_of(session, source), reading, full=full)
    if not changes.is_refused(anyway):
        _swap(session, source, changes, full, now, ready or {})
    result = _result(changes, reading, anyway)
    record = import_id or _begin(session, source=source, form=form, full=full, now=now).id
    finish(session, import_id=record, result=result, now=now)
    return result


def prepare(changes: Changes) -> Ready:
    """Columns of the entries that will be written, made before the transaction that writes them."""
    return {entry.source_id: _columns(entry) for entry in (*changes.added, *changes.changed)}


def begin(session: Session, *, source: str, form: str, full: bool, now: datetime) -> int:
    """Start an import of a live source; the id of its row. One that died lately is taken up where it stopped.

    Raises:
        ImportRunning: another process is importing this source.
    """
    hold(session)
    latest = latest_import(session, source=source)
    if latest is not None and latest.outcome == Outcome.RUNNING and now - latest.alive_at < DEAD_AFTER:
        raise ImportRunning
    if latest is not None and _can_be_resumed(latest, form, full, now):
        latest.outcome, latest.alive_at, latest.finished_at = Outcome.RUNNING, now, None
        session.flush()
        return latest.id
    return _begin(session, source=source, form=form, full=full, now=now).id


def finish(session: Session, *, import_id: int, result: ImportResult, now: datetime) -> None:
    """Write down how an import went; pages that it had read are needed no more, unless the source failed."""
    record = session.get_one(CatalogueImport, import_id)
    record.finished_at = record.alive_at = now
    record.outcome, record.reason, record.counts = result.outcome, result.reason, dict(result.counts)
    record.problems = {"found": [list(problem) for problem in result.problems[:PROBLEMS_KEPT]]}
    if result.outcome is not Outcome.FAILED:
        session.execute(delete(CataloguePage).where(CataloguePage.import_id == import_id))
    session.flush()


def fail(session: Session, *, import_id: int, reason: str, now: datetime) -> None:
    """Write down that a source could not be read to its end; the catalogue stays as it was."""
    failed = ImportResult(Outcome.FAILED, reason[:200], {}, ())
    finish(session, import_id=import_id, result=failed, now=now)


def latest_import(session: Session, *, source: str, full: bool | None = None) -> CatalogueImport | None:
    """The last import of a source that was begun, of any kind or of one."""
    wanted = select(CatalogueImport).where(CatalogueImport.source == source)
    if full is not None:
        wanted = wanted.where(CatalogueImport.whole.is_(full))
    return session.scalar(wanted.order_by(CatalogueImport.started_at.desc(), CatalogueImport.id.desc()).limit(1))


def forget(session: Session, *, source: str) -> int:
    """Delete every row of a source at once; how many. Edits stay."""
    hold(session)
    gone = list(kept_of(session, source))
    _delete(session, source, gone)
    if gone:
        bump(session)
    return len(gone)


def _begin(session: Session, *, source: str, form: str, full: bool, now: datetime) -> CatalogueImport:
    record = CatalogueImport(source=source, form=form, whole=full, started_at=now, alive_at=now)
    session.add(record)
    session.flush()
    return record


def _can_be_resumed(latest: CatalogueImport, form: str, full: bool, now: datetime) -> bool:
    unfinished = latest.outcome in (Outcome.RUNNING, Outcome.FAILED)
    return unfinished and (latest.form, latest.whole) == (form, full) and now - latest.started_at < RESUMED_WITHIN


def _result(changes: Changes, reading: Reading, anyway: bool) -> ImportResult:
    problems = [(problem.source_id or problem.where, problem.reason) for problem in reading.problems]
    problems += [(source_id, "its id came before or is too long") for source_id in changes.unusable]
    for source_id, reason in problems:
        log.warning("catalogue-entity-passed-over", source_id=source_id[:80], reason=reason[:200])
    counts = {**changes.counts, "broken": len(problems)}
    stopped = changes.is_refused(anyway)
    outcome = Outcome.STOPPED if stopped else Outcome.UNCHANGED if changes.is_nothing else Outcome.DONE
    return ImportResult(outcome, changes.doubt if stopped else "", counts, problems)


def _swap(session: Session, source: str, changes: Changes, full: bool, now: datetime, ready: Ready) -> None:
    if changes.added:
        new = [{**_row(source, entry, now, ready), "first_seen_at": now} for entry in changes.added]
        session.execute(insert(CatalogueEntry), new)
    if changes.changed:
        session.execute(update(CatalogueEntry), [_row(source, entry, now, ready) for entry in changes.changed])
    for ids in _chunks(changes.hidden):
        absent = update(CatalogueEntry).where(CatalogueEntry.source == source, CatalogueEntry.source_id.in_(ids))
        session.execute(absent.values(hidden_at=now), execution_options={"synchronize_session": False})
    _delete(session, source, changes.deleted)
    if full:
        there = update(CatalogueEntry).where(CatalogueEntry.source == source, CatalogueEntry.hidden_at.is_(None))
        session.execute(there.values(last_seen_at=now), execution_options={"synchronize_session": False})
    if not changes.is_nothing:
        bump(session)


def _row(source: str, entry: Entry, now: datetime, ready: Ready) -> dict[str, Any]:
    """The columns of a row, but for when it was first seen."""
    made = ready.get(entry.source_id)
    columns = made if made is not None and made["digest"] == entry.digest else _columns(entry)
    return {**columns, "source": source, "last_seen_at": now, "changed_at": now, "hidden_at": None}


def _columns(entry: Entry) -> dict[str, Any]:
    """What an entry itself says."""
    return {
        "source_id": entry.source_id, "service_id": entry.service.id, "digest": entry.digest,
        "service": entry.service.model_dump(mode="json", exclude_defaults=True),
        "raw": zlib.compress(entry.raw), "modified_at": entry.modified,
    }  # fmt: skip


def _delete(session: Session, source: str, ids: Sequence[str]) -> None:
    for some in _chunks(ids):
        gone = delete(CatalogueEntry).where(CatalogueEntry.source == source, CatalogueEntry.source_id.in_(some))
        session.execute(gone, execution_options={"synchronize_session": False})


def _chunks(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    return (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK))
