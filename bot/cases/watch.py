"""Looks after the dates of cases, so that none passes in silence. For a ticker; safe on any number of replicas.

Before an answer is due, those who can give it are reminded. When it is missed, the family hears so and when it comes
instead. An owner who misses two dates in a row has let go of the case: it returns to the queue.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import history, letters, notices
from bot.cases.history import Happening
from bot.cases.moves import lock_case
from bot.cases.returns import return_to_queue
from bot.cases.rules import FOLLOW_UP_AFTER, REMIND_BEFORE, WATCHED, CaseStatus, is_due_soon, misses_before
from bot.cases.tables import Case
from bot.people.tables import Person

#: By when an answer can be promised now, for this case.
Promise = Callable[[Case], datetime]


def remind(session: Session, *, now: datetime, promise: Promise, remind_before: timedelta = REMIND_BEFORE) -> int:
    """Remind of every date that comes near or has passed; how many cases it concerned.

    Each date is reminded of once before and once when it is missed, however often this is called.
    """
    near = select(Case.id).where(Case.status.in_(WATCHED), Case.next_date <= now + remind_before)
    ids = session.scalars(near.order_by(Case.id)).all()
    return sum(_look_at(session, lock_case(session, case_id), now, promise, remind_before) for case_id in ids)


def _look_at(session: Session, case: Case, now: datetime, promise: Promise, remind_before: timedelta) -> bool:
    if case.status not in WATCHED or case.next_date is None:
        return False
    if now >= case.next_date:
        _miss(session, case, now, promise)
    elif is_due_soon(case.status, case.urgent, case.reminded_times, case.next_date - now, remind_before):
        case.reminded_times += 1
        _nudge(session, case, now)
    else:
        return False
    session.flush()
    return True


def _nudge(session: Session, case: Case, now: datetime) -> None:
    history.note(session, case, Happening.NUDGED, now, actor_id=case.owner_id)
    event = f"remind:{case.version}:{case.reminded_times}"
    if case.status == CaseStatus.NEW:
        notices.remind_workers(session, case=case, event=event, now=now)
        return
    letter = letters.owner_notice("owner-answer-soon", case, with_buttons=True)
    notices.tell_owner(session, case=case, event=event, letter=letter, now=now)


def _miss(session: Session, case: Case, now: datetime, promise: Promise) -> None:
    if case.status == CaseStatus.PENDING:
        _ask_owner_to_ask(session, case, now)
    elif case.status == CaseStatus.OPEN and misses_before(case.reminded_times):
        return_to_queue(session, case=case, reason="abandoned", now=now, promised_at=promise(case))
    else:
        _renew_promise(session, case, now, promise(case))


def _ask_owner_to_ask(session: Session, case: Case, now: datetime) -> None:
    """The family was told that somebody would come back to it on this day."""
    case.next_date = now + FOLLOW_UP_AFTER
    case.version += 1
    letter = letters.owner_notice("owner-ask-family", case, with_buttons=True)
    notices.tell_owner(session, case=case, event=f"ask:{case.version}", letter=letter, now=now)


def _renew_promise(session: Session, case: Case, now: datetime, promised_at: datetime) -> None:
    history.promise(session, case, promised_at, now)
    case.reminded_times = 2 * (misses_before(case.reminded_times) + 1)
    case.version += 1
    letter = letters.family_notice("family-late", moment=promised_at)
    notices.tell_family(session, case=case, event=f"late:{case.version}", letter=letter, now=now)
    if case.owner_id is not None:
        owner = session.get_one(Person, case.owner_id)
        notices.tell_coordinators(session, case=case, owner=owner, now=now)
    _nudge(session, case, now)
