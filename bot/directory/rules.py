"""What may be changed in the contact list, and how edits are laid over it; no database, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.errors import Refusal, Stale
from bot.gaps.rules import sign
from knowledge.directory.model import DirectoryData, Expert, Situation

#: What may be changed of each kind of entry.
FIELDS: Mapping[str, frozenset[str]] = {
    "expert": frozenset(
        {"name", "role", "direct_line", "public_line", "hours", "consultation_hours", "substitute", "words",
         "needs_first", "anonymous", "valid_to", "verified"}
    ),
    "situation": frozenset(
        {"name", "everyday", "first", "next", "wait", "then", "when", "permission", "anonymous", "valid_to",
         "verified"}
    ),
}  # fmt: skip
#: Who keeps an entry right, as a person's id; no field of the entry itself, so nothing of it is ever shown or loaded.
OWNER = "owner"
_ANYBODY: Mapping[str, Any] = {"id": "x", "name": "x", "role": {}, "organisation": "x", "direct_line": "0"}
_ANYTHING: Mapping[str, Any] = {
    "id": "x", "theme": "school", "name": {}, "sector": "x", "first": "a", "wait": 1, "next": "b",
    "then": {"fi": "x"}, "permission": "ask", "anonymous": True,
}  # fmt: skip
_Entry = TypeVar("_Entry", Expert, Situation)


class EditRefused(Refusal):
    """There is no such field, or it cannot have this value."""

    key = "directory-edit-refused"


class EditOver(Stale):
    """The edit was taken back before, or never was."""

    key = "stale-general"


@dataclass(frozen=True)
class Edit:
    """One change as the rules see it."""

    kind: str
    entry_id: str
    field: str
    value: Any


__all__ = ["FIELDS", "OWNER", "Edit", "EditOver", "EditRefused", "checked", "laid_over", "sign"]


def checked(kind: str, field: str, value: Any) -> Any:
    """The value as it is stored.

    Raises:
        EditRefused: the field is not one that is changed here, or the value does not fit it.
    """
    if field == OWNER and kind in FIELDS and isinstance(value, int):
        return value
    if field not in FIELDS.get(kind, ()):
        raise EditRefused
    try:
        entry = (Expert if kind == "expert" else Situation).model_validate(
            {**(_ANYBODY if kind == "expert" else _ANYTHING), field: value}
        )
    except ValidationError:
        raise EditRefused from None
    return entry.model_dump(mode="json")[field]


def laid_over(data: DirectoryData, edits: Iterable[Edit]) -> DirectoryData:
    """The list with edits over it, oldest first; edits of entries that have left wait without effect."""
    changes: dict[tuple[str, str], dict[str, Any]] = {}
    for edit in edits:
        if edit.field != OWNER:
            changes.setdefault((edit.kind, edit.entry_id), {})[edit.field] = edit.value
    if not changes:
        return data
    return DirectoryData(
        organisations=data.organisations,
        units=data.units,
        experts=tuple(_changed(one, changes.get(("expert", one.id))) for one in data.experts),
        situations=tuple(_changed(one, changes.get(("situation", one.id))) for one in data.situations),
    )


def _changed(entry: _Entry, change: dict[str, Any] | None) -> _Entry:
    return type(entry).model_validate({**entry.model_dump(mode="json"), **change}) if change else entry
