"""When talking with the child's own educator or teacher comes before every service (row R38).

The LP talk (*Lapset puheeksi*, *Föra barnen på tal*) suits a worry about how a child does in day care, preschool or
school. Phrases are beginnings of words that stand in a row; a blank at the end closes the last word. They live in
``data/talk_first.json`` in Finnish, Swedish and English: in other languages services come as ever.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from knowledge.matching.analyse import Query
from knowledge.matching.lexicon import NO
from knowledge.matching.normalise import fold, words

_FILE = Path(__file__).parent.parent / "data" / "talk_first.json"
#: In these years (both included) every child is in preschool or school.
_AT_SCHOOL = (6, 12)
#: Whose worry somebody else's guardians would have to take up.
_OTHERS = frozenset({"grandparent", "professional"})
#: What is said of something else than how the child does, or is more than a first talk is for.
_AGAINST = ("serious", "wish", "practical")


def comes_first(query: Query, names: Iterable[str] = ()) -> bool:
    """Whether an LP talk is the first suggestion for a text.

    Not when it was held already, when a service is asked for (one of ``names`` or by its kind), in practical
    matters, and in troubles for which people wait too long when they talk first.
    """
    text = _plain(query.text)
    if _says(text, "talked") or query.speakers & _OTHERS:
        return False
    if _says(text, "named"):
        return True
    if any(_says(text, group) for group in _AGAINST) or any(f" {_plain(name)} " in f" {text} " for name in names):
        return False
    return _says(text, "worry") and _is_about_child(text, query) and _is_there(text, query)


def was_held(text: str) -> bool:
    """Whether somebody says that they have talked with the educator or teacher already."""
    return _says(_plain(text), "talked")


def _is_about_child(text: str, query: Query) -> bool:
    """Whether a parent writes about a child; a young writer's own age is not a child's."""
    if _says(text, "child"):
        return True
    return (_says(text, "pupil") or query.ages is not None) and not _says(text, "writer")


def _is_there(text: str, query: Query) -> bool:
    """Whether the child is in day care, preschool or school, as the text says or the age tells."""
    low, high = query.ages or (0, 0)
    return _says(text, "setting") or (_AT_SCHOOL[0] <= low and high <= _AT_SCHOOL[1])


def _says(text: str, group: str) -> bool:
    return _groups()[group].search(text) is not None


def _plain(text: str) -> str:
    """The words as written, folded, with one blank between them; all ways of saying no are one."""
    return " ".join("ei" if word in NO else word for word in words(fold(text)))


@cache
def _groups() -> dict[str, re.Pattern[str]]:
    table: dict[str, list[str]] = json.loads(_FILE.read_text(encoding="utf-8"))
    return {group: re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})") for group, phrases in table.items()}


def _pattern(phrase: str) -> str:
    """``open`` and a blank is that word only; without the blank any word that begins so."""
    return re.escape(_plain(phrase)) + (r"\b" if phrase.endswith(" ") else "")
