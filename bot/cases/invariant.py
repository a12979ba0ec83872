"""The promise that somebody always has the koppi, looked up in live data. Gives numbers of cases, never content."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from bot.cases.history import Happening
from bot.cases.rules import NEXT_ACTIONS, CaseStatus
from bot.cases.tables import Case, CaseHistory, CaseMember, Ownership
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: So long after its moment a date may stand in the past: the tickers come round every minute.
TICKERS_TIME = timedelta(minutes=10)

_NOT_CLOSED = Case.status != CaseStatus.CLOSED
_OWED = Case.status.in_((CaseStatus.NEW, CaseStatus.OPEN))
_HOLDS = and_(Ownership.case_id == Case.id, Ownership.released_at.is_(None))
_WANTED_ACTION = case(*((Case.status == status, action.value) for status, action in NEXT_ACTIONS.items()), else_="")
_NEWEST_PROMISE = (
    select(CaseHistory.moment)
    .where(CaseHistory.case_id == Case.id, CaseHistory.what.in_((Happening.PROMISED, Happening.CORRECTED)))
    .order_by(CaseHistory.id.desc())
    .limit(1)
    .scalar_subquery()
)


def broken(session: Session, *, now: datetime, only: Collection[int] | None = None) -> dict[str, list[int]]:
    """By rule, the numbers of the cases that break it; empty when somebody has every koppi.

    ``only`` looks at these cases alone.
    """
    found = {rule: list(session.scalars(_cases(breaks, only))) for rule, breaks in _rules(now).items()}
    return {rule: numbers for rule, numbers in found.items() if numbers}


def count_open(session: Session) -> int:
    """How many cases are not closed."""
    return session.scalar(select(func.count()).select_from(Case).where(_NOT_CLOSED)) or 0


def _cases(breaks: ColumnElement[bool], only: Collection[int] | None) -> Select[Any]:
    found = select(Case.id).where(breaks).order_by(Case.id)
    return found if only is None else found.where(Case.id.in_(only))


def _rules(now: datetime) -> dict[str, ColumnElement[bool]]:
    """What must never be true of a case."""
    owned = Case.owner_id.is_not(None)
    in_queue = Case.status == CaseStatus.NEW
    works = exists().where(Person.id == Case.owner_id, Person.role.in_(WORKER_ROLES))
    told = exists().where(CaseHistory.case_id == Case.id)
    active = Case.status.in_((CaseStatus.OPEN, CaseStatus.PENDING))
    return {
        "neither with an owner nor in the queue, or both": and_(_NOT_CLOSED, owned == in_queue),
        "the books of owners say something else": or_(
            and_(_NOT_CLOSED, owned, ~exists().where(_HOLDS, Ownership.worker_id == Case.owner_id)),
            exists().where(_HOLDS, or_(~_NOT_CLOSED, Case.owner_id.is_(None), Ownership.worker_id != Case.owner_id)),
        ),
        "the owner answers no families any more": and_(active, ~works),
        "no next action, or one that does not fit": and_(_NOT_CLOSED, Case.next_action != _WANTED_ACTION),
        "no next date": and_(_NOT_CLOSED, Case.next_date.is_(None)),
        "the next date has passed and nobody was told": and_(_NOT_CLOSED, Case.next_date < now - TICKERS_TIME),
        "no promise, or one that is not in the history": and_(
            _OWED, or_(Case.promised_at.is_(None), and_(told, func.coalesce(Case.promised_at != _NEWEST_PROMISE, True)))
        ),
        "somebody of the family is in a closed case, or in two": exists().where(
            CaseMember.case_id == Case.id, CaseMember.left_at.is_(None), or_(~_NOT_CLOSED, _has_own_case())
        ),
    }


def _has_own_case() -> ColumnElement[bool]:
    """Whether a member has opened a case as well."""
    own = aliased(Case)
    return exists().where(own.family_id == CaseMember.person_id, own.status != CaseStatus.CLOSED)
