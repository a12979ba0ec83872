"""Rows nobody else's to change until the transaction ends: the event first, then its times by id, then who signed up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from bot.cases.moves import worker_on_duty
from bot.events import queries
from bot.events.errors import EventCancelled, EventChanged, EventGone, EventIsOver, NotForYou
from bot.events.rules import EventStatus, OccurrenceStatus
from bot.events.tables import Event, Occurrence, SignUp


def lock_event(session: Session, *, event_id: int, worker_id: int) -> Event:
    """An event that this worker may change, locked.

    Raises:
        OnlyForWorkers: the person answers no families.
        EventGone: there is none.
        NotForYou: somebody else holds it.
    """
    worker = worker_on_duty(session, worker_id)
    event = lock_any_event(session, event_id)
    if event is None:
        raise EventGone
    if not queries.may_change(session, worker, event):
        raise NotForYou
    return event


def lock_any_event(session: Session, event_id: int) -> Event | None:
    """An event, locked; None when there is none any more."""
    session.flush()
    return session.get(Event, event_id, with_for_update=True, populate_existing=True)


def lock_occurrence(session: Session, occurrence_id: int) -> Occurrence:
    """One time of an event as it is now, locked, with its event as it is now.

    Raises:
        EventGone: there is none.
    """
    session.flush()
    found = select(Occurrence).where(Occurrence.id == occurrence_id).with_for_update(of=Occurrence)
    occurrence = session.scalars(found.execution_options(populate_existing=True)).one_or_none()
    if occurrence is None:
        raise EventGone
    event = select(Occurrence).where(Occurrence.id == occurrence_id).options(joinedload(Occurrence.event))
    session.scalars(event.execution_options(populate_existing=True)).one()
    return occurrence


def lock_coming(session: Session, *, event: Event, now: datetime) -> list[Occurrence]:
    """The times of a locked event that have not begun, locked by id."""
    session.flush()
    found = select(Occurrence).where(
        Occurrence.event_id == event.id, Occurrence.status == OccurrenceStatus.ON, Occurrence.begins_at > now
    )
    ids = list(session.scalars(found.order_by(Occurrence.id).with_only_columns(Occurrence.id)))
    return [one for one in (lock_occurrence(session, number) for number in ids) if one.is_on and one.begins_at > now]


def check_open(occurrence: Occurrence, seen: int | None, now: datetime) -> None:
    """Let a press through that was made on the present state of a time that has not begun.

    Raises:
        EventCancelled: it was called off.
        EventChanged: it was moved or changed since.
        EventIsOver: it has begun.
    """
    if not occurrence.is_on or occurrence.event.status != EventStatus.OPEN:
        raise EventCancelled
    if seen is not None and occurrence.version != seen:
        raise EventChanged
    if occurrence.begins_at <= now:
        raise EventIsOver


def sign_ups(session: Session, occurrence: Occurrence) -> list[SignUp]:
    """Everybody who signed up for a locked time, in the order of the line."""
    found = select(SignUp).where(SignUp.occurrence_id == occurrence.id).order_by(SignUp.id)
    return list(session.scalars(found.execution_options(populate_existing=True)))
