"""Where a professional works, as a coordinator says it; and whether they look after the people of that organisation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.organisations import service as organisations
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
