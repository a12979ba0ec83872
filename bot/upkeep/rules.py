"""What a task of upkeep is about, how it ends, and how often an owner is asked; no database, no clock."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

#: An owner who has not answered is asked again after so long, so often in all. Own choice.
ASK_AGAIN_AFTER, MOST_NUDGES = timedelta(days=30), 2
#: So long a task is kept after it was done. Own choice.
KEPT = timedelta(days=365)


class What(StrEnum):
    """Why somebody is asked to look at an entry."""

    NUDGE = "nudge"  #: nobody has looked it through for long
    NUMBER = "number"  #: a reader says that the number does not work
    WRONG = "wrong"  #: a reader says that something is not right
    MISSING = "missing"  #: a reader wishes for a row that the contact list lacks


#: What a reader can report.
REPORTS = (What.NUMBER, What.WRONG)


class Answer(StrEnum):
    """How a task ended."""

    FIXED = "fixed"  #: it was not right, and is now
    RIGHT = "right"  #: it is right
    GONE = "gone"  #: it is not offered any more
    ADDED = "added"  #: what was wished for is in the list now
    DECLINED = "declined"  #: it will not be


#: How a wish can end; everything else ends in one of the other ways.
OF_WISHES = (Answer.ADDED, Answer.DECLINED)
#: Letters of a wish.
LONGEST_WISH = 300
#: Questions about old entries that one person gets within so long; the rest come on the days after. Own choice.
MOST_AT_ONCE, A_DAY = 5, timedelta(hours=23)
