"""What is made of a whole catalogue once and then only read; a catalogue never changes, so neither does this."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from knowledge.catalogue import Catalogue

Made = TypeVar("Made")


class Prepared(Generic[Made]):
    """Keeps what was made of the last two catalogues: the one in use, and the one that takes its place.

    Safe between threads: what is kept is replaced whole, and of two that make the same at once one is kept.
    """

    def __init__(self, make: Callable[[Catalogue], Made]) -> None:
        self._make = make
        self._kept: tuple[tuple[Catalogue, Made], ...] = ()

    def of(self, catalogue: Catalogue) -> Made:
        """What was made of a catalogue, made now if it never was."""
        for known, made in self._kept:
            if known is catalogue:
                return made
        made = self._make(catalogue)
        self._kept = (*self._kept[-1:], (catalogue, made))
        return made
