"""What can go wrong with a handover, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class HandoverOver(Stale):
    """The handover is over or the case went another way; a new one can be proposed."""

    key = "stale-handover-over"


class HandoverRunning(Refusal):
    """The case has a handover already. Data: ``worker``, who was asked."""

    key = "refused-handover-running"


class NotThisColleague(Refusal):
    """The chosen person cannot take the case: no worker any more, the owner, or the family itself."""

    key = "refused-not-this-colleague"


class FamilyNotTold(Refusal):
    """The family's letter is still on its way, so nobody has to tell it in another way."""

    key = "refused-family-not-told"


class NothingToExplain(Stale):
    """The case has not changed hands so often that anybody asked why, or it was explained already."""

    key = "stale-nothing-to-explain"
