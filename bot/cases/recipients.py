"""Who is told of a case that nobody has; the only place that knows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases.tables import Case, LetGo
from bot.people.queries import workers
from bot.people.tables import Person


def card_readers(session: Session, case: Case, now: datetime) -> list[Person]:
    """Workers who are on duty now, without whoever opened the case as a family."""
    return [worker for worker in workers(session) if worker.id != case.family_id]


def everybody(session: Session, case: Case) -> list[Person]:
    """All workers, on duty or not, without whoever opened the case as a family."""
    return [worker for worker in workers(session) if worker.id != case.family_id]


def let_go(session: Session, case: Case) -> set[int]:
    """Ids of the workers who let go of the case."""
    return set(session.scalars(select(LetGo.worker_id).where(LetGo.case_id == case.id)))
