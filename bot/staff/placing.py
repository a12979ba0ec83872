"""Where a professional works, as a coordinator says it; and whether they look after the people of that organisation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.organisations import service as organisations
from bot.organisations.tables import Organisation, Unit
from bot.outbox.letter import Arg, Button, Letter, Names, Part
from bot.outbox.service import enqueue
from bot.people.rules import Role
from bot.people.tables import Person
from bot.staff.errors import NotStaff, OnlyForCoordinators
from bot.staff.records import lock_member
from bot.staff.takeaway import take_led_invitations


def place(
    session: Session,
    *,
    person_id: int,
    organisation_id: int,
    unit_id: int | None = None,
    leads: bool,
    by: int,
    now: datetime,
) -> None:
    """Say where somebody works from now on; invitations that they made as a lead before are worth nothing.

    Raises:
        OnlyForCoordinators: ``by`` is none.
        NotStaff: the person is no professional, worker or coordinator, or is paused.
        ValueError: the unit is another organisation's.
    """
    if session.get_one(Person, by).role != Role.COORDINATOR:
        raise OnlyForCoordinators
    person = lock_member(session, person_id, by)
    if person.role == Role.FAMILY:
        raise NotStaff
    take_led_invitations(session, person_id=person_id, now=now)
    organisations.place(
        session, person_id=person_id, organisation_id=organisation_id, unit_id=unit_id, leads=leads, now=now
    )
    if by != person_id:
        _tell(session, person_id, organisation_id, unit_id, leads, now)


def _tell(
    session: Session, person_id: int, organisation_id: int, unit_id: int | None, leads: bool, now: datetime
) -> None:
    """The person hears where they work now, and that they look after others there."""
    organisation = session.get_one(Organisation, organisation_id)
    unit = session.get_one(Unit, unit_id) if unit_id is not None else None
    names: dict[str, Arg] = {"organisation": Names(organisation.name), "unit": Names(unit.name if unit else {})}
    where = Part("pro-welcome-unit" if unit else "pro-welcome-place", names)
    parts = (Part("staff-placed-you"), where, *((Part("pro-help-leads"),) if leads else ()))
    letter = Letter(parts, buttons=((Button("profile-button", "profile"),),))
    enqueue(session, person_id=person_id, key=f"staff-place:{person_id}:{now.timestamp()}", letter=letter, now=now)
