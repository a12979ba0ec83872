"""Which workers may make events: a coordinator gives and takes the right by one tap."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.moves import worker_on_duty
from bot.events.errors import EventGone, NotForYou
from bot.events.tables import EventMaker
from bot.people.rules import Role
from bot.people.tables import Person


def turn(session: Session, *, coordinator_id: int, worker_id: int, now: datetime) -> bool:
    """Give a worker the right to make events, or take it; whether they have it now.

    Raises:
        OnlyForWorkers: the first answers no families.
        NotForYou: the first is no coordinator.
        EventGone: the second is no worker any more.
    """
    if worker_on_duty(session, coordinator_id).role != Role.COORDINATOR:
        raise NotForYou
    worker = session.get(Person, worker_id)
    if worker is None or worker.role != Role.WORKER:
        raise EventGone
    maker = session.get(EventMaker, worker_id, with_for_update=True)
    if maker is None:
        session.add(EventMaker(person_id=worker_id, given_at=now))
    else:
        session.delete(maker)
    session.flush()
    return maker is None


def workers(session: Session) -> list[tuple[Person, bool]]:
    """Workers by name, and whether each may make events."""
    given = set(session.scalars(select(EventMaker.person_id)))
    found = session.scalars(select(Person).where(Person.role == Role.WORKER).order_by(Person.name, Person.id))
    return [(one, one.id in given) for one in found]
