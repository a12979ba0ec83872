"""Who may look at the staff; asked again at every press."""

from __future__ import annotations

from bot.errors import Refusal
from bot.people.rules import Role
from bot.staff import queries
from bot.staff.errors import NotStaff
from bot.staff.queries import Member
from handlers.coordinator.rights import only_coordinators
from handlers.visit import Visit


class OfStaff(Refusal):
    """A command or a button of those who work at the desk."""

    key = "not-for-you"


def only_staff(visit: Visit) -> None:
    """Let those pass who work at the desk.

    Raises:
        OfStaff: the person does not.
    """
    if visit.person.role == Role.FAMILY:
        raise OfStaff


def chosen(visit: Visit, place: int = 0) -> Member:
    """The member on a coordinator's button.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more.
    """
    only_coordinators(visit)
    found = queries.member(visit.session, person_id=visit.event.action.number(place))
    if found is None:
        raise NotStaff
    return found
