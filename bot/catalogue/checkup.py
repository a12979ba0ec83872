"""What a person who keeps the catalogue should look at: old, unreachable and broken entries, and how imports went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.catalogue.edits import standing_edits
from bot.catalogue.importing import latest_import
from bot.catalogue.rules import Outcome
from bot.catalogue.service import Effective, read_service
from bot.catalogue.tables import CatalogueEntry, CatalogueImport
from knowledge.service import ChannelKind, Service

#: An entry that nobody has looked at for so long is shown as unconfirmed.
STALE_AFTER_DAYS = 365


@dataclass(frozen=True)
class ImportSummary:
    """The last import of a source."""

    source: str
    started_at: datetime
    whole: bool
    outcome: str
    reason: str
    counts: dict[str, int]
    problems: list[list[str]]


@dataclass(frozen=True)
class Checkup:
    """Ids of services by what is to be looked at, and the last import of each source."""

    services: int
    #: neither confirmed here nor changed at the source within a year
    stale: list[str] = field(default_factory=list)
    #: no telephone number, so that a family that cannot write has no way in
    without_phone: list[str] = field(default_factory=list)
    #: nothing at all by which it can be reached
    unreachable: list[str] = field(default_factory=list)
    expired: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    #: gone from the source, deleted by the next whole import
    missing: list[str] = field(default_factory=list)
    #: rows that this version cannot read
    broken: list[str] = field(default_factory=list)
    #: services that have edits and are not in the catalogue
    edits_waiting: list[str] = field(default_factory=list)
    imports: list[ImportSummary] = field(default_factory=list)

    @property
    def is_well(self) -> bool:
        """Whether every row can be read and every last import went through."""
        failed = {Outcome.STOPPED, Outcome.FAILED}
        return not self.broken and not any(Outcome(one.outcome) in failed for one in self.imports)


def check_up(session: Session, *, stands: Effective, today: date) -> Checkup:
    """Look through the whole catalogue as it stands on a local day."""
    every = stands.everything
    rows = session.execute(select(CatalogueEntry.service_id, CatalogueEntry.service, CatalogueEntry.hidden_at)).all()

    def ids(holds: Callable[[Service], bool]) -> list[str]:
        return [service.id for service in every.services if holds(service)]

    return Checkup(
        services=len(stands.catalogue.services),
        stale=ids(lambda one: is_stale(one, today)),
        without_phone=ids(lambda one: not _has(one, ChannelKind.PHONE) and bool(one.channels)),
        unreachable=ids(lambda one: not one.channels),
        expired=ids(lambda one: not one.is_valid_on(today)),
        hidden=sorted(stands.hidden & every.by_id.keys()),
        missing=[row.service_id for row in rows if row.hidden_at is not None],
        broken=[row.service_id for row in rows if read_service(row.service) is None],
        edits_waiting=sorted(standing_edits(session).keys() - every.by_id.keys()),
        imports=_imports(session),
    )  # fmt: skip


def is_stale(service: Service, today: date) -> bool:
    """Whether nobody has confirmed or changed the entry for a year."""
    seen = [day for day in (service.verified, service.modified and service.modified.date()) if day]
    return not seen or (today - max(seen)).days > STALE_AFTER_DAYS


def _has(service: Service, kind: ChannelKind) -> bool:
    return any(channel.kind is kind for channel in service.channels)


def _imports(session: Session) -> list[ImportSummary]:
    sources = session.scalars(select(CatalogueImport.source).distinct().order_by(CatalogueImport.source))
    latest = [latest_import(session, source=source) for source in sources.all()]
    return [
        ImportSummary(one.source, one.started_at, one.whole, one.outcome, one.reason, one.counts,
                      one.problems.get("found", []))
        for one in latest if one is not None
    ]  # fmt: skip
