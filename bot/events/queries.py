"""Reads of events: what is coming, who holds it, and counts of who comes. Nothing is locked, no list of people leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, contains_eager

from bot.events.rules import SEATED, Audience, EventStatus, OccurrenceStatus, Place
from bot.events.tables import Event, EventMaker, Occurrence, SignUp, TopicWish
from bot.people.rules import WORKER_ROLES, Role
from bot.people.tables import Person

#: Times of one person that are looked at; own choice, a year of weekly ones.
MOST_SIGNED_UP = 60
_ON = Occurrence.status == OccurrenceStatus.ON
_OPEN = Event.status == EventStatus.OPEN


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people one time of an event is expected to see; counts only."""

    coming: int = 0
    #: A seat is held for them.
    offered: int = 0
    waiting: int = 0
    #: Sign-ups with a seat.
    sign_ups: int = 0

    @property
    def seated(self) -> int:
        """Seats that are taken or held."""
        return self.coming + self.offered


@dataclass(frozen=True, slots=True)
class Month:
    """A month's events as the leadership sees them."""

    times: int
    signed: int
    came: int
    #: How many of the times the host counted.
    counted: int


def coming(session: Session, *, person: Person, now: datetime, limit: int = 10) -> list[Occurrence]:
    """The next times of events that this person may see, with their events, soonest first."""
    seen = () if person.role != Role.FAMILY else (Event.audience == Audience.FAMILIES,)
    return _occurrences(session, _ON, _OPEN, Occurrence.ends_at > now, *seen, limit=limit)


def coming_of(session: Session, *, event_id: int, now: datetime, limit: int = 12) -> list[Occurrence]:
    """The next times of one event, soonest first."""
    return _occurrences(session, _ON, Occurrence.event_id == event_id, Occurrence.ends_at > now, limit=limit)


def occurrence(session: Session, occurrence_id: int) -> Occurrence | None:
    """One time with its event."""
    return next(iter(_occurrences(session, Occurrence.id == occurrence_id, limit=1)), None)


def own_sign_up(session: Session, *, occurrence_id: int, person_id: int) -> SignUp | None:
    """How a person stands to one time."""
    own = select(SignUp).where(SignUp.occurrence_id == occurrence_id, SignUp.person_id == person_id)
    return session.scalars(own).one_or_none()


def own_of(session: Session, *, person_id: int, ids: Sequence[int]) -> dict[int, SignUp]:
    """How a person stands to several times, by their ids."""
    own = select(SignUp).where(SignUp.person_id == person_id, SignUp.occurrence_id.in_(ids))
    return {one.occurrence_id: one for one in session.scalars(own)}


def signed_up(session: Session, *, person_id: int, now: datetime) -> list[tuple[Occurrence, SignUp]]:
    """The coming times to which a person comes, waits to come, or of which they are reminded, soonest first."""
    ids = select(SignUp.occurrence_id).where(SignUp.person_id == person_id)
    found = _occurrences(session, _ON, _OPEN, Occurrence.id.in_(ids), Occurrence.ends_at > now, limit=MOST_SIGNED_UP)
    own = own_of(session, person_id=person_id, ids=[one.id for one in found])
    return [(one, own[one.id]) for one in found]


def counts(session: Session, *, occurrence_id: int) -> Counts:
    """How many come to one time, and how many wait."""
    by_place = (
        select(SignUp.place, func.sum(SignUp.heads), func.count())
        .where(SignUp.occurrence_id == occurrence_id)
        .group_by(SignUp.place)
    )
    found = {place: (int(heads), int(ups)) for place, heads, ups in session.execute(by_place)}
    heads = {place: found.get(place, (0, 0))[0] for place in Place}
    ups = sum(found.get(place, (0, 0))[1] for place in SEATED)
    return Counts(heads[Place.COMING], heads[Place.OFFERED], heads[Place.WAITING], ups)


def free_seats(session: Session, event: Event, occurrence_id: int) -> int | None:
    """Seats that nobody has and that are held for nobody; None when there are as many as come."""
    if event.capacity is None:
        return None
    return max(0, event.capacity - counts(session, occurrence_id=occurrence_id).seated)


def interpreters(session: Session, *, occurrence_id: int) -> list[tuple[str, int]]:
    """Which interpreters those who come wish, as counts of sign-ups."""
    wished = (
        select(SignUp.interpreter, func.count())
        .where(SignUp.occurrence_id == occurrence_id, SignUp.place.in_(SEATED), SignUp.interpreter != "")
        .group_by(SignUp.interpreter)
        .order_by(SignUp.interpreter)
    )
    return [(language, int(count)) for language, count in session.execute(wished)]


def wishes(session: Session, *, event_id: int, limit: int = 20) -> list[TopicWish]:
    """What nobody has taken up yet, in no order that tells anything."""
    waiting = select(TopicWish).where(TopicWish.event_id == event_id, TopicWish.occurrence_id.is_(None))
    return list(session.scalars(waiting.order_by(TopicWish.id).limit(limit)))


def chosen_wishes(session: Session, *, occurrence_id: int) -> list[TopicWish]:
    """What one time takes up."""
    taken = select(TopicWish).where(TopicWish.occurrence_id == occurrence_id)
    return list(session.scalars(taken.order_by(TopicWish.id)))


def host_of(session: Session, event: Event) -> Person | None:
    """Whoever holds the event, if they still work here."""
    host = session.get(Person, event.host_id) if event.host_id else None
    return host if host is not None and host.role in WORKER_ROLES else None


def who_looks_after(session: Session, event: Event) -> list[Person]:
    """The host; the coordinators when there is none any more."""
    if (host := host_of(session, event)) is not None:
        return [host]
    return list(session.scalars(select(Person).where(Person.role == Role.COORDINATOR).order_by(Person.id)))


def may_make(session: Session, person: Person) -> bool:
    """Whether somebody makes events: coordinators, and workers who were given the right."""
    if person.role == Role.COORDINATOR:
        return True
    return person.role in WORKER_ROLES and session.get(EventMaker, person.id) is not None


def may_change(session: Session, person: Person, event: Event) -> bool:
    """Whether an event is this person's to change: the host's, and every coordinator's."""
    return person.role == Role.COORDINATOR or (person.role in WORKER_ROLES and event.host_id == person.id)


def makers(session: Session) -> list[Person]:
    """Workers and coordinators who may hold events, by name."""
    given = select(EventMaker.person_id)
    may = (Person.role == Role.COORDINATOR) | ((Person.role == Role.WORKER) & Person.id.in_(given))
    return list(session.scalars(select(Person).where(may).order_by(Person.name, Person.id)))


def events_of(session: Session, person: Person) -> list[Event]:
    """The events that this person may change and that have not ended, newest first."""
    mine = () if person.role == Role.COORDINATOR else (Event.host_id == person.id,)
    drafts = (Event.status == EventStatus.OPEN) | (Event.host_id == person.id)
    found = select(Event).where(Event.status != EventStatus.ENDED, drafts, *mine).order_by(Event.id.desc())
    return list(session.scalars(found.limit(30)))


def last_outcome(session: Session, *, event_id: int, before: datetime) -> str:
    """What the latest time with an outcome set in motion; empty when none has one."""
    told = select(Occurrence.outcome).where(
        Occurrence.event_id == event_id, Occurrence.outcome != "", Occurrence.begins_at < before
    )
    return session.scalars(told.order_by(Occurrence.begins_at.desc()).limit(1)).first() or ""


def month(session: Session, *, begins: datetime, ends: datetime) -> Month:
    """The numbers of the times that were held between two moments; no person stands in them."""
    counted = select(
        func.count(), func.coalesce(func.sum(Occurrence.signed), 0), func.coalesce(func.sum(Occurrence.came), 0),
        func.count(Occurrence.came),
    ).where(_ON, Occurrence.closed_at.is_not(None), Occurrence.begins_at >= begins, Occurrence.begins_at < ends)  # fmt: skip
    times, signed, came, known = session.execute(counted).one()
    return Month(int(times or 0), int(signed or 0), int(came or 0), int(known or 0))


def _occurrences(session: Session, *which: ColumnElement[bool], limit: int) -> list[Occurrence]:
    found = select(Occurrence).join(Occurrence.event).options(contains_eager(Occurrence.event)).where(*which)
    return list(session.scalars(found.order_by(Occurrence.begins_at, Occurrence.id).limit(limit)))
