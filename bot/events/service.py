"""What whoever comes can ask: sign up, say how many come, wish an interpreter, take an offered seat, cancel.

Everything begins with the time's own row under lock, so of two who take the last seat at once one gets it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases.interpreting import INTERPRETED
from bot.events import calendar, queries, rules, seats, telling
from bot.events.errors import EventGone, NotANumber, OfferOver, SignUpClosed, TooManyHeads
from bot.events.locking import check_open, lock_occurrence, sign_ups
from bot.events.rules import Audience, Place
from bot.events.tables import Occurrence, SignUp
from bot.outbox.letter import Buttons
from bot.people.rules import Role
from bot.people.tables import Person


def sign_up(
    session: Session, *, occurrence_id: int, person_id: int, seen: int, now: datetime, heads: int = 1
) -> SignUp:
    """Somebody comes: a seat when there is one and nobody in line before them fits in, else a place in the line.

    Repeating it changes nothing.

    Raises:
        EventGone: there is no such time, or it is not for this person.
        EventCancelled, EventChanged: it is not any more what was on the screen.
        EventIsOver, SignUpClosed: it is too late.
        NotANumber: nobody comes, or more than one sign-up takes.
    """
    occurrence = _for(session, occurrence_id, person_id, seen, now)
    own = queries.own_sign_up(session, occurrence_id=occurrence_id, person_id=person_id)
    if own is not None and own.place != Place.REMINDED:
        return own
    check_heads(heads)
    if now > rules.closes_at(occurrence.wall, occurrence.event.closes_hours):
        raise SignUpClosed
    if own is not None:
        _remove(session, occurrence, own)
    place = Place.COMING if seats.has_seat(session, occurrence, heads) else Place.WAITING
    added = _add(session, occurrence, person_id, place, heads, now)
    calendar.send_changes(session, occurrence, now)
    return added


def remind_me(session: Session, *, occurrence_id: int, person_id: int, seen: int, now: datetime) -> SignUp:
    """Somebody only wants to be reminded: no seat, no number.

    Raises:
        EventGone, EventCancelled, EventChanged, EventIsOver: as in :func:`sign_up`.
    """
    occurrence = _for(session, occurrence_id, person_id, seen, now)
    own = queries.own_sign_up(session, occurrence_id=occurrence_id, person_id=person_id)
    return own or _add(session, occurrence, person_id, Place.REMINDED, 1, now)


def set_heads(session: Session, *, occurrence_id: int, person_id: int, seen: int, heads: int, now: datetime) -> SignUp:
    """How many come with this sign-up. Fewer frees seats for the line.

    Raises:
        TooManyHeads: so many seats are not free; the number stays as it was.
        EventGone: the person has not signed up.
        EventCancelled, EventChanged, EventIsOver, NotANumber: as in :func:`sign_up`.
    """
    occurrence = _for(session, occurrence_id, person_id, seen, now)
    own = _own(session, occurrence_id, person_id)
    check_heads(heads)
    free = queries.free_seats(session, occurrence.event, occurrence_id)
    if own.place in rules.SEATED and free is not None and heads - own.heads > free:
        raise TooManyHeads(free=own.heads + free)
    own.heads = heads
    session.flush()
    seats.offer_free(session, occurrence, now)
    return own


def wish_interpreter(session: Session, *, occurrence_id: int, person_id: int, language: str, now: datetime) -> SignUp:
    """Whether somebody needs an interpreter, and which; empty: none.

    Raises:
        EventGone: the person has not signed up, or nobody interprets that language here.
        EventCancelled, EventIsOver: as in :func:`sign_up`.
    """
    _for(session, occurrence_id, person_id, None, now)
    own = _own(session, occurrence_id, person_id)
    if language and language not in INTERPRETED:
        raise EventGone
    own.interpreter = language
    session.flush()
    return own


def take_offer(session: Session, *, occurrence_id: int, person_id: int, sign_up_id: int, now: datetime) -> SignUp:
    """Somebody takes the seat that was held for them. Said twice, it is taken once.

    Raises:
        OfferOver: it is not held any more.
        EventGone, EventCancelled, EventIsOver: as in :func:`sign_up`.
    """
    occurrence = _for(session, occurrence_id, person_id, None, now)
    own = queries.own_sign_up(session, occurrence_id=occurrence_id, person_id=person_id)
    if own is None or own.id != sign_up_id or own.place not in rules.SEATED:
        raise OfferOver
    if own.place == Place.OFFERED:
        if own.offered_until is None or own.offered_until <= now:
            raise OfferOver
        own.place, own.offered_until = Place.COMING, None
        session.flush()
        telling.expect(session, occurrence, own, now)
        calendar.send_changes(session, occurrence, now)
    return own


def leave(session: Session, *, occurrence_id: int, person_id: int, now: datetime) -> Occurrence:
    """Somebody does not come, leaves the line, or says no to a seat; whoever is next in line gets an offer.

    The sign-up is not kept. Repeating it changes nothing; late is fine as long as it has not begun.

    Raises:
        EventGone, EventCancelled, EventIsOver: as in :func:`sign_up`.
    """
    occurrence = _for(session, occurrence_id, person_id, None, now)
    own = queries.own_sign_up(session, occurrence_id=occurrence_id, person_id=person_id)
    if own is not None:
        _remove(session, occurrence, own)
        calendar.send_changes(session, occurrence, now)
        seats.offer_free(session, occurrence, now)
    return occurrence


def give_file(
    session: Session, *, occurrence_id: int, person_id: int, key: str, now: datetime, buttons: Buttons = ()
) -> None:
    """The calendar file of a time, as it stands now for whoever comes or once took it.

    Raises:
        EventGone: there is no such time, or the person neither comes nor took its file.
    """
    occurrence = lock_occurrence(session, occurrence_id)
    calendar.give_file(session, occurrence=occurrence, person_id=person_id, key=key, now=now, buttons=buttons)


def check_heads(heads: int) -> None:
    """Let a number of people through that one sign-up can have.

    Raises:
        NotANumber: it is none.
    """
    if not 1 <= heads <= rules.MOST_HEADS:
        raise NotANumber(most=rules.MOST_HEADS)


def place_in_line(session: Session, occurrence: Occurrence, own: SignUp) -> int:
    """How many in line come before this one, and one more."""
    line = [one for one in sign_ups(session, occurrence) if one.place in (Place.WAITING, Place.OFFERED)]
    return next((number for number, one in enumerate(line, 1) if one.id == own.id), 0)


def sees(person: Person, occurrence: Occurrence) -> bool:
    """Whether an event is for this person to see."""
    return person.role != Role.FAMILY or occurrence.event.audience == Audience.FAMILIES


def _for(session: Session, occurrence_id: int, person_id: int, seen: int | None, now: datetime) -> Occurrence:
    occurrence = lock_occurrence(session, occurrence_id)
    if not sees(session.get_one(Person, person_id), occurrence):
        raise EventGone
    check_open(occurrence, seen, now)
    return occurrence


def _own(session: Session, occurrence_id: int, person_id: int) -> SignUp:
    own = queries.own_sign_up(session, occurrence_id=occurrence_id, person_id=person_id)
    if own is None:
        raise EventGone
    return own


def _add(session: Session, occurrence: Occurrence, person_id: int, place: Place, heads: int, now: datetime) -> SignUp:
    own = SignUp(
        occurrence_id=occurrence.id, person_id=person_id, place=place, heads=heads, interpreter="", signed_at=now
    )  # fmt: skip
    session.add(own)
    session.flush()
    telling.expect(session, occurrence, own, now)
    return own


def _remove(session: Session, occurrence: Occurrence, own: SignUp) -> None:
    telling.release(session, occurrence, own)
    session.delete(own)
    session.flush()
