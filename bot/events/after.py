"""When a time is over: it is counted, and the host is asked for a number and a line. Nobody who came is asked anything."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.events import host_letters, queries, rules
from bot.events.changing import lock_for_host
from bot.events.errors import EventGone, NotANumber, TooManyWords
from bot.events.locking import lock_occurrence
from bot.events.rules import OccurrenceStatus
from bot.events.tables import Occurrence
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.reminders.rules import is_quiet


def due(session: Session, now: datetime) -> list[int]:
    """Times that are over and not counted, in the order in which they are locked."""
    over = select(Occurrence.id).where(
        Occurrence.status == OccurrenceStatus.ON, Occurrence.closed_at.is_(None), Occurrence.ends_at <= now
    )
    return list(session.scalars(over.order_by(Occurrence.id)))


def close(session: Session, *, occurrence_id: int, now: datetime) -> bool:
    """Count who had signed up, once, and ask the host how many came; at night it waits. Whether it was done."""
    try:
        occurrence = lock_occurrence(session, occurrence_id)
    except EventGone:
        return False
    if not occurrence.is_on or occurrence.closed_at is not None or occurrence.ends_at > now:
        return False
    if is_quiet(now, occurrence.zone):
        return False
    occurrence.signed = queries.counts(session, occurrence_id=occurrence.id).coming
    occurrence.closed_at = now
    session.flush()
    for person in queries.who_looks_after(session, occurrence.event):
        key = f"event:{occurrence.id}:after:to:{person.id}"
        letter = host_letters.after_card(occurrence)
        enqueue(session, person_id=person.id, key=key, letter=letter, now=now, klass=OutgoingClass.CARD)
    return True


def set_came(session: Session, *, occurrence_id: int, worker_id: int, came: int, now: datetime) -> Occurrence:
    """How many people came, as the host counted.

    Raises:
        NotANumber: it is no number of people.
        EventGone: the time has not begun, or was called off.
        OnlyForWorkers, NotForYou: it is not for this worker.
    """
    if not 0 <= came <= rules.MOST_CAME:
        raise NotANumber(most=rules.MOST_CAME)
    occurrence = _held(session, occurrence_id, worker_id, now)
    occurrence.came = came
    session.flush()
    return occurrence


def set_outcome(session: Session, *, occurrence_id: int, worker_id: int, words: str, now: datetime) -> Occurrence:
    """What it set in motion, in a line; shown on the next agenda (row R9).

    Raises:
        TooManyWords: it is longer than a line.
        EventGone, OnlyForWorkers, NotForYou: as in :func:`set_came`.
    """
    told = " ".join(words.split())
    if len(told) > rules.LONGEST_OUTCOME:
        raise TooManyWords(most=rules.LONGEST_OUTCOME)
    occurrence = _held(session, occurrence_id, worker_id, now)
    occurrence.outcome = told
    session.flush()
    return occurrence


def _held(session: Session, occurrence_id: int, worker_id: int, now: datetime) -> Occurrence:
    occurrence = lock_for_host(session, occurrence_id, worker_id)
    if not occurrence.is_on or occurrence.begins_at > now:
        raise EventGone
    return occurrence
