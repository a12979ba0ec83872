"""A handful of tickers. Each pokes one service function in one transaction; what is due stands in tables, never here.

APScheduler only keeps the rhythm: its jobs live in memory, never misfire and never pile up.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy.orm import Session

from bot.cases import absences, closing, watch
from bot.cases import service as cases
from bot.cases.promises import Promises
from bot.clock import Clock
from bot.config import DeskSettings
from bot.db import Database
from bot.dialogue import service as dialogue
from bot.duty import watch as duty_watch
from bot.duty.rules import ServiceHours
from bot.feedback import service as feedback
from bot.gaps import service as gaps
from bot.inbox import service as inbox
from knowledge.helplines import load_helplines

log = structlog.get_logger(__name__)

#: What a ticker does in its transaction; gives how many rows it changed.
Work = Callable[[Session, datetime], int]
#: Questions that no case took are forgotten after so many days (domain, section 4.3).
QUESTIONS_KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Ticker:
    """One thing that happens because time passes."""

    name: str
    every_seconds: int
    work: Work


@dataclass(frozen=True, slots=True)
class Poke:
    """One thing that happens because time passes and is more than one transaction; tells whether anything changed."""

    name: str
    every_seconds: int
    work: Callable[[], Awaitable[bool]]


def tickers(desk: DeskSettings) -> list[Ticker]:
    """Everything that happens because time passes."""
    hours, helplines = ServiceHours.of(desk), load_helplines()

    def remind(session: Session, now: datetime) -> int:
        return watch.remind(session, now=now, promise=Promises(session, now, desk).of)

    return [
        Ticker("remind", 30, remind),
        Ticker("closing", 60, lambda session, now: closing.sweep(session, now=now, desk=desk, helplines=helplines)),
        Ticker("absences", 300, lambda session, now: absences.begin_due(session, now=now, desk=desk)),
        Ticker("unstaffed", 600, lambda session, now: duty_watch.warn(session, now=now, hours=hours)),
        Ticker("close-resolved", 60, lambda session, now: cases.close_resolved(session, now=now)),
        Ticker("ask-feedback", 60, lambda session, now: feedback.ask_all(session, now=now)),
        Ticker("forget-handled", 3600, lambda session, now: inbox.forget_handled(session, now=now)),
        Ticker("forget-questions", 3600, _forget_questions),
        Ticker("forget-gaps", 3600, lambda session, now: gaps.forget_old(session, day=now.date())),
    ]


def _forget_questions(session: Session, now: datetime) -> int:
    return dialogue.forget_questions(session, before=now - timedelta(days=QUESTIONS_KEPT_DAYS))


def start_tickers(
    database: Database, clock: Clock, desk: DeskSettings, on_done: Callable[[], None], pokes: Sequence[Poke] = ()
) -> AsyncIOScheduler:
    """Start the tickers on the running loop."""
    defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults)
    for ticker in tickers(desk):
        scheduler.add_job(tick, "interval", (database, clock, ticker, on_done), seconds=ticker.every_seconds)
    for one in pokes:
        scheduler.add_job(poke, "interval", (one,), seconds=one.every_seconds)
    scheduler.start()
    return scheduler


def tick_now(scheduler: AsyncIOScheduler) -> None:
    """Let every ticker run at once: the demonstration's clock has jumped."""
    for job in scheduler.get_jobs():
        job.modify(next_run_time=Clock().now())


async def tick(database: Database, clock: Clock, ticker: Ticker, on_done: Callable[[], None]) -> None:
    """Do one ticker's work once; a failure is logged and the next tick tries again."""
    try:
        changed = await database.run(lambda session: ticker.work(session, clock.now()))
    except Exception as error:
        log.error("ticker-failed", ticker=ticker.name, error=type(error).__name__)
        return
    if changed:
        log.info("ticker", ticker=ticker.name, changed=changed)
        on_done()


async def poke(one: Poke) -> None:
    """Do one poke's work once; a failure is logged and the next time tries again."""
    try:
        changed = await one.work()
    except Exception as error:
        log.error("ticker-failed", ticker=one.name, error=type(error).__name__)
        return
    if changed:
        log.info("ticker", ticker=one.name, changed=changed)
