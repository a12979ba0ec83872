"""Shares of units that tell nothing of single people; no database, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: From so many people on a unit's share is shown (domain, row R22).
SHOWN_FROM = 5


@dataclass(frozen=True, slots=True)
class Share:
    """Of how many people of a unit something is true; ``unit_id`` is None for those of no unit."""

    unit_id: int | None
    people: int
    count: int

    @property
    def is_small(self) -> bool:
        """Whether the numbers would tell of single people."""
        return self.people < SHOWN_FROM

    @property
    def percent(self) -> int:
        """The share in whole percents."""
        return round(100 * self.count / self.people) if self.people else 0


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares by unit, and that of all when it tells nothing of a small unit."""

    units: Sequence[Share]
    total: Share | None


def shares(counted: Mapping[int | None, tuple[int, int]]) -> Shares:
    """Shares from ``unit → (people, of how many it is true)``.

    Nothing small can be had by taking the units that are shown away from the total: it is shown only when the small
    ones together are none, or several with at least ``SHOWN_FROM`` people.
    """
    units = [Share(unit_id, *counted[unit_id]) for unit_id in sorted(counted, key=lambda one: (one is None, one or 0))]
    small = [one for one in units if one.is_small]
    total = Share(None, sum(one.people for one in units), sum(one.count for one in units))
    may_be_shown = not small or (len(small) > 1 and sum(one.people for one in small) >= SHOWN_FROM)
    return Shares(units, total if may_be_shown and not total.is_small else None)
