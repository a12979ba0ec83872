"""Which of many patterns could match a text at all: an index of patterns by how their matches begin.

A text of a few hundred letters begins few words the way a pattern needs, so most of some hundred patterns need not be
tried at all, and the others at a word or two. What a match can begin with is read from the pattern as Python itself
parses it; where it cannot be told for certain, the pattern is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from re import _parser  # type: ignore[attr-defined]  # the parsed form has no public door
from typing import Any, NamedTuple

#: Letters of a word's beginning that are compared.
LETTERS = 5
#: More beginnings than this say that the pattern is better tried always.
MOST = 3000
_WORDS = re.compile(rf"\b\w{{1,{LETTERS}}}")
#: Arabic words carry prefixes, so that its patterns may begin inside one.
_ARABIC_LETTER = re.compile("[\u0600-\u06ff]")
_OTHER_LETTER = re.compile("[a-z\u0400-\u04ff]")


class _Unclear(Exception):
    """The beginning of a match cannot be told."""


class BeginningIndex:
    """Patterns that are tried only where a word of a text begins as a match of theirs does. Immutable."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._patterns = tuple(patterns)
        self._by_beginning: dict[str, list[int]] = {}
        anywhere: list[int] = []
        for place, pattern in enumerate(patterns):
            begun = beginnings(pattern.pattern)
            if not begun:
                anywhere.append(place)
            for beginning in begun:
                self._by_beginning.setdefault(beginning, []).append(place)
        self._anywhere = tuple(anywhere)
        self._arabic = tuple(place for place in anywhere if _is_arabic(patterns[place].pattern))

    def matching(self, text: str) -> list[int]:
        """Places of the patterns that match somewhere in the text, in their order."""
        return sorted({*self._found_at_words(text), *self._found_anywhere(text)})

    def _found_at_words(self, text: str) -> Iterator[int]:
        for position, beginning in _beginnings_of(text):
            for place in self._by_beginning.get(beginning, ()):
                if self._patterns[place].match(text, position):
                    yield place

    def _found_anywhere(self, text: str) -> Iterator[int]:
        hopeless = () if _ARABIC_LETTER.search(text) else self._arabic
        for place in self._anywhere:
            if place not in hopeless and self._patterns[place].search(text):
                yield place


def _beginnings_of(text: str) -> list[tuple[int, str]]:
    """Where each word stands, with its first letter, its first two and so on to five."""
    found = [(word.start(), word[0]) for word in _WORDS.finditer(text)]
    return [(start, word[:end]) for start, word in found for end in range(1, len(word) + 1)]


def _is_arabic(rx: str) -> bool:
    """Whether nothing but Arabic words can match."""
    return bool(_ARABIC_LETTER.search(rx)) and not _OTHER_LETTER.search(re.sub(r"\\[a-zA-Z]", "", rx))


class _Path(NamedTuple):
    """How a match begins: its first signs, whether a word must begin there, and whether no more can be told."""

    text: str = ""
    anchored: bool = False
    told: bool = False


def beginnings(rx: str) -> frozenset[str]:
    """The first letters (at most five) of the first word of every possible match; empty when they are not certain."""
    try:
        begun = {_first_word(path.text) for path in _expanded(_parser.parse(rx), {_Path()})}
    except _Unclear:
        return frozenset()
    return frozenset() if "" in begun else frozenset(begun)


def _first_word(text: str) -> str:
    found = _WORDS.match(text)
    return found.group() if found else ""


def _expanded(items: Iterable[Any], paths: set[_Path]) -> set[_Path]:
    """How a match may begin when these parts of a pattern follow what the paths hold."""
    for operation, argument in items:
        paths = {longer for path in paths for longer in _longer(str(operation), argument, path)}
        if len(paths) > MOST:
            raise _Unclear
    return paths


def _longer(operation: str, argument: Any, path: _Path) -> Iterable[_Path]:
    if path.told:
        return (path,)
    step = _STEPS.get(operation)
    return step(argument, path) if step else (path._replace(told=True),)


def _sign(code: int, path: _Path) -> Iterable[_Path]:
    if not path.text and not path.anchored:
        raise _Unclear
    text = path.text + chr(code)
    return (path._replace(text=text, told=len(_first_word(text)) in (0, LETTERS, len(text) - 1)),)


def _one_of(options: list[Any], path: _Path) -> Iterable[_Path]:
    listed = {str(kind) for kind, _ in options} <= {"LITERAL", "RANGE"}
    if not listed:
        return (path._replace(told=True),)
    codes = [code for kind, value in options for code in ((value,) if str(kind) == "LITERAL" else _range(value))]
    return [longer for code in codes for longer in _sign(code, path)]


def _range(ends: tuple[int, int]) -> range:
    return range(ends[0], ends[1] + 1)


def _place(at: Any, path: _Path) -> Iterable[_Path]:
    begins = str(at) in ("AT_BOUNDARY", "AT_BEGINNING")
    return (path._replace(anchored=path.anchored or (begins and not path.text)),)


def _repeated(argument: Any, path: _Path) -> Iterable[_Path]:
    least, most, items = argument
    once = _expanded(items, {path})
    if most > 1:
        once = {longer._replace(told=True) for longer in once}
    return once if least else once | {path}


_STEPS: dict[str, Callable[[Any, _Path], Iterable[_Path]]] = {
    "LITERAL": _sign,
    "IN": _one_of,
    "AT": _place,
    "ASSERT": lambda _, path: (path,),
    "ASSERT_NOT": lambda _, path: (path,),
    "SUBPATTERN": lambda argument, path: _expanded(argument[-1], {path}),
    "BRANCH": lambda argument, path: {one for items in argument[1] for one in _expanded(items, {path})},
    "MAX_REPEAT": _repeated,
    "MIN_REPEAT": _repeated,
}
