"""The promise that somebody always has the koppi, looked up in live data. Gives numbers of cases, never content."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from bot.cases.history import Happening
from bot.cases.rules import NEXT_ACTIONS, CaseStatus
from bot.cases.tables import Case, CaseHistory, CaseMember, Ownership
from bot.db import UtcDateTime
from bot.people.rules import WORKER_ROLES
from bot.people.tables import Person

#: So long after its moment a date may stand in the past: the tickers come round every minute.
TICKERS_TIME = timedelta(minutes=10)
#: In a rule: what happened before this moment, the tickers had the time to see.
SEEN_BEFORE = bindparam("seen_before", type_=UtcDateTime)

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


def _rules() -> dict[str, ColumnElement[bool]]:
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
        "the next date has passed and nobody was told": and_(_NOT_CLOSED, Case.next_date < SEEN_BEFORE),
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


class Look:
    """One question to the database for all rules: which cases break which."""

    def __init__(self, rules: Mapping[str, ColumnElement[bool]]) -> None:
        self._names = list(rules)
        columns: list[Any] = [Case.id, *rules.values()]
        self._everywhere = select(*columns).where(or_(*rules.values())).order_by(Case.id)
        self._among = self._everywhere.where(Case.id.in_(bindparam("among", expanding=True)))

    def broken(self, session: Session, *, now: datetime, only: Collection[int] | None = None) -> dict[str, list[int]]:
        """By rule, the numbers of the cases that break it; ``only`` looks at these cases alone."""
        facts: dict[str, Any] = {"seen_before": now - TICKERS_TIME}
        question = self._everywhere if only is None else self._among
        rows = session.execute(question, facts if only is None else {**facts, "among": list(only)}).all()
        found = {name: [row[0] for row in rows if row[place]] for place, name in enumerate(self._names, 1)}
        return {name: numbers for name, numbers in found.items() if numbers}


_LOOK = Look(_rules())


def broken(session: Session, *, now: datetime, only: Collection[int] | None = None) -> dict[str, list[int]]:
    """By rule, the numbers of the cases that break it; empty when somebody has every koppi.

    ``only`` looks at these cases alone.
    """
    return _LOOK.broken(session, now=now, only=only)


def count_open(session: Session) -> int:
    """How many cases are not closed."""
    return session.scalar(select(func.count()).select_from(Case).where(_NOT_CLOSED)) or 0
