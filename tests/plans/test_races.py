"""Several programs at once, and many plans: the table keeps one task a day, and a look costs what is due."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import IntegrityError

from bot.cases.tables import CaseMember
from bot.db import Database
from bot.plans import service as plans
from bot.plans.rules import DayStatus
from bot.plans.tables import TaskDay
from tests.casework.conftest import Held
from tests.plans.conftest import ZONE, Planned


@pytest.fixture
def replicas(database: Database, database_url: str) -> list[Database]:
    """The programs that run side by side: one on SQLite, three on PostgreSQL."""
    if database.dialect == "sqlite":
        return [database]
    return [database, *(Database(database_url) for _ in range(2))]


def test_three_replicas_bring_one_task_a_day(planned: Planned, replicas: list[Database]) -> None:
    for words in ("a", "b", "c"):
        planned.task(words, hour=9)
    planned.at(9, days=1)
    due = planned.story.do(lambda session, now: plans.due(session, now))
    assert len(due) == 3
    tries = [(replica, day_id) for replica in replicas for day_id in due] * (3 if len(replicas) == 1 else 1)
    ready, now = Barrier(len(tries)), planned.story.now

    def look(one: tuple[Database, int]) -> bool:
        database, day_id = one
        ready.wait(timeout=60)
        with database.transaction() as session:
            return plans.look_at(session, day_id=day_id, zone=ZONE, now=now)

    with ThreadPoolExecutor(len(tries)) as threads:
        assert sum(threads.map(look, tries)) == 3
    for replica in replicas[1:]:
        replica.close()
    assert len(planned.brought()) == 1


def test_one_a_day_holds_for_a_person_in_two_cases_too(planned: Planned, replicas: list[Database]) -> None:
    """The lock of one case does not guard the other: the table itself does."""
    story, me = planned.story, planned.held.family
    other = story.claims(planned.held.worker, story.opens(story.family(), "toinen asia"))
    with story.transaction() as session:
        session.add(CaseMember(case_id=other.id, person_id=me, relation="parent", number=2, consented_at=story.now))
    planned.task("a", hour=9)
    Planned(Held(story, me, planned.held.worker, other)).task("b", hour=9)
    planned.at(9, days=1)
    due, ready = story.do(lambda session, now: plans.due(session, now)), Barrier(2)
    assert len(due) == 2

    def look(place: int) -> bool:
        ready.wait(timeout=60)
        with replicas[place % len(replicas)].transaction() as session:
            return plans.look_at(session, day_id=due[place], zone=ZONE, now=story.now)

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(look, range(2))) == [True, True]
    for replica in replicas[1:]:
        replica.close()
    assert len(planned.brought()) == 1
    with story.transaction() as session:
        assert Counter(session.scalars(select(TaskDay.brought_on))) == {planned.today: 1, None: 1}


def test_the_table_refuses_a_second_task_of_a_day(planned: Planned) -> None:
    for words in ("a", "b"):
        planned.task(words)
    with planned.story.transaction() as session:
        days = session.scalars(select(TaskDay).order_by(TaskDay.id)).all()
        for day in days:
            day.brought_on = planned.today
        with pytest.raises(IntegrityError):
            session.flush()
        session.rollback()


def test_a_look_costs_what_is_due(planned: Planned, database: Database) -> None:
    task = planned.task()
    later = planned.story.now + timedelta(days=3)
    rows = [
        {"task_id": task.id, "person_id": planned.held.family, "planned_on": later.date(), "due_at": later,
         "again": False, "status": DayStatus.WAITING if number % 2 else DayStatus.DONE, "brought_on": None}
        for number in range(5000)
    ]  # fmt: skip
    with planned.story.transaction() as session:
        session.execute(insert(TaskDay), rows)
    with planned.story.transaction() as session:
        if database.dialect == "postgresql":
            session.execute(text("ANALYZE plan_task_day"))
        explain = "EXPLAIN QUERY PLAN" if database.dialect == "sqlite" else "EXPLAIN"
        found = session.execute(
            text(
                f"{explain} SELECT id FROM plan_task_day WHERE status = 'waiting' AND due_at <= '2026-11-23 10:00:00'"
                " ORDER BY due_at, id LIMIT 500"
            )
        ).all()
        assert "ix_plan_task_day_due" in str(found)
        assert plans.due(session, planned.story.now) == []
        assert session.scalar(select(func.count()).select_from(TaskDay)) == 5001
