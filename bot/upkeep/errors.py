"""What can go wrong with upkeep, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Stale


class TaskGone(Stale):
    """There is no such task or entry, somebody has looked at it already, or it is not this person's."""

    key = "upkeep-gone"
