"""Who is told of a case that nobody has; the only place that knows.

Whoever let go of a case is not asked first again: the others are, until nobody else takes it or nobody else is there.
Nobody is told of a case in which they are the family.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.cases import reach
from bot.cases.family import members
from bot.cases.queue.stages import Stage
from bot.cases.tables import Case, LetGo, QueueCard
from bot.duty.queries import desk_hours, duty_group, workers_on_shift
from bot.people.queries import coordinators, workers
from bot.people.tables import Person


def card_readers(session: Session, case: Case, now: datetime) -> list[Person]:
    """Workers who are on shift now; without a rota every worker is."""
    on_shift = workers_on_shift(session, now=now, hours=desk_hours(session))
    return _without(on_shift, set(members.family_ever(session, case)))


def everybody(session: Session, case: Case) -> list[Person]:
    """All workers, on duty or not."""
    return _without(workers(session), set(members.family_ever(session, case)))


def living_group(session: Session) -> Person | None:
    """The duty group, if there is one and Telegram reaches it."""
    found = duty_group(session)
    return session.get_one(Person, found.person_id) if found and not reach.is_away(session, found.person_id) else None


def shown_to(session: Session, case: Case, now: datetime) -> list[Person]:
    """Whose chats get the card of a case that comes to the queue: the duty group's, where there is one.

    An urgent case rings in private chats as well.
    """
    group = living_group(session)
    if group is None:
        return first_readers(session, case, now)
    return [group, *(first_readers(session, case, now) if case.urgent else [])]


def first_readers(session: Session, case: Case, now: datetime) -> list[Person]:
    """Who is shown a case that comes to the queue: those on duty, else everybody, without those who let go of it."""
    gone, away = _let_go(session, case), reach.all_away(session)
    on_duty = _without(card_readers(session, case, now), away)
    all_workers = _without(everybody(session, case), away) or everybody(session, case)
    return _without(on_duty, gone) or _without(all_workers, gone) or on_duty or all_workers


def left_out(session: Session, case: Case) -> list[Person]:
    """Workers who let go of the case and see no card of its present offer, neither their own nor the duty group's."""
    gone = _let_go(session, case)
    if not gone:
        return []
    offered = QueueCard.case_id == case.id, QueueCard.offer == case.offered_times
    have = set(session.scalars(select(QueueCard.reader_id).where(*offered)))
    group = living_group(session)
    if group is not None and group.id in have:
        return []
    return [worker for worker in everybody(session, case) if worker.id in gone - have]


def of_stage(session: Session, case: Case, stage: Stage, now: datetime) -> list[Person]:
    """Who hears at a stage that nobody has taken the case."""
    if stage is Stage.ON_DUTY:
        return first_readers(session, case, now)
    lookers = _without(coordinators(session), set(members.family_ever(session, case)))
    if stage is Stage.COORDINATORS and lookers:
        return lookers
    return everybody(session, case)


def _let_go(session: Session, case: Case) -> set[int]:
    return set(session.scalars(select(LetGo.worker_id).where(LetGo.case_id == case.id)))


def _without(people: list[Person], gone: set[int]) -> list[Person]:
    return [person for person in people if person.id not in gone]
