"""When who is told that a case waits: stages in time, as values in and values out.

Urgent and unclaimed: after 5 minutes those on duty, after 10 everybody, after 15 the coordinators. Otherwise one hour of
service before the promised moment: those on duty when nobody has the case, else its owner. Of several stages that passed
unseen only the latest is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.cases.rules import REMIND_BEFORE, REMIND_BEFORE_URGENT, WATCHED, CaseStatus
from bot.cases.tables import Case


class Stage(StrEnum):
    """Who was told last that the present wait goes on; each stage is told once."""

    NONE = ""
    OWNER = "owner"
    ON_DUTY = "on_duty"
    EVERYBODY = "everybody"
    COORDINATORS = "coordinators"
    MISSED = "missed"  #: the promised moment has come


_ORDER = list(Stage)
#: After so much time of service in which nobody takes an urgent case.
URGENT_STAGES = (
    (timedelta(minutes=15), Stage.COORDINATORS),
    (timedelta(minutes=10), Stage.EVERYBODY),
    (timedelta(minutes=5), Stage.ON_DUTY),
)
#: Whoever let go of a case is offered it again when nobody else took it in this time of service.
OFFER_AGAIN_AFTER = timedelta(minutes=30)
OFFER_AGAIN_AFTER_URGENT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Timetable:
    """What the desk's service hours say. Moments are aware UTC."""

    #: By when an answer can be promised now, for this case.
    promise: Callable[[Case], datetime]
    #: The moment that lies so much time of service after another.
    after: Callable[[datetime, timedelta], datetime]


def due_stage(case: Case, now: datetime, after: Callable[[datetime, timedelta], datetime]) -> Stage:
    """The latest stage of the present wait that has come and was not told; ``NONE`` when there is none."""
    if case.status not in WATCHED or case.next_date is None:
        return Stage.NONE
    if now >= case.next_date:
        return Stage.MISSED
    reached = _reached(case, case.next_date, now, after)
    return reached if _ORDER.index(reached) > _ORDER.index(Stage(case.watch_stage)) else Stage.NONE


def may_be_offered_again(case: Case, now: datetime, after: Callable[[datetime, timedelta], datetime]) -> bool:
    """Whether a case has waited so long that even those who let go of it are asked."""
    pause = OFFER_AGAIN_AFTER_URGENT if case.urgent else OFFER_AGAIN_AFTER
    return case.status == CaseStatus.NEW and after(waiting_since(case), pause) <= now


def waiting_since(case: Case) -> datetime:
    """Since when the present wait is counted."""
    return case.waiting_since or case.opened_at


def _reached(case: Case, due_at: datetime, now: datetime, after: Callable[[datetime, timedelta], datetime]) -> Stage:
    if case.status == CaseStatus.PENDING:
        return Stage.NONE
    if case.status == CaseStatus.NEW and case.urgent:
        since = waiting_since(case)
        return next((stage for pause, stage in URGENT_STAGES if after(since, pause) <= now), Stage.NONE)
    before = REMIND_BEFORE_URGENT if case.urgent else REMIND_BEFORE
    if due_at > after(now, before) or now < _half_way(waiting_since(case), due_at):
        return Stage.NONE
    return Stage.ON_DUTY if case.status == CaseStatus.NEW else Stage.OWNER


def _half_way(since: datetime, due_at: datetime) -> datetime:
    """A short wait is not reminded of at its very beginning."""
    return since + (due_at - since) / 2
