"""How many sentences get the right day and time: from dateparser alone, from its search, and from the reader."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import datetime

import dateparser
from dateparser.search import search_dates

from tests.times_in_words.reading_sets import NOW, SETS, cases, outcome

_HERE = NOW.replace(tzinfo=None, hour=10)
_SETTINGS = {"RELATIVE_BASE": _HERE, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
_WHOLE = re.compile(r"20\d\d-\d\d-\d\d \d\d:\d\d")


def _alone(words: str, language: str) -> set[str]:
    return _written([dateparser.parse(words, languages=[language], settings=_SETTINGS)])


def _searched(words: str, language: str) -> set[str]:
    found = search_dates(words, languages=[language], settings=_SETTINGS) or []
    return _written([moment for _, moment in found])


def _reader(words: str, language: str) -> set[str]:
    return {outcome(words, language)[:16]}


def _written(moments: list[datetime | None]) -> set[str]:
    return {moment.strftime("%Y-%m-%d %H:%M") for moment in moments if moment}


def main() -> None:
    """Print the figures of ``docs/decisions/times-in-words.md``."""
    ways: dict[str, Callable[[str, str], set[str]]] = {"alone": _alone, "search": _searched, "reader": _reader}
    for language in ("fi", "sv", "en"):
        told = [case for name in SETS if name.endswith(language) for case in cases(name)]
        whole = [(words, found[0]) for words, meaning in told if (found := _WHOLE.match(meaning))]
        refused = [words for words, meaning in told if meaning.startswith("!")]
        for name, way in ways.items():
            right = sum(meant in way(words, language) for words, meant in whole)
            given = sum(any(one[0] != "!" for one in way(words, language)) for words in refused)
            line = f"{language} {name}: {right} of {len(whole)}, a time for {given} of {len(refused)} that have none\n"
            sys.stdout.write(line)


if __name__ == "__main__":
    main()
