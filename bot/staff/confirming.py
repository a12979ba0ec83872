"""Still at work: a coordinator says so, and access that nobody speaks for pauses until somebody does."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases.departures import Promise, come_back, leave
from bot.cases.family import joining
from bot.outbox.letter import Button, Letter, Part
from bot.people.queries import coordinators
from bot.people.rules import WORKER_ROLES, Role
from bot.people.tables import Person
from bot.staff.errors import OnlyForCoordinators
from bot.staff.letters import by_whom, role_name, signed, tell, tell_coordinators, with_cases
from bot.staff.queries import unconfirmed
from bot.staff.records import is_last_coordinator, is_paused, lock_desk, lock_member, may_look_after, note, standing
from bot.staff.rules import Deed
from bot.staff.takeaway import take_invitations, take_work


def confirm(session: Session, *, person_id: int, by: int | None, now: datetime) -> Person:
    """Say that somebody still works here; who was paused is back at once, with the role from before.

    Raises:
        OnlyForCoordinators: ``by`` neither is one nor leads the professionals of their organisation.
        NotStaff: the person does not work here.
    """
    person = lock_member(session, person_id, by, by_leads=True)
    if by is not None and not may_look_after(session, by=by, person_id=person_id):
        raise OnlyForCoordinators
    if is_paused(session, person):
        _bring_back(session, person, by, now)
    elif standing(session, person).confirmed_at != now:
        note(session, Deed.CONFIRMED, now, person_id=person_id, by=by, before=person.role, after=person.role)
    found = standing(session, person)
    found.confirmed_at, found.asked_at = now, None
    session.flush()
    return person


def confirm_all(session: Session, *, by: int | None, now: datetime) -> int:
    """Say that everybody on the list of the round still works here; how many they were."""
    asked = sorted(one.id for one in unconfirmed(session))
    lock_desk(session, by, *asked)
    for person_id in asked:
        confirm(session, person_id=person_id, by=by, now=now)
    return len(asked)


def _bring_back(session: Session, person: Person, by: int | None, now: datetime) -> None:
    found = standing(session, person)
    person.role = found.paused_role
    found.paused_role, found.paused_at = "", None
    session.flush()
    joining.leave_if_in(session, person_id=person.id, now=now)
    if person.role in WORKER_ROLES:
        come_back(session, worker_id=person.id)
    event = note(session, Deed.RETURNED, now, person_id=person.id, by=by, before=Role.FAMILY, after=person.role)
    tell(session, event, person, "staff-back-you", now, name=person.name, role=role_name(person.role))
    told = Letter((Part("staff-told-back", {"who": by_whom(session, by), "name": signed(person.name, person.title)}),))
    tell_coordinators(session, event, told, now)


def pause(session: Session, *, person_id: int, now: datetime, promise: Promise) -> bool:
    """Pause the access of somebody for whom nobody spoke; False when it is the last coordinator, who goes on.

    Cases are handed on as when somebody leaves. Name, title and the entries they answer for wait for them.

    Raises:
        NotStaff: the person does not work here.
    """
    person = lock_member(session, person_id, None)
    found = standing(session, person)
    if is_last_coordinator(session, person) or not coordinators(session) or found.paused_role:
        return False
    before, person.role = person.role, Role.FAMILY.value
    found.paused_role, found.paused_at = before, now
    session.flush()
    changed = leave(session, worker_id=person_id, reason="paused", now=now, promise=promise)
    take_work(session, person_id=person_id, now=now)
    if before == Role.PROFESSIONAL:
        take_invitations(session, person_id=person_id, now=now)
    event = note(session, Deed.PAUSED, now, person_id=person_id, before=before, after=Role.FAMILY)
    tell(session, event, person, "staff-paused-you", now, name=person.name)
    said = (
        Part("staff-told-paused", {"name": signed(person.name, person.title)}),
        *with_cases("staff-cases-moved", changed),
    )
    back = Button("staff-button-back-to-work", "staff-confirm", (person_id,))
    tell_coordinators(session, event, Letter(said, buttons=((back,),)), now)
    return True
