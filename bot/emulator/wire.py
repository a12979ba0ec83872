"""From an HTTP request to the parameters of a call: query, form, multipart or JSON, as the client likes."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from bot.emulator.multipart import Upload, boundary_of, parse_multipart
from bot.emulator.refusals import bad_request

NUMBERS = (int, float)


@dataclass(slots=True)
class Given:
    """The parameters of one call as they came; each is read by the kind that the method declares.

    Nested objects may come as JSON or as a string of JSON. Numbers and flags may come as strings.
    """

    values: dict[str, Any]
    files: dict[str, Upload] = field(default_factory=dict)

    def recorded(self) -> dict[str, Any]:
        """The parameters for the record; of files only that they were there."""
        return {name: f"attach://{name}" for name in self.files} | self.values

    def has(self, name: str) -> bool:
        """Whether the parameter came and says something."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """A string, empty if it did not come."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return value if isinstance(value, str) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number.

        Raises:
            TelegramRefusal: 400, it is no number.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return default
        try:
            return int(value)
        except (TypeError, ValueError):
            raise bad_request(f'invalid parameter "{name}" specified: INTEGER expected') from None

    def flag(self, name: str) -> bool:
        """A truth value; everything but true, yes and 1 is false."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def structure(self, name: str, *, called: str) -> Any:
        """An object or a list, or None if it did not come.

        Raises:
            TelegramRefusal: 400, the string is not JSON; ``called`` is what Telegram calls the thing.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {called} JSON object") from None


def read_parameters(query: bytes, content_type: str, body: bytes) -> Given:
    """Everything that came with a request; the body wins over the query.

    Raises:
        TelegramRefusal: 400, a JSON body that is none.
    """
    values: dict[str, Any] = dict(parse_qsl(query.decode("latin-1"), keep_blank_values=True)) if query else {}
    if not body:
        return Given(values)
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "application/json":
        return Given(values | _json_object(body))
    if kind == "multipart/form-data":
        fields, files = parse_multipart(body, boundary_of(content_type))
        return Given(values | fields, files)
    values.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    return Given(values)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad_request("can't parse request JSON object")
    return found
