"""How long what an entry says is believed after somebody looked it through."""

from __future__ import annotations

from datetime import date

from knowledge.directory.freshness import mark


def is_fresh(verified: date, today: date) -> bool:
    """Whether an entry that was looked through on a day is still believed."""
    return mark(verified, today) == ""
