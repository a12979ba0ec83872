"""What cannot be done to somebody's place at the desk."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class OnlyForCoordinators(Refusal):
    """The person who asks looks after nobody's place at the desk, or no more."""

    key = "for-coordinators"


class NotOfYourTeam(Refusal):
    """Whoever is on the button is no professional of one's own organisation, or one leads none; nobody is told which."""

    key = "team-not-yours"


class LastCoordinator(Refusal):
    """Nobody would look after the desk."""

    key = "staff-last-coordinator"


class NotStaff(Stale):
    """The person does not work at the desk, or no more."""

    key = "staff-gone"


class InvitationGone(Stale):
    """The invitation was used, taken back or is too old."""

    key = "staff-invitation-gone"


class UnitGone(Stale):
    """The unit is not one of this organisation, or no more."""

    key = "staff-unit-gone"
