"""A handful of tickers. Each pokes one service function in one transaction; what is due stands in tables, never here.

APScheduler only keeps the rhythm: its jobs live in memory, never misfire and never pile up.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session

from bot.cases import service as cases
from bot.clock import Clock
from bot.config import Settings
from bot.db import Database
from bot.inbox import service as inbox

log = structlog.get_logger(__name__)

#: What a ticker does in its transaction; gives how many rows it changed.
Work = Callable[[Session, datetime], int]


def start_tickers(
    database: Database, clock: Clock, settings: Settings, on_done: Callable[[], None]
) -> AsyncIOScheduler:
    """Start the tickers on the running loop."""
    scheduler = AsyncIOScheduler(
        timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    )
    _every(
        scheduler,
        60,
        "close-resolved",
        lambda s, now: cases.close_resolved(s, now=now),
        database,
        clock,
        on_done,
    )
    _every(
        scheduler,
        3600,
        "forget-handled",
        lambda s, now: inbox.forget_handled(s, now=now),
        database,
        clock,
        on_done,
    )
    scheduler.start()
    return scheduler


def _every(
    scheduler: AsyncIOScheduler,
    seconds: int,
    name: str,
    work: Work,
    database: Database,
    clock: Clock,
    on_done: Callable[[], None],
) -> None:
    async def tick() -> None:
        try:
            changed = await database.run(lambda session: work(session, clock.now()))
        except Exception as error:
            log.error("ticker-failed", ticker=name, error=type(error).__name__)
            return
        if changed:
            log.info("ticker", ticker=name, changed=changed)
            on_done()

    arguments: dict[str, Any] = {"seconds": seconds, "id": name}
    scheduler.add_job(tick, "interval", **arguments)
