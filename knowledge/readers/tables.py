"""A catalogue that somebody keeps in a spreadsheet: one row for each service, one column for each fact.

Columns (only ``name_fi`` and ``organisation`` must be there; ``_xx`` is a language: fi, sv, en, se, smn, sms):
``id`` · ``name_xx`` · ``summary_xx`` · ``description_xx`` · ``keywords_xx`` and ``everyday_xx`` (words with commas or
semicolons between) · ``conditions_xx`` · ``instructions_xx`` · ``organisation`` or ``organisation_xx`` · ``organiser``,
``kind``, ``support_level``, ``cost`` (words of the model; concluded when empty) · ``audience`` · ``phone``, ``web``,
``email``, ``address``, ``chat``, ``form`` (several with semicolons between) · ``hours`` (``mon-fri 8:00-16:00`` or
``24/7``; of telephones, addresses and chats) · ``phone_hours``, ``address_hours`` and so on (for each of several its own,
with ``|`` between; goes before ``hours``) · ``contact_role_xx``, ``contact_name``, ``contact_hours``,
``contact_substitute``, ``contact_needs_first_xx``, ``contact_anonymous`` (yes or no; several with ``|`` between) ·
``municipalities`` (codes or names) · ``county``, ``more_counties``, ``regions`` (codes) · ``without_aland`` (yes or no) ·
``service_class`` · ``classes``, ``target_groups``, ``life_events``, ``terms`` (codes of the national lists) ·
``kind_of`` · ``age_from`` · ``age_to`` · ``languages`` · ``crisis`` (yes or no) · ``self_referral`` (no: only by referral) ·
``valid_from``, ``valid_to``, ``verified`` (2026-11-22 or 22.11.2026). How hours are written stands in ``cells.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from knowledge.hours import OpeningHours
from knowledge.municipalities import municipality_code
from knowledge.readers import derive
from knowledge.readers.cells import beside, read_hours
from knowledge.readers.contacts import email, phone, web
from knowledge.readers.documents import named
from knowledge.readers.entry import UNREADABLE, Document, Entry, Notes, Reading, entry, reason_of
from knowledge.readers.separated import table
from knowledge.readers.shapes import TEXT_LANGUAGES
from knowledge.readers.workbook import sheet
from knowledge.service import Channel, ChannelKind

_TEXTS = ("name", "summary", "description", "conditions", "instructions", "organisation", "alert", "charge")
_WORDS = ("keywords", "everyday")
_ENUMS = ("organiser", "kind", "support_level", "cost")
_WAYS = {
    "phone": ChannelKind.PHONE, "web": ChannelKind.WEB, "email": ChannelKind.EMAIL, "address": ChannelKind.PLACE,
    "chat": ChannelKind.CHAT, "form": ChannelKind.FORM,
}  # fmt: skip
_DAYS = ("valid_from", "valid_to", "verified")
_CODES = ("classes", "target_groups", "life_events", "terms")
_OTHERS = (
    "id", "audience", "hours", "municipalities", "county", "more_counties", "regions", "without_aland", "age_from",
    "age_to", "languages", "crisis", "self_referral", "service_class", "kind_of", *_CODES, *(f"{way}_hours" for way in _WAYS),
)  # fmt: skip
_CONTACT_TEXTS = ("contact_role", "contact_needs_first")
_CONTACT_PLAIN = ("contact_name", "contact_hours", "contact_substitute", "contact_anonymous")
COLUMNS = frozenset(
    [f"{name}_{language}" for name in (*_TEXTS, *_WORDS, *_CONTACT_TEXTS) for language in TEXT_LANGUAGES]
    + ["organisation", "organization", *_ENUMS, *_WAYS, *_DAYS, *_OTHERS, *_CONTACT_PLAIN]
)
_YES = {"yes", "true", "1", "x", "kyllä", "ja"}
_NO = {"", "no", "false", "0", "ei", "nej"}
_FINNISH_DAY = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_NOT_AN_ID = re.compile(r"[^a-z0-9]+")


class _Cell(ValueError):
    """A cell that cannot be read: its column, and what is wrong with it."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


def read_tables(documents: Iterable[object]) -> Reading:
    """Read tables of services from CSV or XLSX files; what they are is seen from their first bytes."""
    notes, entries = Notes(), dict[str, Entry]()
    for document in named(documents):
        for number, row in _numbered(document, notes):
            found = _entry(number, row, document.name, notes)
            if found is not None and found.source_id in entries:
                notes.problem(found.source_id, "this id is on another row already", _where(document.name, number, "id"))
            elif found is not None:
                entries[found.source_id] = found
    return Reading(tuple(entries.values()), tuple(notes.problems), tuple(notes.remarks))


def _numbered(document: Document, notes: Notes) -> list[tuple[int, dict[str, str]]]:
    """Rows that have anything, with their numbers as spreadsheets count them."""
    if not isinstance(document.body, bytes):
        notes.problem("", "this is not a file", document.name)
        return []
    try:
        rows = sheet(document.body) if document.body.startswith(b"PK") else table(document.body)
    except ValueError as wrong:
        notes.problem("", str(wrong), document.name)
        return []
    titles = next((count for count, row in enumerate(rows) if any(cell.strip() for cell in row)), len(rows))
    columns = [_column(name) for name in rows[titles]] if titles < len(rows) else []
    if not _are_known(columns, document.name, titles + 1, notes):
        return []
    listed = [(count, _told(columns, row)) for count, row in enumerate(rows[titles + 1 :], start=titles + 2)]
    return [(count, row) for count, row in listed if row]


def _column(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _are_known(columns: list[str], file: str, row: int, notes: Notes) -> bool:
    missing = [name for name in ("name_fi",) if name not in columns]
    if missing:
        notes.problem("", f"the column {missing[0]} is missing", _where(file, row))
        return False
    for name in columns:
        if name and name not in COLUMNS:
            notes.remark("", f"the column {name} is not known and was not read", _where(file, row))
        elif name and columns.count(name) > 1:
            notes.remark("", f"the column {name} is there more than once; the first one is read", _where(file, row))
    return True


def _told(columns: list[str], row: list[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for name, cell in zip(columns, row, strict=False):
        if name and cell.strip():
            told.setdefault(name, cell.strip())
    return told


def _where(file: str, row: int, column: str = "") -> str:
    return ", ".join(part for part in (file, f"row {row}", f"column {column}" if column else "") if part)


def _entry(number: int, row: Mapping[str, str], file: str, notes: Notes) -> Entry | None:
    source_id = row.get("id", "").lower() or _id_of(row.get("name_fi", ""))
    try:
        return entry(_fields(row, source_id), source="table", source_id=source_id, raw=dict(row))
    except _Cell as wrong:
        notes.problem(source_id, str(wrong), _where(file, number, wrong.column))
    except UNREADABLE as wrong:
        notes.problem(source_id, reason_of(wrong), _where(file, number))
    return None


def _id_of(name: str) -> str:
    plain = name.lower().translate(str.maketrans("äöåéü", "aoaeu"))
    return _NOT_AN_ID.sub("_", plain).strip("_")[:64]


def _fields(row: Mapping[str, str], source_id: str) -> dict[str, Any]:
    if "name_fi" not in row:
        raise _Cell("name_fi", "the Finnish name is missing")
    texts = {name: _by_language(row, name) for name in _TEXTS}
    shared = row.get("organisation") or row.get("organization")
    organisation = texts.pop("organisation") or ({"fi": shared} if shared else {})
    if not organisation:
        raise _Cell("organisation", "who arranges the service is missing")
    codes = {name: _listed(row.get(name, "")) for name in _CODES}
    concluded = _concluded(texts["name"], organisation, codes["classes"])
    ways = derive.ordered(_channels(row))
    return {
        "id": source_id,
        **texts,
        "organisation": organisation,
        **{name: {at: _listed(cell) for at, cell in _by_language(row, name).items()} for name in _WORDS},
        **concluded,
        **{name: row[name].lower() for name in _ENUMS if name in row},
        "audience": _listed(row.get("audience", "").lower()),
        "area": _area(row),
        **codes,
        "service_class": row.get("service_class", ""),
        "kind_of": row.get("kind_of"),
        "contacts": _contacts(row),
        "age_from": _years(row, "age_from"),
        "age_to": _years(row, "age_to"),
        "languages": tuple(code.lower() for code in _listed(row.get("languages", ""))) or tuple(sorted(texts["name"])),
        "self_referral": "self_referral" not in row or _yes(row, "self_referral"),
        "crisis": _yes(row, "crisis") or derive.crisis(texts["name"]),
        "channels": ways,
        "next_step": derive.next_step(ways, texts["name"]),
        **{name: _day(row, name) for name in _DAYS},
    }


def _concluded(names: Mapping[str, str], organisation: Mapping[str, str], classes: Iterable[str]) -> dict[str, Any]:
    organised_by = derive.organiser(organisation.values())
    return {
        "organiser": organised_by,
        "kind": derive.kind(names, classes),
        "support_level": derive.support_level(organised_by, classes),
    }


def _by_language(row: Mapping[str, str], name: str) -> dict[str, str]:
    return {language: row[f"{name}_{language}"] for language in TEXT_LANGUAGES if f"{name}_{language}" in row}


def _listed(cell: str) -> tuple[str, ...]:
    """Words between semicolons or lines; where there are none, between commas."""
    parts = re.split(r"[;\n]", cell) if re.search(r"[;\n]", cell) else cell.split(",")
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _channels(row: Mapping[str, str]) -> list[Channel]:
    shared = _hours("hours", row.get("hours", ""))
    found = []
    for column, kind in _WAYS.items():
        cells = [cell.strip() for cell in re.split(r"[;\n]", row.get(column, "")) if cell.strip()]
        timed = shared if kind in {ChannelKind.PHONE, ChannelKind.PLACE, ChannelKind.CHAT} else None
        own = _own_hours(f"{column}_hours", row, len(cells)) or [timed] * len(cells)
        found += [_channel(column, kind, cell, hours) for cell, hours in zip(cells, own, strict=True)]
    return found


def _own_hours(column: str, row: Mapping[str, str], count: int) -> list[OpeningHours | None]:
    """Hours of each of several ways in; none where the column is empty."""
    told = beside(row[column]) if column in row else []
    if told and len(told) != count:
        raise _Cell(column, f"tells {len(told)} times hours, for {count}; write '-' where they are not known")
    return [_hours(column, cell) for cell in told]


def _channel(column: str, kind: ChannelKind, cell: str, hours: OpeningHours | None) -> Channel:
    if kind is ChannelKind.PHONE:
        number = phone(cell)
        if number is None:
            raise _Cell(column, f"{cell!r} is not a telephone number")
        return Channel(kind=kind, value=number.shown, dial=number.dial, hours=hours)
    mended = email(cell) if kind is ChannelKind.EMAIL else cell if kind is ChannelKind.PLACE else web(cell)
    if mended is None:
        raise _Cell(column, f"{cell!r} is not an address")
    return Channel(kind=kind, value=mended, hours=hours)


def _hours(column: str, told: str) -> OpeningHours | None:
    try:
        return read_hours(_listed(told)) if told else None
    except ValueError as wrong:
        raise _Cell(column, reason_of(wrong)) from None


def _contacts(row: Mapping[str, str]) -> list[dict[str, Any]]:
    """Contact persons for professionals, each from what stands at its place in every column."""
    columns = {name: beside(cell) for name, cell in row.items() if name.startswith("contact_") and name in COLUMNS}
    count = max(map(len, columns.values()), default=0)
    for name, told in columns.items():
        if len(told) != count:
            raise _Cell(name, f"tells {len(told)} of {count} contacts; write '-' where there is nothing")
    return [_contact({name: told[place] for name, told in columns.items()}) for place in range(count)]


def _contact(told: Mapping[str, str]) -> dict[str, Any]:
    known = {name: cell for name, cell in told.items() if cell}
    return {
        "role": _by_language(known, "contact_role"),
        "name": known.get("contact_name"),
        "hours": _hours("contact_hours", known.get("contact_hours", "")),
        "substitute": known.get("contact_substitute"),
        "needs_first": _by_language(known, "contact_needs_first"),
        "anonymous_consultation": _yes(known, "contact_anonymous"),
    }


def _area(row: Mapping[str, str]) -> dict[str, Any]:
    listed = {name: _listed(row.get(name, "")) for name in ("more_counties", "regions")}
    whole = {"municipalities": _municipalities(row), "without_aland": _yes(row, "without_aland")}
    return {"county": row.get("county"), **listed, **whole}


def _municipalities(row: Mapping[str, str]) -> tuple[str, ...]:
    found = {name: municipality_code(name) for name in _listed(row.get("municipalities", ""))}
    for name, code in found.items():
        if code is None:
            raise _Cell("municipalities", f"there is no municipality called {name!r}")
    return tuple(sorted(code for code in found.values() if code))


def _years(row: Mapping[str, str], column: str) -> int | None:
    cell = row.get(column)
    if cell is None:
        return None
    if not cell.isdecimal() or int(cell) > 120:
        raise _Cell(column, f"{cell!r} is not an age in years")
    return int(cell)


def _yes(row: Mapping[str, str], column: str) -> bool:
    cell = row.get(column, "").lower()
    if cell not in _YES | _NO:
        raise _Cell(column, f"write yes or no, not {cell!r}")
    return cell in _YES


def _day(row: Mapping[str, str], column: str) -> date | None:
    cell = row.get(column)
    if cell is None:
        return None
    finnish = _FINNISH_DAY.match(cell)
    try:
        return date(int(finnish[3]), int(finnish[2]), int(finnish[1])) if finnish else date.fromisoformat(cell[:10])
    except ValueError:
        raise _Cell(column, f"{cell!r} is not a day: write 2026-11-22 or 22.11.2026") from None
