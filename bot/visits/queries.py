"""Rounds as they stand, whose unit or team somebody belongs to; nothing here changes anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.organisations import queries as organisations
from bot.organisations.tables import Unit
from bot.people.queries import coordinators
from bot.people.rules import Role
from bot.people.tables import Person
from bot.visits.errors import VisitGone
from bot.visits.tables import UnitVisit, VisitRound


def rounds(session: Session, *, person: Person, today: date) -> list[VisitRound]:
    """Rounds that go on: all for a coordinator, else those of the person's own unit or team."""
    going_on = select(VisitRound).where(VisitRound.ends >= today).order_by(VisitRound.ends, VisitRound.id)
    found = session.scalars(going_on).all()
    return [one for one in found if may_see(session, round_=one, person=person)]


def may_see(session: Session, *, round_: VisitRound, person: Person) -> bool:
    """Whether the person is a coordinator, in the team, or in a unit of the round."""
    if person.role == Role.COORDINATOR:
        return True
    place = organisations.affiliation_of(session, person_id=person.id) if organisations.is_verified(person) else None
    if place is None or place.unit_id is None:
        return False
    inside = select(UnitVisit.id).where(UnitVisit.round_id == round_.id, UnitVisit.unit_id == place.unit_id)
    return place.unit_id == round_.team_id or session.scalar(inside) is not None


def board(session: Session, *, round_: VisitRound, person: Person) -> list[tuple[UnitVisit, Unit]]:
    """Units of a round by name: all for coordinators and the team, the own one for others."""
    found = select(UnitVisit, Unit).join(Unit, Unit.id == UnitVisit.unit_id).where(UnitVisit.round_id == round_.id)
    if not _sees_all(session, round_, person):
        place = organisations.affiliation_of(session, person_id=person.id)
        found = found.where(UnitVisit.unit_id == (place.unit_id if place is not None else None))
    return [(visit, unit) for visit, unit in session.execute(found.order_by(Unit.slug))]


def planned_days(session: Session, *, today: date) -> list[date]:
    """Days on which visits are planned, a day as often as it has visits."""
    found = select(UnitVisit.planned_on).where(UnitVisit.planned_on >= today, UnitVisit.done_on.is_(None))
    return [day for day in session.scalars(found) if day is not None]


def visit_for(session: Session, *, visit_id: int, person: Person) -> tuple[UnitVisit, VisitRound]:
    """A unit's visit that this person may plan, locked until the end of the transaction.

    Raises:
        VisitGone: there is none, or the person is neither a coordinator nor of the team or the unit.
    """
    found = session.get(UnitVisit, visit_id, with_for_update=True, populate_existing=True)
    if found is None or not organisations.is_verified(person):
        raise VisitGone
    round_ = session.get_one(VisitRound, found.round_id)
    place = organisations.affiliation_of(session, person_id=person.id)
    own = place is not None and place.unit_id is not None and place.unit_id in (found.unit_id, round_.team_id)
    if not (own or person.role == Role.COORDINATOR):
        raise VisitGone
    return found, round_


def hears(session: Session, *, visit: UnitVisit, round_: VisitRound) -> Sequence[Person]:
    """Who is told of a visit: the unit's people and the team's, or coordinators when there is no team; by id."""
    unit = organisations.members_of_unit(session, unit_id=visit.unit_id)
    team = organisations.members_of_unit(session, unit_id=round_.team_id) if round_.team_id is not None else []
    return sorted({one.id: one for one in (*unit, *(team or coordinators(session)))}.values(), key=lambda one: one.id)


def _sees_all(session: Session, round_: VisitRound, person: Person) -> bool:
    if person.role == Role.COORDINATOR:
        return True
    place = organisations.affiliation_of(session, person_id=person.id)
    return place is not None and place.unit_id is not None and place.unit_id == round_.team_id
