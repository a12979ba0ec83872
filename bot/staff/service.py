"""What can be asked of this room: change somebody's name or role, let somebody go, and what other files here do.

Each takes the coordinators and the person under lock before it looks, so that of two who let each other go at once one is
refused, and a case claimed meanwhile is either handed on or not claimed. Doing a thing twice is doing it once.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.cases.departures import Promise, leave
from bot.duty.leaving import end_all
from bot.outbox.letter import Letter, Part, letter
from bot.people.rules import BY_INVITATION, WORKER_ROLES, Role
from bot.people.service import end_duty
from bot.people.tables import Person
from bot.staff.confirming import confirm, confirm_all, pause
from bot.staff.entering import come_in, invite, take_invitation_back
from bot.staff.errors import NotStaff
from bot.staff.leading import invite_professional
from bot.staff.letters import by_whom, role_name, signed, tell, tell_coordinators, ways_back, with_cases
from bot.staff.records import is_paused, keep_a_coordinator, lock_member, note, standing
from bot.staff.rules import Deed
from bot.staff.takeaway import take_invitations, take_keys, take_work

__all__ = [
    "come_in",
    "confirm",
    "confirm_all",
    "invite",
    "invite_professional",
    "pause",
    "remove",
    "rename",
    "set_role",
    "take_invitation_back",
]


def rename(session: Session, *, person_id: int, name: str, title: str, by: int | None, now: datetime) -> Person:
    """Give somebody another name and title; families read them from the next message on.

    Raises:
        OnlyForCoordinators: ``by`` is none.
        NotStaff: the person does not work here.
        ValueError: the name is empty.
    """
    person = lock_member(session, person_id, by)
    if not name.strip():
        raise ValueError("families need a name to read")
    if (person.name, person.title) != (name.strip(), title.strip()):
        person.name, person.title = name.strip(), title.strip()
        event = note(session, Deed.RENAMED, now, person_id=person_id, by=by)
        tell(session, event, person, "staff-renamed-you", now, name=signed(person.name, person.title))
    return person


def set_role(
    session: Session,
    *,
    person_id: int,
    role: str,
    by: int | None,
    now: datetime,
    promise: Promise,
    substitute_id: int | None = None,
) -> Person:
    """Give somebody another role; who answers families no more leaves the cases to the substitute or the queue.

    Raises:
        OnlyForCoordinators: ``by`` is none.
        NotStaff: the person does not work here, or is paused.
        LastCoordinator: nobody would look after the desk.
        ValueError: nobody at the desk has such a role.
    """
    if role not in BY_INVITATION:
        raise ValueError("nobody at the desk has such a role")
    person = lock_member(session, person_id, by, substitute_id)
    before = person.role
    if is_paused(session, person):
        raise NotStaff
    if before == role:
        return person
    keep_a_coordinator(session, person)
    person.role = role
    _adapt(session, person, before, now, promise, substitute_id)
    event = note(session, Deed.ROLE, now, person_id=person_id, by=by, before=before, after=role)
    tell(session, event, person, "staff-role-now", now, role=role_name(role))
    told = letter(
        "staff-told-role", who=by_whom(session, by), name=signed(person.name, person.title), role=role_name(role)
    )
    tell_coordinators(session, event, told, now)
    return person


def _adapt(
    session: Session, person: Person, before: str, now: datetime, promise: Promise, substitute_id: int | None
) -> None:
    """Take from the person what the new role does not have."""
    session.flush()
    if before in WORKER_ROLES and person.role not in WORKER_ROLES:
        leave(
            session, worker_id=person.id, reason="removed", now=now, promise=promise, substitute_id=substitute_id
        )  # fmt: skip
        take_work(session, person_id=person.id, now=now)
        end_all(session, worker_id=person.id, now=now)
    if before == Role.COORDINATOR:
        take_invitations(session, person_id=person.id, now=now)


def remove(
    session: Session,
    *,
    person_id: int,
    by: int | None,
    now: datetime,
    promise: Promise,
    substitute_id: int | None = None,
    why: Deed | None = None,
) -> int:
    """Let somebody go, or let them leave when ``by`` is themself; how many cases changed hands.

    ``why`` is given when neither is the case, such as for somebody who left the duty group.

    Role, cases, shifts to come, words that wait, cards, entries, invitations, commands and keyboard go in this one
    transaction. The person and the coordinators are told.

    Raises:
        OnlyForCoordinators: ``by`` is somebody else, no coordinator and no lead of their organisation.
        NotStaff: the person does not work here.
        LastCoordinator: nobody would look after the desk.
    """
    person = lock_member(session, person_id, by, substitute_id, by_leads=True)
    keep_a_coordinator(session, person)
    found, name = standing(session, person), signed(person.name, person.title)
    before, person.role = person.role, Role.FAMILY.value
    deed = why or (Deed.LEFT if by == person_id else Deed.REMOVED)
    session.flush()
    changed = leave(
        session, worker_id=person_id, reason=deed.value, now=now, promise=promise, substitute_id=substitute_id
    )
    take_work(session, person_id=person_id, now=now)
    take_keys(session, person_id=person_id, by=by, now=now)
    end_all(session, worker_id=person_id, now=now)
    event = note(session, deed, now, person_id=person_id, by=by, before=found.paused_role or before, after=Role.FAMILY)
    session.delete(found)
    tell(session, event, person, f"staff-{deed}-you", now, name=person.name)
    end_duty(session, person_id=person_id)
    said = Part(f"staff-told-{deed}", {"who": by_whom(session, by), "name": name})
    parts = said, *with_cases("staff-cases-moved", changed)
    tell_coordinators(session, event, Letter(parts, buttons=ways_back(deed)), now)
    return changed
