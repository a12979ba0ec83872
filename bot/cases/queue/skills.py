"""What a worker says of themselves: languages they answer in and topics they know. A quiet hint, never a filter."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.tables import Case, Ownership, WorkerSkill


class Skill(StrEnum):
    """What kind of thing a worker can do."""

    LANGUAGE = "language"
    TOPIC = "topic"


#: Topics of own cases that are offered to choose from, the latest first.
TOPICS_OFFERED = 8


def of_worker(session: Session, *, worker_id: int) -> set[tuple[str, str]]:
    """Kind and value of everything that the worker told."""
    told = select(WorkerSkill.kind, WorkerSkill.value).where(WorkerSkill.worker_id == worker_id)
    return {(kind, value) for kind, value in session.execute(told)}


def toggle(session: Session, *, worker_id: int, kind: str, value: str) -> bool:
    """Note a skill, or forget it when it was noted; whether it stands now.

    Raises:
        ValueError: there is no such kind of skill.
    """
    key = (worker_id, Skill(kind), value)
    there = session.get(WorkerSkill, key)
    if there is not None:
        session.delete(there)
    else:
        session.add(WorkerSkill(worker_id=worker_id, kind=Skill(kind), value=value))
    session.flush()
    return there is None


def hints(session: Session, *, case: Case, worker_ids: Collection[int]) -> dict[int, tuple[Skill, ...]]:
    """In what a case fits each of these workers."""
    fits = ((Skill.LANGUAGE, case.language), (Skill.TOPIC, case.topic))
    rows = select(WorkerSkill.worker_id, WorkerSkill.kind, WorkerSkill.value).where(
        WorkerSkill.worker_id.in_(worker_ids)
    )
    told = {tuple(row) for row in session.execute(rows)}
    return {
        worker_id: tuple(kind for kind, value in fits if (worker_id, kind, value) in told) for worker_id in worker_ids
    }


def hint(session: Session, *, case: Case, worker_id: int) -> tuple[Skill, ...]:
    """In what a case fits a worker."""
    return hints(session, case=case, worker_ids=[worker_id])[worker_id]


def topics_met(session: Session, *, worker_id: int) -> list[Case]:
    """One case for each topic that the worker has met, the latest first."""
    met = select(Case).join(Ownership, Ownership.case_id == Case.id)
    met = met.where(Ownership.worker_id == worker_id, Case.topic != "").order_by(Ownership.id.desc())
    by_topic: dict[str, Case] = {}
    for case in session.scalars(met.limit(200)):
        by_topic.setdefault(case.topic, case)
    return list(by_topic.values())[:TOPICS_OFFERED]
