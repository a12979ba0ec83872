"""The way in: a coordinator makes an invitation, and whoever has it gets its role."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import Session

from bot.cases.departures import Promise, leave
from bot.cases.family import joining
from bot.duty.leaving import end_all
from bot.organisations import queries as places
from bot.organisations import service as organisations
from bot.people import service as people
from bot.people.rules import WORKER_ROLES, Role, token_hash
from bot.people.tables import Invitation, Person
from bot.staff.errors import InvitationGone, LastCoordinator, OnlyForCoordinators, UnitGone
from bot.staff.records import is_last_coordinator, lock_desk, new_standing, note
from bot.staff.rules import Deed
from bot.staff.takeaway import take_invitations, take_led_invitations, take_work


class Invited(NamedTuple):
    """A fresh invitation: its token is shown once and kept nowhere."""

    id: int
    token: str


def invite(
    session: Session,
    *,
    role: str,
    name: str,
    title: str,
    by: int,
    now: datetime,
    organisation_id: int | None = None,
    unit_id: int | None = None,
) -> Invited:
    """Make an invitation in a coordinator's name; it falls with the coordinator while nobody has used it.

    Raises:
        OnlyForCoordinators: ``by`` is none.
        UnitGone: there is no such organisation, or the unit is another one's.
        ValueError: nobody is invited into this role, or the name is empty.
    """
    _only_coordinators(session, by)
    token = people.invite(session, role=role, name=name, title=title, now=now)
    found = session.scalars(select(Invitation).where(Invitation.token_hash == token_hash(token))).one()
    if organisation_id is not None:
        _place(session, found.id, organisation_id, unit_id)
    note(session, Deed.INVITED, now, by=by, after=role, invitation_id=found.id)
    return Invited(found.id, token)


def _place(session: Session, invitation_id: int, organisation_id: int, unit_id: int | None) -> None:
    if places.organisation(session, organisation_id=organisation_id) is None:
        raise UnitGone
    try:
        organisations.place_invitation(
            session, invitation_id=invitation_id, organisation_id=organisation_id, unit_id=unit_id, leads=False
        )
    except ValueError:
        raise UnitGone from None


def take_invitation_back(session: Session, *, invitation_id: int, by: int, now: datetime) -> None:
    """Make an invitation that nobody has used worthless.

    Raises:
        OnlyForCoordinators: ``by`` is none.
        InvitationGone: it was used, taken back or is too old.
    """
    _only_coordinators(session, by)
    good = Invitation.used_at.is_(None), Invitation.expires_at > now, Invitation.id == invitation_id
    done = session.execute(
        update(Invitation).where(*good).values(expires_at=now).execution_options(synchronize_session=False)
    )
    assert isinstance(done, CursorResult)
    if not done.rowcount:
        raise InvitationGone
    note(session, Deed.UNINVITED, now, by=by, invitation_id=invitation_id)


def come_in(session: Session, *, token: str, person_id: int, now: datetime, promise: Promise) -> Person:
    """Redeem an invitation: the person gets its role, and whoever answers families no more leaves the cases.

    Raises:
        InvitationNotValid: the token is wrong, old or used, or too many were wrong lately.
        LastCoordinator: the only coordinator would become something else.
    """
    person = lock_desk(session, person_id)[person_id]
    before, was_last = person.role, is_last_coordinator(session, person)
    people.redeem(session, token=token, person_id=person_id, now=now)
    if was_last and person.role != Role.COORDINATOR:
        raise LastCoordinator
    if before in WORKER_ROLES and person.role not in WORKER_ROLES:
        leave(session, worker_id=person_id, reason="left", now=now, promise=promise)
        take_work(session, person_id=person_id, now=now)
        end_all(session, worker_id=person_id, now=now)
    if before == Role.COORDINATOR != person.role:
        take_invitations(session, person_id=person_id, now=now)
    joining.leave_if_in(session, person_id=person_id, now=now)
    _take_place(session, token, person_id, now)
    new_standing(session, person, now)
    note(session, Deed.JOINED, now, person_id=person_id, before=before, after=person.role)
    return person


def _take_place(session: Session, token: str, person_id: int, now: datetime) -> None:
    """The person works from now on where the invitation says, and nowhere else."""
    take_led_invitations(session, person_id=person_id, now=now)
    organisations.leave(session, person_id=person_id)
    invitation_id = session.scalars(select(Invitation.id).where(Invitation.token_hash == token_hash(token))).one()
    if found := places.place_of_invitation(session, invitation_id=invitation_id):
        organisations.place(
            session, person_id=person_id, organisation_id=found.organisation_id, unit_id=found.unit_id,
            leads=found.leads, now=now,
        )  # fmt: skip


def _only_coordinators(session: Session, person_id: int) -> None:
    if lock_desk(session, person_id)[person_id].role != Role.COORDINATOR:
        raise OnlyForCoordinators
