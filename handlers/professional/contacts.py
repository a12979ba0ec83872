"""Contact persons of a service: never shown to families (row R2)."""

from __future__ import annotations

from bot.outbox.letter import Arg, Names, Part
from handlers.wording import lines
from knowledge.service import Contact, Service


def contact_persons(service: Service) -> list[Part]:
    """One paragraph for each contact person: role, name, line, whether one may consult anonymously."""
    return [_paragraph(contact) for contact in service.contacts]


def _paragraph(contact: Contact) -> Part:
    who: dict[str, Arg] = {"role": Names(contact.role), "name": contact.name or "", "line": contact.direct_line or ""}
    anonymous = Part("pro-anonymous-yes" if contact.anonymous_consultation else "pro-anonymous-no")
    needs = [Part("pro-needs", {"needs": Names(contact.needs_first)})] if contact.needs_first else []
    return lines(Part("pro-contact", who), anonymous, *needs)
