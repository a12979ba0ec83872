"""People whom Telegram does not reach any more: who has to know, and what goes on without them.

A family that shut the bot out becomes a task of its worker, told once: contact it in another way. A worker who did so is
told of to the coordinators, and their urgent cases go on to others (``bot/cases/queue/watch.py``).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import letters, notices
from bot.cases.family import members
from bot.cases.queries import open_case_of
from bot.cases.tables import Case, OutOfReach
from bot.people.queries import coordinators
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person


def lost(session: Session, *, person_id: int, now: datetime) -> None:
    """The person's chat takes no messages any more; each time it begins, whoever has to know is told once."""
    if session.get(OutOfReach, person_id) is not None:
        return
    session.add(OutOfReach(person_id=person_id, since=now))
    session.flush()
    person = session.get_one(Person, person_id)
    if person.role in WORKER_ROLES:
        _tell_coordinators(session, person, now)
    case = open_case_of(session, person_id=person_id)
    if case is not None:
        tell_owner_of_task(session, case=case, now=now)


def found(session: Session, *, person_id: int, now: datetime) -> None:
    """The person's chat takes messages again."""
    away = session.get(OutOfReach, person_id)
    if away is None:
        return
    since = away.since
    session.delete(away)
    session.flush()
    case = open_case_of(session, person_id=person_id)
    if case is not None and members.ever(session, case_id=case.id):
        letter = letters.owner_on_member("owner-member-back", case, members.name_of(session, case, person_id))
        event = f"back:{_name(since)}:{person_id}"
        notices.tell_owner(session, case=case, event=event, letter=letter, now=now)
    elif case is not None:
        letter = letters.owner_notice("owner-family-back", case)
        notices.tell_owner(session, case=case, event=f"back:{_name(since)}", letter=letter, now=now)


def tell_owner_of_task(session: Session, *, case: Case, now: datetime) -> None:
    """If the case's family is out of reach, its owner hears once that it has to be contacted in another way.

    Of several people the owner hears which of them.
    """
    several = bool(members.ever(session, case_id=case.id))
    for person_id in members.family_of(session, case):
        away = session.get(OutOfReach, person_id)
        if away is None or case.owner_id is None:
            continue
        event, letter = (
            f"away:{_name(away.since)}:{case.owner_id}",
            letters.owner_notice("owner-family-away", case, True),
        )
        if several:
            event = f"{event}:{person_id}"
            letter = letters.owner_on_member("owner-member-away", case, members.name_of(session, case, person_id))
        notices.tell_owner(session, case=case, event=event, letter=letter, now=now)


def nobody_there(session: Session, case: Case) -> bool:
    """Whether Telegram reaches nobody of the case's family."""
    return all(is_away(session, person_id) for person_id in members.family_of(session, case))


def is_away(session: Session, person_id: int | None) -> bool:
    """Whether Telegram does not reach this person."""
    return person_id is not None and session.get(OutOfReach, person_id) is not None


def all_away(session: Session) -> set[int]:
    """Ids of everybody whom Telegram does not reach."""
    return set(session.scalars(select(OutOfReach.person_id)))


def _tell_coordinators(session: Session, worker: Person, now: datetime) -> None:
    for one in coordinators(session):
        if one.id != worker.id:
            notices.tell_of_worker(session, reader=one, worker=worker, event=f"worker-away:{_name(now)}", now=now)


def _name(moment: datetime) -> str:
    return f"{moment:%Y%m%d%H%M%S}"
