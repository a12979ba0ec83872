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
from handlers.staff.asking import Asked, ask, take
from handlers.staff.page import BACK, person_page, shown
from handlers.staff.rights import chosen
from handlers.visit import Reply, Visit, say

#: Roles in the order of their buttons.
ROLES = tuple(one for one in (Role.WORKER, Role.PROFESSIONAL, Role.COORDINATOR) if one in BY_INVITATION)


def on_invite(visit: Visit) -> Reply:
    """Ask for a role, then for a name and a title.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    role = visit.event.action.word()
    if role not in ROLES:
        rows = tuple((Button(f"staff-role-{one}", "staff-invite", (one.value,)),) for one in ROLES)
        return shown(visit, Letter((Part("staff-which-role"),), buttons=(*rows, (BACK,))))
    ask(visit, "invite", role)
    return shown(visit, Letter((Part("staff-ask-name", {"role": role_name(role)}),), buttons=((BACK,),)))


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
        visit.session, role=taken.subject, name=taken.name, title=taken.title, by=visit.person.id, now=visit.now
    )
    facts: dict[str, Arg] = {"name": signed(taken.name, taken.title), "role": role_name(taken.subject)}
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
