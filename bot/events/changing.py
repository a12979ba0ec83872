"""What becomes of an open event: changed, one time moved or called off, the whole ended.

Everybody who signed up is told in the same transaction, each once, and the reminders of what was are withdrawn in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases.moves import worker_on_duty
from bot.events import calendar, letters, making, queries, seats, telling, times
from bot.events.errors import EventGone, NotForYou
from bot.events.locking import check_open, lock_coming, lock_event, lock_occurrence, sign_ups
from bot.events.rules import EventStatus, OccurrenceStatus, Place
from bot.events.tables import Event, Occurrence, SignUp
from bot.outbox.service import enqueue
from bot.wall import Wall

#: Changes of which nobody needs to hear.
_SILENT = frozenset({"capacity", "closes_hours", "agenda_hours", "host_id"})


def cancel_time(session: Session, *, occurrence_id: int, worker_id: int, seen: int, now: datetime) -> int:
    """Call one time off; how many sign-ups were told. Repeating it tells nobody.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
        EventCancelled, EventChanged, EventIsOver: it is not any more what was on the screen.
    """
    occurrence = lock_for_host(session, occurrence_id, worker_id)
    if not occurrence.is_on:
        return 0
    check_open(occurrence, seen, now)
    following = _following(session, occurrence, now)
    told = _call_off(session, occurrence)
    for one in told:
        letter = letters.cancelled(occurrence, following)
        telling.tell(session, occurrence, one, f"cancelled:{occurrence.version}", letter, now)
    calendar.send_changes(session, occurrence, now)
    return len(told)


def move_time(
    session: Session, *, occurrence_id: int, worker_id: int, wall: Wall, minutes: int, seen: int, now: datetime
) -> Occurrence:
    """Move one time; seats and the line go along, everybody is told and reminded of the new time.

    Raises:
        EventIsOver, TooFar, NotATime: nothing can begin then.
        OnlyForWorkers, EventGone, NotForYou, EventCancelled, EventChanged: as in :func:`cancel_time`.
    """
    occurrence = lock_for_host(session, occurrence_id, worker_id)
    if (occurrence.wall, occurrence.minutes) == (wall, minutes) and occurrence.is_on:
        return occurrence
    check_open(occurrence, seen, now)
    times.check(wall, minutes, now)
    occurrence.minutes = minutes
    occurrence.wall = wall
    occurrence.version += 1
    occurrence.host_asked_at = occurrence.agenda_sent_at = None
    session.flush()
    for one in sign_ups(session, occurrence):
        if one.offered_until is not None:
            one.offered_until = min(one.offered_until, occurrence.begins_at)
        telling.expect(session, occurrence, one, now)
        telling.tell(session, occurrence, one, f"moved:{occurrence.version}", letters.moved(occurrence), now)
    calendar.send_changes(session, occurrence, now)
    return occurrence


def apply(session: Session, *, event_id: int, worker_id: int, seen: datetime, now: datetime) -> int:
    """Put the changes that wait to use; how many people were told. More seats are offered to the line at once.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
        EventChanged: other changes wait than those on the screen.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    if event.status != EventStatus.OPEN:
        raise EventGone
    if not event.pending:
        return 0
    making.check_stamp(event, seen)
    changes, event.pending = dict(event.pending), {}
    for field, value in changes.items():
        setattr(event, field, value)
    coming = lock_coming(session, event=event, now=now)
    told = 0 if set(changes) <= _SILENT else _tell_changed(session, event, coming, now)
    event.changed_at = now
    session.flush()
    for one in coming:
        seats.offer_free(session, one, now)
    return told


def drop(session: Session, *, event_id: int, worker_id: int, now: datetime) -> Event:
    """Put the changes that wait away.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    event.pending, event.changed_at = {}, now
    session.flush()
    return event


def end(session: Session, *, event_id: int, worker_id: int, now: datetime) -> int:
    """End the whole event with all its coming times; how many people were told, each once. Repeating it tells nobody.

    Raises:
        OnlyForWorkers, EventGone, NotForYou: it is not for this worker.
    """
    event = lock_event(session, event_id=event_id, worker_id=worker_id)
    if event.status != EventStatus.OPEN:
        return 0
    off = lock_coming(session, event=event, now=now)
    people = {one.person_id for occurrence in off for one in _call_off(session, occurrence)}
    event.status, event.changed_at, event.pending = EventStatus.ENDED, now, {}
    session.flush()
    for person_id in sorted(people):
        key = f"event-ended:{event.id}:{person_id}"
        enqueue(session, person_id=person_id, key=key, letter=letters.ended(event), now=now)
    for occurrence in off:
        calendar.send_changes(session, occurrence, now)
    return len(people)


def lock_for_host(session: Session, occurrence_id: int, worker_id: int) -> Occurrence:
    """One time that this worker may change, locked.

    Raises:
        OnlyForWorkers: the person answers no families.
        EventGone: there is none.
        NotForYou: somebody else holds it.
    """
    worker = worker_on_duty(session, worker_id)
    occurrence = lock_occurrence(session, occurrence_id)
    if not queries.may_change(session, worker, occurrence.event):
        raise NotForYou
    return occurrence


def _call_off(session: Session, occurrence: Occurrence) -> list[SignUp]:
    """A locked time takes place no more; who had signed up for it."""
    occurrence.status = OccurrenceStatus.CANCELLED
    occurrence.version += 1
    session.flush()
    telling.release(session, occurrence)
    return sign_ups(session, occurrence)


def _tell_changed(session: Session, event: Event, coming: Sequence[Occurrence], now: datetime) -> int:
    """A new version: one letter for each person, by the first time they come to; reminders follow what is true now."""
    event.version += 1
    first: dict[int, Occurrence] = {}
    for occurrence in sorted(coming, key=lambda one: one.begins_at):
        occurrence.version += 1
        session.flush()
        for one in sign_ups(session, occurrence):
            first.setdefault(one.person_id, occurrence)
            if one.place in (Place.COMING, Place.REMINDED):
                telling.expect(session, occurrence, one, now)
    for person_id, occurrence in sorted(first.items()):
        key = f"event-changed:{event.id}:{event.version}:{person_id}"
        enqueue(session, person_id=person_id, key=key, letter=letters.changed(occurrence), now=now)
    for occurrence in coming:
        calendar.send_changes(session, occurrence, now)
    return len(first)


def _following(session: Session, occurrence: Occurrence, now: datetime) -> Occurrence | None:
    """The next time of the same event that takes place."""
    later = queries.coming_of(session, event_id=occurrence.event_id, now=now)
    return next((one for one in later if one.begins_at > occurrence.begins_at), None)
