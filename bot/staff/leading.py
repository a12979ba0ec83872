"""Leads: somebody who looks after the professionals of their own organisation, and after nobody else."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.organisations import queries as places
from bot.organisations import service as organisations
from bot.people import service as people
from bot.people.rules import Role, token_hash
from bot.people.tables import Invitation, Person
from bot.staff import queries
from bot.staff.entering import Invited
from bot.staff.errors import NotOfYourTeam, UnitGone
from bot.staff.queries import Member
from bot.staff.records import leads_organisation, lock_desk, may_look_after, note
from bot.staff.rules import Deed

__all__ = ["invite_professional", "leaders_of", "leads_organisation", "may_look_after", "team"]


def team(session: Session, *, by: int) -> list[Member]:
    """The professionals whom somebody looks after, paused ones included, by name; nobody for who leads nothing."""
    here = (one for one in queries.members(session) if one.role == Role.PROFESSIONAL and one.id != by)
    return [one for one in here if may_look_after(session, by=by, person_id=one.id)]


def leaders_of(session: Session, *, person_id: int) -> list[Person]:
    """Those who look after a professional beside the coordinators, by id; never the person themself."""
    affiliation = places.affiliation_of(session, person_id=person_id)
    if affiliation is None:
        return []
    leaders = places.leads(session, organisation_id=affiliation.organisation_id)
    return [one for one in leaders if one.id != person_id]


def invite_professional(
    session: Session, *, name: str, title: str, by: int, now: datetime, unit_id: int | None = None
) -> Invited:
    """Make an invitation of a professional into the own organisation, and a unit of it; it falls with whoever made it.

    Raises:
        NotOfYourTeam: ``by`` leads no organisation.
        UnitGone: the unit is another organisation's.
        ValueError: the name is empty.
    """
    person = lock_desk(session, by)[by]
    own = leads_organisation(session, person)
    if own is None:
        raise NotOfYourTeam
    unit = places.unit(session, unit_id) if unit_id is not None else None
    if unit_id is not None and (unit is None or unit.organisation_id != own.organisation_id):
        raise UnitGone
    token = people.invite(session, role=Role.PROFESSIONAL, name=name, title=title, now=now)
    found = session.scalars(select(Invitation).where(Invitation.token_hash == token_hash(token))).one()
    organisations.place_invitation(
        session, invitation_id=found.id, organisation_id=own.organisation_id, unit_id=unit_id, leads=False
    )
    note(session, Deed.INVITED, now, by=by, after=Role.PROFESSIONAL, invitation_id=found.id)
    return Invited(found.id, token)
