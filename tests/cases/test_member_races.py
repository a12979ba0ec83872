"""Many at once around one case of a family: the database decides, and nobody ends in two cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from bot.cases import invariant
from bot.cases import service as cases
from bot.cases.family import joining, members
from bot.cases.queries import open_case_of
from bot.cases.rules import EVERYBODY
from bot.cases.tables import CaseMember
from bot.db import Database
from bot.errors import HelpdeskError
from tests.cases.conftest import Story
from tests.cases.families import Household

#: How often each race is run.
TIMES = 12

Deed = Callable[[], object]


@pytest.fixture
def replica(database: Database, database_url: str) -> Iterator[Database]:
    """A second program beside the first; on SQLite there is one."""
    if database.dialect == "sqlite":
        yield database
        return
    second = Database(database_url)
    yield second
    second.close()


def _at_once(*work: Deed) -> list[str]:
    """Do everything at the same moment; the names of what came of it, in order."""
    ready = Barrier(len(work))

    def begin(deed: Deed) -> str:
        ready.wait(timeout=60)
        try:
            deed()
        except HelpdeskError as refused:
            return type(refused).__name__
        return "done"

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(begin, work))


def _joining(database: Database, story: Story, token: str, person_id: int) -> Deed:
    def join() -> None:
        with database.transaction() as session:
            joining.join(session, token=token, person_id=person_id, now=story.now)

    return join


def _token(story: Story, house: Household) -> str:
    link = story.do(joining.link_of_founder, case_id=house.case.id, family_id=house.founder)
    return str(link.start.removeprefix(joining.LINK_PREFIX))


def test_of_many_with_one_link_exactly_one_comes_in(story: Story, replica: Database) -> None:
    house = Household.opened(story)
    for _ in range(TIMES):
        token, people = _token(story, house), [story.family() for _ in range(6)]
        databases = [story.database, replica] * 3
        came = _at_once(*(_joining(one, story, token, p) for one, p in zip(databases, people, strict=True)))
        assert Counter(came) == {"done": 1, "JoinLinkNotGood": 5}
    with story.transaction() as session:
        inside = members.present(session, case_id=house.case.id)
        assert [one.number for one in inside] == list(range(2, TIMES + 2))


def test_two_presses_of_one_person_are_one_membership(story: Story, replica: Database) -> None:
    house = Household.opened(story)
    for _ in range(TIMES):
        token, person = _token(story, house), story.family()
        came = _at_once(*(_joining(one, story, token, person) for one in (story.database, replica)))
        assert came == ["done", "done"]


def test_who_joins_and_opens_a_case_at_once_is_in_exactly_one(story: Story, replica: Database) -> None:
    house = Household.opened(story)
    outcomes: Counter[str] = Counter()
    token = _token(story, house)
    for number in range(TIMES):
        person = story.family()
        word = f"APU{number}"

        def opens(person: int = person, word: str = word) -> None:
            with replica.transaction() as session:
                cases.open_case(
                    session, family_id=person, bodies=[(f"race:{word}", word, story.now)], language="fi", now=story.now,
                    promised_at=story.promised_at,
                )  # fmt: skip

        joined, opened = _at_once(_joining(story.database, story, token, person), opens)
        assert opened == "done"
        assert joined in ("done", "JoinOwnCase")
        outcomes[joined] += 1
        token = _token(story, house) if joined == "done" else token
        with story.transaction() as session:
            case = open_case_of(session, person_id=person)
            assert case is not None
            assert (case.id == house.case.id) == (joined == "done")
            assert invariant.broken(session, now=story.now) == {}
        assert (word in story.words(house.worker)) == (joined == "done")
    assert outcomes.total() == TIMES


def test_a_case_that_closes_while_somebody_joins_keeps_nobody(story: Story, replica: Database) -> None:
    for _ in range(TIMES):
        house, person = Household.opened(story), story.family()
        token = _token(story, house)

        def closes(house: Household = house) -> None:
            with replica.transaction() as session:
                cases.close_case(session, case_id=house.case.id, family_id=house.founder, now=story.now)

        joined, closed = _at_once(_joining(story.database, story, token, person), closes)
        assert closed == "done"
        assert joined in ("done", "JoinLinkNotGood")
        with story.transaction() as session:
            left = session.scalars(select(CaseMember.left_at).where(CaseMember.case_id == house.case.id)).all()
        assert all(left)


def test_an_answer_to_all_that_races_with_a_leave_never_comes_after_it(story: Story, replica: Database) -> None:
    house = Household.opened(story)
    for number in range(TIMES):
        person = house.joins()
        house.people.remove(person)

        def leaves(person: int = person) -> None:
            with replica.transaction() as session:
                joining.leave(session, person_id=person, now=story.now)

        def answers(number: int = number) -> None:
            with story.transaction() as session:
                cases.write_as_worker(
                    session, case_id=house.case.id, worker_id=house.worker, body=f"VASTAUS{number}",
                    origin=f"race:{number}", now=story.now, to=EVERYBODY,
                )  # fmt: skip

        assert _at_once(leaves, answers) == ["done", "done"]
        with story.transaction() as session:
            assert members.present(session, case_id=house.case.id) == []
        assert f'"VASTAUS{number}"' in story.everything_for(house.founder)
