"""Questions about consultations and permissions; nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.consults.rules import ConsultStatus, Mode, PermissionState, is_good
from bot.consults.tables import Consult, ConsultMessage, Permission, UnitName
from bot.masking import KnownNames
from bot.organisations.queries import is_verified
from bot.people.tables import Person


def about(consult: Consult) -> str:
    """What letters of a consultation are about, such as ``consult:12/anonymous:1``: the door reads the second half."""
    return f"consult:{consult.id}" + ("/anonymous:1" if consult.mode == Mode.ANONYMOUS else "")


def of_person(session: Session, *, consult_id: int, person_id: int) -> Consult | None:
    """A consultation for its asker or whoever took it, while they work here; None for everybody else."""
    consult = session.get(Consult, consult_id)
    person = session.get(Person, person_id)
    if consult is None or person is None or not is_verified(person):
        return None
    return consult if person_id in (consult.asker_id, consult.claimed_by_id) else None


def unfinished(session: Session, *, person_id: int) -> list[Consult]:
    """What somebody asked or took that has not ended, newest first, at most eight."""
    mine = (Consult.asker_id == person_id) | (Consult.claimed_by_id == person_id)
    wanted = (ConsultStatus.WAITING, ConsultStatus.OPEN)
    found = select(Consult).where(mine, Consult.status.in_(wanted)).order_by(Consult.id.desc()).limit(8)
    return list(session.scalars(found))


def messages(session: Session, *, consult_id: int) -> list[ConsultMessage]:
    """What was sent in a consultation and not taken out, in order."""
    sent = select(ConsultMessage).where(
        ConsultMessage.consult_id == consult_id, ConsultMessage.sent_at.is_not(None), ConsultMessage.body != ""
    )
    return list(session.scalars(sent.order_by(ConsultMessage.id)))


def good_permissions(session: Session, *, asker_id: int, purpose: str, today: date) -> list[Permission]:
    """The permissions of an asker for one purpose that hold today, newest first, at most five."""
    given = select(Permission).where(
        Permission.asker_id == asker_id, Permission.purpose == purpose, Permission.state == PermissionState.GIVEN,
        Permission.until >= today,
    )  # fmt: skip
    return list(session.scalars(given.order_by(Permission.id.desc()).limit(5)))


def given_by(session: Session, *, giver_id: int, today: date) -> list[Permission]:
    """The permissions that a parent gave and that hold today, newest first, at most eight."""
    given = select(Permission).where(
        Permission.giver_id == giver_id, Permission.state == PermissionState.GIVEN, Permission.until >= today
    )
    return list(session.scalars(given.order_by(Permission.id.desc()).limit(8)))


def holds(session: Session, consult: Consult, today: date) -> bool:
    """Whether words may go on in a consultation: always in anonymous mode, else while the permission is good."""
    if consult.permission_id is None:
        return True
    permission = session.get(Permission, consult.permission_id, populate_existing=True)
    return permission is not None and is_good(permission.state, permission.until, today)


def names_of_unit(session: Session, *, unit_id: int | None, key: bytes) -> KnownNames:
    """The names of a unit's list; none without a key or a unit."""
    if not key or unit_id is None:
        return KnownNames()
    found = session.scalars(select(UnitName.digest).where(UnitName.unit_id == unit_id))
    return KnownNames(key, frozenset(found))
