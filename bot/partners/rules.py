"""The states of an invitation, its exact text, and what can be answered. Values in, values out."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class KutsuState(StrEnum):
    """How far an invitation has come."""

    DRAFT = "draft"  #: the owner answers the questions
    SHOWN = "shown"  #: the family reads the exact text
    CHANGES = "changes"  #: the family wants other words
    STOPPED = "stopped"  #: the family does not want it
    WAITING = "waiting"  #: approved and sent; the invited one has not answered
    COMING = "coming"
    CANNOT = "cannot"  #: with a suggestion
    ENDED = "ended"  #: the case was closed, the owner took it back, or the invited one took the koppi


class Way(StrEnum):
    """How the invited one gets the text."""

    PERSON = "person"  #: in the own chat with the desk
    LINK = "link"  #: by a link that works once
    COPY = "copy"  #: the owner copies the text into an e-mail


class Arrival(StrEnum):
    """Did you get through?"""

    YES = "yes"
    NOT_YET = "not-yet"
    NO = "no"


#: States in which the text may still be changed; after an answer a new invitation is made.
CHANGEABLE = (KutsuState.DRAFT, KutsuState.SHOWN, KutsuState.CHANGES, KutsuState.WAITING)
#: States in which the owner can take it back: the family has read it, and nobody said that they cannot.
CANCELLABLE = (KutsuState.SHOWN, KutsuState.CHANGES, KutsuState.WAITING, KutsuState.COMING)
#: States that a family sees among what goes on.
TOLD = (KutsuState.SHOWN, KutsuState.WAITING, KutsuState.COMING, KutsuState.CANNOT)
#: What somebody who cannot come suggests instead, as one word each; ``words`` stands for words of their own.
SUGGESTIONS = ("other-time", "other-person", "advice", "words")
#: So long is a link good.
LINK_VALID_FOR = timedelta(days=14)
#: Stands before a link's token, so that it is never taken for a staff invitation.
LINK_PREFIX = "kutsu-"
#: The longest name, answer and suggestion, in characters.
LONGEST_NAME, LONGEST_ANSWER, LONGEST_SUGGESTION = 80, 500, 500
#: So many times a family is asked whether it got through.
ASKED_AT_MOST = 3
#: So many days back a spoken consent may lie.
SPOKEN_WITHIN_DAYS = 7
