"""Lists of those who work here; nothing here changes anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from bot.people.rules import Role
from bot.people.tables import Person
from bot.staff.records import since_of
from bot.staff.tables import StaffEvent, StaffStanding


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works here, or whose access is paused."""

    id: int
    name: str
    title: str
    #: The role now, or the one that waits for the end of a pause.
    role: str
    since: datetime
    confirmed_at: datetime
    paused_at: datetime | None
    #: Whether coordinators were asked and nobody has answered.
    unconfirmed: bool


def members(session: Session) -> list[Member]:
    """Everybody who works here or is paused, by name."""
    works = and_(Person.role != Role.FAMILY, Person.name != "")
    paused = and_(Person.role == Role.FAMILY, StaffStanding.paused_role != "")
    found = (
        select(Person, StaffStanding)
        .outerjoin(StaffStanding, StaffStanding.person_id == Person.id)
        .where(or_(works, paused))
        .order_by(Person.name, Person.id)
        .execution_options(populate_existing=True)
    )
    return [_member(session, person, standing) for person, standing in session.execute(found)]


def member(session: Session, *, person_id: int) -> Member | None:
    """One of them, or None."""
    return next((one for one in members(session) if one.id == person_id), None)


def unconfirmed(session: Session) -> list[Member]:
    """Those of whom coordinators were asked whether they still work here, paused ones included, by name."""
    return [one for one in members(session) if one.unconfirmed]


def events(session: Session, *, person_id: int) -> list[StaffEvent]:
    """What was done to somebody's place, in order."""
    return list(session.scalars(select(StaffEvent).where(StaffEvent.person_id == person_id).order_by(StaffEvent.id)))


def _member(session: Session, person: Person, found: StaffStanding | None) -> Member:
    since = found.since if found else since_of(session, person)
    paused = found is not None and person.role == Role.FAMILY
    return Member(
        id=person.id, name=person.name, title=person.title,
        role=found.paused_role if found and paused else person.role, since=since,
        confirmed_at=found.confirmed_at if found else since, paused_at=found.paused_at if found and paused else None,
        unconfirmed=paused or bool(found and found.asked_at and found.confirmed_at < found.asked_at),
    )  # fmt: skip
