"""Everyday words and what they stand for: phrases of many languages to the terms that services use.

A trigger is one word or several that must all occur. ``kiusa*`` is a beginning, ``*raha*`` a part, ``ei/en``
are alternatives. The words are general knowledge of how people speak; how far the labelled questions shaped them is
told in docs/decisions/matching.md.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from knowledge.matching.normalise import fold

_FILE = Path(__file__).parent.parent / "data" / "lexicon.toml"
LANGUAGES = ("fi", "sv", "en", "ru", "uk", "ar", "so", "se")
_NO_WORDS = (
    "en et ei emme ette eivät enkä etkä eikä ettei etten emmä eiks inte aldrig not dont don't doesn't doesnt "
    "cant can't won't wont isn't never не нет немає нема ні нету لا ليس لم ما maya aan"
)
#: all ways of saying no; texts and triggers write each of them as ``ei``
NO = frozenset(fold(word) for word in _NO_WORDS.split())
#: shortest part of a word that can be told from chance
_PART = 4
#: how far apart the words of one trigger may be
_WINDOW = 8


@dataclass(frozen=True)
class Concept:
    """One matter of life: the standard terms it leads to, and what it tells about whom it concerns."""

    id: str
    #: topic · stage (age) · speaker · elsewhere (no service of ours)
    kind: str
    terms: tuple[str, ...] = ()
    #: terms of services that also fit, less well
    also: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None


@dataclass(frozen=True)
class Hit:
    """A concept found in a text: how surely, and the positions of the words that told it."""

    concept: int
    strength: float
    positions: tuple[int, ...]


@dataclass(frozen=True)
class _Trigger:
    concept: int
    atoms: tuple[int, ...]


@dataclass(frozen=True)
class Lexicon:
    """All triggers, compiled for looking words up; never changed after building."""

    concepts: tuple[Concept, ...]
    triggers: tuple[_Trigger, ...]
    by_atom: Mapping[int, tuple[int, ...]]
    exact: Mapping[str, tuple[int, ...]]
    prefix: Mapping[str, tuple[int, ...]]
    #: the first two letters of beginnings of words → how long such beginnings are
    lengths: Mapping[str, tuple[int, ...]]
    #: the first four letters of a part of words → parts that begin so, each with its atoms
    infix: Mapping[str, tuple[tuple[str, tuple[int, ...]], ...]]
    #: words of the catalogue
    known: frozenset[str] = frozenset()

    def knowing(self, known: Iterable[str]) -> Lexicon:
        """The same lexicon with the words of a catalogue."""
        return replace(self, known=frozenset(known))

    def find(self, tokens: Sequence[str], joined: Sequence[tuple[str, int]] = ()) -> list[Hit]:
        """The concepts of a folded text, one hit for each trigger that is satisfied.

        ``joined`` are further forms of the words, each with how many of its letters the word itself has already
        told; their positions follow after those of the words.
        """
        places: dict[int, dict[int, float]] = defaultdict(dict)
        forms = [*map(self._atoms, tokens), *(self._spelt(form, 1.0, told) for form, told in joined)]
        for position, atoms in enumerate(forms):
            for atom, strength in atoms:
                places[atom][position] = max(strength, places[atom].get(position, 0.0))
        wanted = {number for atom in places for number in self.by_atom.get(atom, ())}
        hits = (self._satisfied(self.triggers[number], places) for number in sorted(wanted))
        return [hit for hit in hits if hit is not None]

    def _satisfied(self, trigger: _Trigger, places: Mapping[int, Mapping[int, float]]) -> Hit | None:
        if any(atom not in places for atom in trigger.atoms):
            return None
        best: Hit | None = None
        for first, strength in places[trigger.atoms[0]].items():
            chosen = [(first, strength)]
            for atom in trigger.atoms[1:]:
                near = [(p, s) for p, s in places[atom].items() if abs(p - first) <= _WINDOW and p != first]
                if not near:
                    break
                chosen.append(min(near, key=lambda place: abs(place[0] - first)))
            else:
                hit = Hit(trigger.concept, min(s for _, s in chosen), tuple(sorted({p for p, _ in chosen})))
                best = hit if best is None or hit.strength > best.strength else best
        return best

    def _atoms(self, token: str) -> list[tuple[int, float]]:
        found = self._spelt(token, 1.0)
        if not found and len(token) > 4:
            found = self._spelt(_single_letters(token), 0.85)
        return found

    def _spelt(self, token: str, strength: float, told: int = 0) -> list[tuple[int, float]]:
        """The atoms that a form has beyond its first ``told`` letters, each with how surely it is meant."""
        found = [(atom, strength) for atom in self.exact.get(token, ())]
        for end in self.lengths.get(token[:2], ()):
            if told < end <= len(token):
                found += [(atom, strength) for atom in self.prefix.get(token[:end], ())]
        for start in range(told or len(token) - _PART + 1):
            for part, atoms in self.infix.get(token[start : start + _PART], ()):
                if start + len(part) > told and token.startswith(part, start):
                    found += [(atom, 0.9 * strength) for atom in atoms]
        return found


def _single_letters(token: str) -> str:
    """``rahhaa`` → ``raha``: dialects and hurried fingers double letters."""
    return "".join(letter for n, letter in enumerate(token) if n == 0 or letter != token[n - 1])


@cache
def load_lexicon(path: Path | None = None) -> Lexicon:
    """Read and compile a lexicon file; None is the one that comes with the desk.

    Raises:
        ValueError: a trigger is empty, or two concepts have the same id.
    """
    table = tomllib.loads((path or _FILE).read_text(encoding="utf-8"))
    rows: list[tuple[str, Mapping[str, Any]]] = [
        (kind, row) for kind in ("topic", "stage", "speaker", "elsewhere") for row in table.get(kind, [])
    ]
    if len({row["id"] for _, row in rows}) != len(rows):
        raise ValueError("two concepts of the lexicon have the same id")
    return _compile(rows)


def _concept(kind: str, row: Mapping[str, Any]) -> Concept:
    ages = row.get("ages")
    return Concept(
        id=row["id"],
        kind=kind,
        terms=tuple(row.get("terms", ())),
        also=tuple(row.get("also", ())),
        ages=(ages[0], ages[1]) if ages else None,
    )


def _compile(rows: Sequence[tuple[str, Mapping[str, Any]]]) -> Lexicon:
    atoms: dict[str, int] = {}
    triggers = []
    for number, (_, row) in enumerate(rows):
        for language in LANGUAGES:
            for written in row.get(language, ()):
                parts = tuple(atoms.setdefault(part, len(atoms)) for part in _parts(written))
                if not parts:
                    raise ValueError(f"the concept {row['id']} has an empty trigger")
                triggers.append(_Trigger(number, parts))
    exact, prefix, infix = _tables(atoms)
    return Lexicon(
        concepts=tuple(_concept(kind, row) for kind, row in rows),
        triggers=tuple(triggers),
        by_atom=_by_rarest_atom(triggers),
        exact=exact,
        prefix=prefix,
        lengths=_lengths(prefix),
        infix=_by_first_letters(infix),
    )


def _by_rarest_atom(triggers: Sequence[_Trigger]) -> dict[int, tuple[int, ...]]:
    """Each trigger under the one of its atoms that fewest triggers have: it is looked at when that one is there."""
    having = Counter(atom for trigger in triggers for atom in trigger.atoms)
    found: dict[int, list[int]] = defaultdict(list)
    for number, trigger in enumerate(triggers):
        found[min(trigger.atoms, key=lambda atom: having[atom])].append(number)
    return {atom: tuple(numbers) for atom, numbers in found.items()}


def _lengths(prefix: Iterable[str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for beginning in prefix:
        found[beginning[:2]].add(len(beginning))
    return {letters: tuple(sorted(lengths)) for letters, lengths in found.items()}


def _by_first_letters(infix: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[tuple[str, tuple[int, ...]], ...]]:
    found: dict[str, list[tuple[str, tuple[int, ...]]]] = defaultdict(list)
    for part, atoms in infix.items():
        found[part[:_PART]].append((part, atoms))
    return {letters: tuple(listed) for letters, listed in found.items()}


def _parts(written: str) -> list[str]:
    parts = fold(written).replace("-", " ").split()
    return ["ei" if part in NO else part for part in parts]


def _tables(atoms: Mapping[str, int]) -> tuple[dict[str, tuple[int, ...]], ...]:
    exact: dict[str, tuple[int, ...]] = defaultdict(tuple)
    prefix: dict[str, tuple[int, ...]] = defaultdict(tuple)
    infix: dict[str, tuple[int, ...]] = defaultdict(tuple)
    for written, atom in atoms.items():
        for form in written.split("/"):
            stem = form.strip("*")
            table = infix if form.startswith("*") else prefix if form.endswith("*") else exact
            table[stem] = (*table[stem], atom)
    return dict(exact), dict(prefix), dict(infix)
