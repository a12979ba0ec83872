"""What can be asked of this room: look for a thinking partner, be one, give a number, end it. There is no field for words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.catalogue.rules import checked_phone
from bot.duty.rules import ServiceHours
from bot.organisations import queries as organisations
from bot.outbox.letter import Letter, Part
from bot.outbox.service import Card, enqueue, enqueue_cards
from bot.people.queries import coordinators
from bot.people.tables import Person
from bot.thinkers import letters
from bot.thinkers.errors import AlreadyAsked, ThinkerOwn, ThinkerTaken
from bot.thinkers.rules import KEPT, WAITING, State, late_at
from bot.thinkers.tables import ThinkerAsked, ThinkerRequest


def look_for(session: Session, *, asker_id: int, topic: str, now: datetime) -> tuple[ThinkerRequest, int]:
    """Ask those who volunteered for a topic, or coordinators when there are none; the request, and how many were asked.

    Raises:
        AlreadyAsked: the same person already looks for somebody about this topic.
    """
    request = ThinkerRequest(asker_id=asker_id, topic=topic, state=State.OPEN, opened_at=now)
    try:
        with session.begin_nested():
            session.add(request)
    except IntegrityError:
        raise AlreadyAsked from None
    asked = [one for one in organisations.volunteers(session, topic=topic) if one.id != asker_id]
    if not asked:
        return request, _to_coordinators(session, request, now)
    _cards(session, request, asked, letters.card(request), now)
    return request, len(asked)


def take(session: Session, *, request_id: int, person_id: int, now: datetime) -> ThinkerRequest:
    """The first who takes it thinks along; both hear who the other is.

    Raises:
        ThinkerOwn: it is the person's own request.
        ThinkerTaken: somebody was first, or it is over.
    """
    own = select(ThinkerRequest.id).where(ThinkerRequest.id == request_id, ThinkerRequest.asker_id == person_id)
    if session.scalar(own) is not None:
        raise ThinkerOwn
    if not _was_asked(session, request_id, person_id):
        raise ThinkerTaken
    won = _move(session, request_id, WAITING, state=State.TAKEN, taken_by=person_id, taken_at=now)
    asker = session.get_one(Person, won.asker_id)
    if not organisations.is_verified(asker):
        raise ThinkerTaken
    _put_cards_away(session, won, person_id, now)
    _tell(session, won, "taken", asker, letters.met(session, won, session.get_one(Person, person_id)), now)
    return won


def partner_of(session: Session, *, request_id: int, person_id: int) -> tuple[ThinkerRequest, Person]:
    """The request and the other one of the two, while they think together.

    Raises:
        ThinkerTaken: the person is not one of them, or it is over.
    """
    request = session.get(ThinkerRequest, request_id, populate_existing=True)
    if request is None or request.state != State.TAKEN or person_id not in (request.asker_id, request.taken_by):
        raise ThinkerTaken
    other_id = request.taken_by if person_id == request.asker_id else request.asker_id
    other = session.get(Person, other_id) if other_id is not None else None
    if other is None or not organisations.is_verified(other):
        raise ThinkerTaken
    return request, other


def give_number(
    session: Session, *, request_id: int, person_id: int, number: str, origin: str, now: datetime
) -> Person:
    """Bring somebody's telephone number to the other one; it is not kept. Gives the other one.

    Raises:
        ThinkerTaken: the two do not think together any more.
        NotPhone: it is no telephone number.
    """
    request, other = partner_of(session, request_id=request_id, person_id=person_id)
    name = session.get_one(Person, person_id).name
    letter = Letter((Part("thinker-number-came", {"name": name, "phone": checked_phone(number)}),))
    enqueue(session, person_id=other.id, key=f"thinker:{request.id}:number:{origin}", letter=letter, now=now)
    return other


def end(session: Session, *, request_id: int, person_id: int, now: datetime) -> None:
    """Either of the two ends it, or the asker looks no more.

    Raises:
        ThinkerTaken: it is not theirs to end, or it is over.
    """
    request = session.get(ThinkerRequest, request_id, populate_existing=True)
    if request is None or person_id not in (request.asker_id, request.taken_by):
        raise ThinkerTaken
    other_id = request.taken_by if person_id == request.asker_id else request.asker_id
    ended = _move(session, request_id, (*WAITING, State.TAKEN), state=State.ENDED)
    _put_cards_away(session, ended, person_id, now)
    other = session.get(Person, other_id) if other_id is not None else None
    if other is not None and organisations.is_verified(other):
        said = Letter((Part("thinker-ended-you", {"topic": letters.topic_name(ended.topic)}),))
        _tell(session, ended, "ended", other, said, now)


def own(session: Session, *, person_id: int) -> Sequence[ThinkerRequest]:
    """Requests of somebody that wait or go on, theirs or taken by them, oldest first."""
    going_on = ThinkerRequest.state.in_((*WAITING, State.TAKEN))
    mine = (ThinkerRequest.asker_id == person_id) | (ThinkerRequest.taken_by == person_id)
    return session.scalars(select(ThinkerRequest).where(going_on, mine).order_by(ThinkerRequest.id)).all()


def look_after(session: Session, *, now: datetime, hours: ServiceHours) -> int:
    """Bring requests that nobody took in a working day to coordinators, and forget old ones; how many."""
    waiting = select(ThinkerRequest).where(ThinkerRequest.state == State.OPEN).order_by(ThinkerRequest.id)
    late = [one for one in session.scalars(waiting) if late_at(one.opened_at, hours) <= now and hours.is_open(now)]
    for request in late:
        _bring_on(session, request, now)
    gone = delete(ThinkerRequest).where(ThinkerRequest.opened_at < now - KEPT).returning(ThinkerRequest.id)
    return len(late) + len(session.execute(gone.execution_options(synchronize_session=False)).all())


def _bring_on(session: Session, request: ThinkerRequest, now: datetime) -> None:
    try:
        _to_coordinators(session, request, now)
    except ThinkerTaken:
        return
    asker = session.get(Person, request.asker_id)
    if asker is not None and organisations.is_verified(asker):
        said = Letter((Part("thinker-late-you", {"topic": letters.topic_name(request.topic)}),))
        _tell(session, request, "late", asker, said, now)


def _to_coordinators(session: Session, request: ThinkerRequest, now: datetime) -> int:
    moved = _move(session, request.id, (State.OPEN,), state=State.TO_COORDINATOR)
    readers = [one for one in coordinators(session) if one.id != request.asker_id]
    _cards(session, moved, readers, letters.late(moved), now)
    return len(readers)


def _move(session: Session, request_id: int, before: Iterable[State], **values: object) -> ThinkerRequest:
    """Of several at once one moves it; the others are told that it has moved."""
    moved = session.execute(
        update(ThinkerRequest)
        .where(ThinkerRequest.id == request_id, ThinkerRequest.state.in_(tuple(before)))
        .values(**values)
        .returning(ThinkerRequest.id)
        .execution_options(synchronize_session=False)
    ).first()
    if moved is None:
        raise ThinkerTaken
    return session.get_one(ThinkerRequest, request_id, populate_existing=True)


def _card_key(request_id: int, person_id: int) -> str:
    return f"thinker:{request_id}:card:{person_id}"


def _was_asked(session: Session, request_id: int, person_id: int) -> bool:
    """Whether a card went to this person: a number on a button is no evidence."""
    return session.get(ThinkerAsked, (request_id, person_id)) is not None


def _cards(session: Session, request: ThinkerRequest, readers: Sequence[Person], letter: Letter, now: datetime) -> None:
    """A card for each who has none yet."""
    new = [one for one in readers if not _was_asked(session, request.id, one.id)]
    session.add_all(ThinkerAsked(request_id=request.id, person_id=one.id) for one in new)
    session.flush()
    enqueue_cards(session, cards=[Card(one.id, _card_key(request.id, one.id), letter) for one in new], now=now)


def _put_cards_away(session: Session, request: ThinkerRequest, by: int, now: datetime) -> None:
    """The cards of all others lose their buttons."""
    asked = select(ThinkerAsked.person_id).where(ThinkerAsked.request_id == request.id, ThinkerAsked.person_id != by)
    words = letters.gone(request)
    keys = {one: _card_key(request.id, one) for one in session.scalars(asked.order_by(ThinkerAsked.person_id))}
    cards = [Card(person_id, f"{key}:gone", words, target=key) for person_id, key in keys.items()]
    enqueue_cards(session, cards=cards, now=now)


def _tell(session: Session, request: ThinkerRequest, event: str, person: Person, letter: Letter, now: datetime) -> None:
    enqueue(session, person_id=person.id, key=f"thinker:{request.id}:{event}:{person.id}", letter=letter, now=now)
