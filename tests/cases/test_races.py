"""Many at once: the database decides, and it decides once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError

from bot.cases import errors
from bot.cases import service as cases
from bot.cases.moves import own
from bot.cases.tables import Case, CaseMessage, Ownership
from bot.db import Database
from bot.outbox.tables import OutgoingMessage
from bot.people.rules import Role
from bot.people.tables import Person
from tests.cases.conftest import Story

WORKERS = 100
CASES = 100


@pytest.fixture
def replicas(database: Database, database_url: str) -> list[Database]:
    """The programs that run side by side: one on SQLite, three on PostgreSQL."""
    if database.dialect == "sqlite":
        return [database]
    return [database, *(Database(database_url) for _ in range(2))]


def _at_once(replicas: list[Database], work: list[Callable[[Database], str]]) -> list[str]:
    """Do everything at the same moment, each in a thread of its own; what came of it, in order."""
    ready = Barrier(len(work))

    def begin(place: int) -> str:
        ready.wait(timeout=60)
        return work[place](replicas[place % len(replicas)])

    with ThreadPoolExecutor(len(work)) as threads:
        done = list(threads.map(begin, range(len(work))))
    for replica in replicas[1:]:
        replica.close()
    return done


def _people(database: Database, now: datetime, role: Role, how_many: int) -> list[int]:
    with database.transaction() as session:
        people = [
            Person(role=role, language="fi", name=f"T{number}" if role is Role.WORKER else "", created_at=now)
            for number in range(how_many)
        ]
        session.add_all(people)
        session.flush()
        return [person.id for person in people]


def _queued(database: Database, now: datetime, family_id: int) -> int:
    with database.transaction() as session:
        return cases.open_case(
            session, family_id=family_id, bodies=[(f"update:{family_id}", "apua", now)], language="fi",
            now=now, promised_at=now + timedelta(hours=4),
        ).id  # fmt: skip


def _claim(case_id: int, worker_id: int, now: datetime) -> Callable[[Database], str]:
    def claim(database: Database) -> str:
        try:
            with database.transaction() as session:
                cases.claim_case(session, case_id=case_id, worker_id=worker_id, now=now, promised_at=now)
        except errors.CaseAlreadyClaimed as lost:
            return f"lost to {lost.data['worker']}"
        return "won"

    return claim


def test_a_hundred_workers_who_claim_a_hundred_cases_at_once_make_a_hundred_owners(
    database: Database, replicas: list[Database], now: datetime
) -> None:
    """Each worker runs through all cases in another order: 100 cases, 100 workers, one owner for each case."""
    queue = [_queued(database, now, family) for family in _people(database, now, Role.FAMILY, CASES)]
    workers = _people(database, now, Role.WORKER, WORKERS)

    def claim_one_and_try_for_four_more(place: int) -> Callable[[Database], str]:
        mine = [queue[(place + step) % CASES] for step in (0, 1, 2, 3, 4)]

        def claim(database: Database) -> str:
            return ",".join(_claim(case_id, workers[place], now)(database) for case_id in mine)

        return claim

    outcomes = _at_once(replicas, [claim_one_and_try_for_four_more(place) for place in range(WORKERS)])
    won = sum(outcome.split(",").count("won") for outcome in outcomes)
    with database.transaction() as session:
        owned = session.scalars(select(Ownership.case_id).where(Ownership.released_at.is_(None))).all()
        everything = session.scalars(select(Ownership)).all()
        owners = {case.id: case.owner_id for case in session.scalars(select(Case))}
    assert won == CASES
    assert sorted(owned) == sorted(queue)
    assert len(everything) == CASES
    assert {own.case_id: own.worker_id for own in everything} == owners


def test_when_everybody_claims_the_same_case_one_wins_and_all_others_hear_the_same_name(
    database: Database, replicas: list[Database], now: datetime
) -> None:
    (family,) = _people(database, now, Role.FAMILY, 1)
    case_id = _queued(database, now, family)
    workers = _people(database, now, Role.WORKER, 40)
    outcomes = Counter(_at_once(replicas, [_claim(case_id, worker, now) for worker in workers]))
    assert outcomes.pop("won") == 1
    assert list(outcomes.values()) == [39]
    with database.transaction() as session:
        told = session.scalars(select(OutgoingMessage.key).where(OutgoingMessage.person_id == family)).all()
    assert len(told) == 1


def test_twenty_presses_of_one_worker_are_one_claim(
    database: Database, replicas: list[Database], now: datetime
) -> None:
    (family,) = _people(database, now, Role.FAMILY, 1)
    (worker,) = _people(database, now, Role.WORKER, 1)
    case_id = _queued(database, now, family)
    assert _at_once(replicas, [_claim(case_id, worker, now)] * 20) == ["won"] * 20
    with database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(Ownership)) == 1


def test_messages_that_race_to_open_a_case_open_one_and_all_are_in_it(
    database: Database, replicas: list[Database], now: datetime
) -> None:
    (family,) = _people(database, now, Role.FAMILY, 1)

    def ask(number: int) -> Callable[[Database], str]:
        def open_it(database: Database) -> str:
            with database.transaction() as session:
                bodies = [(f"update:{number}", f"viesti {number}", now)]
                case = cases.open_case(
                    session, family_id=family, bodies=bodies, language="fi", now=now, promised_at=now
                )
                return str(case.id)

        return open_it

    assert len(set(_at_once(replicas, [ask(number) for number in range(12)]))) == 1
    with database.transaction() as session:
        assert session.scalar(select(func.count()).select_from(CaseMessage)) == 12


def test_a_message_that_races_with_a_claim_reaches_the_owner_exactly_once(
    database: Database, replicas: list[Database], now: datetime
) -> None:
    families = _people(database, now, Role.FAMILY, 12)
    (worker,) = _people(database, now, Role.WORKER, 1)
    queue = [_queued(database, now, family) for family in families]

    def write(family: int) -> Callable[[Database], str]:
        def write_it(database: Database) -> str:
            with database.transaction() as session:
                cases.write_as_family(
                    session, family_id=family, body="ja vielä", origin=f"more:{family}", now=now, promised_at=now
                )
            return "written"

        return write_it

    both = [
        act for case, family in zip(queue, families, strict=True) for act in (_claim(case, worker, now), write(family))
    ]
    _at_once(replicas, both)
    with database.transaction() as session:
        relayed = select(OutgoingMessage.about).where(OutgoingMessage.klass == "relay")
        assert Counter(session.scalars(relayed)) == Counter(
            f"case:{case_id}/message:{message_id}"
            for case_id, message_id in session.execute(select(CaseMessage.case_id, CaseMessage.id))
        )


def test_the_database_itself_refuses_a_second_owner(story: Story) -> None:
    anna, ben = story.worker(), story.worker("Ben L.")
    case = story.claims(anna, story.opens(story.family(), "apua"))
    with pytest.raises(IntegrityError), story.transaction() as session:
        own(session, session.get_one(Case, case.id), ben, story.now)


@pytest.mark.parametrize(
    "wrong",
    [
        {"owner_id": None},
        {"status": "new"},
        {"next_action": ""},
        {"next_date": None},
        {"promised_at": None},
        {"status": "lost"},
    ],
)
def test_the_database_itself_refuses_a_case_that_nobody_has(story: Story, wrong: dict[str, object]) -> None:
    case = story.claims(story.worker(), story.opens(story.family(), "apua"))
    with story.transaction() as session:
        change = update(Case).where(Case.id == case.id).values(wrong)
        with pytest.raises(IntegrityError):
            session.execute(change)
        session.rollback()


def test_the_database_itself_refuses_a_second_case_of_a_family(story: Story) -> None:
    first, second = story.opens(story.family(), "apua"), story.opens(story.family(), "apua")
    with story.transaction() as session:
        change = update(Case).where(Case.id == second.id).values(family_id=first.family_id)
        with pytest.raises(IntegrityError):
            session.execute(change)
        session.rollback()


def test_a_message_that_comes_while_the_case_is_being_resolved_opens_it_again(story: Story) -> None:
    """Without the lock on the case's row PostgreSQL would let the message believe that the case is open."""
    anna, family = story.worker(), story.family()
    case = story.claims(anna, story.opens(family, "apua"))
    with ThreadPoolExecutor(1) as thread:
        with story.transaction() as session:
            cases.resolve_case(session, case_id=case.id, worker_id=anna, now=story.now)
            writing = thread.submit(story.writes, family, "ja vielä")
            with pytest.raises(TimeoutError):
                writing.result(timeout=0.5)
        writing.result(timeout=30)
    assert story.words(anna) == ["apua", "ja vielä"]
    assert (story.case(case).status, story.case(case).reopened_times) == ("open", 1)
