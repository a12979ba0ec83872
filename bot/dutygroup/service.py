"""What can be asked of this room: set a group as the duty group, let it go, and note that it was lost, is back or moved.

The group is a row among persons with a role that can do nothing, so that the outbox, its order and whoever is out of
reach need no second kind of addressee. All changes take the coordinators under lock first.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from bot.cases import reach
from bot.cases.queue import groupcards
from bot.cases.tables import OutOfReach
from bot.duty.queries import duty_group
from bot.duty.tables import DutyGroup
from bot.dutygroup.errors import NoDutyGroup, OnlyCoordinatorsSetGroups
from bot.dutygroup.letters import announcement, say_in_group, tell_coordinators
from bot.outbox.letter import letter
from bot.people.queries import coordinators, lock_persons
from bot.people.rules import Role
from bot.people.tables import Person


def is_group(session: Session, *, person_id: int) -> bool:
    """Whether this addressee is a group that is the duty group or was once."""
    found = session.get(Person, person_id)
    return found is not None and found.role == Role.DUTY_GROUP


def bind(
    session: Session,
    *,
    group_id: int,
    by: int,
    organisation: str,
    leaving_removes: bool,
    now: datetime,
) -> bool:
    """Make a group the duty group, in place of any other, in the coordinator's language; the waiting cases appear there.

    False when it is the duty group already; if it was out of reach it goes on.

    Raises:
        OnlyCoordinatorsSetGroups: ``by`` is none.
    """
    who = _lock_coordinator(session, by)
    before = duty_group(session)
    if before is not None and before.person_id == group_id:
        back(session, group_id=group_id, now=now)
        return False
    if before is not None:
        _leave_behind(session, before, now)
    group = session.get_one(Person, group_id)
    group.role, group.language = Role.DUTY_GROUP.value, who.language
    session.add(DutyGroup(id=1, person_id=group_id, set_by_id=by, set_at=now, placed_at=now))
    session.flush()
    reach.found(session, person_id=group_id, now=now)
    words = announcement(organisation, leaving_removes=leaving_removes)
    say_in_group(session, group_id=group_id, event="set", words=words, now=now)
    tell_coordinators(session, event="set", key="group-told-set", now=now, but=by, who=who.name)
    groupcards.pay_all(session, now=now)
    return True


def let_go(session: Session, *, by: int, now: datetime) -> None:
    """Do without a duty group: what waits is offered in private chats, and the group's cards lose their buttons.

    Raises:
        OnlyCoordinatorsSetGroups: ``by`` is none.
        NoDutyGroup: there is none.
    """
    who = _lock_coordinator(session, by)
    found = duty_group(session)
    if found is None:
        raise NoDutyGroup
    session.delete(found)
    session.flush()
    groupcards.pay_all(session, now=now)
    _say_goodbye(session, found.person_id, now)
    tell_coordinators(session, event="let-go", key="group-told-let-go", now=now, but=by, who=who.name)


def speak(session: Session, *, by: int, language: str, now: datetime) -> None:
    """From now on write to the duty group in this language; its cards follow.

    Raises:
        OnlyCoordinatorsSetGroups: ``by`` is none.
        NoDutyGroup: there is none.
    """
    _lock_coordinator(session, by)
    found = duty_group(session)
    if found is None:
        raise NoDutyGroup
    session.get_one(Person, found.person_id).language = language
    session.flush()
    say_in_group(
        session, group_id=found.person_id, event=f"speaks-{language}", words=letter("group-speaks"), now=now
    )  # fmt: skip
    groupcards.renew(session, group_id=found.person_id, now=now)


def lost(session: Session, *, group_id: int, now: datetime) -> None:
    """The bot was thrown out, or the group is gone: coordinators hear of it once. Cards are owed to workers from now on."""
    if reach.is_away(session, group_id):
        return
    reach.lost(session, person_id=group_id, now=now)
    if _current(session, group_id) is not None:
        tell_coordinators(session, event=f"lost-{group_id}", key="group-told-lost", now=now)


def back(session: Session, *, group_id: int, now: datetime) -> None:
    """The group takes messages again: its cards are brought up to date, and coordinators hear of it once."""
    away = session.get(OutOfReach, group_id)
    if away is None:
        return
    since = away.since
    reach.found(session, person_id=group_id, now=now)
    found = _current(session, group_id)
    if found is not None:
        _place_anew(found, now)
        groupcards.forget_unarrived(session, group_id=group_id)
        groupcards.renew(session, group_id=group_id, since=since, now=now)
        tell_coordinators(session, event=f"back-{group_id}", key="group-told-back", now=now)


def moved(session: Session, *, group_id: int, now: datetime) -> None:
    """The group has another number: what waits for a worker is owed a fresh card there."""
    found = _current(session, group_id)
    if found is not None:
        _place_anew(found, now)
        groupcards.forget_old_chat(session, group_id=group_id)
    back(session, group_id=group_id, now=now)


def _lock_coordinator(session: Session, person_id: int) -> Person:
    locked = lock_persons(session, ids={person_id, *(one.id for one in coordinators(session))})
    who = next(one for one in locked if one.id == person_id)
    if who.role != Role.COORDINATOR:
        raise OnlyCoordinatorsSetGroups
    return who


def _current(session: Session, group_id: int) -> DutyGroup | None:
    """The duty group, if this group is it."""
    found = duty_group(session)
    return found if found is not None and found.person_id == group_id else None


def _place_anew(found: DutyGroup, now: datetime) -> None:
    """Cards that are put from now on are others than those before."""
    found.placed_at = max(now, found.placed_at + timedelta(milliseconds=1))


def _leave_behind(session: Session, before: DutyGroup, now: datetime) -> None:
    session.delete(before)
    session.flush()
    _say_goodbye(session, before.person_id, now)


def _say_goodbye(session: Session, group_id: int, now: datetime) -> None:
    groupcards.put_away(session, group_id=group_id, words=letter("group-card-away"), now=now)
    say_in_group(session, group_id=group_id, event="no-more", words=letter("group-no-more"), now=now)
