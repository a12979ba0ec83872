"""What can go wrong with open events; each key is a sentence for whoever pressed or wrote."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class EventGone(Stale):
    """There is no such event, or it is not for this person to see."""

    key = "event-gone"


class EventCancelled(Stale):
    """This time of the event was called off, or the whole event has ended."""

    key = "event-cancelled-already"


class EventChanged(Stale):
    """The event was changed since the button was made."""

    key = "event-changed-since"


class EventIsOver(Refusal):
    """It has begun, or lies in the past."""

    key = "event-over"


class SignUpClosed(Refusal):
    """The moment until which one can sign up has passed."""

    key = "event-sign-up-closed"


class TooManyHeads(Refusal):
    """So many people do not fit in any more. Data: ``free``, how many do."""

    key = "event-too-many"


class OfferOver(Stale):
    """The seat that was offered is not held for this person any more."""

    key = "event-offer-over"


class NotForYou(Refusal):
    """Only coordinators and workers with the right to it make events; only who holds one changes it."""

    key = "event-not-yours"


class DraftIncomplete(Refusal):
    """An event needs a name, a time and a place before it can be published."""

    key = "event-incomplete"


class NotATime(Refusal):
    """What was written is no day with a clock time."""

    key = "event-not-a-time"


class NotANumber(Refusal):
    """What was written is no number of people. Data: ``most``."""

    key = "event-not-a-number"


class TooManyWords(Refusal):
    """What was written is longer than fits. Data: ``most``, in characters."""

    key = "event-too-long"


class TooFar(Refusal):
    """The time lies further ahead than events are planned."""

    key = "event-too-far"


class EnoughWishes(Refusal):
    """The event has as many wishes as its host can read."""

    key = "event-enough-wishes"
