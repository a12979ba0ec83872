"""The catalogue: every service the desk knows, read from TOML or JSON.

A file holds ``[[service]]`` blocks (JSON: ``{"service": [...]}``). It may hold ``[defaults.<name>]`` blocks,
and a service takes its missing fields from the one it names with ``like = "<name>"``. Of a folder every file
is read.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.hours import HoursException, OpeningHours, Span, Weekday, Weeks
from knowledge.localities import municipalities_in
from knowledge.service import (
    Area,
    Audience,
    Channel,
    ChannelKind,
    Contact,
    Cost,
    Kind,
    Means,
    NextStep,
    Organiser,
    Place,
    Service,
    StepKind,
    SupportLevel,
)

__all__ = [
    "Area",
    "Audience",
    "Catalogue",
    "CatalogueProblem",
    "CatalogueProblems",
    "Channel",
    "ChannelKind",
    "Contact",
    "Cost",
    "HoursException",
    "Kind",
    "Means",
    "NextStep",
    "OpeningHours",
    "Organiser",
    "Place",
    "Service",
    "Span",
    "StepKind",
    "SupportLevel",
    "Weekday",
    "Weeks",
    "load_catalogue",
    "read_catalogue",
    "sort_rows",
]

DEMONSTRATION = Path(__file__).parent / "data" / "catalogue"


@dataclass(frozen=True)
class CatalogueProblem:
    """One thing that is wrong in a catalogue file."""

    file: str
    #: order of the service in its file, from 1; 0 = the file itself
    row: int
    service_id: str
    field: str
    message: str

    def __str__(self) -> str:
        where = f"{self.file}, service {self.row}" if self.row else self.file
        named = f" ({self.service_id})" if self.service_id else ""
        field = f", {self.field}" if self.field else ""
        return f"{where}{named}{field}: {self.message}"


class CatalogueProblems(Exception):
    """A catalogue cannot be used; ``problems`` lists everything that is wrong, not only the first thing."""

    def __init__(self, problems: Sequence[CatalogueProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Catalogue(BaseModel):
    """Services in the order of their files."""

    model_config = ConfigDict(frozen=True)

    services: tuple[Service, ...]

    @cached_property
    def by_id(self) -> Mapping[str, Service]:
        """Services by their ids."""
        return {service.id: service for service in self.services}

    @cached_property
    def municipalities(self) -> Mapping[str, str | None]:
        """Municipalities that services are offered in → their counties; None for a county that is not known."""
        return municipalities_in(service.area for service in self.services)

    def service(self, service_id: str) -> Service | None:
        """The service with this id, or None when it has left the catalogue."""
        return self.by_id.get(service_id)

    def valid_on(self, day: date) -> Catalogue:
        """The part of the catalogue that may be offered on a day."""
        return Catalogue(services=tuple(s for s in self.services if s.is_valid_on(day)))


def load_catalogue(path: Path | None = None) -> Catalogue:
    """Read a catalogue from a TOML or JSON file or a folder of them; None is the demonstration catalogue.

    Raises:
        CatalogueProblems: something is wrong; every problem is listed with its file, service and field.
    """
    source = DEMONSTRATION if path is None else path
    tables: list[tuple[str, Mapping[str, Any]]] = []
    problems: list[CatalogueProblem] = []
    for file in _files(source):
        try:
            tables.append((file.name, _parse(file)))
        except (OSError, ValueError) as wrong:
            problems.append(CatalogueProblem(file.name, 0, "", "", f"cannot be read: {wrong}"))
    if not tables and not problems:
        problems.append(CatalogueProblem(source.name, 0, "", "", "there is no catalogue file here"))
    return read_catalogue(tables, problems)


def read_catalogue(
    tables: Sequence[tuple[str, Mapping[str, Any]]], problems: Sequence[CatalogueProblem] = ()
) -> Catalogue:
    """Build a catalogue from parsed files, given as pairs of a file's name and its content.

    Raises:
        CatalogueProblems: as in ``load_catalogue``; ``problems`` found before are listed first.
    """
    services, found = sort_rows(tables)
    if problems or found:
        raise CatalogueProblems([*problems, *found])
    return Catalogue(services=services)


def sort_rows(tables: Sequence[tuple[str, Mapping[str, Any]]]) -> tuple[tuple[Service, ...], list[CatalogueProblem]]:
    """The services of parsed files that can be used, and what is wrong with the others."""
    found: list[CatalogueProblem] = []
    services: dict[str, Service] = {}
    for file, row, fields in _rows(tables, found):
        service = _read_service(file, row, fields, found)
        if service is not None and service.id in services:
            found.append(CatalogueProblem(file, row, service.id, "id", "is used by another service already"))
        elif service is not None:
            services[service.id] = service
    return tuple(services.values()), found


def _files(source: Path) -> list[Path]:
    if source.is_dir():
        return sorted(file for file in source.iterdir() if file.suffix in {".toml", ".json"})
    return [source]


def _parse(file: Path) -> Mapping[str, Any]:
    text = file.read_text(encoding="utf-8-sig")
    parsed = json.loads(text) if file.suffix == ".json" else tomllib.loads(text)
    if not isinstance(parsed, dict):
        raise ValueError("the file must hold a table with a list called 'service'")
    return parsed


def _rows(
    tables: Sequence[tuple[str, Mapping[str, Any]]], problems: list[CatalogueProblem]
) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    for file, table in tables:
        listed = table.get("service")
        if not isinstance(listed, list):
            problems.append(CatalogueProblem(file, 0, "", "service", "the list of services is missing"))
            continue
        defaults = table.get("defaults", {})
        for row, fields in enumerate(listed, start=1):
            if isinstance(fields, dict):
                yield file, row, _with_defaults(fields, defaults)
            else:
                problems.append(CatalogueProblem(file, row, "", "", "is not a table of fields"))


def _with_defaults(fields: Mapping[str, Any], defaults: Mapping[str, Any]) -> Mapping[str, Any]:
    own = dict(fields)
    # An unknown name stays in place, so that the reader reports it as a field it does not know.
    return {**defaults[own.pop("like")], **own} if own.get("like") in defaults else own


def _read_service(file: str, row: int, fields: Mapping[str, Any], problems: list[CatalogueProblem]) -> Service | None:
    try:
        return Service.model_validate(fields)
    except ValidationError as wrong:
        service_id = str(fields.get("id", ""))
        problems.extend(_problem(file, row, service_id, error) for error in wrong.errors(include_url=False))
        return None


def _problem(file: str, row: int, service_id: str, error: Mapping[str, Any]) -> CatalogueProblem:
    field = ".".join(str(part) for part in error["loc"] if not str(part).startswith("function-"))
    message = str(error["msg"]).removeprefix("Value error, ")
    if not field and ": " in message:
        field, _, message = message.partition(": ")
    return CatalogueProblem(file, row, service_id, field, message)
