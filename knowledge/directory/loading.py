"""Reads the contact list from TOML files and tells everything that is wrong in it, not only the first thing."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from knowledge.directory.model import DirectoryData

DEMONSTRATION = Path(__file__).parent.parent / "data" / "directory"
_LISTS = ("organisation", "unit", "expert", "situation")


class DirectoryProblems(Exception):
    """A contact list cannot be used; ``problems`` lists what is wrong, a sentence each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def load_directory(path: Path | None = None) -> DirectoryData:
    """Read the list from a TOML file or a folder of them; None is the demonstration's.

    Rows are ``[[organisation]]``, ``[[unit]]``, ``[[expert]]`` and ``[[situation]]``; ``like = "x"`` takes missing
    fields from ``[defaults.x]`` of the same file.

    Raises:
        DirectoryProblems: something is wrong.
    """
    source = path or DEMONSTRATION
    files = sorted(source.glob("*.toml")) if source.is_dir() else [source]
    rows: dict[str, list[Mapping[str, Any]]] = {name: [] for name in _LISTS}
    for file in files:
        _read_into(rows, file)
    return _checked({f"{name}s": listed for name, listed in rows.items()})


def _read_into(rows: dict[str, list[Mapping[str, Any]]], file: Path) -> None:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as wrong:
        raise DirectoryProblems((f"{file.name}: cannot be read: {wrong}",)) from None
    defaults = table.get("defaults", {})
    for name in _LISTS:
        for row in table.get(name, []):
            own = dict(row)
            rows[name].append({**defaults.get(own.pop("like", ""), {}), **own})


def _checked(rows: Mapping[str, Any]) -> DirectoryData:
    try:
        data = DirectoryData.model_validate(rows)
    except ValidationError as wrong:
        errors = wrong.errors(include_url=False)
        raise DirectoryProblems(tuple(_told(rows, error) for error in errors)) from None
    if problems := tuple(problems_of(data)):
        raise DirectoryProblems(problems)
    return data


def _told(rows: Mapping[str, Any], error: Mapping[str, Any]) -> str:
    where = error["loc"]
    row = rows[where[0]][where[1]] if len(where) > 1 else {}
    field = ".".join(str(part) for part in where[2:] if not str(part).startswith("function-"))
    return f"{where[0]} {row.get('id', '?')}, {field}: {error['msg']}"


def problems_of(data: DirectoryData) -> Iterator[str]:
    """What does not hold together between the rows: ids used twice, names of nobody, a row that falls back to itself."""
    for name, listed in (("organisation", data.organisations), ("unit", data.units), ("expert", data.experts),
                         ("situation", data.situations)):  # fmt: skip
        ids = [one.id for one in listed]
        yield from (f"{name} {one}: the id is used twice" for one in sorted({x for x in ids if ids.count(x) > 1}))
    for expert in data.experts:
        yield from _unknown(f"expert {expert.id}", "organisation", expert.organisation, data.organisation)
        yield from _unknown(f"expert {expert.id}", "unit", expert.unit, data.unit)
        yield from _unknown(f"expert {expert.id}", "substitute", expert.substitute, data.expert)
    for unit in data.units:
        yield from _unknown(f"unit {unit.id}", "organisation", unit.organisation, data.organisation)
        yield from _unknown(f"unit {unit.id}", "contact", unit.contact, data.expert)
        yield from _unknown(f"unit {unit.id}", "deputy", unit.deputy, data.expert)
    for row in data.situations:
        yield from _unknown(f"situation {row.id}", "first", row.first, data.expert)
        yield from _unknown(f"situation {row.id}", "next", row.next, data.expert)
        if row.first == row.next:
            yield f"situation {row.id}, next: is the same person as first"
        for unit_id in row.units:
            yield from _unknown(f"situation {row.id}", "units", unit_id, data.unit)


def _unknown(row: str, field: str, wanted: str | None, known: Mapping[str, object]) -> Iterator[str]:
    if wanted is not None and wanted not in known:
        yield f"{row}, {field}: there is no {wanted!r}"
