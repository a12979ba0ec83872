"""How long what an entry says is believed after somebody looked it through."""

from __future__ import annotations

from datetime import date, timedelta

#: Older than this an entry is marked as not confirmed: the desk's rule of twelve months.
FRESH_FOR = timedelta(days=365)


def is_fresh(verified: date, today: date) -> bool:
    """Whether an entry that was looked through on a day is still believed."""
    return today - verified <= FRESH_FOR
