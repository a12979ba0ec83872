"""Finnish municipalities and the wellbeing services counties that they belong to, by their official codes."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "data" / "municipalities.json"


@cache
def _lists() -> dict[str, Any]:
    listed: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return listed


def municipality_names(code: str) -> dict[str, str]:
    """Names of a municipality by language, such as 091; empty when there is no such code."""
    names: dict[str, str] = _lists()["municipalities"].get(code, {})
    return {language: name for language, name in names.items() if language != "county"}


def county_names(code: str) -> dict[str, str]:
    """Names of a wellbeing services county by language, such as 06; empty when there is no such code."""
    names: dict[str, str] = _lists()["counties"].get(code, {})
    return dict(names)


def county_of(municipality: str) -> str | None:
    """The county of a municipality; Helsinki is its own, 90, and Åland is 91."""
    found: str | None = _lists()["municipalities"].get(municipality, {}).get("county")
    return found or None


def members_of(county: str) -> tuple[str, ...]:
    """Codes of the municipalities of a county, in order; empty when there is no such county."""
    listed: dict[str, dict[str, str]] = _lists()["municipalities"]
    return tuple(code for code, told in listed.items() if told["county"] == county)


def municipality_code(named: str) -> str | None:
    """The code of a municipality by its code or by its name in Finnish or Swedish, in any case of letters."""
    wanted = named.strip().strip("'\"").strip().casefold()
    return _codes().get(wanted)


@cache
def _codes() -> dict[str, str]:
    listed: dict[str, dict[str, str]] = _lists()["municipalities"]
    by_name = {
        told[language].casefold(): code
        for code, told in listed.items()
        for language in ("sv", "fi")
        if language in told
    }
    return {**by_name, **{code: code for code in listed}}
