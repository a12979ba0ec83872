"""Lists of cases and messages; nothing here changes anything."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from bot.cases.rules import WITHDRAW_WITHIN, CaseStatus
from bot.cases.tables import Case, CaseMember, CaseMessage, Ownership

_OF_FAMILY = select(Case).where(Case.family_id == bindparam("family_id"))
_ACTIVE_OF_FAMILY = _OF_FAMILY.where(Case.status != CaseStatus.CLOSED)
_JOINED = (
    select(Case)
    .join(CaseMember, CaseMember.case_id == Case.id)
    .where(
        CaseMember.person_id == bindparam("family_id"), CaseMember.left_at.is_(None), Case.status != CaseStatus.CLOSED
    )
)
_LATEST_OF_FAMILY = _OF_FAMILY.order_by(Case.id.desc()).limit(1)


def queue(session: Session) -> list[Case]:
    """Cases that nobody has: urgent ones first, then by what was promised, then the longest waiting."""
    waiting = select(Case).where(Case.status == CaseStatus.NEW)
    return list(session.scalars(waiting.order_by(Case.urgent.desc(), Case.promised_at, Case.opened_at, Case.id)))


def place_in_queue(session: Session, *, case: Case) -> int:
    """How many-th a case is in the queue, from 1; 0 when it is not in it."""
    ids = [waiting.id for waiting in queue(session)]
    return ids.index(case.id) + 1 if case.id in ids else 0


def own_cases(session: Session, *, worker_id: int) -> list[Case]:
    """The worker's cases that are open or wait for the family, those due first on top."""
    own = select(Case).where(Case.owner_id == worker_id, Case.status.in_((CaseStatus.OPEN, CaseStatus.PENDING)))
    return list(session.scalars(own.order_by(Case.urgent.desc(), Case.next_date, Case.id)))


def active_case_of_family(session: Session, *, family_id: int) -> Case | None:
    """The case that is not closed and that this person opened; there is at most one."""
    return session.scalar(_ACTIVE_OF_FAMILY, {"family_id": family_id})


def open_case_of(session: Session, *, person_id: int) -> Case | None:
    """The case in which what this person writes belongs: the own one, else the one that they joined."""
    own = active_case_of_family(session, family_id=person_id)
    return own if own is not None else session.scalar(_JOINED, {"family_id": person_id})


def latest_case_of_family(session: Session, *, family_id: int) -> Case | None:
    """The family's newest case, closed or not."""
    return session.scalar(_LATEST_OF_FAMILY, {"family_id": family_id})


def case_story(session: Session, *, case_id: int) -> list[CaseMessage]:
    """Everything that was written in a case, in order; withdrawn messages are there without words."""
    return list(session.scalars(select(CaseMessage).where(CaseMessage.case_id == case_id).order_by(CaseMessage.id)))


def owners(session: Session, *, case_id: int) -> list[Ownership]:
    """Who has had a case, in order."""
    return list(session.scalars(select(Ownership).where(Ownership.case_id == case_id).order_by(Ownership.id)))


def messages_to_withdraw(session: Session, *, person_id: int, now: datetime, limit: int = 5) -> list[CaseMessage]:
    """The person's own messages of the last 48 hours that are not withdrawn, newest first."""
    own = select(CaseMessage).where(
        CaseMessage.author_id == person_id,
        CaseMessage.withdrawn_at.is_(None),
        CaseMessage.sent_at > now - WITHDRAW_WITHIN,
    )
    return list(session.scalars(own.order_by(CaseMessage.id.desc()).limit(limit)))
