"""How long, how many and when: goals, small steps and in-between tasks. Values in, values out.

A day is a local calendar day at the desk; nothing is brought at night (domain, 5.2) and at most one task a day (row R56).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.reminders.rules import is_quiet, quiet_begins
from bot.wall import Wall, wall_of


class Standing(StrEnum):
    """Where a goal or a step stands."""

    OPEN = "open"
    DONE = "done"
    STOPPED = "stopped"  #: let go of; nobody is asked why


class Doer(StrEnum):
    """Who does a step."""

    PERSON = "person"  #: whose plan it is
    WORKER = "worker"  #: whoever has the case
    OTHER = "other"  #: somebody named by what they are, such as *neuvola*


class Rhythm(StrEnum):
    """When an in-between task is brought."""

    ONCE = "once"
    THREE = "three"  #: on three days one after the other
    WEEKLY = "weekly"


class TaskStatus(StrEnum):
    """Where an in-between task stands."""

    ON = "on"
    OVER = "over"  #: brought as often as it was meant to
    AWAY = "away"  #: the person did not want it, and is not asked why
    RESTS = "rests"  #: put off or unanswered too often; the worker has heard it
    ENDED = "ended"  #: the worker took it back, or the case is closed


class DayStatus(StrEnum):
    """What became of one bringing of a task."""

    WAITING = "waiting"
    PAUSED = "paused"
    BROUGHT = "brought"
    DONE = "done"
    LATER = "later"
    UNWANTED = "unwanted"
    DROPPED = "dropped"  #: never brought


#: Goals at a time (row R50), steps open in a goal, tasks at a time: a plan is one screen and one page.
MOST_GOALS, MOST_STEPS, MOST_TASKS = 3, 4, 3
#: Characters of a goal (row R50), a step, a role and a task.
LONGEST_GOAL, LONGEST_STEP, LONGEST_ROLE, LONGEST_TASK = 120, 120, 40, 160
#: No step is planned further ahead than this.
FURTHEST = timedelta(days=180)
#: By how many days one tap moves a step.
MOVES = (1, 3, 7)
#: A task is brought again so often after *later*; then it rests. Own choice: a third asking would nag.
MOST_LATER = 2
#: After so many bringings in a row without any answer a task rests.
MOST_UNANSWERED = 3
#: What could not be brought within so many days of its day is not brought any more.
LATEST = timedelta(days=7)
#: A weekly task ends by itself after a quarter: nothing goes on for ever unseen.
TIMES = {Rhythm.ONCE: 1, Rhythm.THREE: 3, Rhythm.WEEKLY: 12}
#: Local hours at which tasks are brought, all outside the quiet hours.
HOURS = (9, 12, 15, 18)
#: A task that the outbox could not bring in this time before the night is not brought.
MARGIN = timedelta(minutes=10)

_ROLE = re.compile(r"\s*([^:]+?)\s*:\s*(.+)", re.DOTALL)


def one_line(text: str) -> str:
    """Words without line breaks and doubled blanks."""
    return " ".join(text.split())


def role_in(text: str) -> tuple[str, str]:
    """Who does it, and what, of words such as ``neuvola: kutsuu tarkastukseen``; nobody when there is no colon."""
    found = _ROLE.fullmatch(text)
    if found is None or len(one_line(found[1])) > LONGEST_ROLE:
        return "", one_line(text)
    return one_line(found[1]), one_line(found[2])


def moved(due: date, days: int, today: date) -> date:
    """The day of a step after it was moved: counted from today when its day is over, so that one tap is enough."""
    return max(due, today) + timedelta(days=days)


def in_reach(day: date, today: date) -> bool:
    """Whether a step can have this day."""
    return today <= day <= today + FURTHEST


def local_day(moment: datetime, zone: str) -> date:
    """The day that the calendar shows at a moment."""
    return wall_of(moment, zone).local.date()


def moment_of(day: date, hour: int, zone: str) -> datetime:
    """A local hour of a day, aware UTC."""
    return Wall(datetime.combine(day, time(hour)), zone).moment


def next_day(rhythm: str, weekday: int, day: date) -> date:
    """The day of a task that follows a day."""
    if rhythm != Rhythm.WEEKLY:
        return day + timedelta(days=1)
    return day + timedelta(days=(weekday - day.isoweekday() - 1) % 7 + 1)


def may_bring(now: datetime, zone: str) -> bool:
    """Whether a task can be brought at this moment and still arrive before the night."""
    return not is_quiet(now, zone) and valid_for(now, zone) > MARGIN


def valid_for(now: datetime, zone: str) -> timedelta:
    """How long a task that is brought now may take to leave: until the quiet hours begin."""
    return quiet_begins(now, zone) - now


def is_over(planned_on: date, today: date) -> bool:
    """Whether the day of a task lies too far back for it to be brought."""
    return today - planned_on > LATEST
