"""What can be asked of this room: define a round, plan a visit, say that it was made, look after what is missing."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot.duty.rules import ServiceHours
from bot.organisations import queries as organisations
from bot.organisations.tables import Unit
from bot.outbox.letter import Letter
from bot.outbox.service import enqueue
from bot.people.rules import Role
from bot.people.tables import Person
from bot.visits import letters, queries, rules
from bot.visits.errors import NotADayOfRound, NoUnits, VisitGone
from bot.visits.rules import RoundKind, Standing
from bot.visits.tables import UnitVisit, VisitRound


def define(session: Session, *, by: int, kind: str, unit_kind: str, team_id: int | None, today: date) -> VisitRound:
    """Make a round of all units of a kind, in the school year or term that goes on.

    Raises:
        VisitGone: the person is no coordinator, or there is no such kind or team.
        NoUnits: there is no unit of that kind.
    """
    person = session.get(Person, by)
    team = organisations.unit(session, team_id) if team_id is not None else None
    unknown = kind not in set(RoundKind) or (team_id is not None and team is None)
    if person is None or person.role != Role.COORDINATOR or unknown:
        raise VisitGone
    units = [one for one in organisations.units(session) if one.kind == unit_kind and one.id != team_id]
    if not units:
        raise NoUnits
    begins, ends = rules.period(kind, today)
    made = VisitRound(kind=kind, begins=begins, ends=ends, team_id=team_id)
    session.add(made)
    session.flush()
    session.add_all(UnitVisit(round_id=made.id, unit_id=one.id) for one in units)
    session.flush()
    return made


def plan(session: Session, *, visit_id: int, by: int, day: date, hours: ServiceHours, now: datetime) -> UnitVisit:
    """A visit has a day from now on; the unit and the team are told.

    Raises:
        VisitGone: there is no such visit, or it is not this person's to plan.
        NotADayOfRound: the day is over, outside the round, or nobody works on it.
    """
    found, round_ = queries.visit_for(session, visit_id=visit_id, person=session.get_one(Person, by))
    if not hours.day_of(now) <= day <= round_.ends or not hours.stretches_of(day):
        raise NotADayOfRound
    if found.planned_on == day:
        return found
    found.planned_on = day
    session.flush()
    letter = letters.planned(found, session.get_one(Unit, found.unit_id), day)
    _tell(session, found, round_, f"planned:{now.timestamp():.0f}", letter, now, but=by)
    return found


def done(session: Session, *, visit_id: int, by: int, today: date, undo: bool = False) -> UnitVisit:
    """The visit was made today, or on its planned day when that is over; ``undo`` takes it back.

    Raises:
        VisitGone: there is no such visit, or it is not this person's.
    """
    found, _ = queries.visit_for(session, visit_id=visit_id, person=session.get_one(Person, by))
    planned = found.planned_on
    found.done_on = None if undo else (planned if planned is not None and planned <= today else today)
    session.flush()
    return found


def look_after(session: Session, *, now: datetime, hours: ServiceHours) -> int:
    """Remind of visits that come near, suggest days to units that are missing, forget old rounds; how much was done."""
    today = hours.day_of(now)
    going_on = select(VisitRound).where(VisitRound.begins <= today, VisitRound.ends >= today).order_by(VisitRound.id)
    made = sum(_look_at(session, one, today, now, hours) for one in session.scalars(going_on).all())
    gone = delete(VisitRound).where(VisitRound.ends < today - rules.KEPT).returning(VisitRound.id)
    return made + len(session.execute(gone.execution_options(synchronize_session=False)).all())


def _look_at(session: Session, round_: VisitRound, today: date, now: datetime, hours: ServiceHours) -> int:
    open_ones = select(UnitVisit).where(UnitVisit.round_id == round_.id, UnitVisit.done_on.is_(None))
    made = 0
    for visit in session.scalars(open_ones.order_by(UnitVisit.id).with_for_update()).all():
        if rules.standing(visit.planned_on, None, today) == Standing.MISSING:
            made += _suggest(session, visit, round_, today, now, hours)
        else:
            made += _remind(session, visit, round_, today, now)
    return made


def _suggest(
    session: Session, visit: UnitVisit, round_: VisitRound, today: date, now: datetime, hours: ServiceHours
) -> bool:
    """Once in a round, and once more when a planned day went by without a visit."""
    if today < round_.ends - rules.SUGGEST_BEFORE or (visit.suggested_on is not None and not visit.planned_on):
        return False
    days = rules.suggested(today, round_.ends, _taken(session, today), hours)
    if not days:
        return False
    visit.suggested_on, visit.planned_on = days[0], None
    session.flush()
    letter = letters.suggestion(visit, session.get_one(Unit, visit.unit_id), days[0], round_.ends)
    _tell(session, visit, round_, f"suggest:{days[0]}", letter, now)
    return True


def _taken(session: Session, today: date) -> list[date]:
    """Days that have visits, suggested ones too, so that two units do not get the same."""
    suggested = select(UnitVisit.suggested_on).where(UnitVisit.suggested_on >= today, UnitVisit.planned_on.is_(None))
    return [*queries.planned_days(session, today=today), *(day for day in session.scalars(suggested) if day)]


def _remind(session: Session, visit: UnitVisit, round_: VisitRound, today: date, now: datetime) -> bool:
    day = visit.planned_on
    if day is None or (day - today).days not in rules.REMIND_DAYS:
        return False
    letter = letters.reminder(visit, session.get_one(Unit, visit.unit_id), day)
    _tell(session, visit, round_, f"remind:{day}:{(day - today).days}", letter, now)
    return True


def _tell(
    session: Session, visit: UnitVisit, round_: VisitRound, event: str, letter: Letter, now: datetime, but: int = 0
) -> None:
    for person in queries.hears(session, visit=visit, round_=round_):
        if person.id != but:
            enqueue(session, person_id=person.id, key=f"visit:{visit.id}:{event}:{person.id}", letter=letter, now=now)
