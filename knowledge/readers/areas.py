"""Where a service of the national catalogue is offered: counties are also kept as their municipalities."""

from __future__ import annotations

from typing import Any

from knowledge.municipalities import members_of
from knowledge.readers.entry import Entry, Notes
from knowledge.readers.ptv_values import today
from knowledge.readers.shapes import Fields, rows, strings, text


def area_of_lists(document: Fields) -> dict[str, Any]:
    """Fields of the area: the whole country, all of it but Åland, or municipalities, counties and regions."""
    kind = today(document.get("areaType"))
    if kind != "LimitedType":
        return {"without_aland": kind == "NationwideExceptAlandIslands"}
    municipalities: set[str] = set()
    counties: set[str] = set()
    regions: set[str] = set()
    for area in rows(document.get("areas")):
        members = {text(one.get("code")) for one in rows(area.get("municipalities"))} - {""}
        municipalities |= members
        if text(area.get("type")).startswith("Wellbeing"):
            counties.add(text(area.get("code")))
            municipalities |= set(members_of(text(area.get("code"))))
        elif not members and text(area.get("code")):
            regions.add(text(area.get("code")))
    first, *more = sorted(counties - {""}) or [""]
    return {"county": first or None, "more_counties": tuple(more), "municipalities": tuple(sorted(municipalities)),
            "regions": tuple(sorted(regions))}  # fmt: skip


def area_of_codes(told: Fields) -> dict[str, Any]:
    """The same of version 12, where areas are codes."""
    kind = today(told.get("areaType"))
    if kind != "LimitedType":
        return {"without_aland": kind == "NationwideExceptAlandIslands"}
    counties = sorted(strings(told.get("wellbeingServicesCounties")))
    members = {code for county in counties for code in members_of(county)}
    return {
        "county": counties[0] if counties else None,
        "more_counties": tuple(counties[1:]),
        "municipalities": tuple(sorted({*strings(told.get("municipalities")), *members})),
        "regions": tuple(sorted(strings(told.get("regions")))),
    }


def remark_on_area(read: Entry, kind: str, notes: Notes) -> None:
    """An area that is limited but does not tell to what cannot rule anybody out; whoever keeps it should know."""
    if kind == "LimitedType" and read.service.area.nationwide:
        notes.remark(read.source_id, "its area is limited but does not tell to what; it counts as the whole country")
