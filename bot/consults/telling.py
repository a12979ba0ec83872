"""After a parent's yes: who has the family's matter, told once to whoever asked, as it is at that moment (row R34).

Nothing is looked up before the yes.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.letters import full_name, signature
from bot.cases.queries import open_case_of
from bot.cases.tables import Case
from bot.config import DeskSettings
from bot.consults.tables import Permission
from bot.duty.tables import Absence
from bot.duty.wording import day_name
from bot.outbox import service as outbox
from bot.outbox.letter import Arg, Letter, Part
from bot.people.tables import Person


def tell_asker(
    session: Session, *, permission: Permission, desk: DeskSettings, now: datetime, today: date
) -> tuple[Part, ...]:
    """Tell the asker of a permission that was given just now; gives what was told, for the parent to read too."""
    assert permission.giver_id is not None
    told = _standing(session, open_case_of(session, person_id=permission.giver_id), desk, today)
    outbox.enqueue(
        session, person_id=permission.asker_id, key=f"permission:{permission.id}:told:{permission.asker_id}",
        letter=Letter((Part("permission-told-asker"), *told)), now=now, about=f"permission:{permission.id}",
    )  # fmt: skip
    return told


def _standing(session: Session, case: Case | None, desk: DeskSettings, today: date) -> tuple[Part, ...]:
    if case is None:
        return (Part("permission-told-nothing"),)
    owner = session.get(Person, case.owner_id) if case.owner_id else None
    if owner is None:
        return Part("permission-told-queue"), _channel(desk)
    holder = Part("permission-told-holder", {"holder": signature(owner)})
    return holder, _channel(desk), _substitute(session, owner, today)


def _channel(desk: DeskSettings) -> Part:
    if not desk.phone:
        return Part("permission-told-channel-none", {"organisation": desk.organisation})
    return Part("permission-told-channel", {"organisation": desk.organisation, "phone": desk.phone})


def _substitute(session: Session, owner: Person, today: date) -> Part:
    """Who answers during the next absence that is noted; a reason is never told."""
    away = select(Absence, Person).join(Person, Person.id == Absence.substitute_id)
    noted = away.where(Absence.worker_id == owner.id, Absence.last_day >= today).order_by(Absence.first_day).limit(1)
    found = session.execute(noted).first()
    if found is None:
        return Part("permission-told-no-substitute")
    days: dict[str, Arg] = {"first": day_name(found[0].first_day), "last": day_name(found[0].last_day)}
    return Part("permission-told-substitute", {"substitute": full_name(found[1]), **days})
