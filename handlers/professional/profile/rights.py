"""Who may see these screens; asked again at every press."""

from __future__ import annotations

from bot.organisations.queries import is_verified
from bot.organisations.tables import Affiliation
from bot.staff import leading
from bot.staff.errors import NotOfYourTeam
from bot.staff.queries import Member
from handlers.staff.rights import OfStaff
from handlers.visit import Visit


def only_verified(visit: Visit) -> None:
    """Let those pass who came by invitation and still work here.

    Raises:
        OfStaff: the person does not.
    """
    if not is_verified(visit.person):
        raise OfStaff


def only_leads(visit: Visit) -> Affiliation:
    """Let those pass who look after the people of their organisation; where that is.

    Raises:
        NotOfYourTeam: the person does not.
    """
    own = leading.leads_organisation(visit.session, visit.person)
    if own is None:
        raise NotOfYourTeam
    return own


def of_team(visit: Visit) -> Member:
    """Who is on the button, when they are of the team of whoever pressed.

    Raises:
        NotOfYourTeam: they are not, there is nobody like that, or the person leads nobody.
    """
    wanted = visit.event.action.number()
    found = next((one for one in leading.team(visit.session, by=visit.person.id) if one.id == wanted), None)
    only_leads(visit)
    if found is None:
        raise NotOfYourTeam
    return found
