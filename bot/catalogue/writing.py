"""The catalogue as a file: JSON and TOML that ``catalogue.file`` reads again, CSV for a spreadsheet.

Direct lines of contact persons are for professionals at the desk only and never leave it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.readers.cells import joined, written_hours
from knowledge.service import Area, Channel, ChannelKind, Contact, Service

_TEXTS = ("name", "summary", "description", "conditions", "instructions", "organisation", "alert", "charge")
_WORDS = ("keywords", "everyday")
_PLAIN = (
    "organiser", "kind", "support_level", "cost", "age_from", "age_to", "valid_from", "valid_to", "verified",
    "service_class", "kind_of",
)  # fmt: skip
_LISTS = ("audience", "languages", "classes", "target_groups", "life_events", "terms")
_WAYS = {
    "phone": ChannelKind.PHONE, "web": ChannelKind.WEB, "email": ChannelKind.EMAIL, "address": ChannelKind.PLACE,
    "chat": ChannelKind.CHAT, "form": ChannelKind.FORM,
}  # fmt: skip


def written(catalogue: Catalogue, form: str) -> str:
    """The catalogue in a form: json, toml or csv.

    CSV holds what its reader reads again: no further texts, no names, notes or prices of ways in, no seasons.
    """
    return _WRITERS[form]([_fields(service) for service in catalogue.services], catalogue)


def _fields(service: Service) -> dict[str, Any]:
    fields = service.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    for contact in fields.get("contacts", ()):
        contact.pop("direct_line", None)
    return fields


def _json(services: Sequence[Mapping[str, Any]], _: Catalogue) -> str:
    return json.dumps({"service": services}, ensure_ascii=False, indent=1) + "\n"


def _toml(services: Sequence[Mapping[str, Any]], _: Catalogue) -> str:
    blocks = (
        "\n".join(["[[service]]", *(f"{name} = {_toml_value(value)}" for name, value in fields.items())])
        for fields in services
    )
    return "\n\n".join(blocks) + "\n"


def _toml_value(value: Any) -> str:
    """A value on one line: strings as JSON writes them are strings of TOML too, but for the delete character."""
    if isinstance(value, Mapping):
        pairs = ((f"{json.dumps(name)} = {_toml_value(item)}") for name, item in value.items() if item is not None)
        return "{ " + ", ".join(pairs) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml_value(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")


def _csv(_: Sequence[Mapping[str, Any]], catalogue: Catalogue) -> str:
    rows = [_row(service) for service in catalogue.services]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    sheet = io.StringIO()
    table = csv.DictWriter(sheet, columns, delimiter=";", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return sheet.getvalue()


def _row(service: Service) -> dict[str, str]:
    row = {"id": service.id}
    for name in _TEXTS:
        row |= {f"{name}_{language}": text for language, text in getattr(service, name).items()}
    for name in _WORDS:
        row |= {f"{name}_{language}": _listed(words) for language, words in getattr(service, name).items()}
    row |= {name: str(value) for name in _PLAIN if (value := getattr(service, name)) is not None}
    for name, kind in _WAYS.items():
        row |= _ways(name, [channel for channel in service.channels if channel.kind is kind])
    row |= {name: _listed(getattr(service, name)) for name in _LISTS}
    row |= _area(service.area) | _contacts(service.contacts)
    return row | {"crisis": _yes(service.crisis), "self_referral": _yes(service.self_referral)}


def _ways(name: str, ways: Sequence[Channel]) -> dict[str, str]:
    """Ways in of one kind and the hours of each; a line or semicolon in a value would give its hours to another one."""
    values = [way.value for way in ways]
    hours = [] if re.search(r"[;\n]", "".join(values)) else [written_hours(way.hours) for way in ways]
    return {name: "; ".join(values), f"{name}_hours": joined(hours)}


def _area(area: Area) -> dict[str, str]:
    codes = {name: _listed(getattr(area, name)) for name in ("municipalities", "more_counties", "regions")}
    return {**codes, "county": area.county or "", "without_aland": _yes(area.without_aland)}


def _contacts(contacts: Sequence[Contact]) -> dict[str, str]:
    """A column for each thing that is told of contacts, those of one service beside each other."""
    row = {
        "contact_name": joined(one.name or "" for one in contacts),
        "contact_hours": joined(written_hours(one.hours) for one in contacts),
        "contact_substitute": joined(one.substitute or "" for one in contacts),
        "contact_anonymous": joined(_yes(one.anonymous_consultation) for one in contacts),
    }
    for language in sorted({code for one in contacts for code in (*one.role, *one.needs_first)}):
        row[f"contact_role_{language}"] = joined(one.role.get(language, "") for one in contacts)
        row[f"contact_needs_first_{language}"] = joined(one.needs_first.get(language, "") for one in contacts)
    return row


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _listed(words: Sequence[str]) -> str:
    """Words with semicolons between; a word with a comma needs one even when it is alone."""
    return "; ".join(words) + (";" if len(words) == 1 and "," in words[0] else "")


_WRITERS: dict[str, Callable[[Sequence[Mapping[str, Any]], Catalogue], str]] = {
    "json": _json,
    "toml": _toml,
    "csv": _csv,
}
FORMS = tuple(_WRITERS)
