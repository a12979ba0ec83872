"""The life of a case: states, transitions and dates. Values in, values out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from bot.cases.errors import CaseIsClosed, CaseMoved


class CaseStatus(StrEnum):
    """Where a case stands."""

    NEW = "new"  #: in the queue, nobody has claimed it
    OPEN = "open"  #: a worker has the koppi and owes an answer
    PENDING = "pending"  #: a worker has the koppi and waits for the family
    RESOLVED = "resolved"  #: answered; opens again when the family writes
    CLOSED = "closed"  #: final


class CaseEvent(StrEnum):
    """What can happen to a case."""

    CLAIM = "claim"
    RELEASE = "release"
    FAMILY_WRITES = "family_writes"
    WORKER_WRITES = "worker_writes"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    CLOSE = "close"


class NextAction(StrEnum):
    """What has to happen next in a case that is not closed."""

    CLAIM = "claim"  #: a worker takes it
    ANSWER = "answer"  #: the owner answers
    WAIT_FOR_FAMILY = "wait_for_family"  #: the family writes, or the owner asks how things are
    CLOSE = "close"  #: the family says that it is well, or time does
    NONE = ""  #: the case is closed


class Side(StrEnum):
    """Who wrote a message."""

    FAMILY = "family"
    WORKER = "worker"


class Relation(StrEnum):
    """What a member of a case says to be in the family."""

    PARENT = "parent"
    YOUNG = "young"
    GRANDPARENT = "grandparent"
    OTHER = "other"


#: For whom a worker's words are, when that is not one person of the family: nobody has said, or everybody in the case.
UNSAID, EVERYBODY = 0, -1


_NEW, _OPEN, _PENDING = CaseStatus.NEW, CaseStatus.OPEN, CaseStatus.PENDING
_RESOLVED, _CLOSED = CaseStatus.RESOLVED, CaseStatus.CLOSED

#: The only table of transitions: what is not here cannot happen.
TRANSITIONS: Mapping[CaseEvent, Mapping[CaseStatus, CaseStatus]] = {
    CaseEvent.CLAIM: {_NEW: _OPEN},
    CaseEvent.RELEASE: {_OPEN: _NEW, _PENDING: _NEW},
    CaseEvent.FAMILY_WRITES: {_NEW: _NEW, _OPEN: _OPEN, _PENDING: _OPEN, _RESOLVED: _OPEN},
    CaseEvent.WORKER_WRITES: {_OPEN: _PENDING, _PENDING: _PENDING, _RESOLVED: _PENDING},
    CaseEvent.RESOLVE: {_OPEN: _RESOLVED, _PENDING: _RESOLVED},
    CaseEvent.REOPEN: {_RESOLVED: _OPEN},
    CaseEvent.CLOSE: {_NEW: _CLOSED, _OPEN: _CLOSED, _PENDING: _CLOSED, _RESOLVED: _CLOSED},
}

#: What has to happen next in each state.
NEXT_ACTIONS: Mapping[CaseStatus, NextAction] = {
    _NEW: NextAction.CLAIM,
    _OPEN: NextAction.ANSWER,
    _PENDING: NextAction.WAIT_FOR_FAMILY,
    _RESOLVED: NextAction.CLOSE,
    _CLOSED: NextAction.NONE,
}

#: States whose dates are looked after.
WATCHED = (_NEW, _OPEN, _PENDING)
#: So long before a promised answer is due, those who can give it are reminded.
REMIND_BEFORE = timedelta(hours=1)
#: In an urgent case, of which the answer is promised within minutes.
REMIND_BEFORE_URGENT = timedelta(minutes=10)
#: A family is asked how things are when it has been silent this long.
FOLLOW_UP_AFTER = timedelta(days=7)
#: A resolved case closes when the family has been silent this many days.
CLOSE_AFTER_DAYS = 14
#: A bot may delete its own messages in a private chat for 48 hours (Bot API, deleteMessage).
WITHDRAW_WITHIN = timedelta(hours=48)


def next_status(status: str, event: CaseEvent) -> CaseStatus:
    """The state after an event.

    Raises:
        CaseIsClosed: nothing happens to a closed case.
        CaseMoved: the event does not fit the state.
    """
    if status == CaseStatus.CLOSED:
        raise CaseIsClosed
    after = TRANSITIONS[event].get(CaseStatus(status))
    if after is None:
        raise CaseMoved
    return after


def standing_promise(given: datetime | None, offered: datetime, now: datetime) -> datetime:
    """The promise that holds: a date once given is not put off while it can still be kept."""
    if given is not None and now < given < offered:
        return given
    return offered


def may_withdraw(sent_at: datetime, now: datetime) -> bool:
    """Whether a message is young enough to be taken out of the other side's chat."""
    return now - sent_at < WITHDRAW_WITHIN
