"""When somebody is reminded. Values in, values out.

Two reminders, three days and one day before, are the best-supported pattern (domain, 5.1); days are calendar days at the
same clock time. Nothing goes out at night, and nothing that comes too late to help.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.wall import Wall, moment_at


class Offset(StrEnum):
    """How long before a beginning somebody is reminded."""

    WEEK = "7d"
    THREE_DAYS = "3d"
    DAY = "1d"
    TWO_HOURS = "2h"


class ReminderStatus(StrEnum):
    """What became of a reminder."""

    WAITING = "waiting"
    LEFT = "left"  #: handed to the outbox
    DROPPED = "dropped"  #: its time passed before it could leave


class Dropped(StrEnum):
    """Why a reminder did not reach anybody."""

    TOO_LATE = "late"  #: the desk was down over its time
    UNREACHABLE = "away"  #: the person's chat takes no messages
    UNSURE = "unsure"  #: nobody can tell whether it arrived


#: What everybody gets who has not chosen otherwise.
DEFAULT = (Offset.THREE_DAYS, Offset.DAY)
#: Two reminders of one beginning, or its agreement and a reminder, are at least so far apart.
SPACING = timedelta(hours=6)
#: A reminder that comes later than so long before the beginning helps nobody.
LAST_CALL = timedelta(hours=1)
#: Local time from which and until which nothing is sent by itself (domain, 5.2).
QUIET_FROM, QUIET_UNTIL = time(21), time(8)
#: When that is said which would be due after ``QUIET_FROM``, or before ``QUIET_UNTIL`` and about an early morning.
EVENING = time(20, 30)
#: What begins before this local time is reminded of on the evening before rather than in the morning.
EARLY = time(10)

_DAYS = {Offset.WEEK: 7, Offset.THREE_DAYS: 3, Offset.DAY: 1}


@dataclass(frozen=True, slots=True)
class Planned:
    """One reminder: which, and when it is due; aware UTC."""

    offset: Offset
    due_at: datetime


def plan(begins: Wall, offsets: Collection[Offset], agreed_at: datetime) -> list[Planned]:
    """The reminders of a beginning that was agreed at a moment, in order of time.

    Those that would come within six hours of the agreement, of a later one, or of no use any more are left out.
    """
    chosen: list[Planned] = []
    for offset in sorted(set(offsets), key=lambda one: _due(begins, one), reverse=True):
        due_at = out_of_quiet(_due(begins, offset), begins)
        if due_at < agreed_at + SPACING or due_at > latest(begins):
            continue
        if not chosen or due_at <= chosen[-1].due_at - SPACING:
            chosen.append(Planned(offset, due_at))
    return chosen[::-1]


def out_of_quiet(due_at: datetime, begins: Wall) -> datetime:
    """The moment at which something due is said, out of the quiet hours of the beginning's zone."""
    clock = due_at.astimezone(ZoneInfo(begins.zone)).time()
    if clock >= QUIET_FROM:
        return moment_at(due_at, EVENING, begins.zone)
    if clock >= QUIET_UNTIL:
        return due_at
    if begins.local.time() < EARLY:
        return moment_at(due_at, EVENING, begins.zone, days=-1)
    return moment_at(due_at, QUIET_UNTIL, begins.zone)


def is_quiet(moment: datetime, zone: str) -> bool:
    """Whether nothing is to be sent by itself."""
    clock = moment.astimezone(ZoneInfo(zone)).time()
    return clock >= QUIET_FROM or clock < QUIET_UNTIL


def quiet_ends(moment: datetime, zone: str) -> datetime:
    """The first moment from this one on at which something may be sent by itself; aware UTC."""
    if not is_quiet(moment, zone):
        return moment
    today = moment_at(moment, QUIET_UNTIL, zone)
    return today if today >= moment else moment_at(moment, QUIET_UNTIL, zone, days=1)


def quiet_begins(moment: datetime, zone: str) -> datetime:
    """When the next quiet hours begin; aware UTC."""
    today = moment_at(moment, QUIET_FROM, zone)
    return today if today > moment else moment_at(moment, QUIET_FROM, zone, days=1)


def latest(begins: Wall) -> datetime:
    """The last moment at which a reminder still helps; aware UTC."""
    return begins.moment - LAST_CALL


def _due(begins: Wall, offset: Offset) -> datetime:
    if offset is Offset.TWO_HOURS:
        return begins.moment - timedelta(hours=2)
    return begins.days_before(_DAYS[offset])
