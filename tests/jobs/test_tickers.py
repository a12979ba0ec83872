"""What happens because time passes, and that a failing ticker never stops the others."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.cases import service as cases
from bot.cases.tables import Case
from bot.clock import MovableClock
from bot.config import DeskSettings
from bot.db import Database
from bot.jobs.tickers import Ticker, tick, tickers
from bot.outbox.tables import OutgoingMessage
from bot.people import service as people


def open_a_case(database: Database, now: datetime) -> int:
    with database.transaction() as session:
        family = people.new_person(session, language="fi", now=now)
        case = cases.open_case(session, family_id=family.id, bodies=[], language="fi", now=now, promised_at=now)
        return case.id


def pass_time(database: Database, clock: MovableClock) -> None:
    for ticker in tickers(DeskSettings()):
        asyncio.run(tick(database, clock, ticker, lambda: None))


def test_every_ticker_runs_on_an_empty_house(database: Database) -> None:
    woken: list[str] = []
    for ticker in tickers(DeskSettings()):
        asyncio.run(tick(database, MovableClock(), ticker, lambda name=ticker.name: woken.append(name)))  # type: ignore[misc]
    assert woken == []


def test_a_promise_that_is_missed_is_told_to_the_family_once(database: Database) -> None:
    clock = MovableClock()
    case_id = open_a_case(database, clock.now())
    clock.move_forward(timedelta(hours=1))
    pass_time(database, clock)
    pass_time(database, clock)
    with database.transaction() as session:
        case = session.get_one(Case, case_id)
        assert case.next_date is not None
        assert case.next_date > clock.now()
        told = [row.key for row in session.query(OutgoingMessage).filter_by(person_id=case.family_id)]
        assert len([key for key in told if "late" in key or "miss" in key]) == 1, told


def test_a_failing_ticker_is_logged_and_hurts_nobody(database: Database) -> None:
    def fail(_session: Session, _now: datetime) -> int:
        raise RuntimeError

    asyncio.run(tick(database, MovableClock(), Ticker("broken", 1, fail), lambda: None))
    pass_time(database, MovableClock())
