"""Imports from the web: when one is due, and one import from its first question to its last row."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue.calling import Caller, KeptPages, LiveSource, SourceSilent
from bot.catalogue.comparing import compare, kept_of
from bot.catalogue.importing import (
    DEAD_AFTER,
    ImportResult,
    ImportRunning,
    begin,
    fail,
    import_reading,
    latest_import,
    prepare,
)
from bot.catalogue.rules import Outcome
from bot.catalogue.sources import source_name
from bot.catalogue.tables import CatalogueImport
from bot.catalogue.walking import read_live
from bot.config import LiveSourceSettings
from bot.db import Database
from bot.outbox.letter import letter
from bot.outbox.service import enqueue
from bot.people.queries import coordinators
from knowledge.readers import Reading
from knowledge.readers.paging import PagingFailed

log = structlog.get_logger(__name__)

#: Changes every day and everything every week, as the national catalogue's keepers advise.
CHANGES_EVERY, WHOLE_EVERY = timedelta(days=1), timedelta(days=7)
#: How often a desk with a live source looks whether an import is due.
IMPORT_EVERY_SECONDS = 600
#: After a failure the source is left alone for so long.
AGAIN_AFTER = timedelta(hours=1)
#: So often is a walk begun anew whose pages do not fit together because the source changed meanwhile.
WALKS = 2
_BELIEVED = (Outcome.DONE, Outcome.UNCHANGED)


def live_source(settings: LiveSourceSettings) -> LiveSource:
    """The source that the settings name."""
    key = settings.key.get_secret_value()
    return LiveSource(settings.url, settings.form, settings.area, key, settings.contact, settings.language)


def due(session: Session, *, source: str, now: datetime) -> bool | None:
    """Whether a whole import (True) or one of changes (False) is due now; None: neither is."""
    latest = latest_import(session, source=source)
    if latest is not None and now - latest.alive_at < (DEAD_AFTER if latest.finished_at is None else AGAIN_AFTER):
        return None
    if latest is not None and latest.outcome == Outcome.STOPPED and now - latest.started_at < CHANGES_EVERY:
        return None
    whole, last = _last_good(session, source, whole=True), _last_good(session, source)
    if whole is None or now - whole >= WHOLE_EVERY:
        return True
    return False if last is None or now - last >= CHANGES_EVERY else None


def import_live(
    database: Database, source: LiveSource, *, full: bool, now: Callable[[], datetime], name: str = "",
    anyway: bool = False, pause: Callable[[float], None] = time.sleep, on_answer: Callable[[], None] = lambda: None,
) -> ImportResult:  # fmt: skip
    """Read a live source and import what it says; takes minutes, in small transactions but for the last one.

    Without ``full`` only what changed since the last import that went through, or everything when there is none.

    Raises:
        ImportRunning: another process is importing this source.
    """
    named, began = name or source_name(source.url, source.form, source.area), now()
    with database.transaction() as session:
        since = None if full else _last_good(session, named)
        import_id = begin(session, source=named, form=source.form, full=since is None, now=began)
    try:
        kept = KeptPages(database, import_id, now)
        reading = fetch(source, kept, since=since, pause=pause, on_answer=on_answer)
    except (PagingFailed, SourceSilent) as error:
        log.error("catalogue-import-failed", source=named, reason=str(error)[:200])
        with database.transaction() as session:
            fail(session, import_id=import_id, reason=str(error), now=now())
        return ImportResult(Outcome.FAILED, str(error), {}, ())
    with database.transaction() as session:
        kept_rows = kept_of(session, named)
    ready = prepare(compare(kept_rows, reading, full=since is None))
    with database.transaction() as session:
        return import_reading(
            session, reading, source=named, full=since is None, now=now(), anyway=anyway, import_id=import_id,
            ready=ready,
        )  # fmt: skip


def fetch(
    source: LiveSource, kept: KeptPages, *, since: datetime | None, pause: Callable[[float], None] = time.sleep,
    on_answer: Callable[[], None] = lambda: None,
) -> Reading:  # fmt: skip
    """Read a live source; pages that do not fit together are read once more from the first.

    Raises:
        PagingFailed: they never did, or the source refuses.
        SourceSilent: the source does not answer.
    """
    with source.client() as client:
        caller = Caller(client, kept, pause, on_answer, repeats=source.form == "ptv12")
        for walk in range(1, WALKS + 1):
            try:
                return read_live(source.form, caller.get, area=source.area, since=since, language=source.language)
            except PagingFailed as error:
                kept.drop()
                if walk == WALKS or error.status != 200:
                    raise
        raise AssertionError("every walk ends in one of the ways above")


def import_when_due(
    database: Database, source: LiveSource, *, now: Callable[[], datetime], pause: Callable[[float], None] = time.sleep
) -> bool:
    """What the ticker does: import if it is time, and tell the coordinators if it went wrong; whether it imported."""
    named = source_name(source.url, source.form, source.area)
    with database.transaction() as session:
        full = due(session, source=named, now=now())
    if full is None:
        return False
    try:
        result = import_live(database, source, full=full, now=now, pause=pause)
    except ImportRunning:
        return False
    if result.outcome not in _BELIEVED:
        with database.transaction() as session:
            _tell_coordinators(session, named, result.outcome, now())
    return result.outcome is Outcome.DONE


def _last_good(session: Session, source: str, *, whole: bool | None = None) -> datetime | None:
    """When the last import that was believed began."""
    good = select(CatalogueImport.started_at).where(
        CatalogueImport.source == source, CatalogueImport.outcome.in_([one.value for one in _BELIEVED])
    )
    if whole is not None:
        good = good.where(CatalogueImport.whole.is_(whole))
    return session.scalar(good.order_by(CatalogueImport.started_at.desc()).limit(1))


def _tell_coordinators(session: Session, source: str, outcome: Outcome, now: datetime) -> None:
    """Once a day at most: the catalogue that families get is the old one."""
    for person in coordinators(session):
        key = f"catalogue-import:{source}:{now:%Y-%m-%d}:{person.id}"
        enqueue(session, person_id=person.id, key=key, letter=letter(f"catalogue-import-{outcome.value}"), now=now)
