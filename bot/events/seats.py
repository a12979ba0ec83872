"""Seats and the line: who fits in gets an offer that holds two hours outside quiet hours, in the order of signing up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from bot.db.fixed import fixed
from bot.events import letters, queries, rules, telling
from bot.events.errors import EventGone
from bot.events.locking import lock_occurrence, sign_ups
from bot.events.rules import EventStatus, OccurrenceStatus, Place
from bot.events.tables import Event, Occurrence, SignUp
from bot.reminders.rules import is_quiet


def has_seat(session: Session, occurrence: Occurrence, heads: int) -> bool:
    """Whether so many seats of a locked time are free and nobody in line fits into them."""
    free = queries.free_seats(session, occurrence.event, occurrence.id)
    if free is None:
        return True
    return heads <= free and _next(session, occurrence, free) is None


def offer_free(session: Session, occurrence: Occurrence, now: datetime) -> int:
    """Offer the free seats of a locked time to the first in line who fit into them; how many offers were made.

    At night and in the last hour nobody is asked.
    """
    if not occurrence.is_on or is_quiet(now, occurrence.zone) or now > occurrence.begins_at - rules.LAST_CALL:
        return 0
    made = 0
    while (one := _next(session, occurrence, _free(session, occurrence))) is not None:
        one.place = Place.OFFERED
        one.offered_until = min(rules.held_until(now, occurrence.zone), occurrence.begins_at)
        session.flush()
        telling.tell(session, occurrence, one, "offer", letters.offer(occurrence, one), now)
        made += 1
    return made


def due(session: Session, now: datetime) -> list[int]:
    """Times with an offer that has lapsed, or with somebody in line, in the order in which they are locked."""
    lapsed = exists().where(
        SignUp.occurrence_id == Occurrence.id, SignUp.place == fixed(Place.OFFERED), SignUp.offered_until <= now
    )
    waits = exists().where(SignUp.occurrence_id == Occurrence.id, SignUp.place == fixed(Place.WAITING))
    found = select(Occurrence.id).join(Event).where(
        Occurrence.status == OccurrenceStatus.ON, Event.status == EventStatus.OPEN, Occurrence.begins_at > now,
        or_(lapsed, waits),
    )  # fmt: skip
    return list(session.scalars(found.order_by(Occurrence.id)))


def look_after(session: Session, *, occurrence_id: int, now: datetime) -> bool:
    """Take back offers that nobody took, and make new ones; whether anything changed."""
    try:
        occurrence = lock_occurrence(session, occurrence_id)
    except EventGone:
        return False
    if not occurrence.is_on or occurrence.begins_at <= now:
        return False
    lapsed = [one for one in sign_ups(session, occurrence) if _has_lapsed(one, now)]
    for one in lapsed:
        telling.tell(session, occurrence, one, "lapsed", letters.lapsed(occurrence), now)
        session.delete(one)
    session.flush()
    return bool(offer_free(session, occurrence, now) or lapsed)


def _has_lapsed(one: SignUp, now: datetime) -> bool:
    return one.place == Place.OFFERED and one.offered_until is not None and one.offered_until <= now


def _free(session: Session, occurrence: Occurrence) -> int:
    """Free seats; as many as anybody needs when nothing limits them."""
    free = queries.free_seats(session, occurrence.event, occurrence.id)
    return rules.MOST_SEATS if free is None else free


def _next(session: Session, occurrence: Occurrence, free: int) -> SignUp | None:
    """The first in line who fits into so many free seats."""
    line = select(SignUp).where(
        SignUp.occurrence_id == occurrence.id, SignUp.place == fixed(Place.WAITING), SignUp.heads <= free
    )
    return session.scalars(line.order_by(SignUp.id).limit(1)).first()
