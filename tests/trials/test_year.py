"""Simulated desk time: every promise is kept or openly corrected, and nobody is forgotten.

A normal run lives through the weeks around Easter and the clock change of spring, and around the one of autumn;
``KOPPI_TRIAL_YEAR=1`` lives through the whole year, which takes some minutes.
"""

from __future__ import annotations

import os
import statistics
from datetime import date

import pytest
from sqlalchemy import delete, func, select

from bot.cases.history import Happening
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case, CaseHistory, Ownership
from bot.db import Database
from tests.trials.conftest import Tell
from tests.trials.promises import Promises, look_at_promises
from tests.trials.year import YEAR, Year

WORKERS = 12
WHOLE = (300, date(YEAR, 1, 1), date(YEAR + 1, 1, 1))
SPRING, AUTUMN = (30, date(YEAR, 3, 22), date(YEAR, 4, 4)), (30, date(YEAR, 10, 25), date(YEAR, 11, 7))
SPANS = [WHOLE] if os.environ.get("KOPPI_TRIAL_YEAR") else [SPRING, AUTUMN]


def _promises(year: Year) -> Promises:
    with year.database.transaction() as session:
        return look_at_promises(session, now=year.now)


def _somebody_has_every_koppi(year: Year) -> None:
    with year.database.transaction() as session:
        for case in session.scalars(select(Case)):
            owners = session.scalars(
                select(Ownership.worker_id).where(Ownership.case_id == case.id, Ownership.released_at.is_(None))
            ).all()
            closed = case.status == CaseStatus.CLOSED
            assert list(owners) == ([] if closed or case.owner_id is None else [case.owner_id])
            assert closed or (case.next_action and case.next_date)
            assert closed or (case.owner_id is None) == (case.status == CaseStatus.NEW)


@pytest.mark.parametrize(("families", "begins", "ends"), SPANS)
def test_every_promise_is_kept_or_openly_corrected(
    families: int, begins: date, ends: date, sqlite_url: str, tell: Tell
) -> None:
    database = Database(sqlite_url)
    year = Year(database, families, WORKERS, begins=begins, ends=ends)
    year.run()
    found = _promises(year)
    _somebody_has_every_koppi(year)
    with database.transaction() as session:
        opened = session.scalar(select(func.count()).select_from(Case))
    median = statistics.median(wait.total_seconds() for wait in found.waits) / 3600
    tell(
        f"{begins} to {ends}, {families} families and {WORKERS} workers: {opened} cases, {found.given} promises,"
        f" {found.kept} kept, {found.corrected} corrected openly, {found.sooner} made sooner, {found.needless} ended before,"
        f" {found.running} running, {len(found.broken)} broken; median wait for the first answer {median:.1f} h;"
        f" {', '.join(f'{name} {count}' for name, count in sorted(year.done.items()))}"
    )
    assert found.broken == []
    assert opened is not None
    assert found.kept > opened >= families
    assert found.corrected > 0
    database.close()


def test_a_promise_that_was_forgotten_would_be_seen(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    year = Year(database, 40, 1, begins=date(YEAR, 3, 15), ends=date(YEAR, 4, 1))
    year.run()
    assert _promises(year).broken == []
    with database.transaction() as session:
        session.execute(delete(CaseHistory).where(CaseHistory.what == Happening.CORRECTED))
    assert _promises(year).broken
    database.close()
