"""Puts a text's key into a language: the Fluent files of this folder, read once.

Finnish is the source. A key that a language does not have is said in Finnish, and a key that nobody has is shown
as it is, so that a missing text is seen and never stops an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

FOLDER = Path(__file__).parent
#: The languages in which every text exists, the source first.
LANGUAGES = ("fi", "sv", "en")


class Translator:
    """Every text of the desk in every language."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.languages = LANGUAGES
        self._bundles = {language: _read_bundle(folder / language, language) for language in LANGUAGES}

    def translate(self, key: str, language: str, args: Mapping[str, str | int | float] | None = None) -> str:
        """The text of ``key`` in a language, else in Finnish, else the key itself."""
        bundle = self._bundle_with(key, language)
        if bundle is None:
            return key
        pattern = bundle.get_message(key).value
        if pattern is None:
            return key
        text, _problems = bundle.format_pattern(pattern, _plain_numbers(args or {}))
        return str(text)

    def has(self, key: str, language: str) -> bool:
        """Whether the language has this key of its own."""
        return language in self._bundles and self._bundles[language].has_message(key)

    def moment(self, when: datetime, language: str, zone: ZoneInfo, now: datetime | None = None) -> str:
        """A moment as people say it: ``maanantaina 23.11. klo 9.00``; with ``now`` also today and tomorrow."""
        local = when.astimezone(zone)
        args: dict[str, str | int | float] = {
            "weekday": self.translate(f"weekday-{local.isoweekday()}", language),
            "month": self.translate(f"month-{local.month}", language),
            "day": local.day,
            "hour": local.hour,
            "minute": f"{local.minute:02}",
        }
        return self.translate(_moment_key(local, now.astimezone(zone) if now else None), language, args)

    def _bundle_with(self, key: str, language: str) -> FluentBundle | None:
        for candidate in (language, LANGUAGES[0]):
            if self.has(key, candidate):
                return self._bundles[candidate]
        return None


@cache
def the_translator() -> Translator:
    """The texts of this program; the files are read at the first call."""
    return Translator()


def in_every_language(key: str) -> dict[str, str]:
    """The text of a key without variables, by language."""
    return {language: the_translator().translate(key, language) for language in LANGUAGES}


def supported_language(code: str) -> str:
    """The language in which a person with this Telegram language code is first greeted: ``sv-FI`` is ``sv``.

    Finnish for an empty or Finnish code, English for a language that the desk does not have.
    """
    short = code.lower().replace("_", "-").partition("-")[0]
    if short in LANGUAGES:
        return short
    return "en" if short else "fi"


def _moment_key(local: datetime, now: datetime | None) -> str:
    if now is not None and local.date() == now.date():
        return "moment-today"
    if now is not None and local.date() == now.date() + timedelta(days=1):
        return "moment-tomorrow"
    return "moment"


def _plain_numbers(args: Mapping[str, str | int | float]) -> dict[str, object]:
    # Case 1234 must not become "1 234"; the choice of plural forms still sees a number.
    return {
        name: fluent_number(value, useGrouping=False) if isinstance(value, int | float) else value
        for name, value in args.items()
    }


def _read_bundle(folder: Path, language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
