"""Modes, states, topics and ends of consultations and permissions; no database, no clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from bot.organisations.rules import TOPICS


class Mode(StrEnum):
    """Chosen before anything is written."""

    ANONYMOUS = "anonymous"  #: identifiers are taken out before anything is stored
    PERMISSION = "permission"  #: with the permission of the family


class ConsultStatus(StrEnum):
    """How far a consultation has come."""

    DRAFT = "draft"  #: nobody but the asker has seen it
    WAITING = "waiting"  #: offered, nobody has taken it
    OPEN = "open"  #: somebody took it
    ENDED = "ended"


class Outcome(StrEnum):
    """The three ends; there is no fourth."""

    NONE = "none"  #: nothing more is needed
    RETURN = "return"  #: to be taken up again on a day
    KUTSU = "kutsu"  #: somebody is invited, when the parent says yes


class PermissionState(StrEnum):
    """What has become of a permission that was asked for; that it has run out is told by its day."""

    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Way(StrEnum):
    """How a permission was asked for."""

    LINK = "link"  #: the parent opens a link in the bot
    SPOKEN = "spoken"  #: the asker writes down what the parent said


class Alone(NamedTuple):
    """The agreed contact person, who is asked alone for a while."""

    person_id: int
    #: When others are asked too; aware UTC.
    until: datetime


#: What a permission is for: asking about a theme, inviting somebody in, telling who has the family's matter.
PURPOSES = (*(f"consult-{topic.replace('_', '-')}" for topic in TOPICS), "kutsu", "who")
#: To whom the permission opens what.
RECIPIENTS = ("thinkers", "workers", "asker")
#: Who can have given a permission by word of mouth; no names are kept.
GIVERS = ("mother", "father", "guardian", "both", "young")
#: How long a permission can last, in days.
LASTS_DAYS = (7, 30, 90)
#: When a matter can be taken up again, in days.
RETURN_DAYS = (7, 14, 30)
#: A link to a permission that nobody opened is worth nothing after this; own choice.
LINK_VALID_FOR = timedelta(days=7)
#: A draft that was not sent is forgotten after this; own choice.
DRAFTS_KEPT = timedelta(days=1)
#: A word-of-mouth permission is written down within so many days; own choice.
SPOKEN_WITHIN_DAYS = 7
#: Stands before the token of a link to a permission.
LINK_PREFIX = "lupa-"
LONGEST_WORDS = 3000
#: A bot may delete messages in a private chat for 48 hours (Bot API, deleteMessage).
DELETED_WITHIN = timedelta(hours=48)


def is_good(state: str, until: date, today: date) -> bool:
    """Whether a permission holds today."""
    return state == PermissionState.GIVEN and until >= today


def purpose_of(topic: str) -> str:
    """What a permission to ask about a topic is for."""
    return f"consult-{topic.replace('_', '-')}"
