"""What happened to a case and when: the source of every figure about promises and owners. Never a word of content."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.moves import restart_wait
from bot.cases.tables import Case, CaseHistory


class Happening(StrEnum):
    """What can have happened."""

    OPENED = "opened"
    PROMISED = "promised"  #: an answer was promised by ``moment``
    CORRECTED = "corrected"  #: the family was told that the answer comes later, by ``moment``
    CLAIMED = "claimed"
    SUBSTITUTED = "substituted"  #: the owner left, for ``reason``, and the substitute has it
    ANSWERED = "answered"  #: the owner answered; ``moment`` is the promise that this kept or missed
    NUDGED = "nudged"
    HANDED = "handed"  #: from one worker to the next, who is the actor; the family knew before
    MANY_HANDS = "many-hands"  #: the coordinators heard that it had changed hands often
    EXPLAINED = "explained"  #: the owner said why, or that there is a joint meeting
    RETURNED = "returned"  #: back to the queue, for ``reason``
    RESOLVED = "resolved"
    REOPENED = "reopened"
    CLOSED = "closed"
    COPIED = "copied"  #: the owner took a summary along, for the client system
    RAISED = "raised"  #: made urgent, for ``reason``
    LOWERED = "lowered"  #: urgent no more, for ``reason``
    SNOOZED = "snoozed"  #: put off until ``moment``, and the family was told
    CALLED = "called"  #: owner and family spoke on the telephone
    NOT_REACHED = "not_reached"  #: the owner called and nobody answered
    JOINED = "joined"  #: somebody of the family joined
    LEFT = "left"  #: somebody of the family is in it no more, for ``reason``
    APPOINTED = "appointed"  #: a time was agreed for ``moment``
    SECURED = "secured"  #: the family was shown the organisation's own secure channel


def note(
    session: Session,
    case: Case,
    what: Happening,
    now: datetime,
    *,
    actor_id: int | None = None,
    moment: datetime | None = None,
    reason: str = "",
) -> None:
    """Write down that something happened to a locked case."""
    session.add(
        CaseHistory(case_id=case.id, what=what, at=now, actor_id=actor_id, moment=moment, reason=reason),
    )


def history(session: Session, *, case_id: int) -> list[CaseHistory]:
    """Everything that happened to a case, in order."""
    return list(session.scalars(select(CaseHistory).where(CaseHistory.case_id == case_id).order_by(CaseHistory.id)))


def promise(session: Session, case: Case, moment: datetime, now: datetime) -> None:
    """Give a locked case its promise: by when a person answers; a later one than before is a correction.

    Whoever calls this tells the family in the same transaction.
    """
    given = case.promised_at
    if given is None:
        restart_wait(case, now)
    case.promised_at = case.next_date = moment
    if given is None or moment < given:
        note(session, case, Happening.PROMISED, now, moment=moment)
    elif moment > given:
        note(session, case, Happening.CORRECTED, now, moment=moment)
