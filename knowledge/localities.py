"""The municipalities between which a catalogue's services differ, and what they are called.

Codes are the official ones; a catalogue may also use words of its own, such as those of an invented municipality.
"""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.municipalities import county_of, members_of, municipality_names
from knowledge.service import Area


def names_of(municipality: str) -> dict[str, str]:
    """The municipality's name by language; a word that is no code is its own name."""
    names = municipality_names(municipality)
    return names or dict.fromkeys(("fi", "sv", "en"), municipality.capitalize())


def municipalities_in(areas: Iterable[Area]) -> dict[str, str | None]:
    """Municipalities of areas, and those of the counties that areas name by code → their counties."""
    found: dict[str, str | None] = {}
    counties: set[str] = set()
    for area in areas:
        counties.update(area.counties)
        for municipality in area.municipalities:
            found[municipality] = found.get(municipality) or area.county or county_of(municipality)
    return {code: county for county in sorted(counties) for code in members_of(county)} | found
