"""Human Services Data Specification (HSDS) 3.0 and 3.1: services of the API and packages of tables.

HSDS has texts in one language for each feed, which is told from outside. What it calls a contact becomes a contact
for professionals. Services that are not active are archived until they are active again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from knowledge.municipalities import municipality_code
from knowledge.readers import derive
from knowledge.readers.documents import entities, named
from knowledge.readers.entry import UNREADABLE, Document, Entry, Notes, Reading, entry, reason_of
from knowledge.readers.hsds_channels import read_channels
from knowledge.readers.hsds_package import whole_services
from knowledge.readers.separated import by_column, table
from knowledge.readers.shapes import Fields, day, fields, languages, moment, number, rows, text, with_finnish
from knowledge.service import Cost

_FURTHER = {
    "wait_time": "wait_time",
    "interpretation": "interpretation_services",
    "accreditations": "accreditations",
    "licences": "licenses",
}
_OF_SERVICES = ("status", "service_at_locations", "organization_id")
_COST = ("option", "amount", "currency", "amount_description")
#: documents of an HSDS API that are not about one service
_OTHERS = (
    "location_type",
    "taxonomy_detail",
    "taxonomy",
    "openapi_url",
    "parent_id",
    "version",
    "legal_status",
    "website",
)
#: characters; a summary of the national catalogue has at most 150, a sentence may be a little longer
_SUMMARY = 200
_NOT_AN_ID = re.compile(r"[^a-z0-9_.-]+")


def read_hsds(documents: Iterable[object], language: str = "fi") -> Reading:
    """Read services from ``service``, ``services``, ``service_at_locations`` and ``organizations`` of the API,
    or from the tables of a package (documents named ``services.csv`` and so on). Texts are in ``language``.
    """
    notes, found = Notes(), dict[str, dict[str, Any]]()
    tables, others = _tables(documents, notes)
    for service in whole_services(tables):
        _add(service, found)
    for place, document in entities(others, notes):
        _sort(document, place, found, notes)
    archived = [source_id for source_id, service in found.items() if _is_gone(service)]
    read = [_entry(found[source_id], language, notes) for source_id in found if source_id not in archived]
    return Reading(
        tuple(one for one in read if one is not None), tuple(notes.problems), tuple(notes.remarks), tuple(archived)
    )


def _tables(documents: Iterable[object], notes: Notes) -> tuple[dict[str, list[dict[str, Any]]], list[Document]]:
    tables: dict[str, list[dict[str, Any]]] = {}
    others: list[Document] = []
    for document in named(documents):
        if not document.name.lower().endswith(".csv") or not isinstance(document.body, bytes):
            others.append(document)
            continue
        try:
            stem = re.split(r"[/\\]", document.name)[-1][: -len(".csv")].lower()
            tables.setdefault(stem, []).extend(by_column(table(document.body)))
        except ValueError as wrong:
            notes.problem("", reason_of(wrong), document.name)
    return tables, others


def _sort(document: Fields, where: str, found: dict[str, dict[str, Any]], notes: Notes) -> None:
    if any(name.endswith(".csv") for name in document):
        for service in whole_services({name.removesuffix(".csv"): rows(listed) for name, listed in document.items()}):
            _add(service, found)
    elif fields(document.get("service")):
        _add({**fields(document["service"]), "service_at_locations": [document]}, found)
    elif "services" in document and rows(document.get("services")):
        for one in rows(document["services"]):
            _add({"organization": document, **one}, found)
    elif "name" in document and any(name in document for name in _OF_SERVICES):
        _add(dict(document), found)
    elif not any(name in document for name in _OTHERS):
        notes.problem(text(document.get("id")) or where, "is not a service of HSDS")


def _add(service: dict[str, Any], found: dict[str, dict[str, Any]]) -> None:
    """A service that is met at several places is one service with all of them."""
    source_id = text(service.get("id"))
    before = found.get(source_id)
    if before is not None:
        places = [*rows(before.get("service_at_locations")), *rows(service.get("service_at_locations"))]
        each = {text(place.get("id")) or str(count): place for count, place in enumerate(places)}
        known = {name: value for name, value in service.items() if value not in (None, "", [], {})}
        service = {**before, **known, "service_at_locations": list(each.values())}
    found[source_id] = service


def _is_gone(service: Fields) -> bool:
    return text(service.get("status")) in {"inactive", "defunct", "temporarily closed"}


def _entry(service: Fields, language: str, notes: Notes) -> Entry | None:
    source_id = text(service.get("id"))
    try:
        return entry(_fields(service, language, notes), source="hsds", source_id=source_id, raw=service)
    except UNREADABLE as wrong:
        notes.problem(source_id, reason_of(wrong))
        return None


def _fields(service: Fields, language: str, notes: Notes) -> dict[str, Any]:
    def told(words: str) -> dict[str, str]:
        return {language: words} if words else {}

    names = with_finnish(told(text(service.get("name"))))
    organisation = fields(service.get("organization"))
    codes = _codes(service)
    organised_by = derive.organiser([text(organisation.get("name")), text(organisation.get("legal_status"))])
    ways = derive.ordered(read_channels(service, language, notes))
    charge = _charge(service)
    return {
        "id": _NOT_AN_ID.sub("-", text(service.get("id")).lower()),
        "name": names,
        "everyday": {language: (text(service["alternate_name"]),)} if text(service.get("alternate_name")) else {},
        "summary": told(_first_sentence(text(service.get("description")))),
        "description": told(text(service.get("description"))),
        "instructions": told(text(service.get("application_process"))),
        "conditions": told(text(service.get("eligibility_description"))),
        "charge": told(charge),
        "alert": told(text(service.get("alert"))),
        "further": {name: words for name, words in _further(service, language).items() if words},
        "keywords": {language: codes["names"]} if codes["names"] else {},
        "classes": codes["classes"],
        "target_groups": codes["target_groups"],
        "life_events": codes["life_events"],
        "terms": codes["terms"],
        "organisation": with_finnish(told(text(organisation.get("name")))),
        "organiser": organised_by,
        "kind": derive.kind(names, codes["classes"]),
        "support_level": derive.support_level(organised_by, codes["classes"]),
        "audience": derive.audience(codes["target_groups"]),
        "age_from": _age(service.get("minimum_age")),
        "age_to": _age(service.get("maximum_age")),
        "area": _area(service),
        "cost": _cost(service, charge),
        "crisis": derive.crisis(names),
        "languages": languages([row.get("code") for row in rows(service.get("languages"))]),
        "channels": ways,
        "contacts": tuple(_contacts(service, language)),
        "next_step": derive.next_step(ways, names),
        "verified": day(service.get("assured_date")),
        "modified": moment(service.get("last_modified")),
    }


def _first_sentence(description: str) -> str:
    """HSDS has no summary: the first sentence stands for one, unless it is longer than one may be."""
    sentence = re.split(r"(?<=[.!?])\s", description, maxsplit=1)[0]
    return sentence if len(sentence) <= _SUMMARY else ""


def _further(service: Fields, language: str) -> dict[str, dict[str, str]]:
    listed = {ours: text(service.get(theirs)) for ours, theirs in _FURTHER.items()}
    listed["documents"] = "; ".join(_words(service.get("required_documents"), "document"))
    listed["area"] = "; ".join(_words(service.get("service_areas"), "description", "name"))
    places = [fields(place.get("location")) for place in rows(service.get("service_at_locations"))]
    access = [words for place in places for words in _words(place.get("accessibility"), "description")]
    listed["accessibility"] = "; ".join(dict.fromkeys(access))
    return {name: {language: words} for name, words in listed.items() if words}


def _words(listed: object, *names: str) -> list[str]:
    return [words for row in rows(listed) if (words := next((t for name in names if (t := text(row.get(name)))), ""))]


def _charge(service: Fields) -> str:
    options = [
        " ".join(filter(None, (text(row.get(name)) for name in _COST))) for row in rows(service.get("cost_options"))
    ]
    return "; ".join(dict.fromkeys(part for part in (text(service.get("fees_description")), *options) if part))


def _cost(service: Fields, charge: str) -> Cost:
    amounts = [number(row.get("amount")) for row in rows(service.get("cost_options"))]
    known = [amount for amount in amounts if amount is not None]
    if known:
        return Cost.FREE if not any(known) else Cost.DEPENDS if 0 in known else Cost.FEE
    return Cost.DEPENDS if charge else Cost.UNKNOWN


def _age(value: object) -> int | None:
    years = number(value)
    return None if years is None or years < 0 else min(int(years), 120)


def _area(service: Fields) -> dict[str, Any]:
    """Finnish municipalities that the areas name by code or name; other areas stay in their words."""
    told = [text(row.get(name)) for row in rows(service.get("service_areas")) for name in ("extent", "name", "uri")]
    codes = {municipality_code(words.rsplit("/", 1)[-1]) for words in told if words}
    return {"municipalities": tuple(sorted(code for code in codes if code))}


def _codes(service: Fields) -> dict[str, tuple[str, ...]]:
    terms = [fields(row.get("taxonomy_term")) for row in rows(service.get("attributes"))]
    codes = sorted({text(term.get("code")) for term in terms} - {""})
    return {
        "classes": tuple(code for code in codes if re.match(r"P\d", code)),
        "target_groups": tuple(code for code in codes if code.startswith("KR")),
        "life_events": tuple(code for code in codes if code.startswith("KE")),
        "terms": tuple(sorted({text(term.get("term_uri")) for term in terms} - {""})),
        "names": tuple(dict.fromkeys(name for term in terms if (name := text(term.get("name"))))),
    }


def _contacts(service: Fields, language: str) -> list[Mapping[str, Any]]:
    at_places = [row for place in rows(service.get("service_at_locations")) for row in rows(place.get("contacts"))]
    found: dict[str, Mapping[str, Any]] = {}
    for row in [*rows(service.get("contacts")), *at_places]:
        role = text(row.get("title")) or text(row.get("department")) or text(row.get("name"))
        lines = [text(phone.get("number")).strip('"') for phone in rows(row.get("phones"))]
        if role:
            line = next((one for one in lines if one), None)
            found[text(row.get("id")) or role] = {
                "role": {language: role},
                "name": text(row.get("name")) or None,
                "direct_line": line,
            }
    return list(found.values())
