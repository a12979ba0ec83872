"""Looks after wished calls and planned steps. For a ticker; safe on any number of replicas, and says nothing twice."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import notices
from bot.cases.moves import lock_case
from bot.cases.rules import CaseStatus
from bot.cases.tables import Case
from bot.casework import calls, letters, queries
from bot.casework.rules import NUMBER_KEPT, REMIND_STEP_BEFORE
from bot.casework.tables import CasePlan, WishedCall
from bot.people.tables import Person


def look_after(session: Session, *, now: datetime) -> int:
    """Show wished calls to new owners, remind of calls and steps that come near, let numbers go; how many it concerned."""
    with_calls, with_steps = set(calls.unsettled(session)), set(_steps_near(session, now))
    concerned = 0
    for case_id in sorted(with_calls | with_steps):  # in the order of every other loop
        concerned += case_id in with_calls and _look_at_call(session, case_id, now)
        concerned += case_id in with_steps and _look_at_step(session, case_id, now)
    return concerned


def _look_at_call(session: Session, case_id: int, now: datetime) -> bool:
    case, wished = calls.locked(session, case_id)
    looked_at = [_look_at_one(session, case, call, now) for call in wished]
    return any(looked_at)


def _look_at_one(session: Session, case: Case, call: WishedCall, now: datetime) -> bool:
    if not calls.is_wished(session, case, call):
        calls.end_call(session, call, case, "call-not-wished", now)
        return True
    if case.status == CaseStatus.CLOSED or now - call.wished_at >= NUMBER_KEPT:
        _let_go(session, case, call, now)
        return True
    if case.owner_id != call.shown_to_id:
        calls.show_to_owner(session, call, case, now)
        return True
    return _remind_of_call(session, case, call, now)


def _let_go(session: Session, case: Case, call: WishedCall, now: datetime) -> None:
    calls.end_call(session, call, case, "call-number-gone", now)
    if case.status != CaseStatus.CLOSED:
        letter = letters.not_held(case)
        calls.tell_wisher(session, case, call, f"call-gone:{call.id}", letter, now)


def _remind_of_call(session: Session, case: Case, call: WishedCall, now: datetime) -> bool:
    if call.reminded_at is not None or not call.begins_at <= now < call.ends_at or case.owner_id is None:
        return False
    call.reminded_at = now
    letter = letters.owner_hears("call-now", case)
    event = f"call-now:{call.id}:{call.shown_times}"
    notices.tell_owner(session, case=case, event=event, letter=letter, now=now)
    session.flush()
    return True


def _steps_near(session: Session, now: datetime) -> list[int]:
    near = select(CasePlan.case_id).where(
        CasePlan.reminded_at.is_(None), CasePlan.step != "snooze", CasePlan.due <= now + REMIND_STEP_BEFORE,
        CasePlan.set_at <= now - REMIND_STEP_BEFORE,
    )  # fmt: skip
    return list(session.scalars(near.order_by(CasePlan.case_id)))


def _look_at_step(session: Session, case_id: int, now: datetime) -> bool:
    case = lock_case(session, case_id)
    plan = session.get(CasePlan, case_id, populate_existing=True)
    if plan is None or plan.reminded_at is not None:
        return False
    standing = queries.plan_of(session, case, now)
    plan.reminded_at = now
    if standing is not None and case.status != CaseStatus.CLOSED:
        letter = letters.step_due(case, plan, session.get_one(Person, plan.worker_id))
        event = f"step:{case.version}:{int(plan.set_at.timestamp())}"
        notices.tell_owner(session, case=case, event=event, letter=letter, now=now)
    session.flush()
    return standing is not None
