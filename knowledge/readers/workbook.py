"""The first sheet of a spreadsheet file (XLSX, ECMA-376) as rows of texts, by the standard library alone."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import date, timedelta
from xml.etree import ElementTree

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINKS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_LINK_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REFERENCE = re.compile(r"^([A-Z]{1,3})(\d+)$")
#: bytes; a sheet of 30,000 services is a fraction of this, so more is not a catalogue
_LARGEST = 200_000_000
_MOST_COLUMNS = 500
#: days are counted from here (1900-01-01 is 1 and the count believes in a 29 February 1900)
_FIRST_DAY = date(1899, 12, 30)
#: numbers of the formats that every spreadsheet has for dates
_DATE_FORMATS = frozenset({14, 15, 16, 17, 22})


def sheet(body: bytes) -> list[list[str]]:
    """Rows of the first sheet; numbers as they are written, days as 2026-11-22, TRUE and FALSE as such.

    Raises:
        ValueError: this is not a spreadsheet file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise ValueError("this spreadsheet file is too large")
            shared, dates = _shared(archive), _date_styles(archive)
            return _rows(_parsed(archive, _first_sheet(archive)), shared, dates)
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, IndexError, OSError, EOFError) as wrong:
        raise ValueError(f"this is not a spreadsheet file (XLSX): {type(wrong).__name__}") from None


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    written = archive.read(name)
    if b"<!DOCTYPE" in written[:1000] or b"<!ENTITY" in written:
        raise ValueError("this spreadsheet file has entities of its own")
    return ElementTree.fromstring(written)


def _first_sheet(archive: zipfile.ZipFile) -> str:
    first = _parsed(archive, "xl/workbook.xml").find(f"{_MAIN}sheets/{_MAIN}sheet")
    links = _parsed(archive, "xl/_rels/workbook.xml.rels").iter(f"{_LINKS}Relationship")
    targets = {link.get("Id", ""): link.get("Target", "") for link in links}
    target = targets[first.get(_LINK_ID, "")] if first is not None else "worksheets/sheet1.xml"
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _shared(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_words(item) for item in _parsed(archive, "xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _date_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    """Numbers of the cell styles that show a number as a day."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    styles = _parsed(archive, "xl/styles.xml")
    own = {
        int(told.get("numFmtId", "0"))
        for told in styles.iter(f"{_MAIN}numFmt")
        if re.search(r"[dy]", re.sub(r'"[^"]*"|\[[^\]]*\]', "", told.get("formatCode", "").lower()))
    }
    listed = styles.findall(f"{_MAIN}cellXfs/{_MAIN}xf")
    return frozenset(n for n, style in enumerate(listed) if int(style.get("numFmtId", "0")) in own | _DATE_FORMATS)


def _rows(told: ElementTree.Element, shared: list[str], dates: frozenset[int]) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in told.iter(f"{_MAIN}row"):
        number = int(row.get("r", len(rows) + 1))
        # Empty rows are not written, but people count them.
        rows.extend([] for _ in range(min(number - 1 - len(rows), 10_000)))
        cells: dict[int, str] = {}
        for cell in row.iter(f"{_MAIN}c"):
            cells[_column(cell.get("r", ""), len(cells))] = _cell(cell, shared, dates)
        rows.append(_line(cells))
    return rows


def _line(cells: Mapping[int, str]) -> list[str]:
    return [cells.get(place, "") for place in range(min(max(cells, default=-1) + 1, _MOST_COLUMNS))]


def _column(reference: str, otherwise: int) -> int:
    found = _REFERENCE.match(reference)
    if found is None:
        return otherwise
    place = 0
    for letter in found[1]:
        place = place * 26 + ord(letter) - 64
    return place - 1


def _cell(cell: ElementTree.Element, shared: list[str], dates: frozenset[int]) -> str:
    kind, value = cell.get("t", "n"), cell.findtext(f"{_MAIN}v") or ""
    if kind == "s":
        return shared[int(value)] if value.isdigit() and int(value) < len(shared) else ""
    if kind == "inlineStr":
        return _words(cell)
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    return _number(value, int(cell.get("s", "0")) in dates) if kind == "n" else value


def _number(value: str, is_day: bool) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if is_day and 0 < number < 200_000:
        return (_FIRST_DAY + timedelta(days=int(number))).isoformat()
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else value


def _words(element: ElementTree.Element) -> str:
    """The text of an element; how Japanese is read (rPh) does not belong to it."""
    runs = [
        *element.findall(f"{_MAIN}t"),
        *element.findall(f"{_MAIN}r/{_MAIN}t"),
        *element.findall(f"{_MAIN}is//{_MAIN}t"),
    ]
    return "".join(run.text or "" for run in runs)
