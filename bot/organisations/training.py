"""How many of each unit have the training in taking up concerns, by half-year (domain, row R46); never who."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from bot.organisations.shares import Shares, shares
from bot.organisations.tables import Affiliation
from bot.people.rules import BY_INVITATION
from bot.people.tables import Person


def half_year(day: date) -> tuple[date, date]:
    """The first and the last day of the half of the year that a day belongs to."""
    return (
        (date(day.year, 1, 1), date(day.year, 6, 30))
        if day.month <= 6
        else (date(day.year, 7, 1), date(day.year, 12, 31))
    )


def half_year_before(first: date) -> tuple[date, date]:
    """The half-year before the one that begins on a day."""
    return half_year(first - timedelta(days=1))


def trained_shares(session: Session, *, until: date) -> Shares:
    """Of those who work at each unit now, the share that was trained by a day, that day included."""
    trained = func.sum(case((Affiliation.lp_trained_on <= until, 1), else_=0))
    counted = (
        select(Affiliation.unit_id, func.count(), trained)
        .join(Person, Person.id == Affiliation.person_id)
        .where(Person.role.in_(BY_INVITATION))
        .group_by(Affiliation.unit_id)
    )
    return shares({unit_id: (people, int(count)) for unit_id, people, count in session.execute(counted)})


def trained_between(session: Session, *, first: date, last: date) -> int:
    """How many of those who work here now were trained from the first to the last day."""
    counted = (
        select(func.count())
        .select_from(Affiliation)
        .join(Person, Person.id == Affiliation.person_id)
        .where(Person.role.in_(BY_INVITATION), Affiliation.lp_trained_on.between(first, last))
    )
    return session.scalar(counted) or 0
