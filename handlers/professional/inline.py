"""Rows of an inline answer: contact persons of the services that a sentence finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.loaded import LoadedCatalogue
from bot.gaps.rules import sign
from bot.outbox.letter import Arg, Names, Part
from handlers.wording import said_in, shortened
from knowledge.hours import OpeningHours
from knowledge.openness import openness
from knowledge.service import Contact, Service

#: Services whose contact persons are shown.
_SERVICES = 8
#: Characters of a title and of a description on a small phone; own choice.
_LONGEST_TITLE, _LONGEST_DESCRIPTION = 80, 120


@dataclass(frozen=True, slots=True)
class InlineRow:
    """One row: ``title`` and ``description`` are seen by who asks alone, ``public_text`` by the chat where it is chosen."""

    #: The sign of what it is about; names it in a link.
    id: str
    title: str
    description: str
    public_text: str


def rows(loaded: LoadedCatalogue, text: str, language: str, now: datetime) -> list[InlineRow]:
    """The contact persons that a sentence finds, best first, one for a service; for verified readers only."""
    return [_row(service, service.contacts[0], language, now) for service in _found(loaded, text, now)]


def _found(loaded: LoadedCatalogue, text: str, now: datetime) -> Iterator[Service]:
    for candidate in loaded.understand(text).match.ranked[:_SERVICES]:
        service = loaded.service(candidate.service_id)
        if service is not None and service.contacts and service.is_valid_on(now.date()):
            yield service


def _row(service: Service, contact: Contact, language: str, now: datetime) -> InlineRow:
    args: dict[str, Arg] = {
        "role": Names(contact.role), "organisation": Names(service.organisation), "name": contact.name or "",
        "line": contact.direct_line or "", "open": said_in(_open(contact.hours, now), language),
    }  # fmt: skip
    title, description = (said_in(Part(key, args), language) for key in ("inline-title", "inline-description"))
    return InlineRow(
        sign(service.id), shortened(title, _LONGEST_TITLE), shortened(description, _LONGEST_DESCRIPTION),
        _public(service, language),
    )  # fmt: skip


def _open(hours: OpeningHours | None, now: datetime) -> Part:
    found = openness(hours, now)
    if found is None:
        return Part("inline-hours-unknown")
    return Part("inline-open" if found.open else "inline-closed")


def _public(service: Service, language: str) -> str:
    """What families read too: the service, who arranges it, its own number or address."""
    channel = service.next_channel
    lines = (service.name_in(language), said_in(Part("text", {"text": Names(service.organisation)}), language))
    return "\n".join((*lines, *((channel.value,) if channel else ())))
