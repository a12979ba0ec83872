"""Readers of catalogues: documents of a known format in, services of our own model out, with what went wrong.

Pure: no network, no database, no clock. A bad entity becomes a problem and never stops the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from knowledge.readers.entry import Document, Entry, Reading, ReadingProblem, canonical, digest
from knowledge.readers.hsds import read_hsds
from knowledge.readers.listing import read_listing
from knowledge.readers.ptv11 import read_ptv11
from knowledge.readers.ptv12 import read_ptv12
from knowledge.readers.tables import read_tables

__all__ = ["FORMATS", "Document", "Entry", "Reading", "ReadingProblem", "canonical", "digest", "read"]

#: what ``read`` understands
FORMATS = ("ptv12", "ptv11", "hsds", "toml", "csv", "xlsx")


_READERS: dict[str, Callable[[Iterable[object]], Reading]] = {
    "ptv12": read_ptv12,
    "ptv11": read_ptv11,
    "toml": read_listing,
    "csv": read_tables,
    "xlsx": read_tables,
}


def read(format: str, documents: Iterable[object], *, language: str = "fi") -> Reading:
    """Read documents of a format: parsed JSON, bytes, or a ``Document`` with its name.

    ``language`` is the language of the texts where a format does not tell it (HSDS).

    Raises:
        ValueError: no such format.
    """
    if format == "hsds":
        return read_hsds(documents, language)
    if format in _READERS:
        return _READERS[format](documents)
    raise ValueError(f"no such format: {format}; one of {', '.join(FORMATS)}")
