"""*We go on with an invitation*: the asker hands a link to the parent, and only the parent's own yes opens anything."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.consults import permissions, service
from bot.consults.rules import LINK_VALID_FOR, Outcome
from bot.consults.tables import Consult


def go_on(session: Session, *, consult_id: int, person_id: int, now: datetime) -> str:
    """End a consultation so, and give the token of the link for the parent; nothing about any family is looked up.

    Raises:
        ConsultGone: it is not the asker's, or it has ended.
    """
    consult = service.end(session, consult_id=consult_id, person_id=person_id, outcome=Outcome.KUTSU, now=now)
    asked = ask_parent(session, asker_id=person_id, now=now)
    consult.approval_id = asked.id
    session.flush()
    return asked.token


def ask_parent(session: Session, *, asker_id: int, now: datetime, purpose: str = "kutsu") -> permissions.Asked:
    """Make a link with which a parent can say yes to something for the asker alone, such as an invitation.

    Raises:
        PermissionGone: the asker does not work here.
    """
    until = (now + LINK_VALID_FOR + timedelta(days=1)).date()
    return permissions.ask(session, asker_id=asker_id, purpose=purpose, recipient="asker", until=until, now=now)


def consult_behind(session: Session, *, permission_id: int) -> Consult | None:
    """The consultation that a parent's yes to an invitation belongs to; None for every other permission."""
    return session.scalars(select(Consult).where(Consult.approval_id == permission_id)).one_or_none()
