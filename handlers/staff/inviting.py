"""Invite somebody, or give somebody another name: both ask for a name and show it back first."""

from __future__ import annotations

from bot.outbox.letter import Arg, Button, Letter, Part, StartLink
from bot.outbox.tables import OutgoingClass
from bot.people.rules import BY_INVITATION, Role
from bot.staff import queries
from bot.staff import service as staff
from bot.staff.errors import NotStaff
from bot.staff.letters import role_name, signed
from handlers.coordinator.rights import only_coordinators
from handlers.staff import units
from handlers.staff.asking import Asked, ask, take
from handlers.staff.page import BACK, person_page, shown
from handlers.staff.rights import chosen
from handlers.visit import Reply, Visit, say

#: Roles in the order of their buttons.
ROLES = tuple(one for one in (Role.WORKER, Role.PROFESSIONAL, Role.COORDINATOR) if one in BY_INVITATION)


def on_invite(visit: Visit) -> Reply:
    """Ask for a role, for a professional also where they work, then for a name and a title.

    ``staff-invite:professional`` lists organisations, ``…:3`` its units, ``…:3:7`` or ``…:none`` asks for the name.

    Raises:
        ForCoordinators: the person is none.
        UnitGone: the organisation has no such unit.
    """
    only_coordinators(visit)
    role = visit.event.action.word()
    if role not in ROLES:
        rows = tuple((Button(f"staff-role-{one}", "staff-invite", (one.value,)),) for one in ROLES)
        return shown(visit, Letter((Part("staff-which-role"),), buttons=(*rows, (BACK,))))
    asked = _where(visit) if role == Role.PROFESSIONAL else None
    if asked is not None:
        return shown(visit, asked)
    place = f":{visit.event.action.number(1)}:{visit.event.action.number(2)}" if role == Role.PROFESSIONAL else ""
    ask(visit, "invite", f"{role}{place}")
    return shown(visit, Letter((Part("staff-ask-name", {"role": role_name(role)}),), buttons=((BACK,),)))


def _where(visit: Visit) -> Letter | None:
    """What is to be asked of a professional's place; None when the button says all, or there is nothing to choose."""
    action, role = visit.event.action, Role.PROFESSIONAL.value
    if action.word(1) in ("", units.PAGE):
        rows = units.organisations(visit, "staff-invite", (role,), action.number(2))
        without = Button("staff-button-no-place", "staff-invite", (role, units.WHOLE))
        return Letter((Part("staff-invite-where"),), buttons=(*rows, (without,), (BACK,))) if rows else None
    if action.word(1) == units.WHOLE:
        return None
    rows = units.rows(visit, action.number(1), "staff-invite", (role, action.number(1)), action.number(3))
    if rows and action.word(2) in ("", units.PAGE):
        return Letter((Part("team-ask-unit"),), buttons=(*rows, (BACK,)))
    if rows:
        units.chosen(visit, 2, action.number(1))
    return None


def on_rename(visit: Visit) -> Reply:
    """Ask for the new name and title.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more.
    """
    one = chosen(visit)
    ask(visit, "rename", str(one.id))
    back = Button("staff-button-no", "staff-person", (one.id,))
    return shown(
        visit, Letter((Part("staff-ask-new-name", {"name": signed(one.name, one.title)}),), buttons=((back,),))
    )


def on_name(visit: Visit) -> Reply:
    """The name on the screen is right.

    Raises:
        ForCoordinators: the person is none.
        NameGone: another one was written, or it was too long ago.
    """
    only_coordinators(visit)
    taken = take(visit)
    return _invited(visit, taken) if taken.what == "invite" else _renamed(visit, taken)


def on_uninvite(visit: Visit) -> Reply:
    """Take an invitation back.

    Raises:
        ForCoordinators: the person is none.
        InvitationGone: it was used, taken back or is too old.
    """
    only_coordinators(visit)
    staff.take_invitation_back(
        visit.session, invitation_id=visit.event.action.number(), by=visit.person.id, now=visit.now
    )
    return shown(visit, Letter((Part("staff-uninvited"),), buttons=((BACK,),)))


def _invited(visit: Visit, taken: Asked) -> Reply:
    invited = staff.invite(
        visit.session, role=taken.role, name=taken.name, title=taken.title, by=visit.person.id, now=visit.now,
        organisation_id=taken.place[0], unit_id=taken.place[1],
    )  # fmt: skip
    facts: dict[str, Arg] = {"name": signed(taken.name, taken.title), "role": role_name(taken.role)}
    parts = (Part("staff-invited", facts), Part("text", {"text": StartLink(invited.token)}), Part("staff-invited-how"))
    back = Button("staff-button-uninvite", "staff-uninvite", (invited.id,))
    return say(Letter(parts, buttons=((back,), (BACK,))), klass=OutgoingClass.CREDENTIAL)


def _renamed(visit: Visit, taken: Asked) -> Reply:
    person_id = int(taken.subject)
    staff.rename(
        visit.session, person_id=person_id, name=taken.name, title=taken.title, by=visit.person.id, now=visit.now
    )
    one = queries.member(visit.session, person_id=person_id)
    if one is None:
        raise NotStaff
    return shown(visit, person_page(visit, one, Part("staff-renamed")))
