"""HSDS as a package of tables: rows are put back into the whole services that they are parts of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from knowledge.readers.shapes import text

Rows = Sequence[Mapping[str, Any]]
#: tables by the column that ties them to a whole, and what they are called there
_PARTS = ("phones", "schedules", "languages", "contacts", "addresses", "accessibility")
_AT = "service_at_location_id"
_OF_SERVICE = ("cost_options", "service_areas", "required_documents", "funding", "service_capacities")


def whole_services(tables: Mapping[str, Rows]) -> list[dict[str, Any]]:
    """Services with everything that the package tells of them, in the shape of the API."""
    locations = {text(row.get("id")): _location(row, tables) for row in tables.get("locations", ())}
    organisations = {text(row.get("id")): dict(row) for row in tables.get("organizations", ())}
    return [_service(row, tables, locations, organisations) for row in tables.get("services", ())]


def _service(
    row: Mapping[str, Any],
    tables: Mapping[str, Rows],
    locations: Mapping[str, Mapping[str, Any]],
    organisations: Mapping[str, Mapping[str, Any]],
) -> dict[str, Any]:
    service_id = text(row.get("id"))
    at = [
        {**place, "location": locations.get(text(place.get("location_id")), {}), **_parts(place, _AT, tables)}
        for place in _of("service_at_location", "service_id", service_id, tables)
    ]
    return {
        **row,
        **_parts(row, "service_id", tables),
        **{name: _of(name, "service_id", service_id, tables) for name in _OF_SERVICE},
        "attributes": _attributes(service_id, tables),
        "organization": organisations.get(text(row.get("organization_id")), {}),
        "service_at_locations": at,
    }


def _location(row: Mapping[str, Any], tables: Mapping[str, Rows]) -> dict[str, Any]:
    return {**row, **_parts(row, "location_id", tables)}


def _parts(row: Mapping[str, Any], column: str, tables: Mapping[str, Rows]) -> dict[str, list[dict[str, Any]]]:
    parts = {name: _of(name, column, text(row.get("id")), tables) for name in _PARTS}
    for phone in parts["phones"]:
        phone["languages"] = _of("languages", "phone_id", text(phone.get("id")), tables)
    for contact in parts["contacts"]:
        contact["phones"] = _of("phones", "contact_id", text(contact.get("id")), tables)
    return parts


def _of(name: str, column: str, owner: str, tables: Mapping[str, Rows]) -> list[dict[str, Any]]:
    return [dict(row) for row in tables.get(name, ()) if owner and text(row.get(column)) == owner]


def _attributes(service_id: str, tables: Mapping[str, Rows]) -> list[dict[str, Any]]:
    terms = {text(row.get("id")): dict(row) for row in tables.get("taxonomy_terms", ())}
    listed = _of("attributes", "link_id", service_id, tables)
    return [{**row, "taxonomy_term": terms.get(text(row.get("taxonomy_term_id")), {})} for row in listed]
