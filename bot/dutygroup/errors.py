"""What cannot be done with a duty group."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class OnlyCoordinatorsSetGroups(Refusal):
    """The person who asks does not look after the desk, or no more."""

    key = "group-for-coordinators"


class NoDutyGroup(Stale):
    """There is no duty group, or no more."""

    key = "group-none"
