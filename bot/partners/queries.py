"""Lists around invitations; nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.tables import Case
from bot.partners.rules import TOLD
from bot.partners.tables import PartnerInvitation, PartnerInvitationText
from bot.people.queries import colleagues
from bot.people.tables import Person


def body_of(session: Session, kutsu: PartnerInvitation) -> str:
    """The text that stands."""
    text = session.get(PartnerInvitationText, (kutsu.id, kutsu.version))
    return text.body if text is not None else ""


def told_of(session: Session, *, case_id: int) -> list[PartnerInvitation]:
    """The case's invitations that its family sees, oldest first."""
    told = select(PartnerInvitation).where(PartnerInvitation.case_id == case_id, PartnerInvitation.state.in_(TOLD))
    return list(session.scalars(told.order_by(PartnerInvitation.id)))


def to_invite(session: Session, *, case: Case) -> list[Person]:
    """Whom the desk knows by name: everybody who came in by an invitation but the owner and the family itself."""
    inside = (case.owner_id, *members.family_ever(session, case))
    return [one for one in colleagues(session) if one.id not in inside]
