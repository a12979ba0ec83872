"""Rows of an inline answer: the contact list while somebody types, each row with whoever answers today."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.loaded import LoadedCatalogue
from bot.directory.loaded import Entry, LoadedDirectory
from bot.directory.rules import sign
from bot.outbox.letter import Arg, Names, Part
from handlers.wording import said_in, shortened
from knowledge.directory.answerer import Answering
from knowledge.directory.model import Expert, Situation
from knowledge.hours import OpeningHours
from knowledge.openness import openness
from knowledge.service import Service

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


@dataclass(frozen=True, slots=True)
class Lists:
    """What rows are made of: the contact list, and the catalogue for the half that everybody may read."""

    people: LoadedDirectory
    services: LoadedCatalogue


def rows(lists: Lists, text: str, language: str, area: str, now: datetime) -> list[InlineRow]:
    """What a half-typed sentence may ask for, best first; for verified readers only."""
    found = lists.people.while_typing(text, area, now).rows
    entries = [entry for row in found if (entry := lists.people.entry(row.id))]
    return [row for entry in entries for row in _rows(lists, entry, language, now)]


def _rows(lists: Lists, entry: Entry, language: str, now: datetime) -> Iterator[InlineRow]:
    """The row of an entry; none when nobody is there today."""
    first = lists.people.card(entry, now).first
    if first is not None:
        args = _args(lists.people, first, language, now)
        of_person = said_in(Part("inline-title", args), language)
        title = _text(entry.name, language) if isinstance(entry, Situation) else of_person
        description = said_in(Part("inline-description", args), language)
        yield InlineRow(
            sign(entry.id), shortened(title, _LONGEST_TITLE), shortened(description, _LONGEST_DESCRIPTION),
            _public(lists, entry, language, now),
        )  # fmt: skip


def _args(people: LoadedDirectory, first: Answering, language: str, now: datetime) -> dict[str, Arg]:
    expert = first.expert
    role, organisation = Names(expert.role), Names(people.data.organisation[expert.organisation].name)
    hours = expert.consultation_hours or expert.hours
    return {
        "role": role, "organisation": organisation, "name": expert.name, "line": expert.direct_line,
        "open": said_in(_open(hours, now), language),
    }  # fmt: skip


def _open(hours: OpeningHours | None, now: datetime) -> Part:
    found = openness(hours, now)
    if found is None:
        return Part("inline-hours-unknown")
    return Part("inline-open" if found.open else "inline-closed")


def _public(lists: Lists, entry: Entry, language: str, now: datetime) -> str:
    """What families may read too: of a situation its service, of a person the role and what the person lets be shown."""
    if isinstance(entry, Expert):
        organisation = lists.people.data.organisation[entry.organisation]
        shown = (entry.name, entry.public_line or "") if entry.public else ()
        return _lined(_text(entry.role, language), _text(organisation.name, language), *shown)
    day = lists.people.day(now)
    offered = (lists.services.service(one) for one in entry.services)
    service = next((one for one in offered if one is not None and one.is_valid_on(day)), None)
    return _lined(_text(entry.name, language), *(_of_service(service, language) if service else ()))


def _of_service(service: Service, language: str) -> tuple[str, ...]:
    channel = service.next_channel
    return service.name_in(language), _text(service.organisation, language), channel.value if channel else ""


def _lined(*told: str) -> str:
    return "\n".join(dict.fromkeys(line for line in told if line))


def _text(texts: Mapping[str, str], language: str) -> str:
    return said_in(Part("text", {"text": Names(texts)}), language)
