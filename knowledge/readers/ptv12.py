"""The national catalogue (PTV), version 12: services, channels and the connections between them are apart.

Classes, groups and events are codes; their names come from the documents of the reference data, when those are read
with the rest. Texts are Markdown and become plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from knowledge.readers import derive
from knowledge.readers.areas import area_of_codes, remark_on_area
from knowledge.readers.documents import entities
from knowledge.readers.entry import UNREADABLE, Entry, Notes, Reading, entry, reason_of
from knowledge.readers.ptv12_channels import display_names, read_channel, told_in
from knowledge.readers.ptv_values import today
from knowledge.readers.shapes import (
    TEXT_LANGUAGES,
    Fields,
    by_language,
    code_of,
    fields,
    languages,
    merged,
    moment,
    rows,
    strings,
    text,
    texts,
    with_finnish,
)
from knowledge.readers.ways import linked_channels
from knowledge.service import Channel

_FURTHER = {
    "deadline": "deadline",
    "processing_time": "processingTime",
    "validity": "validityTimeAdditionalInformation",
}


@dataclass
class Shelf:
    """Documents by what they are, and by their ids or codes."""

    services: dict[str, Fields] = field(default_factory=dict)
    channels: dict[str, Fields] = field(default_factory=dict)
    descriptions: dict[str, Fields] = field(default_factory=dict)
    organisations: dict[str, Fields] = field(default_factory=dict)
    #: by service, then by channel
    connections: dict[str, dict[str, Fields]] = field(default_factory=dict)
    #: names of the reference data by code and by address
    labels: dict[str, dict[str, str]] = field(default_factory=dict)
    archived: dict[str, None] = field(default_factory=dict)


def read_ptv12(documents: Iterable[object]) -> Reading:
    """Read services, channels, connections, general descriptions, organisations and reference data, in any order."""
    notes, shelf = Notes(), Shelf()
    for place, document in entities(documents, notes):
        _sort(document, place, shelf, notes)
    read = [_entry(service, shelf, notes) for service in shelf.services.values()]
    entries = tuple(found for found in read if found is not None)
    return Reading(entries, tuple(notes.problems), tuple(notes.remarks), tuple(shelf.archived))


def _sort(document: Fields, where: str, shelf: Shelf, notes: Notes) -> None:
    source_id = text(document.get("contentId"))
    if "serviceContentId" in document and "channelContentId" in document:
        of_service = shelf.connections.setdefault(text(document["serviceContentId"]), {})
        of_service[text(document["channelContentId"])] = document
    elif not source_id:
        _label(document, where, shelf, notes)
    elif set(document) == {"contentId"}:
        shelf.archived[source_id] = None
    else:
        _keep(source_id, document, shelf, notes)


def _label(document: Fields, where: str, shelf: Shelf, notes: Notes) -> None:
    named = next((document[name] for name in ("name", "names", "label", "labels") if document.get(name)), None)
    found = texts(named) if isinstance(named, list) else by_language(named)
    if not found:
        notes.problem(where, "is neither an entity with a contentId nor reference data")
    for key in {code_of(document), text(document.get("code")), text(document.get("uri"))} - {""}:
        shelf.labels[key] = found


def _keep(source_id: str, document: Fields, shelf: Shelf, notes: Notes) -> None:
    place = _place(document, shelf)
    if place is None:
        notes.problem(source_id, "is neither a service, a channel, a general description nor an organisation")
        return
    before = place.get(source_id)
    if before is not None and before != document:
        notes.remark(source_id, "came twice with different contents; the later one is used")
        if text(before.get("publishedAt")) > text(document.get("publishedAt")):
            return
    place[source_id] = document


def _place(document: Fields, shelf: Shelf) -> dict[str, Fields] | None:
    if "serviceChannelType" in document:
        return shelf.channels
    if "organizationType" in document:
        return shelf.organisations
    if "serviceType" in document or "serviceClasses" in document:
        return shelf.services if "organizationContentId" in document else shelf.descriptions
    return None


def _entry(service: Fields, shelf: Shelf, notes: Notes) -> Entry | None:
    source_id = text(service.get("contentId"))
    description = shelf.descriptions.get(text(service.get("generalDescriptionContentId")), {})
    connections = shelf.connections.get(source_id, {})
    try:
        ways = linked_channels(source_id, connections, shelf.channels, read_channel, notes)
        told = _fields(service, description, ways, shelf)
        raw = {
            "service": service,
            "connections": [connections[channel_id] for channel_id in sorted(connections)],
            "channels": [shelf.channels[one] for one in sorted(connections) if one in shelf.channels],
            "generalDescription": description or None,
            "organizations": [
                shelf.organisations[one] for one in _organisation_ids(service) if one in shelf.organisations
            ],
            "referenceData": [
                {"code": code, "names": shelf.labels[code]}
                for code in (*told["classes"], *told["terms"])
                if code in shelf.labels
            ],
        }
        read = entry(told, source="ptv12", source_id=source_id, raw=raw)
        remark_on_area(read, today(fields(service.get("area")).get("areaType")), notes)
        return read
    except UNREADABLE as wrong:
        notes.problem(source_id, reason_of(wrong))
        return None


def _fields(service: Fields, description: Fields, ways: Sequence[Channel], shelf: Shelf) -> dict[str, Any]:
    def codes(name: str) -> tuple[str, ...]:
        return tuple(sorted(strings(service.get(name)) or strings(description.get(name))))

    names = with_finnish(merged(told_in(service, "name"), told_in(description, "name")))
    classes, groups = codes("serviceClasses"), codes("targetGroups")
    return {
        "id": text(service.get("contentId")).lower(),
        "name": names,
        **_texts(service, description),
        "keywords": _keywords(service, codes("ontologyTerms"), shelf),
        "everyday": {language: (name,) for language, name in told_in(service, "alternativeName").items()},
        "service_class": _class_name(classes, shelf),
        "classes": classes,
        "target_groups": groups,
        "life_events": codes("lifeEvents"),
        "terms": codes("ontologyTerms"),
        "kind_of": text(service.get("generalDescriptionContentId")) or None,
        **_organised(service, classes, names, shelf),
        "audience": derive.audience(groups),
        "area": area_of_codes(fields(service.get("area"))),
        "cost": derive.cost(text(service.get("chargeType")) or text(description.get("chargeType"))),
        "crisis": derive.crisis(names),
        "languages": languages(service.get("serviceLanguages")),
        "channels": ways,
        "next_step": derive.next_step(ways, names),
        "modified": moment(service.get("publishedAt")),
    }


def _texts(service: Fields, description: Fields) -> dict[str, Any]:
    def told(*names: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for document in (service, description):
            for name in names:
                found = merged(found, told_in(document, name))
        return found

    further = {ours: told(theirs) for ours, theirs in _FURTHER.items()} | {"voucher": _vouchers(service)}
    return {
        "summary": told("summary"),
        "description": told("description", "backgroundDescription"),
        "instructions": told("userInstructions"),
        "conditions": told("conditions"),
        "charge": told("chargeTypeAdditionalInformation"),
        "further": {name: found for name, found in further.items() if found},
    }


def _vouchers(service: Fields) -> dict[str, str]:
    versions = fields(service.get("languageVersions"))
    told = {language: fields(fields(versions.get(language)).get("voucher")) for language in TEXT_LANGUAGES}
    found = {
        language: text(one.get("additionalInformation")) or text(one.get("name")) for language, one in told.items()
    }
    return {language: words for language, words in found.items() if words}


def _keywords(service: Fields, terms: Iterable[str], shelf: Shelf) -> dict[str, tuple[str, ...]]:
    versions = fields(service.get("languageVersions"))
    found = {code: strings(fields(versions.get(code)).get("freelyAssignedKeywords")) for code in TEXT_LANGUAGES}
    for term in terms:
        for language, name in shelf.labels.get(term, {}).items():
            found[language] = tuple(dict.fromkeys([*found[language], name]))
    return {language: words for language, words in found.items() if words}


def _class_name(classes: Iterable[str], shelf: Shelf) -> str:
    exact = sorted(classes, key=lambda code: (-code.count("."), code))
    return next((name for code in exact if (name := shelf.labels.get(code, {}).get("fi", ""))), "")


def _organisation_ids(service: Fields) -> list[str]:
    """Ids of every organisation that a service names, in order, each once."""
    ids = {
        text(service.get("organizationContentId")),
        *_other_responsible(service),
        *_producers(service.get("producers")),
    }
    return sorted(ids)


def _other_responsible(service: Fields) -> tuple[str, ...]:
    listed = service.get("otherResponsibleOrganizations")
    return strings(listed) or tuple(text(row.get("organizationContentId")) for row in rows(listed))


def _organised(service: Fields, classes: Sequence[str], names: Mapping[str, str], shelf: Shelf) -> dict[str, Any]:
    def name_of(content_id: str) -> dict[str, str]:
        return display_names(shelf.organisations.get(content_id, {}))

    main = text(service.get("organizationContentId"))
    kind_of_organisation = text(shelf.organisations.get(main, {}).get("organizationType"))
    organised_by = derive.organiser(name_of(main).values(), kind_of_organisation)
    return {
        "organisation": with_finnish(name_of(main)),
        "also_responsible": tuple(sorted(filter(None, map(name_of, _other_responsible(service))), key=str)),
        "producers": tuple(sorted(filter(None, map(name_of, _producers(service.get("producers")))), key=str)),
        "organiser": organised_by,
        "kind": derive.kind(names, classes),
        "support_level": derive.support_level(organised_by, classes),
    }


def _producers(told: object, depth: int = 0) -> list[str]:
    """Ids of organisations anywhere in the producers: they are told in three lists of different shapes."""
    if depth > 4:
        return []
    if isinstance(told, str):
        return [told]
    listed = told if isinstance(told, list) else list(fields(told).values())
    return sorted({found for item in listed for found in _producers(item, depth + 1)})
