"""Opening what came: bytes or parsed JSON, pages or lists or single objects, one after another."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from knowledge.readers.entry import Document, Notes
from knowledge.readers.shapes import Fields, is_fields, text

#: under which names the pages of the national catalogue (versions 8–11, 12) and of HSDS hold their rows
_PAGES = ("itemList", "items", "contents")
_NESTED = 4


def named(documents: Iterable[object]) -> Iterator[Document]:
    """Documents with their names; one that came without has none."""
    for document in documents:
        yield document if isinstance(document, Document) else Document("", document)


def entities(documents: Iterable[object], notes: Notes) -> Iterator[tuple[str, Fields]]:
    """Every JSON object of the documents, out of its pages and lists, with its place for those that have no id.

    A place is the document's name and the number of the object in it, from 1; documents without a name are counted
    together. A document that is not JSON is a problem.
    """
    met = Counter[str]()
    for document in named(documents):
        for found in _opened(_parsed(document, notes), 0):
            met[document.name] += 1
            yield f"{document.name}, item {met[document.name]}".removeprefix(", "), found


def _parsed(document: Document, notes: Notes) -> object:
    if not isinstance(document.body, bytes | str):
        return document.body
    try:
        return _json(document.body)
    except (ValueError, RecursionError):
        notes.problem("", "this is not JSON", document.name)
        return None


def _json(body: bytes | str) -> object:
    written = body.decode("utf-8-sig") if isinstance(body, bytes) else body.removeprefix("\ufeff")
    try:
        return json.loads(written)
    except ValueError:
        lines = [line for line in written.splitlines() if line.strip()]
        if len(lines) < 2:
            raise
        return [json.loads(line) for line in lines]


def _opened(value: object, depth: int) -> Iterator[Fields]:
    if depth > _NESTED:
        return
    if isinstance(value, list):
        for item in value:
            yield from _opened(item, depth + 1)
    elif is_fields(value):
        page = next((name for name in _PAGES if name in value and not _own_id(value)), None)
        if page is not None:
            yield from _opened(value[page], depth + 1)
        elif _is_by_id(value):
            yield from _opened(list(value.values()), depth + 1)
        else:
            yield value


def _own_id(value: Fields) -> str:
    return text(value.get("id")) or text(value.get("contentId"))


def _is_by_id(value: Fields) -> bool:
    return bool(value) and all(is_fields(item) and _own_id(item) == key for key, item in value.items())
