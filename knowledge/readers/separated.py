"""Tables in text files: rows as texts by the names of their columns, whatever writes them."""

from __future__ import annotations

import csv
import io

_ENCODINGS = ("utf-8-sig", "windows-1252", "latin-1")
_SEPARATORS = ";,\t"


def decoded(body: bytes) -> str:
    """The text of a file: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    for encoding in _ENCODINGS[:-1]:
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    return body.decode(_ENCODINGS[-1])


def table(body: bytes) -> list[list[str]]:
    """Rows of a file of separated values; the separator is the one that its first line has most of.

    Raises:
        ValueError: this is not such a table.
    """
    written = decoded(body).replace("\x00", "")
    first = next((line for line in written.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    try:
        return list(csv.reader(io.StringIO(written), delimiter=separator))
    except csv.Error as wrong:
        raise ValueError(f"this is not a table: {wrong}") from None


def by_column(rows: list[list[str]]) -> list[dict[str, str]]:
    """Rows as texts by column; the first row has the names, empty cells are left out."""
    if not rows:
        return []
    names = [name.strip() for name in rows[0]]
    listed = [{name: cell.strip() for name, cell in zip(names, row, strict=False) if cell.strip()} for row in rows[1:]]
    return [row for row in listed if row]
