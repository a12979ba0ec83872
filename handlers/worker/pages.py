"""Long lists on small screens: a page of them, and the buttons to the other pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.outbox.letter import Button, Part

T = TypeVar("T")
#: Cases on one screen.
SHOWN = 5
#: Colleagues on one screen; each is a button and no more.
PEOPLE_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some of a list, and which of its pages this is, from 0."""

    shown: Sequence[T]
    number: int
    count: int

    def line(self) -> tuple[Part, ...]:
        """Which page this is, when there are several."""
        return (Part("page-of", {"page": self.number + 1, "pages": self.count}),) if self.count > 1 else ()

    def buttons(self, action: str, *more: int | str) -> tuple[tuple[Button, ...], ...]:
        """A row to the pages before and after; the page's number stands first in a button, ``more`` after it."""
        return self._turning(lambda label, number: Button(label, action, (number, *more)))

    def buttons_after(self, action: str, *before: int | str) -> tuple[tuple[Button, ...], ...]:
        """The same with the page's number last in a button, after ``before``."""
        return self._turning(lambda label, number: Button(label, action, (*before, number)))

    def _turning(self, button: Callable[[str, int], Button]) -> tuple[tuple[Button, ...], ...]:
        row = []
        if self.number > 0:
            row.append(button("page-before", self.number - 1))
        if self.number + 1 < self.count:
            row.append(button("page-after", self.number + 1))
        return (tuple(row),) if row else ()


def page_of(everything: Sequence[T], number: int, size: int = SHOWN) -> Page[T]:
    """A page of a list; the last one when the list has become shorter."""
    count = max(1, -(-len(everything) // size))
    number = min(max(number, 0), count - 1)
    return Page(everything[number * size : (number + 1) * size], number, count)
