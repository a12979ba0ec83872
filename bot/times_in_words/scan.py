"""A sentence of which readers take what they understand; what nobody takes is the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from re import Match

#: What stands where something was taken, as long as that was: a day, a time of day, a part of the day, anything else.
DAY, CLOCK, PART, OTHER = "\x01", "\x02", "\x03", "\x04"
_TAKEN = re.compile(f"[{DAY}{CLOCK}{PART}{OTHER}]+")
#: Short words that people write without a space before a number: *klo9*, *ti8.12.*
_GLUED = re.compile(r"(?<!\w)(?:klo|kl|ma|ti|ke|to|pe|la|su|mån|tis|ons|tors|fre|lör|sön)\.?(?=\d)", re.IGNORECASE)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern that ignores case."""
    return re.compile(pattern, re.IGNORECASE)


def word(pattern: str) -> str:
    """A pattern that matches whole words only."""
    return rf"(?<![\w.:/])(?:{pattern})(?!\w)"


class Scan:
    """The sentence with what was taken out of it so far."""

    def __init__(self, text: str) -> None:
        self.text = _GLUED.sub(r"\g<0> ", re.sub(r"[\x00-\x1f\s]+", " ", text).strip())

    def take(self, pattern: str, mark: str, fits: Callable[[Match[str]], bool] = lambda _: True) -> list[Match[str]]:
        """Take whatever matches and fits, in the order of the text."""
        found = [match for match in compiled(pattern).finditer(self.text) if match[0].strip() and fits(match)]
        for match in found:
            self.text = self.text[: match.start()] + mark * (match.end() - match.start()) + self.text[match.end() :]
        return found

    def has(self, mark: str) -> bool:
        """Whether something of this kind was taken."""
        return mark in self.text

    def left(self) -> list[str]:
        """The words between what was taken."""
        return [piece for piece in (piece.strip() for piece in _TAKEN.split(self.text)) if piece]
