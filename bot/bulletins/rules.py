"""How long a bulletin is, when it is brought up again, and which shares may be shown; no database, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

#: Letters of a bulletin (domain, row R22); a question and its answer are as long at most.
LONGEST = 600
#: An unread bulletin is brought up once, after so long (domain, row R22).
NUDGE_AFTER = timedelta(days=7)
#: Later nobody is reminded of it any more: it is not news. Own choice.
NUDGE_UNTIL = timedelta(days=30)
#: So long bulletins are kept: a school year and the beginning of the next. Own choice.
KEPT = timedelta(days=400)
#: From so many readers on a unit's share is shown (domain, row R22).
SHOWN_FROM = 5


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a unit's readers have read; ``unit_id`` is None for those who belong to no unit that was chosen."""

    unit_id: int | None
    readers: int
    read: int

    @property
    def is_small(self) -> bool:
        """Whether the numbers would tell of single people."""
        return self.readers < SHOWN_FROM

    @property
    def percent(self) -> int:
        """The share in whole percents."""
        return round(100 * self.read / self.readers) if self.readers else 0


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares by unit, and that of all when it tells nothing of a small unit."""

    units: Sequence[Share]
    total: Share | None


def shares(readers: Mapping[int | None, tuple[int, int]]) -> Shares:
    """Shares from ``unit → (readers, read)``.

    Nothing small can be had by taking the units that are shown away from the total: it is shown only when the small
    ones together are none, or several with at least ``SHOWN_FROM`` readers.
    """
    units = [Share(unit_id, *readers[unit_id]) for unit_id in sorted(readers, key=lambda one: (one is None, one or 0))]
    small = [one for one in units if one.is_small]
    total = Share(None, sum(one.readers for one in units), sum(one.read for one in units))
    may_be_shown = not small or (len(small) > 1 and sum(one.readers for one in small) >= SHOWN_FROM)
    return Shares(units, total if may_be_shown and not total.is_small else None)


def checked(words: str) -> str | None:
    """Words as they are sent, or None when they are none or more than ``LONGEST``."""
    kept = "\n".join(" ".join(line.split()) for line in words.strip().splitlines())
    return kept if 0 < len(kept) <= LONGEST else None
