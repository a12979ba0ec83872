"""What is talked about: the host is asked two days before, chooses from the wishes or writes, and says that it may leave.

Without that nothing leaves. A change after it has to be said yes to again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.events import host_letters, letters, queries, rules, telling
from bot.events.changing import lock_for_host
from bot.events.errors import EventGone, TooManyWords
from bot.events.locking import check_open, lock_occurrence, sign_ups
from bot.events.rules import Audience, EventStatus, OccurrenceStatus, Place
from bot.events.spots import spots_of_month
from bot.events.tables import Event, Occurrence, TopicWish
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.outbox.tables import OutgoingClass
from bot.reminders.rules import is_quiet

#: No agenda is asked for or sent longer before the beginning than this.
_IN_SIGHT = timedelta(days=rules.ASK_DAYS + 1)


def to_ask(session: Session, now: datetime) -> list[int]:
    """Times whose host is to be asked now, in the order in which they are locked."""
    return [one.id for one in _near(session, now) if one.host_asked_at is None and rules.ask_host_at(one.wall) <= now]


def ask(session: Session, *, occurrence_id: int, now: datetime) -> bool:
    """Ask the host for the agenda, once; whether somebody was asked."""
    occurrence = _still_on(session, occurrence_id, now)
    if occurrence is None or occurrence.host_asked_at is not None or is_quiet(now, occurrence.zone):
        return False
    occurrence.host_asked_at = now
    session.flush()
    letter = card(session, occurrence, now, asked=True)
    for person in queries.who_looks_after(session, occurrence.event):
        key = f"event:{occurrence.id}:agenda:{occurrence.version}:to:{person.id}"
        enqueue(session, person_id=person.id, key=key, letter=letter, now=now, klass=OutgoingClass.CARD)
    return True


def card(session: Session, occurrence: Occurrence, now: datetime, *, asked: bool = False) -> Letter:
    """The agenda as it would leave, the wishes that may still be chosen, and what the host can do."""
    return host_letters.agenda_card(
        occurrence, chosen=queries.chosen_wishes(session, occurrence_id=occurrence.id),
        wishes=queries.wishes(session, event_id=occurrence.event_id), asked=asked,
        leaves_at=max(now, rules.agenda_at(occurrence.wall, occurrence.event.agenda_hours)),
        with_spots=_may_have_spots(occurrence), spots=spots_of_month(session, occurrence),
    )  # fmt: skip


def choose(session: Session, *, occurrence_id: int, worker_id: int, wish_id: int, now: datetime) -> Occurrence:
    """Take a wish up, or put it back; nobody is told.

    Raises:
        OnlyForWorkers, EventGone, NotForYou, EventCancelled, EventIsOver: it is not for this worker, or too late.
    """
    occurrence = _to_change(session, occurrence_id, worker_id, now)
    wish = session.get(TopicWish, wish_id, with_for_update=True, populate_existing=True)
    if wish is None or wish.event_id != occurrence.event_id or wish.occurrence_id not in (None, occurrence.id):
        raise EventGone
    wish.occurrence_id = None if wish.occurrence_id else occurrence.id
    return _changed(session, occurrence)


def write(session: Session, *, occurrence_id: int, worker_id: int, words: str, now: datetime) -> Occurrence:
    """The host's own words; empty takes them off.

    Raises:
        TooManyWords: they do not fit.
        OnlyForWorkers, EventGone, NotForYou, EventCancelled, EventIsOver: as in :func:`choose`.
    """
    if len(words) > rules.LONGEST_AGENDA:
        raise TooManyWords(most=rules.LONGEST_AGENDA)
    occurrence = _to_change(session, occurrence_id, worker_id, now)
    occurrence.agenda = words.strip()
    return _changed(session, occurrence)


def turn_spots(session: Session, *, occurrence_id: int, worker_id: int, now: datetime) -> Occurrence:
    """Put the month's blind spots on the agenda of an event for professionals, or take them off (row R9).

    Raises:
        EventGone: families come to it.
        OnlyForWorkers, NotForYou, EventCancelled, EventIsOver: as in :func:`choose`.
    """
    occurrence = _to_change(session, occurrence_id, worker_id, now)
    if not _may_have_spots(occurrence):
        raise EventGone
    occurrence.with_spots = not occurrence.with_spots
    return _changed(session, occurrence)


def confirm(session: Session, *, occurrence_id: int, worker_id: int, now: datetime) -> Occurrence:
    """The agenda on the screen may leave when its time comes; an empty one never does.

    Raises:
        OnlyForWorkers, EventGone, NotForYou, EventCancelled, EventIsOver: as in :func:`choose`.
    """
    occurrence = _to_change(session, occurrence_id, worker_id, now)
    occurrence.agenda_ready = _has_something(session, occurrence)
    session.flush()
    return occurrence


def to_send(session: Session, now: datetime) -> list[int]:
    """Times whose agenda leaves now, in the order in which they are locked."""
    ready = [one for one in _near(session, now) if one.agenda_ready and one.agenda_sent_at is None]
    return [one.id for one in ready if rules.agenda_at(one.wall, one.event.agenda_hours) <= now]


def send(session: Session, *, occurrence_id: int, now: datetime) -> bool:
    """Send the agenda to everybody who comes, once; whether it left."""
    occurrence = _still_on(session, occurrence_id, now)
    if occurrence is None or not occurrence.agenda_ready or occurrence.agenda_sent_at is not None:
        return False
    if is_quiet(now, occurrence.zone) or not _has_something(session, occurrence):
        return False
    occurrence.agenda_sent_at = now
    session.flush()
    letter = letter_of(session, occurrence)
    for one in sign_ups(session, occurrence):
        if one.place == Place.COMING:
            telling.tell(session, occurrence, one, f"agenda:{occurrence.version}", letter, now)
    return True


def letter_of(session: Session, occurrence: Occurrence) -> Letter:
    """The agenda as those who come read it."""
    topics = [one.body for one in queries.chosen_wishes(session, occurrence_id=occurrence.id)]
    outcome = queries.last_outcome(session, event_id=occurrence.event_id, before=occurrence.begins_at)
    spots = spots_of_month(session, occurrence) if occurrence.with_spots and _may_have_spots(occurrence) else None
    return letters.agenda(occurrence, topics, occurrence.agenda, spots, outcome)


def _near(session: Session, now: datetime) -> list[Occurrence]:
    """Times that begin soon enough to be prepared, and not too soon."""
    found = select(Occurrence).join(Event).where(
        Event.status == EventStatus.OPEN, Occurrence.status == OccurrenceStatus.ON,
        Occurrence.begins_at >= now + rules.LAST_CALL, Occurrence.begins_at <= now + _IN_SIGHT,
    )  # fmt: skip
    ids = session.scalars(found.order_by(Occurrence.id).with_only_columns(Occurrence.id))
    near = [queries.occurrence(session, number) for number in ids]
    return [one for one in near if one is not None and not is_quiet(now, one.zone)]


def _still_on(session: Session, occurrence_id: int, now: datetime) -> Occurrence | None:
    try:
        occurrence = lock_occurrence(session, occurrence_id)
    except EventGone:
        return None
    is_on = occurrence.is_on and occurrence.event.status == EventStatus.OPEN
    return occurrence if is_on and occurrence.begins_at >= now + rules.LAST_CALL else None


def _to_change(session: Session, occurrence_id: int, worker_id: int, now: datetime) -> Occurrence:
    occurrence = lock_for_host(session, occurrence_id, worker_id)
    check_open(occurrence, None, now)
    return occurrence


def _changed(session: Session, occurrence: Occurrence) -> Occurrence:
    occurrence.agenda_ready = False
    session.flush()
    return occurrence


def _has_something(session: Session, occurrence: Occurrence) -> bool:
    chosen = queries.chosen_wishes(session, occurrence_id=occurrence.id)
    return bool(chosen or occurrence.agenda or (occurrence.with_spots and spots_of_month(session, occurrence)))


def _may_have_spots(occurrence: Occurrence) -> bool:
    return occurrence.event.audience == Audience.PROFESSIONALS
