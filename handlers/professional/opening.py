"""Links that name something: whoever came by invitation is shown it, everybody else gets the words of an ordinary start."""

from __future__ import annotations

from dataclasses import replace

from bot.gaps.rules import sign
from bot.organisations.queries import is_verified
from handlers import joining
from handlers.family import danger
from handlers.family.services import button_word, on_service
from handlers.professional.whom.card import shown
from handlers.visit import Action, Reply, Visit, say

#: What stands before the sign in such a link.
WHO = "who-"


def on_who(visit: Visit) -> Reply:
    """A link from an inline message: the card of the situation or person, or the service with its contact persons.

    Who may see it is decided before anything is looked for, so that a real sign and a made-up one cannot be told apart.
    """
    if not is_verified(visit.person):
        return joining.on_start(visit)
    wanted = visit.event.argument.removeprefix(WHO)
    entry = visit.directory.shown_entry(wanted, visit.now)
    if entry is not None:
        return say(shown(visit, entry))
    service = next((one for one in visit.catalogue.catalogue.services if sign(one.id) == wanted), None)
    if service is None:
        return joining.on_start(visit)
    visit.event = replace(visit.event, action=Action("service", (button_word(service.id),)))
    return on_service(visit)


def on_help(visit: Visit) -> Reply:
    """The button above inline rows: the first message, and the emergency numbers below it."""
    return say(*joining.on_start(visit).letters, *danger.on_emergency(visit).letters)
