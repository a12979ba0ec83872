"""Reading JSON that may be anything: a missing list, a null and a wrong type all count as nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, TypeGuard

#: languages in which the national catalogue has texts
TEXT_LANGUAGES = ("fi", "sv", "en", "se", "smn", "sms")

Fields = Mapping[str, Any]
_FRACTION = re.compile(r"\.(\d{1,6})\d*")
_CODE = re.compile(r"/code/([^/]+)$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(-[a-z]{2})?$")


def is_fields(value: object) -> TypeGuard[Fields]:
    """Whether a value is a JSON object."""
    return isinstance(value, dict)


def fields(value: object) -> Fields:
    """A JSON object, or an empty one."""
    return value if is_fields(value) else {}


def rows(value: object) -> list[Fields]:
    """The objects of a list; null, a list and one object alone are all welcome."""
    if is_fields(value):
        return [value]
    return [item for item in value if is_fields(item)] if isinstance(value, list) else []


def text(value: object) -> str:
    """A text without blanks around it; anything that is not a text or a number is empty."""
    if isinstance(value, str):
        return value.replace("\x00", "").strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def texts(items: object, *types: str, value: str = "value") -> dict[str, str]:
    """Texts by language from a list of ``{language, value, type}``; with types, only those, the first type wins.

    Never by place: such lists have no order. An empty value is a missing one.
    """
    found: dict[str, str] = {}
    for wanted in types or ("",):
        for item in rows(items):
            if not types or text(item.get("type")) == wanted:
                language, words = text(item.get("language")).lower(), text(item.get(value))
                if words and language in TEXT_LANGUAGES:
                    found.setdefault(language, words)
    return found


def listed_texts(items: object) -> dict[str, tuple[str, ...]]:
    """Words by language from a list of ``{language, value}``, each once."""
    found: dict[str, dict[str, None]] = {}
    for item in rows(items):
        language, words = text(item.get("language")).lower(), text(item.get("value"))
        if words and language in TEXT_LANGUAGES:
            found.setdefault(language, {})[words] = None
    return {language: tuple(words) for language, words in found.items()}


def by_language(value: object) -> dict[str, str]:
    """Texts from an object of ``{language: text}``; empty texts are missing ones."""
    return {
        language: words
        for language in TEXT_LANGUAGES
        if (words := text(fields(value).get(language)))
    }  # fmt: skip


def strings(value: object) -> tuple[str, ...]:
    """The texts of a list, each once, in their order."""
    listed = value if isinstance(value, list) else []
    return tuple(dict.fromkeys(words for item in listed if isinstance(item, str | int) and (words := text(item))))


def languages(value: object) -> tuple[str, ...]:
    """Codes of languages in a list, in order, each once; anything longer than a code is left out."""
    return tuple(sorted(code for item in strings(value) if _LANGUAGE.match(code := item.lower())))


def moment(value: object) -> datetime | None:
    """A moment in UTC; without a zone it is UTC already. Fractions may have any number of digits."""
    try:
        read = datetime.fromisoformat(_FRACTION.sub(lambda found: f".{found[1]:0<6}", text(value)))
    except ValueError:
        return None
    try:
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def day(value: object) -> date | None:
    """The date at the beginning of a text, as it is written there."""
    try:
        return date.fromisoformat(text(value)[:10])
    except ValueError:
        return None


def number(value: object) -> float | None:
    """A number, also when it is written as a text; a comma may stand for the point."""
    try:
        read = float(text(value).replace(",", "."))
    except ValueError:
        return None
    return read if abs(read) < 1e12 else None


def code_of(item: Fields) -> str:
    """The code of a class, group or event: after ``/code/`` of its new or old address, else its own code."""
    for address in ("newUri", "uri"):
        found = _CODE.search(text(item.get(address)))
        if found:
            return found[1]
    return text(item.get("code"))


def merged(first: Mapping[str, str], second: Mapping[str, str]) -> dict[str, str]:
    """Texts of the first; a language that it lacks comes from the second."""
    return {**second, **first}


def with_finnish(names: Mapping[str, str]) -> dict[str, str]:
    """Names with a Finnish one: our catalogue shows it where a language has none. Else the first there is."""
    first = next((names[language] for language in TEXT_LANGUAGES if language in names), None)
    return dict(names) if first is None or "fi" in names else {"fi": first, **names}
