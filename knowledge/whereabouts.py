"""Which municipality somebody names: in a reply of some words, or in passing inside a story."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    said = words(fold(text))
    if not 0 < len(said) <= _LONGEST_REPLY:
        return ""
    forms = _forms(known)
    for word in (" ".join(said), *said):
        if found := forms.get(word) or _placed(word, forms):
            return found
    return _nearest(said, forms)


def told_in_story(text: str, known: Iterable[str]) -> str:
    """The municipality in which a text says that somebody lives, such as *asumme Kuulaassa*; empty when not sure."""
    said, forms = words(fold(text)), _forms(known)
    found = {_placed(word, forms) for word in said}
    found |= {forms.get(word, "") for before, word in pairwise(said) if before in _BEFORE}
    found.discard("")
    return found.pop() if len(found) == 1 else ""


def _forms(known: Iterable[str]) -> dict[str, str]:
    return {" ".join(words(fold(name))): code for code in known for name in names_of(code).values()}


def _placed(word: str, forms: Mapping[str, str]) -> str:
    """The municipality whose name stands in a word with an ending of place: ``oulussa``, ``espoosta``."""
    if not word.endswith(_ENDINGS):
        return ""
    stem = word[:-3]
    return next((code for name, code in forms.items() if stem in _stems(name)), "")


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


def _nearest(said: list[str], forms: Mapping[str, str]) -> str:
    if len(said) != 1 or len(said[0]) < _FUZZY_FROM:
        return ""
    near = process.extract(said[0], list(forms), scorer=OSA.distance, score_cutoff=1, limit=2)
    return forms[near[0][0]] if len({forms[name] for name, _, _ in near}) == 1 else ""
