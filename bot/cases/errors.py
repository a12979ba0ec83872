"""What can go wrong with a case, in words that the desk understands."""

from __future__ import annotations

from bot.errors import Refusal, Stale


class CaseUnknown(Stale):
    """There is no such case, or it is another family's; which of the two is not told."""

    key = "stale-case-unknown"


class CaseIsClosed(Stale):
    """The case is closed and stays closed; a new matter is a new case."""

    key = "stale-case-closed"


class CaseMoved(Stale):
    """The case has moved on since the button or the message was made."""

    key = "stale-case-moved"


class CaseAlreadyClaimed(Refusal):
    """Another worker claimed the case first. Data: ``worker``, who has it."""

    key = "refused-already-claimed"


class OnlyForWorkers(Refusal):
    """Somebody who answers no families asked for what workers do."""

    key = "refused-only-for-workers"


class OwnMatter(Refusal):
    """A worker asked for the case that the same person opened as a family."""

    key = "refused-own-matter"


class NotYourCase(Stale):
    """The worker is not the case's owner. Data: ``worker``, who has it."""

    key = "stale-not-your-case"


class CaseInQueue(NotYourCase):
    """The case is in the queue again, so nobody can write in it before claiming it."""

    key = "stale-case-in-queue"


class NoOpenCase(Stale):
    """The family has no case that is not closed."""

    key = "stale-no-open-case"


class MessageUnknown(Stale):
    """There is no such message, it is another person's, or it was withdrawn."""

    key = "stale-message-unknown"


class WithdrawTooLate(Refusal):
    """The message has stood in the family's chat too long to be taken away."""

    key = "refused-withdraw-too-late"
