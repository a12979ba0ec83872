"""The catalogue as a file: JSON and TOML that ``catalogue.file`` reads again, CSV for a spreadsheet.

Direct lines of contact persons are for professionals at the desk only and never leave it.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.service import Channel, ChannelKind, Service

_TEXTS = ("name", "summary", "description", "conditions", "instructions", "organisation", "alert", "charge")
_WORDS = ("keywords", "everyday")
_PLAIN = (
    "organiser", "kind", "support_level", "cost", "age_from", "age_to", "valid_from", "valid_to", "verified",
)  # fmt: skip
_WAYS = {
    "phone": ChannelKind.PHONE, "web": ChannelKind.WEB, "email": ChannelKind.EMAIL, "address": ChannelKind.PLACE,
    "chat": ChannelKind.CHAT, "form": ChannelKind.FORM,
}  # fmt: skip


def written(catalogue: Catalogue, form: str) -> str:
    """The catalogue in a form: json, toml or csv. CSV has the main columns only: no hours, contacts or codes."""
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
    row |= {name: _listed(_values(service.channels, kind)) for name, kind in _WAYS.items()}
    row |= {"audience": _listed(service.audience), "municipalities": _listed(service.area.municipalities)}
    row |= {"county": service.area.county or "", "languages": _listed(service.languages)}
    return row | {"crisis": "yes" if service.crisis else "no"}


def _values(channels: Sequence[Channel], kind: ChannelKind) -> list[str]:
    return [channel.value for channel in channels if channel.kind is kind]


def _listed(words: Sequence[str]) -> str:
    return "; ".join(words)


_WRITERS: dict[str, Callable[[Sequence[Mapping[str, Any]], Catalogue], str]] = {
    "json": _json,
    "toml": _toml,
    "csv": _csv,
}
FORMS = tuple(_WRITERS)
