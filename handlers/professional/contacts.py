"""Contact persons of a service: never shown to families (row R2)."""

from __future__ import annotations

from bot.outbox.letter import Arg, Names, Part
from handlers.professional.whom.words import open_hours, person
from handlers.visit import Visit
from handlers.wording import lines
from knowledge.directory.answerer import Answering
from knowledge.service import Contact, Service


def contact_persons(visit: Visit, service: Service) -> list[Part]:
    """A paragraph for each contact person: those of the contact list as they answer today, else the service's own.

    A service whose people stand in the list never falls back to its own: they may be whoever is away.
    """
    listed = visit.directory.of_service(service.id, visit.now)
    if listed is None:
        return [_own(visit, contact) for contact in service.contacts]
    return [_listed(visit, one) for one in listed] or [Part("whom-nobody")]


def _listed(visit: Visit, one: Answering) -> Part:
    return lines(person(visit, one), _anonymous(one.expert.anonymous))


def _own(visit: Visit, contact: Contact) -> Part:
    who: dict[str, Arg] = {"role": Names(contact.role), "name": contact.name or "", "line": contact.direct_line or ""}
    substitute = [Part("whom-substitute", {"name": contact.substitute})] if contact.substitute else []
    needs = [Part("pro-needs", {"needs": Names(contact.needs_first)})] if contact.needs_first else []
    hours = open_hours(visit, contact.hours)
    return lines(Part("pro-contact", who), *hours, *substitute, _anonymous(contact.anonymous_consultation), *needs)


def _anonymous(can: bool) -> Part:
    return Part("pro-anonymous-yes" if can else "pro-anonymous-no")
