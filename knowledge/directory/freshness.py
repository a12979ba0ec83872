"""How long what an entry says is believed after somebody looked it through (domain, row R4)."""

from __future__ import annotations

from datetime import date, timedelta

#: Older than this the owner is asked whether it is still right.
NUDGE_AFTER = timedelta(days=180)
#: Older than this it is marked as not confirmed.
UNCONFIRMED_AFTER = timedelta(days=210)


def mark(verified: date | None, today: date) -> str:
    """``unconfirmed`` when nobody has looked an entry through for so long, or ever; else empty."""
    return "" if verified is not None and today - verified <= UNCONFIRMED_AFTER else "unconfirmed"


def is_nudged(verified: date | None, today: date) -> bool:
    """Whether the owner is asked about an entry."""
    return verified is None or today - verified > NUDGE_AFTER
