"""What this room says, as letters without a language."""

from __future__ import annotations

from sqlalchemy.orm import Session

from bot.organisations import queries as organisations
from bot.organisations.rules import theme_key
from bot.outbox.letter import Arg, Button, Key, Letter, Names, Part
from bot.people.tables import Person
from bot.thinkers.tables import ThinkerRequest


def topic_name(topic: str) -> Key:
    """A theme of the contact list in words."""
    return Key(theme_key(topic))


def card(request: ThinkerRequest) -> Letter:
    """What volunteers read: the topic, never who asks."""
    take = Button("thinker-button-take", "thinker-take", (request.id,))
    return Letter((Part("thinker-card", {"topic": topic_name(request.topic)}),), buttons=((take,),))


def gone(request: ThinkerRequest) -> Letter:
    """The card of one that somebody else took, or that is over."""
    return Letter((Part("thinker-gone-card", {"topic": topic_name(request.topic)}),))


def late(request: ThinkerRequest) -> Letter:
    """What coordinators read when nobody took it in a working day."""
    take = Button("thinker-button-take", "thinker-take", (request.id,))
    return Letter((Part("thinker-to-coordinator", {"topic": topic_name(request.topic)}),), buttons=((take,),))


def met(session: Session, request: ThinkerRequest, other: Person) -> Letter:
    """Who the other one is, and how to give one's number or end it."""
    facts: dict[str, Arg] = {"topic": topic_name(request.topic), "name": other.name, "title": other.title or "–"}
    number = Button("thinker-button-number", "thinker-number", (request.id,))
    end = Button("thinker-button-end", "thinker-end", (request.id,))
    parts = (Part("thinker-met", facts, bold=True), *_place(session, other), Part("thinker-met-how"))
    return Letter(parts, buttons=((number,), (end,)))


def _place(session: Session, person: Person) -> tuple[Part, ...]:
    place = organisations.affiliation_of(session, person_id=person.id)
    if place is None:
        return ()
    organisation = organisations.organisation(session, organisation_id=place.organisation_id)
    unit = organisations.unit(session, place.unit_id) if place.unit_id is not None else None
    names = [Part("thinker-place", {"name": Names(one.name)}) for one in (organisation, unit) if one is not None]
    return tuple(names)
