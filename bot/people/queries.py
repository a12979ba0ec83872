"""Lists of persons."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.people.rules import WORKER_ROLES, Role
from bot.people.tables import Person


def workers(session: Session) -> list[Person]:
    """Everybody who may take a case, coordinators included, oldest first."""
    return list(session.scalars(select(Person).where(Person.role.in_(WORKER_ROLES)).order_by(Person.id)))


def coordinators(session: Session) -> list[Person]:
    """Everybody who looks after the desk, oldest first."""
    return list(session.scalars(select(Person).where(Person.role == Role.COORDINATOR).order_by(Person.id)))


def lock_persons(session: Session, *, ids: Iterable[int]) -> list[Person]:
    """These persons as they are now, by id; nobody gives them a case or a role until this transaction ends."""
    session.flush()
    query = select(Person).where(Person.id.in_(list(ids))).order_by(Person.id).with_for_update(key_share=True)
    return list(session.scalars(query.execution_options(populate_existing=True)))


def colleagues(session: Session) -> list[Person]:
    """Everybody who came in by an invitation and has a name, by name."""
    named = select(Person).where(Person.role != Role.FAMILY, Person.name != "")
    return list(session.scalars(named.order_by(Person.name, Person.id)))
