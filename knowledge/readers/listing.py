"""Our own catalogue files (TOML, or JSON of the same shape): every service that can be used, and what is wrong
with the others."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from knowledge.catalogue import sort_rows
from knowledge.readers.documents import named
from knowledge.readers.entry import Document, Entry, Notes, Reading, canonical, digest, reason_of
from knowledge.service import Service


def read_listing(documents: Iterable[object]) -> Reading:
    """Read files of ``[[service]]`` blocks, as ``knowledge.catalogue`` does, but without stopping at a bad row."""
    notes = Notes()
    files = [(document.name, _parsed(document, notes)) for document in named(documents)]
    services, problems = sort_rows([(name, told) for name, told in files if told is not None])
    for problem in problems:
        place = f"{problem.file}, service {problem.row}" if problem.row else problem.file
        notes.problem(problem.service_id, f"{problem.field}: {problem.message}".removeprefix(": "), place)
    return Reading(tuple(map(_entry, services)), tuple(notes.problems))


def _entry(service: Service) -> Entry:
    raw = canonical(service.model_dump(mode="json"))
    return Entry(service, service.id, "toml", service.modified, raw, digest(service))


def _parsed(document: Document, notes: Notes) -> Mapping[str, Any] | None:
    body = document.body
    try:
        told = _read(body) if isinstance(body, bytes | str) else body
    except (ValueError, RecursionError) as wrong:
        notes.problem("", reason_of(wrong), document.name)
        return None
    if not isinstance(told, dict):
        notes.problem("", "the file must hold a table with a list called 'service'", document.name)
        return None
    return told


def _read(body: bytes | str) -> object:
    written = body.decode("utf-8-sig") if isinstance(body, bytes) else body
    return json.loads(written) if written.lstrip().startswith("{") else tomllib.loads(written)
