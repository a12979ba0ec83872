"""Still at work: one tap for everybody on the list, or one for each."""

from __future__ import annotations

from bot.staff import queries
from bot.staff import service as staff
from bot.staff.letters import round_letter
from handlers.coordinator.rights import only_coordinators
from handlers.staff.page import person_page, shown
from handlers.staff.rights import chosen
from handlers.visit import Reply, Visit


def on_round(visit: Visit) -> Reply:
    """Whom nobody has confirmed yet.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    return shown(visit, round_letter(queries.unconfirmed(visit.session)))


def on_confirm(visit: Visit) -> Reply:
    """Somebody still works here, or does again after a pause.

    Raises:
        ForCoordinators: the person is none.
        NotStaff: whoever is on the button works here no more.
    """
    one = chosen(visit)
    staff.confirm(visit.session, person_id=one.id, by=visit.person.id, now=visit.now)
    confirmed = queries.member(visit.session, person_id=one.id)
    if visit.event.action.word(1) == "page" and confirmed is not None:
        return shown(visit, person_page(visit, confirmed))
    return on_round(visit)


def on_confirm_all(visit: Visit) -> Reply:
    """Everybody on the list still works here.

    Raises:
        ForCoordinators: the person is none.
    """
    only_coordinators(visit)
    staff.confirm_all(visit.session, by=visit.person.id, now=visit.now)
    return on_round(visit)
