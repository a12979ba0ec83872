"""The ground of this room's services: a plan whose case is locked, by somebody who may change it.

The person changes the own plan, the owner of the case the plans of everybody in it; others of the family neither see nor
change it. Once the case is closed or the person has left it, a plan can be read and not changed.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.family import members
from bot.cases.moves import lock_case, lock_case_of_worker
from bot.cases.notices import tell_member
from bot.cases.queries import open_case_of
from bot.cases.rules import CaseStatus, Side
from bot.cases.tables import Case
from bot.plans import letters
from bot.plans.errors import PlanGone, PlanOver
from bot.plans.tables import OwnPlan, PlanGoal, PlanStep, PlanTask

_Part = TypeVar("_Part", PlanGoal, PlanStep, PlanTask)


def find_plan(session: Session, *, case_id: int, person_id: int) -> OwnPlan | None:
    """The plan of a person in a case, if there is one yet."""
    return session.scalar(select(OwnPlan).where(OwnPlan.case_id == case_id, OwnPlan.person_id == person_id))


def plan_of_worker(session: Session, *, case_id: int, worker_id: int, person_id: int, now: datetime) -> OwnPlan:
    """The plan of somebody in the worker's own case, locked with it, begun now if there is none.

    Raises:
        PlanOver: the person is not in the case.
        NotYourCase: somebody else has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed.
    """
    case = lock_case_of_worker(session, case_id, worker_id)
    return _begun(session, case, person_id, now)


def plan_of_person(session: Session, *, person_id: int, now: datetime) -> OwnPlan:
    """The person's own plan in the case that they are in, locked with it, begun now if there is none.

    Raises:
        PlanOver: they are in no case, or it was closed this moment.
    """
    known = open_case_of(session, person_id=person_id)
    if known is None:
        raise PlanOver
    case = lock_case(session, known.id)
    if case.status == CaseStatus.CLOSED:
        raise PlanOver
    return _begun(session, case, person_id, now)


def _begun(session: Session, case: Case, person_id: int, now: datetime) -> OwnPlan:
    if not members.is_in(session, case, person_id):
        raise PlanOver
    plan = find_plan(session, case_id=case.id, person_id=person_id)
    if plan is None:
        plan = OwnPlan(case_id=case.id, person_id=person_id, created_at=now)
        session.add(plan)
        session.flush()
    return plan


def lock_plan(session: Session, plan_id: int, actor_id: int, side: Side) -> OwnPlan:
    """A plan that the person or the worker may change, its case locked.

    Raises:
        PlanGone: there is none such, or it is somebody else's.
        PlanOver: the case is closed, or whose plan it is has left it.
        NotYourCase: another worker has the case, or with ``CaseInQueue`` nobody.
        CaseIsClosed: it is closed, for a worker.
    """
    plan = session.get(OwnPlan, plan_id)
    if plan is None or (side == Side.FAMILY and plan.person_id != actor_id):
        raise PlanGone
    worker = side == Side.WORKER
    case = lock_case_of_worker(session, plan.case_id, actor_id) if worker else lock_case(session, plan.case_id)
    if case.status == CaseStatus.CLOSED or not members.is_in(session, case, plan.person_id):
        raise PlanOver
    session.refresh(plan)
    return plan


def fresh(session: Session, kind: type[_Part], row_id: int) -> _Part:
    """A goal, step or task as it is now; read once more after its plan is locked.

    Raises:
        PlanGone: there is none such.
    """
    row = session.get(kind, row_id, populate_existing=True)
    if row is None:
        raise PlanGone
    return row


def tell_of_news(session: Session, plan: OwnPlan, side: Side, now: datetime) -> None:
    """The owner changed something: the person hears it once until they have looked, however much there is."""
    if side == Side.FAMILY or plan.told_at is not None:
        return
    plan.told_at = now
    plan.told_times += 1
    case = session.get_one(Case, plan.case_id)
    event = f"plan-news:{plan.id}:{plan.told_times}"
    tell_member(session, case=case, person_id=plan.person_id, event=event, letter=letters.news(plan), now=now)
    session.flush()
