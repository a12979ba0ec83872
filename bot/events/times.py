"""The times of an event as rows: made some months ahead, so that each can be signed up for, moved and called off."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.events import rules
from bot.events.errors import EventIsOver, NotATime, TooFar
from bot.events.locking import lock_any_event
from bot.events.rules import EventStatus, OccurrenceStatus
from bot.events.tables import Event, Occurrence
from bot.wall import Wall

#: Times are made when less than this is left of what was made last.
_MARGIN = timedelta(days=7)
_BATCH = 500


def check(wall: Wall, minutes: int, now: datetime) -> None:
    """Let a time pass at which an event can begin.

    Raises:
        EventIsOver: it lies in the past.
        TooFar: it lies further ahead than events are planned.
        NotATime: it lasts too long, or not at all.
    """
    if wall.moment <= now:
        raise EventIsOver
    if wall.moment > now + rules.FURTHEST:
        raise TooFar
    if not 0 < minutes <= rules.MOST_MINUTES:
        raise NotATime


def extend(session: Session, event: Event, now: datetime) -> int:
    """Make the times of a locked event that are missing up to the horizon; how many. One that comes once is made at once."""
    until = now + (rules.HORIZON if event.rule else rules.FURTHEST)
    known = set(session.scalars(select(Occurrence.day).where(Occurrence.event_id == event.id)))
    missing = [
        one for one in event.times(until) if one.moment > now and one.local.date() not in known and _is_next(event, one)
    ]
    for wall in missing:
        session.add(_occurrence(event, wall))
    event.made_until = until
    session.flush()
    return len(missing)


def due(session: Session, now: datetime) -> list[int]:
    """Events that come back and whose times run out, in the order in which they are locked."""
    running_out = Event.made_until < now + rules.HORIZON - _MARGIN
    found = select(Event.id).where(Event.status == EventStatus.OPEN, Event.rule != "", running_out)
    return list(session.scalars(found.order_by(Event.id)))


def look_after(session: Session, *, event_id: int, now: datetime) -> bool:
    """Make the times of an event that are missing; whether there were any."""
    event = lock_any_event(session, event_id)
    return event is not None and event.status == EventStatus.OPEN and bool(extend(session, event, now))


def keep_right(session: Session, now: datetime, after_id: int) -> int:
    """Work the moments of coming times out anew when the rules of a zone have changed, a batch at a time.

    Gives the id to go on after, 0 at the end.
    """
    rows = session.scalars(
        select(Occurrence).where(Occurrence.id > after_id, Occurrence.begins_at > now)
        .order_by(Occurrence.id).limit(_BATCH).with_for_update()
    ).all()  # fmt: skip
    for occurrence in rows:
        if occurrence.wall.moment != occurrence.begins_at:
            occurrence.wall = occurrence.wall
    session.flush()
    return rows[-1].id if len(rows) == _BATCH else 0


def _is_next(event: Event, wall: Wall) -> bool:
    """Whether a time lies after what was made already; a day that was made is never made again."""
    return event.made_until is None or wall.moment > event.made_until


def _occurrence(event: Event, wall: Wall) -> Occurrence:
    occurrence = Occurrence(
        event_id=event.id, day=wall.local.date(), status=OccurrenceStatus.ON, version=0, minutes=event.minutes,
        agenda="", with_spots=False, agenda_ready=False, outcome="",
    )  # fmt: skip
    occurrence.wall = wall
    return occurrence
