"""Checks requests and answers against the Bot API.

Always against the table in ``bot_api.py``. Also against the whole published Bot API in machine-readable form
where such a file is at hand: named by ``KOPPI_BOT_API_SPEC``, or beside the checkout.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.emulator import bot_api

ROOT = Path(__file__).parents[2]
BESIDE = ROOT.parent / "shared" / "data" / "telegram-bot-api.json"
FIELD = re.compile(r"(?P<name>\w+)(?P<required>!?) (?P<types>\S+)(?: <=(?P<most>\d+))?")
WORDS = {"Integer": "int", "String": "str", "Boolean": "bool", "Float": "float", "InputFile": "file"}
#: flags that libraries expect and that came after the published file, version 10.1
NEWER = {"ChatMemberAdministrator": ("can_send_welcome_messages",)}
#: bytes of a button's data; the only limit that Telegram counts in bytes
BYTES = frozenset({"callback_data"})


@dataclass(frozen=True)
class Field:
    """A parameter or a field: its name, the types it may have, whether it must be there."""

    name: str
    types: tuple[str, ...]
    required: bool
    most: int | None = None


@dataclass(frozen=True)
class Specification:
    """Methods with their parameters and results, types with their fields or what they stand for."""

    parameters: Mapping[str, Mapping[str, Field]]
    results: Mapping[str, tuple[str, ...]]
    fields: Mapping[str, Mapping[str, Field]]
    choices: Mapping[str, tuple[str, ...]]

    def request(self, method: str, given: Mapping[str, Any]) -> list[str]:
        """What is wrong with a request; nested objects may be JSON strings, numbers and flags strings."""
        declared = self.parameters.get(method)
        if declared is None:
            return [f"{method}: no such method"]
        return list(self._members(method, declared, given, loose=True))

    def response(self, method: str, result: Any) -> list[str]:
        """What is wrong with the result of a method."""
        types = self.results.get(method)
        if types is None:
            return [f"{method}: no such method"]
        return list(self._value(f"{method} →", types, result, loose=False))

    def _members(
        self, path: str, declared: Mapping[str, Field], given: Mapping[str, Any], *, loose: bool
    ) -> Iterable[str]:
        for name, field in declared.items():
            if field.required and given.get(name) is None:
                yield f"{path}.{name} is missing"
        for name, value in given.items():
            found = declared.get(name)
            if found is None:
                yield f"{path}.{name} is unknown"
            elif value is not None:
                yield from self._value(f"{path}.{name}", found.types, value, loose=loose)
                yield from _too_long(f"{path}.{name}", found, value)

    def _value(self, path: str, types: tuple[str, ...], value: Any, *, loose: bool) -> Iterable[str]:
        problems: list[str] = []
        for kind in types:
            problems = list(self._one(path, kind, value, loose=loose))
            if not problems:
                return
        yield from problems if len(types) == 1 else [f"{path}: {value!r} is none of {types}"]

    def _one(self, path: str, kind: str, value: Any, *, loose: bool) -> Iterable[str]:
        if kind in self.choices:
            yield from self._value(path, self.choices[kind], value, loose=loose)
        elif kind in PLAIN:
            if not PLAIN[kind](value, loose):
                yield f"{path}: {value!r} is no {kind}"
        elif kind.startswith("["):
            yield from self._array(path, kind[1:-1], _parsed(value, loose))
        elif kind not in self.fields:
            yield f"{path}: the type {kind} is not described"
        elif not isinstance(inner := _parsed(value, loose), dict):
            yield f"{path}: {value!r} is no {kind}"
        else:
            yield from self._members(path, self.fields[kind], inner, loose=False)

    def _array(self, path: str, kind: str, value: Any) -> Iterable[str]:
        if not isinstance(value, list):
            yield f"{path}: {value!r} is no array"
            return
        for index, item in enumerate(value):
            yield from self._value(f"{path}[{index}]", tuple(_alternatives(kind)), item, loose=False)


def _is_int(value: Any, loose: bool) -> bool:
    return type(value) is int or (loose and isinstance(value, str) and value.lstrip("-").isdigit())


def _is_flag(value: Any, loose: bool) -> bool:
    return isinstance(value, bool) or (loose and value in ("true", "false", "True", "False"))


PLAIN: dict[str, Callable[[Any, bool], bool]] = {
    "int": _is_int,
    "float": lambda value, loose: isinstance(value, float) or _is_int(value, loose),
    "str": lambda value, loose: isinstance(value, str),
    "bool": _is_flag,
    "id": lambda value, loose: _is_int(value, loose) or (isinstance(value, str) and value.startswith("@")),
    "file": lambda value, loose: isinstance(value, str) and value.startswith("attach://"),
    "object": lambda value, loose: isinstance(_parsed(value, loose), dict),
}


def _parsed(value: Any, loose: bool) -> Any:
    if not (loose and isinstance(value, str)):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _too_long(path: str, field: Field, value: Any) -> Iterable[str]:
    if field.most is not None and isinstance(value, str):
        length = len(value.encode()) if field.name in BYTES else len(value)
        if length > field.most:
            yield f"{path} is {length} long, {field.most} are allowed"


def _alternatives(kind: str) -> list[str]:
    return [kind] if kind.startswith("[") else kind.split("|")


def _declared(line: str) -> dict[str, Field]:
    fields = {}
    for part in filter(None, (part.strip() for part in line.split(";"))):
        found = FIELD.fullmatch(part)
        assert found, f"cannot be read: {part}"
        most = int(found["most"]) if found["most"] else None
        types = tuple(_alternatives(found["types"]))
        fields[found["name"]] = Field(found["name"], types, bool(found["required"]), most)
    return fields


@cache
def own() -> Specification:
    """The table of ``bot_api.py``."""
    is_choice = re.compile(r"\w+(\|\w+)+")
    choices = {name: tuple(line.split("|")) for name, line in bot_api.TYPES.items() if is_choice.fullmatch(line)}
    return Specification(
        parameters={name: _declared(given) for name, (given, _) in bot_api.METHODS.items()},
        results={name: tuple(_alternatives(result)) for name, (_, result) in bot_api.METHODS.items()},
        fields={name: _declared(line) for name, line in bot_api.TYPES.items() if name not in choices},
        choices=choices,
    )


def published_path() -> Path | None:
    """The machine-readable Bot API, if it is at hand."""
    path = Path(os.environ.get("KOPPI_BOT_API_SPEC") or BESIDE)
    return path if path.is_file() else None


@cache
def published() -> Specification | None:
    """The whole Bot API as published, if it is at hand."""
    path = published_path()
    if path is None:
        return None
    book = json.loads(path.read_text(encoding="utf-8"))
    types, methods = book["types"], book["methods"]
    return Specification(
        parameters={name: _published_fields(method) for name, method in methods.items()},
        results={name: tuple(map(_kind, method["returns"])) for name, method in methods.items()},
        fields={
            name: _with_newer(name, _published_fields(type_))
            for name, type_ in types.items()
            if not type_.get("subtypes")
        },
        choices={name: tuple(type_["subtypes"]) for name, type_ in types.items() if type_.get("subtypes")},
    )


def _with_newer(name: str, fields: dict[str, Field]) -> dict[str, Field]:
    return fields | {added: Field(added, ("bool",), False) for added in NEWER.get(name, ())}


def _published_fields(entry: Mapping[str, Any]) -> dict[str, Field]:
    return {
        field["name"]: Field(field["name"], tuple(map(_kind, field["types"])), field["required"])
        for field in entry.get("fields", ())
    }


def _kind(name: str) -> str:
    if name.startswith("Array of "):
        return f"[{_kind(name.removeprefix('Array of '))}]"
    return WORDS.get(name, name)


def check_request(method: str, params: Mapping[str, Any]) -> list[str]:
    """What is wrong with a request of the bot; nothing if all is well."""
    return [problem for book in books() for problem in book.request(method, params)]


def check_response(method: str, result: Any) -> list[str]:
    """What is wrong with a result that the emulator gave; nothing if all is well."""
    return [problem for book in books() for problem in book.response(method, result)]


def books() -> list[Specification]:
    """The tables that are checked against."""
    return [book for book in (own(), published()) if book is not None]
