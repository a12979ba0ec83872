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


class JoinLinkNotGood(Refusal):
    """The link is wrong, used, old or of a closed case, or too many were wrong lately; nobody is told which."""

    key = "refused-join-link"
    #: What the desk does in its second transaction, after the refused one was rolled back.
    afterwards = "wrong-token"


class JoinForFamilies(Refusal):
    """Somebody who works with families opened a link for people of the family."""

    key = "refused-join-staff"


class JoinOwnCase(Refusal):
    """The person has an open case of their own."""

    key = "refused-join-own-case"


class JoinElsewhere(Refusal):
    """The person is in another case already."""

    key = "refused-join-elsewhere"


class AlreadyIn(Stale):
    """The person opened the case, or is in it already."""

    key = "stale-already-in"


class TooManyLinks(Refusal):
    """Many links of the case wait to be used."""

    key = "refused-join-links"


class NotInCase(Stale):
    """The person is not in the case any more."""

    key = "stale-not-in-case"


class AddresseeNeeded(Refusal):
    """Several people are in the case, and nobody has said for whom of them the words are."""

    key = "refused-whom-in-case"


class MemberGone(Stale):
    """The person for whom the words are is not in the case any more."""

    key = "stale-member-gone"


class NobodyElse(Stale):
    """Nobody else is in the case with whom a message could be shared."""

    key = "stale-nobody-else"


class ReadersChanged(Stale):
    """Others are in the case by now than those who were shown."""

    key = "stale-readers-changed"
