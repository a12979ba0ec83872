"""What can go wrong with an invitation to a case, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class KutsuMoved(Stale):
    """The invitation has moved on, its text has changed, or it is not this person's to answer."""

    key = "stale-kutsu"


class KutsuLinkNotGood(Refusal):
    """The link is wrong, old, used by somebody else, or its text is being changed; nobody is told which."""

    key = "refused-kutsu-link"


class NotToBeInvited(Refusal):
    """The chosen person is the owner, the family itself, or nobody whom the desk knows by name."""

    key = "refused-not-to-be-invited"


class SpokenTooLongAgo(Refusal):
    """A spoken consent is written down within a week, and not before it was given."""

    key = "refused-spoken-day"


class ArrivalAnswered(Stale):
    """Whether the family got through was answered already, never asked, or is another family's."""

    key = "stale-arrival"
