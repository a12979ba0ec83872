"""What a calendar can be told of one time; no database, no clock, nothing of how it is written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

#: What a file asks the calendar to do (RFC 5546): put it in or change it, take it out, or show a whole calendar.
Method = Literal["REQUEST", "CANCEL", "PUBLISH"]
#: Characters of a place or a description that go into a file; the rest is cut with an ellipsis. Own choice.
LONGEST_WORDS = 2000
_LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One time as a calendar shows it: by the clock on the wall where it happens.

    ``begins`` and the other wall times are naive; ``fold`` is 1 for the second of two equal times when clocks go back.
    """

    uid: str
    #: SEQUENCE: goes up by one with each change that people must know.
    version: int
    begins: datetime
    #: IANA name such as ``Europe/Helsinki``.
    zone: str
    minutes: int
    #: When it was made and last changed, in UTC.
    created_at: datetime
    changed_at: datetime
    fold: int = 0
    cancelled: bool = False
    place: str = ""
    description: str = ""
    link: str = ""
    #: An RRULE such as ``FREQ=WEEKLY;COUNT=6``, which repeats the time on the wall; empty: once.
    rrule: str = ""
    #: Wall times on which the series does not happen.
    exdates: tuple[datetime, ...] = ()
    #: Which wall time of the series with the same uid this entry stands for.
    recurrence_id: datetime | None = None

    @property
    def begins_at(self) -> datetime:
        """The moment when it begins, in UTC."""
        return self.begins.replace(tzinfo=ZoneInfo(self.zone), fold=self.fold).astimezone(UTC)

    @property
    def ends_at(self) -> datetime:
        """The moment when it ends, in UTC."""
        return self.begins_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody's calendar heard of a time."""

    version: int
    #: Whether it heard that the time does not hold, for this person at least.
    cancelled: bool

    def is_news_after(self, heard: Told) -> bool:
        """Whether a calendar that heard this last shows something else."""
        return self != heard and not (self.cancelled and heard.cancelled)


def says_plainly(words: str) -> str:
    """Words as a calendar may show them: every kind of line end is one, nothing steers a program, and they end somewhere.

    A backslash becomes a slash: programs disagree about ``\\N`` however it is written.
    """
    lines = _LINE_ENDS.sub("\n", words.encode("utf-8", "replace").decode()).replace("\\", "/")
    shown = "".join(one for one in lines if one in "\n\t" or unicodedata.category(one) != "Cc")
    return shown if len(shown) <= LONGEST_WORDS else shown[: LONGEST_WORDS - 1] + "…"
