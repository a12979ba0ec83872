"""Whom a family wished to be invited by its own yes to a link; the owner begins that invitation with one press."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.family import members
from bot.cases.letters import full_name
from bot.cases.tables import Case
from bot.consults.rules import PermissionState
from bot.consults.tables import Permission
from bot.outbox.letter import Arg, Button, Buttons, Letter, Part
from bot.partners.queries import to_invite
from bot.partners.tables import PartnerInvitation
from bot.people.tables import Person

#: Characters of a name on a button; own choice.
_LONGEST = 36


def wished(session: Session, *, case: Case, today: date) -> list[Person]:
    """Who is to be invited into a case, as its family said yes to, and was not invited yet."""
    given = select(Permission.asker_id).where(
        Permission.giver_id.in_(members.family_of(session, case)), Permission.purpose == "kutsu", Permission.until >= today,
        Permission.state == PermissionState.GIVEN,
    )  # fmt: skip
    invited = select(PartnerInvitation.invitee_id).where(PartnerInvitation.case_id == case.id)
    wanted = {*session.scalars(given)} - {*session.scalars(invited)}
    return [one for one in to_invite(session, case=case) if one.id in wanted]


def buttons(session: Session, *, case: Case, today: date) -> Buttons:
    """A button for each of them, with which the owner begins that invitation."""
    return tuple((_begin(case, one),) for one in wished(session, case=case, today=today))


def _begin(case: Case, person: Person) -> Button:
    name = full_name(person)[:_LONGEST]
    return Button("kutsu-button-wished", "kutsu-who", (case.id, person.id), {"name": name})


def tell_owner(session: Session, *, case_id: int, now: datetime, today: date) -> None:
    """The owner of a case, if it has one, hears whom its family wished, with a button that begins the invitation."""
    case = session.get(Case, case_id)
    if case is None or case.owner_id is None:
        return
    for one in wished(session, case=case, today=today):
        facts: dict[str, Arg] = {"number": case.id, "name": full_name(one)}
        letter = Letter((Part("kutsu-wished", facts),), buttons=((_begin(case, one),),))
        event = f"kutsu-wished:{one.id}:{case.owner_id}"
        notices.tell_owner(session, case=case, event=event, letter=letter, now=now)
