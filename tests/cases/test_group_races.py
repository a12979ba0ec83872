"""Many at once around the duty group: one group, one owner, and no case without a card."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.cases import service as cases
from bot.cases.errors import CaseAlreadyClaimed
from bot.cases.queries import queue
from bot.cases.queue import groupcards
from bot.cases.tables import Case, Ownership, QueueCard
from bot.db import Database
from bot.duty.queries import duty_group
from bot.duty.tables import DutyGroup
from bot.dutygroup import service as dutygroup
from tests.cases.grouped import Grouped

ROUNDS, CASES = 6, 8


@pytest.fixture
def story(database: Database, now: datetime) -> Grouped:
    """A desk without people."""
    return Grouped(database, now)


@pytest.fixture
def replicas(database: Database, database_url: str) -> Iterator[list[Database]]:
    """The programs that run side by side: one on SQLite, three on PostgreSQL."""
    others = [] if database.dialect == "sqlite" else [Database(database_url) for _ in range(2)]
    yield [database, *others]
    for other in others:
        other.close()


def _at_once(replicas: list[Database], work: list[Callable[[Session], Any]]) -> list[Any]:
    async def all_of_it() -> list[Any]:
        begun = (replicas[place % len(replicas)].run(one) for place, one in enumerate(work))
        return list(await asyncio.gather(*begun, return_exceptions=True))

    return asyncio.run(all_of_it())


def _binds(story: Grouped, group_id: int, by: int) -> Callable[[Session], bool]:
    return lambda session: dutygroup.bind(
        session, group_id=group_id, by=by, organisation="Suvantomaa", leaving_removes=True, now=story.now
    )


def test_of_groups_that_are_set_at_once_one_is_the_duty_group_and_has_every_card(
    story: Grouped, replicas: list[Database]
) -> None:
    coordinators = [story.worker(f"Cai {number}", role="coordinator") for number in range(4)]
    groups = [story.family() for _ in coordinators]
    for _ in range(ROUNDS):
        waiting = story.opens(story.family(), "KANARIA").id
        story.pass_time(seconds=1)
        done = _at_once(replicas, [_binds(story, *pair) for pair in zip(groups, coordinators, strict=True)])
        assert all(isinstance(one, bool) for one in done), done
        story.pays()
        with story.transaction() as session:
            assert session.scalar(select(func.count()).select_from(DutyGroup)) == 1
            current = duty_group(session)
            assert current is not None
            assert current.person_id in groups
        assert waiting in story.cards(current.person_id)
        assert all(story.cards(other) == [] for other in groups if other != current.person_id)


def test_while_the_group_is_lost_cases_are_opened_and_taken_and_none_is_left_without_a_card(
    story: Grouped, replicas: list[Database]
) -> None:
    cai = story.worker("Cai", role="coordinator")
    workers = [story.worker(f"T {number}") for number in range(3)]
    group = story.group(cai)
    for turn in range(ROUNDS):
        taken = [story.opens(story.family(), "KANARIA").id for _ in range(3)]
        families = [story.family() for _ in range(CASES)]
        story.pass_time(seconds=1)
        change = dutygroup.lost if turn % 2 == 0 else dutygroup.back
        work: list[Callable[[Session], Any]] = [_claims(story, one, worker) for one in taken for worker in workers]
        work += [_opens(story, family) for family in families]
        work.insert(len(work) // 2, lambda session, change=change: change(session, group_id=group, now=story.now))  # type: ignore[misc]
        done = _at_once(replicas, work)
        faults = [one for one in done if isinstance(one, Exception) and not isinstance(one, CaseAlreadyClaimed)]
        assert faults == []
        story.pays()
        assert story.pays() == 0
        with story.transaction() as session:
            owners = select(Ownership.case_id).where(Ownership.case_id.in_(taken))
            assert sorted(session.scalars(owners)) == sorted(taken)
            assert groupcards.owed(session) == []
            cards = session.execute(select(QueueCard.case_id, QueueCard.reader_id)).all()
            for case in queue(session):
                readers = {reader_id for case_id, reader_id in cards if case_id == case.id}
                assert readers - {group} if turn % 2 == 0 else group in readers


def _claims(story: Grouped, case_id: int, worker_id: int) -> Callable[[Session], Case]:
    return lambda session: cases.claim_case(
        session, case_id=case_id, worker_id=worker_id, now=story.now, promised_at=story.promised_at
    )


def _opens(story: Grouped, family_id: int) -> Callable[[Session], Case]:
    bodies = [(story.origin(), "KANARIA", story.now)]
    return lambda session: cases.open_case(
        session, family_id=family_id, bodies=bodies, language="fi", now=story.now, promised_at=story.promised_at
    )
