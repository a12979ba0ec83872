"""What every reader gives: services with where they came from, and what could not be read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from pydantic import ValidationError

from knowledge.service import Service

#: fields of a service that change without its meaning changing; the step is an index that other fields decide
_NOT_MEANING = {"modified", "next_step"}
#: what reading an entity of any shape may raise: it becomes a problem, and the others are read
UNREADABLE = (ValueError, TypeError, KeyError, ArithmeticError, AttributeError)
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


class Document(NamedTuple):
    """One document as it came: parsed JSON, or the bytes of a file. The name is for problems and packages."""

    name: str
    body: object


@dataclass(frozen=True)
class Entry:
    """One service as a source tells it."""

    service: Service
    #: the source's own id
    source_id: str
    #: "ptv12", "ptv11", "hsds", "toml" or "table"
    source: str
    modified: datetime | None
    #: what the service was read from, as canonical JSON in UTF-8
    raw: bytes
    #: of the meaning: the order of lists and the time of the last change do not count
    digest: str


@dataclass(frozen=True)
class ReadingProblem:
    """An entity that could not be read, or a part of one that was left out or mended."""

    #: the source's own id, or the place of an entity that has none, such as "services.json, item 3"
    source_id: str
    #: for the one who keeps the source: what is wrong, in words
    reason: str
    #: file, row or column, where the source has them
    where: str = ""

    def __str__(self) -> str:
        return ": ".join(part for part in (self.where, self.source_id, self.reason) if part)


@dataclass(frozen=True)
class Reading:
    """What documents held: services, entities that could not be read, and entities that are gone."""

    entries: tuple[Entry, ...] = ()
    #: one for each entity that is not among the entries although it should be
    problems: tuple[ReadingProblem, ...] = ()
    #: parts of entries that were left out or mended, such as an address on the web that leads nowhere
    remarks: tuple[ReadingProblem, ...] = ()
    #: ids that the source says are archived, withdrawn or drafts
    archived: tuple[str, ...] = ()


@dataclass
class Notes:
    """Gathers problems and remarks while documents are read."""

    problems: list[ReadingProblem] = field(default_factory=list)
    remarks: list[ReadingProblem] = field(default_factory=list)

    def problem(self, source_id: str, reason: str, where: str = "") -> None:
        """Note an entity that could not be read."""
        self.problems.append(ReadingProblem(source_id, reason, where))

    def remark(self, source_id: str, reason: str, where: str = "") -> None:
        """Note a part that was left out or mended."""
        self.remarks.append(ReadingProblem(source_id, reason, where))


def canonical(value: object) -> bytes:
    """JSON that is the same for the same value: keys in order, no blanks, UTF-8."""
    return _ENCODER.encode(value).encode("utf-8", errors="replace")


def digest(service: Service) -> str:
    """A fingerprint of what a service means: equal when only the order of lists has changed (SHA-256, hex)."""
    return hashlib.sha256(canonical(_unordered(service.model_dump(mode="json", exclude=_NOT_MEANING)))).hexdigest()


def entry(fields: Mapping[str, Any], *, source: str, source_id: str, raw: object) -> Entry:
    """Build an entry from the fields of a service.

    Raises:
        ValidationError: the fields do not make a service.
    """
    service = Service.model_validate(dict(fields))
    return Entry(service, source_id, source, service.modified, canonical(raw), digest(service))


def reason_of(wrong: Exception) -> str:
    """What is wrong with an entity, without what it held."""
    if isinstance(wrong, ValidationError):
        return "; ".join(_told(error) for error in wrong.errors(include_url=False, include_input=False))
    return f"{type(wrong).__name__}: {wrong}"


def _told(error: Mapping[str, Any]) -> str:
    field_name = ".".join(str(part) for part in error["loc"] if not str(part).startswith("function-"))
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"{field_name}: {message}" if field_name else message


def _unordered(value: object) -> object:
    if isinstance(value, dict):
        return {key: _unordered(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted({item if isinstance(item, str) else _ENCODER.encode(_unordered(item)) for item in value})
    return value
