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

from bot.appointments import aftermath, alone, daylist, hosting, leaving
from bot.appointments import closing as time_closing
from bot.appointments import forgetting as time_forgetting
from bot.appointments.drafts import service as time_drafts
from bot.appointments.proposals import queries as proposed_times
from bot.appointments.proposals import service as proposals
from bot.appointments.slots import forgetting as slot_forgetting
from bot.appointments.waiting import service as waiting
from bot.calendar import forgetting as calendar_forgetting
from bot.cases import absences
from bot.cases import forgetting as case_forgetting
from bot.cases import service as cases
from bot.cases.promises import Promises, correct
from bot.cases.queue import closing, groupcards, watch
from bot.cases.queue.stages import Timetable
from bot.casework import service as casework
from bot.clock import Clock
from bot.config import ConsultSettings, DeskSettings
from bot.consult_times import watch as time_watch
from bot.consults import watch as consult_watch
from bot.db import Database
from bot.dialogue import service as dialogue
from bot.duty import forgetting as rota_forgetting
from bot.duty import watch as duty_watch
from bot.duty.rules import ServiceHours
from bot.events import after as event_after
from bot.events import agenda, seats
from bot.events import forgetting as event_forgetting
from bot.events import times as event_times
from bot.feedback import service as feedback
from bot.gaps import service as gaps
from bot.handover import watch as handovers
from bot.inbox import service as inbox
from bot.jobs import professionals, reminding
from bot.partners import guiding
from bot.people import forgetting as people_forgetting
from bot.plans import service as plans
from bot.staff import forgetting as staff_forgetting
from bot.staff import rounds
from knowledge.catalogue import Catalogue
from knowledge.directory.model import DirectoryData
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
class EachTicker:
    """A thing that happens to rows one by one, each in a transaction of its own: one that fails stops no other."""

    name: str
    every_seconds: int
    #: The ids of what is due, in the order in which rows are locked.
    due: Callable[[Session, datetime], list[int]]
    #: Does it for one id; whether anything changed.
    work: Callable[[Session, int, datetime], bool]


@dataclass(frozen=True, slots=True)
class Poke:
    """One thing that happens because time passes and is more than one transaction; tells whether anything changed."""

    name: str
    every_seconds: int
    work: Callable[[], Awaitable[bool]]


def tickers(
    desk: DeskSettings, consults: ConsultSettings | None = None, file: Catalogue | None = None,
    people: DirectoryData | None = None,
) -> list[Ticker | EachTicker]:  # fmt: skip
    """Everything that happens because time passes; ``file`` and ``people`` hold the entries that serve until an import."""
    hours, helplines = ServiceHours.of(desk), load_helplines()
    return [
        Ticker("closing", 60, lambda session, now: closing.sweep(session, now=now, desk=desk, helplines=helplines)),
        _remind(desk),
        EachTicker("cards-owed", 5, lambda session, _now: groupcards.owed(session), _pay),
        Ticker("absences", 300, lambda session, now: absences.begin_due(session, now=now, desk=desk)),
        Ticker("unstaffed", 600, lambda session, now: duty_watch.warn(session, now=now, hours=hours)),
        Ticker("casework", 30, lambda session, now: casework.look_after(session, now=now)),
        EachTicker("close-resolved", 60, lambda session, now: cases.silent(session, now=now), _close_silent),
        EachTicker("handovers", 10, lambda session, _now: handovers.due(session), _bring_on),
        Ticker("many-changes", 60, lambda session, now: handovers.notice_changes(session, now=now)),
        Ticker("ask-arrival", 60, lambda session, now: guiding.ask_due(session, now=now, may_ask=hours.is_open)),
        EachTicker("reminders", 1, reminding.due, reminding.hand_out),
        _bring_tasks(desk),
        Ticker("end-tasks", 3600, lambda session, now: plans.end_of_closed(session, now)),
        Ticker("forget-plans", 3600, lambda session, now: plans.forget_old(session, now=now)),
        EachTicker("times-of-gone", 60, lambda session, now: leaving.due(session, now=now), _end_times_of_gone),
        EachTicker("times-held", 10, lambda session, now: hosting.due(session, now=now), _take_over_times),
        Ticker("times-alone", 30, lambda session, now: alone.tell(session, now=now)),
        EachTicker("times-over", 60, lambda session, now: aftermath.over(session, now=now), _ask_how_it_went),
        EachTicker("time-proposals", 60, lambda session, now: proposed_times.due(session, now=now), _expire_proposal),
        Ticker("forget-time-drafts", 3600, lambda session, now: time_drafts.forget_old(session, now=now)),
        EachTicker("day-list", 60, lambda session, now: daylist.due(session, now=now, zone=desk.zone), _day_list(desk)),
        EachTicker("waiting-list", 30, lambda session, _now: waiting.due(session), _offer_next),
        Ticker("forget-slots", 3600, lambda session, now: slot_forgetting.forget_old(session, now=now)),
        Ticker("zone-rules", 60, lambda session, now: reminding.keep_right(session, desk.time_zone, now)),
        Ticker("forget-reminders", 3600, reminding.forget_old),
        Ticker("forget-times", 3600, lambda session, now: time_forgetting.forget_old(session, now=now)),
        Ticker("forget-calendars", 3600, lambda session, now: calendar_forgetting.forget_old(session, now=now)),
        *_events(),
        *_consults(desk, consults or ConsultSettings()),
        *_colleagues(hours, file or Catalogue(services=()), people or DirectoryData()),
        Ticker("ask-feedback", 60, lambda session, now: feedback.ask_all(session, now=now)),
        Ticker("confirm-staff", 3600, lambda session, now: _confirm_staff(session, desk, now)),
        Ticker("forget-rota", 3600, lambda session, now: rota_forgetting.forget_old(session, now=now, hours=hours)),
        Ticker("forget-work", 3600, lambda session, now: case_forgetting.forget_old(session, now=now)),
        Ticker("forget-staff", 3600, lambda session, now: staff_forgetting.forget_old(session, now=now)),
        Ticker("forget-invitations", 3600, lambda session, now: people_forgetting.forget_old(session, now=now)),
        Ticker("forget-words", 3600, lambda session, now: casework.forget_old(session, now=now)),
        Ticker("forget-handled", 3600, lambda session, now: inbox.forget_handled(session, now=now)),
        Ticker("forget-questions", 3600, _forget_questions),
        Ticker("forget-gaps", 3600, lambda session, now: gaps.forget_old(session, day=now.date())),
    ]


def _consults(desk: DeskSettings, consults: ConsultSettings) -> list[Ticker | EachTicker]:
    return [
        EachTicker("consult-watch", 60, consult_watch.due, professionals.look_at_consult(desk, consults)),
        EachTicker("consult-times", 30, time_watch.due, professionals.look_at_consult_time),
        Ticker("consult-return", 3600, professionals.remind_of_return(desk)),
        Ticker("forget-consults", 3600, professionals.forget_consults(consults)),
    ]


def _colleagues(hours: ServiceHours, file: Catalogue, people: DirectoryData) -> list[Ticker | EachTicker]:
    return [
        Ticker("bulletins", 3600, lambda session, now: professionals.bulletins(session, now, hours)),
        Ticker("thinkers", 60, lambda session, now: professionals.partners(session, now, hours)),
        Ticker("visits", 3600, lambda session, now: professionals.visits(session, now, hours)),
        Ticker("upkeep", 3600, lambda session, now: professionals.upkeep(session, now, hours, file, people)),
    ]


def _events() -> list[Ticker | EachTicker]:
    return [
        EachTicker("event-seats", 30, seats.due, _of_time(seats.look_after)),
        EachTicker("event-ask", 60, agenda.to_ask, _of_time(agenda.ask)),
        EachTicker("event-agenda", 60, agenda.to_send, _of_time(agenda.send)),
        EachTicker("event-over", 60, event_after.due, _of_time(event_after.close)),
        EachTicker("event-times", 3600, event_times.due, _make_times),
        Ticker("forget-events", 3600, lambda session, now: event_forgetting.forget_old(session, now=now)),
    ]


def _of_time(work: Callable[..., bool]) -> Callable[[Session, int, datetime], bool]:
    return lambda session, occurrence_id, now: work(session, occurrence_id=occurrence_id, now=now)


def _make_times(session: Session, event_id: int, now: datetime) -> bool:
    return event_times.look_after(session, event_id=event_id, now=now)


def _remind(desk: DeskSettings) -> EachTicker:
    return EachTicker(
        "remind",
        30,
        lambda session, now: watch.due(session, now=now, timetable=timetable(session, desk, now)),
        lambda session, case_id, now: watch.look_at(
            session, case_id=case_id, now=now, timetable=timetable(session, desk, now)
        ),
    )


def _confirm_staff(session: Session, desk: DeskSettings, now: datetime) -> int:
    """Nobody is asked about colleagues at midnight, when a quarter begins."""
    if not ServiceHours.of(desk).is_open(now):
        return 0
    done = rounds.look_after(session, now=now, zone=desk.zone, promise=timetable(session, desk, now).promise)
    return done + (correct(session, now=now, desk=desk) if done else 0)


def _pay(session: Session, case_id: int, now: datetime) -> bool:
    return groupcards.pay(session, case_id=case_id, now=now)


def _bring_on(session: Session, handover_id: int, now: datetime) -> bool:
    return handovers.look_at(session, handover_id=handover_id, now=now)


def _bring_tasks(desk: DeskSettings) -> EachTicker:
    def bring(session: Session, day_id: int, now: datetime) -> bool:
        return plans.look_at(session, day_id=day_id, zone=desk.time_zone, now=now)

    return EachTicker("plan-tasks", 30, lambda session, now: plans.due(session, now), bring)


def _ask_how_it_went(session: Session, appointment_id: int, now: datetime) -> bool:
    return aftermath.ask(session, appointment_id=appointment_id, now=now)


def _end_times_of_gone(session: Session, case_id: int, now: datetime) -> bool:
    return leaving.end_times_of_gone(session, case_id=case_id, now=now) > 0


def _take_over_times(session: Session, case_id: int, now: datetime) -> bool:
    return bool(hosting.take_over(session, case_id=case_id, now=now))


def _expire_proposal(session: Session, proposal_id: int, now: datetime) -> bool:
    return proposals.expire(session, proposal_id=proposal_id, now=now)


def _offer_next(session: Session, host_id: int, now: datetime) -> bool:
    return waiting.look_after(session, host_id=host_id, now=now)


def _day_list(desk: DeskSettings) -> Callable[[Session, int, datetime], bool]:
    return lambda session, worker_id, now: daylist.tell(session, worker_id=worker_id, now=now, zone=desk.zone)


def _close_silent(session: Session, case_id: int, now: datetime) -> bool:
    if not cases.close_silent(session, case_id=case_id, now=now):
        return False
    time_closing.tell_all(session, case_id=case_id, now=now)
    return True


def timetable(session: Session, desk: DeskSettings, now: datetime) -> Timetable:
    """What the rota promises at this moment, and how time of service passes by the desk's hours."""
    hours = ServiceHours.of(desk)
    return Timetable(
        promise=Promises(session, now, desk).of,
        after=lambda moment, pause: hours.promise(moment, pause / timedelta(hours=1)),
    )


def _forget_questions(session: Session, now: datetime) -> int:
    return dialogue.forget_questions(session, before=now - timedelta(days=QUESTIONS_KEPT_DAYS))


def start_tickers(
    database: Database,
    clock: Clock,
    desk: DeskSettings,
    on_done: Callable[[], None],
    pokes: Sequence[Poke] = (),
    consults: ConsultSettings | None = None,
    file: Catalogue | None = None,
    people: DirectoryData | None = None,
) -> AsyncIOScheduler:
    """Start the tickers on the running loop."""
    defaults = {"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
    scheduler = AsyncIOScheduler(timezone="UTC", job_defaults=defaults)
    for ticker in tickers(desk, consults, file, people):
        scheduler.add_job(tick, "interval", (database, clock, ticker, on_done), seconds=ticker.every_seconds)
    for one in pokes:
        scheduler.add_job(poke, "interval", (one,), seconds=one.every_seconds)
    scheduler.start()
    return scheduler


def tick_now(scheduler: AsyncIOScheduler) -> None:
    """Let every ticker run at once: the demonstration's clock has jumped."""
    for job in scheduler.get_jobs():
        job.modify(next_run_time=Clock().now())


async def tick(database: Database, clock: Clock, ticker: Ticker | EachTicker, on_done: Callable[[], None]) -> None:
    """Do one ticker's work once; a failure is logged and the next tick tries again."""
    try:
        changed = await _do(database, clock, ticker)
    except Exception as error:
        log.error("ticker-failed", ticker=ticker.name, error=type(error).__name__)
        return
    if changed:
        log.info("ticker", ticker=ticker.name, changed=changed)
        on_done()


async def _do(database: Database, clock: Clock, ticker: Ticker | EachTicker) -> int:
    if isinstance(ticker, Ticker):
        work = ticker.work
        return await database.run(lambda session: work(session, clock.now()))
    due = ticker.due
    ids = await database.run(lambda session: due(session, clock.now()))
    return sum([await _do_one(database, clock, ticker, row_id) for row_id in ids])


async def _do_one(database: Database, clock: Clock, ticker: EachTicker, row_id: int) -> bool:
    try:
        return await database.run(lambda session: ticker.work(session, row_id, clock.now()))
    except Exception as error:
        log.error("ticker-skipped", ticker=ticker.name, row=row_id, error=type(error).__name__)
        return False


async def poke(one: Poke) -> None:
    """Do one poke's work once; a failure is logged and the next time tries again."""
    try:
        changed = await one.work()
    except Exception as error:
        log.error("ticker-failed", ticker=one.name, error=type(error).__name__)
        return
    if changed:
        log.info("ticker", ticker=one.name, changed=changed)
