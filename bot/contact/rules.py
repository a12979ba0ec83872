"""For how long a family is known, and the states and words of an own worker. Values only."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum


class OwnState(StrEnum):
    """How far the agreement about an own worker has come."""

    ASKED = "asked"  #: the worker offers; the family has not answered
    AGREED = "agreed"
    DECLINED = "declined"  #: the family would rather not now
    ENDED = "ended"


#: States of which a family has at most one.
STANDING = (OwnState.ASKED, OwnState.AGREED)
#: A family that comes back within this time after a case was closed meets the same worker.
KNOWN_FOR = timedelta(days=90)
#: So long is the result of a closed case shown (row R12).
SHOWN_FOR = timedelta(days=30)
#: Why a family wishes another own worker, as one word each; ``untold`` stands for not wanting to say.
WISHES = ("language", "times", "person", "untold")
#: The longest summary, in characters.
LONGEST_SUMMARY = 900
