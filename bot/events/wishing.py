"""What people wish to hear about, in their own words: shown back first, then kept without a name."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.events.errors import EnoughWishes, EventGone, TooManyWords
from bot.events.rules import LONGEST_WISH, MOST_WISHES, Audience, EventStatus
from bot.events.tables import Event, TopicWish, WishDraft
from bot.people.rules import Role
from bot.people.tables import Person
from bot.wall import wall_of

#: A wish gets a number that tells nothing about when it came; fits every database and a button.
_BITS = 52


def draft(session: Session, *, person_id: int, event_id: int, words: str, now: datetime) -> WishDraft:
    """Keep a wish on its writer's screen, in place of an earlier one.

    Raises:
        TooManyWords: it does not fit.
        EventGone: there is no such event, or it is not for this person.
    """
    event_for(session, person_id=person_id, event_id=event_id)
    body = " ".join(words.split())
    if len(body) > LONGEST_WISH:
        raise TooManyWords(most=LONGEST_WISH)
    kept = session.merge(WishDraft(person_id=person_id, event_id=event_id, body=body, written_at=now))
    session.flush()
    return kept


def send(session: Session, *, person_id: int, now: datetime) -> Event:
    """Hand the wish to the event without its writer; nothing leads back to them.

    Raises:
        EventGone: there is no wish on the screen any more.
        EnoughWishes: the event has as many as its host can read.
    """
    written = session.get(WishDraft, person_id, with_for_update=True, populate_existing=True)
    if written is None:
        raise EventGone
    event = event_for(session, person_id=person_id, event_id=written.event_id)
    open_ones = select(func.count()).where(TopicWish.event_id == event.id, TopicWish.occurrence_id.is_(None))
    if int(session.scalar(open_ones) or 0) >= MOST_WISHES:
        raise EnoughWishes
    day = wall_of(now, event.zone).local.date()
    session.add(TopicWish(id=secrets.randbits(_BITS), event_id=event.id, body=written.body, day=day))
    session.delete(written)
    session.flush()
    return event


def put_away(session: Session, *, person_id: int) -> None:
    """No wish after all."""
    written = session.get(WishDraft, person_id)
    if written is not None:
        session.delete(written)
        session.flush()


def event_for(session: Session, *, person_id: int, event_id: int) -> Event:
    """An open event that this person may see.

    Raises:
        EventGone: there is none.
    """
    event, person = session.get(Event, event_id), session.get_one(Person, person_id)
    if event is None or event.status != EventStatus.OPEN:
        raise EventGone
    if person.role == Role.FAMILY and event.audience != Audience.FAMILIES:
        raise EventGone
    return event
