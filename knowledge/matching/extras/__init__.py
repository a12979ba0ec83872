"""What the matcher can use beside its own means, each an optional library: base forms of words, and meanings.

Nothing here is needed, and without it everything is found exactly as if this package were not there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.matching.normalise import fold
from knowledge.matching.postings import Floats

__all__ = ["DEFAULT_MEANING_WEIGHT", "NO_EXTRAS", "ExtraMissing", "Extras", "Lemmas", "Meaning"]

#: Base forms and compound parts of one word as it was written; empty for words that are not known.
Lemmas = Callable[[str], Sequence[str]]
#: Own choice, as loud as the text channel; nobody has measured it on labelled questions.
DEFAULT_MEANING_WEIGHT = 6.0


class ExtraMissing(Exception):
    """An optional part was asked for and cannot be used; the sentence is for the person who runs the desk."""


class Meaning(Protocol):
    """Turns texts into vectors whose nearness is nearness of meaning."""

    def vector(self, text: str) -> Floats:
        """A question's vector: of length one, or zeros when nothing of it is known."""

    def table(self, texts: Sequence[str]) -> Floats:
        """A catalogue's vectors: texts × dimensions."""


@dataclass(frozen=True)
class Extras:
    """The optional parts that are there."""

    lemmas: Lemmas | None = None
    meaning: Meaning | None = None
    #: weight of nearness of meaning (cosine) beside the other channels of a service's score
    meaning_weight: float = DEFAULT_MEANING_WEIGHT

    def further(self, words: Iterable[str]) -> list[str]:
        """Folded base forms and compound parts of Finnish words that are not the words themselves, each once."""
        if self.lemmas is None:
            return []
        written = dict.fromkeys(words)
        known = {fold(word) for word in written}
        found = (fold(lemma) for word in written for lemma in self.lemmas(word))
        return [lemma for lemma in dict.fromkeys(found) if lemma and lemma not in known]


NO_EXTRAS = Extras()
