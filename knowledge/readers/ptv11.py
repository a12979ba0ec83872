"""The national catalogue (PTV), versions 8 to 11: services with their channels, descriptions and organisations.

One tolerant reader for all four: a null list is an empty one, unknown values stay, texts are picked by language
and type and never by their place. Texts are not searched for numbers or hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.readers import derive
from knowledge.readers.areas import area_of_lists, remark_on_area
from knowledge.readers.documents import entities
from knowledge.readers.entry import UNREADABLE, Entry, Notes, Reading, entry, reason_of
from knowledge.readers.ptv11_channels import display_names, read_channel
from knowledge.readers.ptv_values import spellings, today
from knowledge.readers.shapes import (
    Fields,
    code_of,
    fields,
    languages,
    listed_texts,
    merged,
    moment,
    rows,
    text,
    texts,
    with_finnish,
)
from knowledge.readers.ways import linked_channels
from knowledge.service import Channel

_FURTHER = {
    "deadline": "DeadLine",
    "processing_time": "ProcessingTime",
    "validity": "ValidityTime",
    "type": "ServiceType",
}
#: what a general description is asked for when the service itself has none
_FROM_DESCRIPTION = ("serviceClasses", "ontologyTerms", "targetGroups", "lifeEvents", "keywords")


@dataclass
class Shelf:
    """Documents by what they are, and by their ids."""

    services: dict[str, Fields] = field(default_factory=dict)
    channels: dict[str, Fields] = field(default_factory=dict)
    descriptions: dict[str, Fields] = field(default_factory=dict)
    organisations: dict[str, Fields] = field(default_factory=dict)
    archived: dict[str, None] = field(default_factory=dict)


def read_ptv11(documents: Iterable[object]) -> Reading:
    """Read services, channels, general descriptions and organisations, in any order and in any pages.

    Channels that are not among the documents are missing from their services, with a remark.
    """
    notes, shelf = Notes(), Shelf()
    for place, document in entities(documents, notes):
        _sort(document, place, shelf, notes)
    connections = _connections_of_channels(shelf)
    read = [_entry(service, shelf, connections, notes) for service in shelf.services.values()]
    entries = tuple(found for found in read if found is not None)
    return Reading(entries, tuple(notes.problems), tuple(notes.remarks), tuple(shelf.archived))


def _sort(document: Fields, where: str, shelf: Shelf, notes: Notes) -> None:
    shelves = {
        "serviceNames": shelf.services,
        "serviceChannelNames": shelf.channels,
        "organizationNames": shelf.organisations,
        "names": shelf.descriptions,
    }
    source_id = text(document.get("id"))
    if "archivingDate" in document:
        shelf.archived[source_id] = None
        return
    place = next((shelves[name] for name in shelves if name in document), None)
    if place is None:
        if not _is_not_wanted(document):
            notes.problem(
                source_id or where, "is neither a service, a channel, a general description nor an organisation"
            )
    elif not source_id:
        notes.problem(where, "has no id")
    elif text(document.get("publishingStatus")) not in {"", "Published"}:
        if place is shelf.services:
            shelf.archived[source_id] = None
    else:
        _keep(source_id, document, place, notes)


def _is_not_wanted(document: Fields) -> bool:
    """Rows of id lists and collections of services: known, but nothing is read from them."""
    return set(document) <= {"id", "name", "modified", "type"} or "serviceCollectionNames" in document


def _keep(source_id: str, document: Fields, place: dict[str, Fields], notes: Notes) -> None:
    """Of two documents with one id the one that was changed last stays."""
    before = place.get(source_id)
    if before is not None and before != document:
        notes.remark(source_id, "came twice with different contents; the later one is used")
        if text(before.get("modified")) > text(document.get("modified")):
            return
    place[source_id] = document


def _connections_of_channels(shelf: Shelf) -> dict[str, dict[str, Fields]]:
    """Connections as channels tell them, by service and channel: a service's own list may be missing."""
    found: dict[str, dict[str, Fields]] = {}
    for channel_id, channel in shelf.channels.items():
        for connection in rows(channel.get("services")):
            service_id = text(fields(connection.get("service")).get("id"))
            if service_id:
                found.setdefault(service_id, {})[channel_id] = connection
    return found


def _entry(
    service: Fields, shelf: Shelf, connections: Mapping[str, Mapping[str, Fields]], notes: Notes
) -> Entry | None:
    source_id = text(service.get("id"))
    description = shelf.descriptions.get(text(service.get("generalDescriptionId")), {})
    try:
        connected = _connected(service, connections.get(source_id, {}))
        ways = linked_channels(source_id, connected, shelf.channels, read_channel, notes)
        raw = {
            "service": service,
            "channels": [
                shelf.channels[channel_id] for channel_id in sorted(connected) if channel_id in shelf.channels
            ],
            "generalDescription": description or None,
            "organizations": list(_organisations(service, shelf).values()),
        }
        read = entry(_fields(service, description, ways, shelf), source="ptv11", source_id=source_id, raw=raw)
        remark_on_area(read, today(service.get("areaType")), notes)
        return read
    except UNREADABLE as wrong:
        notes.problem(source_id, reason_of(wrong))
        return None


def _connected(service: Fields, of_channels: Mapping[str, Fields]) -> dict[str, Fields]:
    own = {text(fields(link.get("serviceChannel")).get("id")): link for link in rows(service.get("serviceChannels"))}
    return {channel_id: link for channel_id, link in {**of_channels, **own}.items() if channel_id}


def _fields(service: Fields, description: Fields, ways: Sequence[Channel], shelf: Shelf) -> dict[str, Any]:
    whole = {name: rows(service.get(name)) or rows(description.get(name)) for name in _FROM_DESCRIPTION}
    names = with_finnish(merged(texts(service.get("serviceNames"), "Name"), texts(description.get("names"), "Name")))
    classes = tuple(sorted({code_of(item) for item in whole["serviceClasses"]} - {""}))
    groups = tuple(sorted({code_of(item) for item in whole["targetGroups"]} - {""}))
    return {
        "id": text(service.get("id")).lower(),
        "name": names,
        **_texts(service, description),
        "keywords": _keywords(whole),
        "everyday": {language: (name,) for language, name in _other_names(service).items()},
        "service_class": class_name(whole["serviceClasses"]),
        "classes": classes,
        "target_groups": groups,
        "life_events": tuple(sorted({code_of(item) for item in whole["lifeEvents"]} - {""})),
        "terms": tuple(sorted({text(item.get("uri")) for item in whole["ontologyTerms"]} - {""})),
        "kind_of": text(service.get("generalDescriptionId")) or None,
        **_organised(service, classes, names, shelf),
        "audience": derive.audience(groups),
        "area": area_of_lists(service),
        "cost": derive.cost(today(service.get("serviceChargeType")) or today(description.get("serviceChargeType"))),
        "crisis": derive.crisis(names),
        "languages": languages(service.get("languages")),
        "channels": ways,
        "next_step": derive.next_step(ways, names),
        "modified": moment(service.get("modified")),
    }


def class_name(classes: Iterable[Fields]) -> str:
    """The Finnish name of the most exact class."""
    exact = sorted(classes, key=lambda item: (-code_of(item).count("."), code_of(item)))
    return next((name for item in exact if (name := texts(item.get("name")).get("fi"))), "")


def _other_names(service: Fields) -> dict[str, str]:
    return texts(service.get("serviceNames"), *spellings("AlternativeName"))


def _texts(service: Fields, description: Fields) -> dict[str, Any]:
    def told(*types: str) -> dict[str, str]:
        wanted = [spelled for kind in types for spelled in spellings(kind)]
        return merged(
            texts(service.get("serviceDescriptions"), *wanted), texts(description.get("descriptions"), *wanted)
        )

    further = {name: told(kind) for name, kind in _FURTHER.items()} | {"voucher": _vouchers(service)}
    return {
        "summary": told("Summary"),
        "description": told("Description", "BackgroundDescription"),
        "instructions": told("UserInstruction"),
        "conditions": merged(texts(service.get("requirements")), texts(description.get("requirements"))),
        "charge": told("ChargeTypeAdditionalInfo"),
        "further": {name: found for name, found in further.items() if found},
    }


def _vouchers(service: Fields) -> dict[str, str]:
    return {
        **texts(service.get("serviceVouchers"), value="additionalInformation"),
        **texts(service.get("serviceVouchers")),
    }


def _keywords(whole: Mapping[str, Sequence[Fields]]) -> dict[str, tuple[str, ...]]:
    """The writers' own words first, then the names of the ontology's terms."""
    found = listed_texts(whole["keywords"])
    for term in whole["ontologyTerms"]:
        for language, name in texts(term.get("name")).items():
            found[language] = tuple(dict.fromkeys([*found.get(language, ()), name]))
    return found


def _organisations(service: Fields, shelf: Shelf) -> dict[str, Fields]:
    listed = [fields(row.get("organization")) for row in rows(service.get("organizations"))]
    ids = {text(one.get("id")) for one in listed}
    return {one: shelf.organisations[one] for one in sorted(ids) if one in shelf.organisations}


def _organised(service: Fields, classes: Sequence[str], names: Mapping[str, str], shelf: Shelf) -> dict[str, Any]:
    by_role: dict[str, list[dict[str, str]]] = {}
    for row in rows(service.get("organizations")):
        name = _organisation_name(row, shelf)
        if name and name not in by_role.setdefault(text(row.get("roleType")), []):
            by_role[text(row.get("roleType"))].append(name)
    producers = by_role.get("Producer", [])
    responsible = [*by_role.get("Responsible", []), *by_role.get("OtherResponsible", [])] or producers
    organised_by = derive.organiser(responsible[0].values() if responsible else (), _type_of(service, shelf))
    return {
        "organisation": with_finnish(responsible[0]) if responsible else {},
        "also_responsible": tuple(sorted(responsible[1:], key=str)),
        "producers": tuple(sorted(producers, key=str)),
        "organiser": organised_by,
        "kind": derive.kind(names, classes),
        "support_level": derive.support_level(organised_by, classes),
    }


def _organisation_name(row: Fields, shelf: Shelf) -> dict[str, str]:
    link = fields(row.get("organization"))
    whole = shelf.organisations.get(text(link.get("id")), {})
    listed = display_names(whole.get("organizationNames"), whole.get("displayNameType"))
    if listed or not text(link.get("name")):
        return listed or texts(row.get("additionalInformation"))
    return {"fi": text(link.get("name"))}


def _type_of(service: Fields, shelf: Shelf) -> str:
    for row in rows(service.get("organizations")):
        if text(row.get("roleType")) == "Responsible":
            whole = shelf.organisations.get(text(fields(row.get("organization")).get("id")), {})
            return text(whole.get("organizationType"))
    return ""
