"""What cannot be done to somebody's place at the desk."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class OnlyForCoordinators(Refusal):
    """The person who asks looks after nobody's place at the desk, or no more."""

    key = "for-coordinators"


class LastCoordinator(Refusal):
    """Nobody would look after the desk."""

    key = "staff-last-coordinator"


class NotStaff(Stale):
    """The person does not work at the desk, or no more."""

    key = "staff-gone"


class InvitationGone(Stale):
    """The invitation was used, taken back or is too old."""

    key = "staff-invitation-gone"
