"""The states of an agreed time and of those who come to it. Values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.appointments.errors import DetailTooLong, TimeIsOver, TimeTooFar, TooLong
from bot.wall import Wall


class AppointmentStatus(StrEnum):
    """Where an agreed time stands."""

    AGREED = "agreed"
    CANCELLED = "cancelled"


class Attendance(StrEnum):
    """Whether somebody comes, as far as they have said, and whether they came."""

    ASKED = "asked"  #: has not said anything yet
    COMING = "coming"
    MOVING = "moving"  #: asks for another time; this one holds until there is one
    CANNOT = "cannot"  #: does not come
    CAME = "came"
    MISSED = "missed"


#: Those for whom the time holds.
EXPECTED = (Attendance.ASKED, Attendance.COMING, Attendance.MOVING)
#: How long a time is unless somebody says otherwise, in minutes.
USUAL_MINUTES = 60
#: No time is longer than a day's work, in minutes.
MOST_MINUTES = 480
#: Nothing is agreed further ahead than this.
FURTHEST = timedelta(days=730)
#: A missed time becomes a task of the owner, to be done in so many working days (row R67).
TASK_WORKING_DAYS = 2
#: After so many missed times in a row another way is looked for.
MOST_MISSED = 2
#: Times that are over are kept so long, then forgotten with their reminders; with the case at the latest.
KEPT = timedelta(days=365)
#: The longest of each detail, in characters.
LONGEST_DETAIL = 300


@dataclass(frozen=True, slots=True)
class Details:
    """What belongs to a time beside its moment; every part may be empty."""

    place: str = ""
    address: str = ""
    #: Address of a remote meeting.
    link: str = ""
    #: Who will be there, in words.
    people: str = ""
    bring: str = ""
    directions: str = ""
    #: Such as ``so``; empty when no interpreter is there.
    interpreter: str = ""
    support_welcome: bool = True


def check(wall: Wall, minutes: int, details: Details, now: datetime) -> None:
    """Let a time pass that can be agreed on.

    Raises:
        TimeIsOver: it lies in the past.
        TimeTooFar: it lies too far ahead.
        TooLong: it ends before it begins or lasts too long.
        DetailTooLong: a detail has too many characters.
    """
    if wall.moment <= now:
        raise TimeIsOver
    if wall.moment > now + FURTHEST:
        raise TimeTooFar
    if not 0 < minutes <= MOST_MINUTES:
        raise TooLong(most=MOST_MINUTES)
    words = (details.place, details.address, details.link, details.people, details.bring, details.directions)
    if any(len(one) > LONGEST_DETAIL for one in words):
        raise DetailTooLong(most=LONGEST_DETAIL)
