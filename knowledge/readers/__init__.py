"""Readers of catalogues: documents of a known format in, services of our own model out, with what went wrong.

Pure: no network, no database, no clock. A bad entity becomes a problem and never stops the others.
"""

from __future__ import annotations

from collections.abc import Iterable

from knowledge.readers.entry import Document, Entry, Reading, ReadingProblem, canonical, digest
from knowledge.readers.ptv11 import read_ptv11

__all__ = ["FORMATS", "Document", "Entry", "Reading", "ReadingProblem", "canonical", "digest", "read"]

#: what ``read`` understands
FORMATS = ("ptv12", "ptv11", "hsds", "toml", "csv", "xlsx")


def read(format: str, documents: Iterable[object], *, language: str = "fi") -> Reading:
    """Read documents of a format: parsed JSON, bytes, or a ``Document`` with its name.

    ``language`` is the language of the texts where a format does not tell it (HSDS).

    Raises:
        ValueError: no such format.
    """
    if format == "ptv11":
        return read_ptv11(documents)
    raise ValueError(f"no such format: {format}; one of {', '.join(FORMATS)}")
