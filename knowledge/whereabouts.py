"""Which municipality somebody names: in a reply of some words, or in passing inside a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from knowledge.localities import names_of
from knowledge.matching.normalise import fold, words

#: Finnish endings that tell where somebody is or comes from, folded; and the small words of the other languages.
_ENDINGS = ("ssa", "sta", "lla", "lta")
_BEFORE = frozenset({"i", "in", "fran", "from"})
#: Words of a reply that names a municipality and nothing else.
_LONGEST_REPLY = 4
#: Shortest name that may be misspelt in a reply.
_FUZZY_FROM = 5


def told_in_reply(text: str, known: Iterable[str]) -> str:
    """The municipality that a short reply names, slips of the finger allowed; empty when none is meant."""
    said, (names, stems) = words(fold(text)), _table(tuple(known))
    if not 0 < len(said) <= _LONGEST_REPLY:
        return ""
    for word in (" ".join(said), *said):
        if found := names.get(word) or _placed(word, stems):
            return found
    return _nearest(said, names)


def told_in_story(text: str, known: Iterable[str]) -> str:
    """The municipality in which a text says that somebody lives, such as *asumme Kuulaassa*; empty when not sure."""
    said, (names, stems) = words(fold(text)), _table(tuple(known))
    found = {_placed(word, stems) for word in said}
    found |= {names.get(word, "") for before, word in pairwise(said) if before in _BEFORE}
    found.discard("")
    return found.pop() if len(found) == 1 else ""


@lru_cache(maxsize=4)
def _table(known: tuple[str, ...]) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Folded names in every language, and what they are before an ending → municipalities."""
    names = {" ".join(words(fold(name))): code for code in known for name in names_of(code).values()}
    return names, {stem: code for name, code in names.items() for stem in _stems(name)} | names


def _placed(word: str, stems: Mapping[str, str]) -> str:
    """The municipality whose name stands in a word with an ending of place: ``oulussa``, ``espoosta``."""
    return stems.get(word[:-3], "") if word.endswith(_ENDINGS) else ""


def _stems(name: str) -> set[str]:
    """What a Finnish name can be before an ending: ``turku`` turu, ``helsinki`` helsingi, ``kuulas`` kuulaa."""
    stems = {name, f"{name}i"}
    for strong, weak in (("nki", "ngi"), ("nka", "nga"), ("rku", "ru"), ("hti", "hde"), ("lti", "lle"), ("nta", "nna")):
        if name.endswith(strong):
            stems.add(name[: -len(strong)] + weak)
    for nominative, stem in (("as", "aa"), ("nen", "se"), ("i", "e"), ("e", "ee"), ("oki", "oe"), ("aki", "ae")):
        if name.endswith(nominative):
            stems.add(name[: -len(nominative)] + stem)
    for strong, weak in (("ttu", "tu"), ("ppi", "pi"), ("kko", "ko"), ("tto", "to"), ("mpi", "mmi"), ("ti", "di")):
        if name.endswith(strong):
            stems.add(name[: -len(strong)] + weak)
    return stems


def _nearest(said: list[str], names: Mapping[str, str]) -> str:
    if len(said) != 1 or len(said[0]) < _FUZZY_FROM:
        return ""
    near = process.extract(said[0], list(names), scorer=OSA.distance, score_cutoff=1, limit=2)
    return names[near[0][0]] if len({names[name] for name, _, _ in near}) == 1 else ""
