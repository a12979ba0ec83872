"""The ground of this room: people under lock, their standing, and the list of what was done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.organisations import queries as places
from bot.organisations.tables import Affiliation
from bot.people.queries import coordinators, lock_persons
from bot.people.rules import BY_INVITATION, Role
from bot.people.tables import Invitation, Person
from bot.staff.errors import LastCoordinator, NotStaff, OnlyForCoordinators
from bot.staff.rules import Deed
from bot.staff.tables import StaffEvent, StaffStanding


def lock_desk(session: Session, *ids: int | None) -> dict[int, Person]:
    """These persons and every coordinator as they are now, nobody else's to change until this transaction ends."""
    wanted = {one.id for one in coordinators(session)} | {one for one in ids if one is not None}
    return {person.id: person for person in lock_persons(session, ids=wanted)}


def lock_member(session: Session, person_id: int, by: int | None, *more: int | None, by_leads: bool = False) -> Person:
    """Somebody who works here or is paused, locked, after a look at whether ``by`` may change their place.

    ``by`` is None at the command line and for what time does. With ``by_leads`` also those may who look after the
    professionals of that person's organisation.

    Raises:
        OnlyForCoordinators: ``by`` is somebody else and no coordinator any more, nor a lead of theirs where those may.
        NotStaff: the person does not work here.
    """
    persons = lock_desk(session, person_id, by, *more)
    if by is not None and by != person_id and persons[by].role != Role.COORDINATOR:
        leads_them = by_leads and may_look_after(session, by=by, person_id=person_id)
        if not leads_them:
            raise OnlyForCoordinators
    person = persons.get(person_id)
    if person is None or (person.role not in BY_INVITATION and not is_paused(session, person)):
        raise NotStaff
    return person


def leads_organisation(session: Session, person: Person) -> Affiliation | None:
    """Where somebody leads the people of an organisation now; None when they do so nowhere."""
    own = places.affiliation_of(session, person_id=person.id) if places.is_verified(person) else None
    return own if own is not None and own.leads else None


def may_look_after(session: Session, *, by: int, person_id: int) -> bool:
    """Whether somebody may confirm or remove a person: a coordinator anybody, a lead the professionals of their own.

    A lead never looks after themself, a worker, a coordinator or somebody of another organisation.
    """
    who, whom = session.get(Person, by), session.get(Person, person_id)
    if who is None or whom is None:
        return False
    if who.role == Role.COORDINATOR:
        return True
    own, theirs = leads_organisation(session, who), places.affiliation_of(session, person_id=person_id)
    if own is None or theirs is None or by == person_id or own.organisation_id != theirs.organisation_id:
        return False
    found = session.get(StaffStanding, person_id)
    role = found.paused_role if found is not None and whom.role == Role.FAMILY else whom.role
    return role == Role.PROFESSIONAL


def is_paused(session: Session, person: Person) -> bool:
    """Whether the person's access is paused and can come back."""
    found = session.get(StaffStanding, person.id)
    return person.role == Role.FAMILY and found is not None and found.paused_role != ""


def keep_a_coordinator(session: Session, person: Person) -> None:
    """Refuse what would leave the desk without a coordinator; the coordinators are locked.

    Raises:
        LastCoordinator: the person is the only one.
    """
    if person.role == Role.COORDINATOR and is_last_coordinator(session, person):
        raise LastCoordinator


def is_last_coordinator(session: Session, person: Person) -> bool:
    """Whether nobody else looks after the desk."""
    return person.role == Role.COORDINATOR and [one.id for one in coordinators(session)] == [person.id]


def standing(session: Session, person: Person) -> StaffStanding:
    """The person's standing; who came in before it was kept has worked here since their invitation was used."""
    found = session.get(StaffStanding, person.id, populate_existing=True)
    return found or new_standing(session, person, since_of(session, person))


def since_of(session: Session, person: Person) -> datetime:
    """When the person came in, as far as the invitations tell."""
    used = select(func.max(Invitation.used_at)).where(Invitation.used_by_id == person.id)
    return session.scalar(used) or person.created_at


def new_standing(session: Session, person: Person, now: datetime) -> StaffStanding:
    """The person works here from now on, and nothing of an earlier time counts."""
    found = session.merge(
        StaffStanding(
            person_id=person.id, since=now, confirmed_at=now, asked_at=None, reminded_at=None, warned_at=None,
            paused_at=None, paused_role="",
        )
    )  # fmt: skip
    session.flush()
    return found


def note(
    session: Session,
    what: Deed,
    now: datetime,
    *,
    person_id: int | None = None,
    by: int | None = None,
    before: str = "",
    after: str = "",
    invitation_id: int | None = None,
) -> StaffEvent:
    """Write down what was done, and give the row: its id names the letters about it."""
    event = StaffEvent(
        what=what, at=now, person_id=person_id, actor_id=by, role_before=before, role_after=after,
        invitation_id=invitation_id,
    )  # fmt: skip
    session.add(event)
    session.flush()
    return event
