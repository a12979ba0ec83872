"""A professional's own door: the first message, what can be done here, and what this is."""

from __future__ import annotations

from dataclasses import replace

from bot.organisations import queries
from bot.outbox.letter import Arg, Letter, Names, Part
from bot.people.rules import Role
from bot.people.tables import Person
from bot.staff import leading
from handlers.family import start
from handlers.family.buttons import ALWAYS
from handlers.keyboard import keyboard_for
from handlers.professional.profile.page import PROFILE
from handlers.promises import hours_in_words
from handlers.visit import Reply, Visit, say

_HELP = ("pro-help", "pro-help-whom", "pro-help-consult", "pro-help-others", "pro-help-inline", "pro-help-human",
         "pro-help-danger")  # fmt: skip


def first_message(visit: Visit, person: Person) -> tuple[Part, ...]:
    """Who this is and where the reader works, how to ask without identifiers, and when a person reads."""
    hours = {"hours": hours_in_words(visit)}
    said = Part("pro-welcome", {"name": person.name}), *_place(visit, person), Part("pro-how"), Part("pro-human")
    return *said, Part("pro-hours", hours)


def on_help(visit: Visit) -> Reply:
    """``/apua``: what a professional can do here; a family's own help for a family."""
    if visit.person.role != Role.PROFESSIONAL:
        return start.on_help(visit)
    parts = tuple(Part(key) for key in (*_HELP, *_of_leads(visit, visit.person)))
    return say(Letter(parts, buttons=((PROFILE,), *ALWAYS), keyboard=keyboard_for(visit.person)))


def on_about(visit: Visit) -> Reply:
    """``/tietoa``: what this is, and for a professional what is kept of a question and who reads it."""
    reply = start.on_about(visit)
    if visit.person.role == Role.PROFESSIONAL:
        first = reply.letters[0]
        kept = Part("pro-about-kept"), Part("pro-about-lines")
        reply.letters[0] = replace(first, parts=(*first.parts, *kept))
    return reply


def _place(visit: Visit, person: Person) -> tuple[Part, ...]:
    """Where the person works, and that they look after others there."""
    place = queries.affiliation_of(visit.session, person_id=person.id)
    if place is None:
        return ()
    organisation = queries.organisation(visit.session, organisation_id=place.organisation_id)
    assert organisation is not None
    unit = queries.unit(visit.session, place.unit_id) if place.unit_id else None
    names: dict[str, Arg] = {
        "organisation": Names(organisation.name), "unit": Names(unit.name if unit else {}),
    }  # fmt: skip
    where = Part("pro-welcome-unit" if unit else "pro-welcome-place", names)
    return where, *(Part(key) for key in _of_leads(visit, person))


def _of_leads(visit: Visit, person: Person) -> tuple[str, ...]:
    return ("pro-help-leads",) if leading.leads_organisation(visit.session, person) else ()
