"""Two at once: one handover, one owner, and never none."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import func, select

from bot.cases import service as cases
from bot.cases.tables import Case, Ownership
from bot.db import Database
from bot.errors import HelpdeskError
from bot.handover import service
from bot.handover.tables import Handover
from bot.outbox.tables import OutgoingMessage
from tests.handover.conftest import Handing

#: How often each race is run: who is first differs from time to time.
TIMES = 8


@pytest.fixture
def replica(database: Database, database_url: str) -> Any:
    """A second program beside the first one; on SQLite there is one."""
    if database.dialect == "sqlite":
        yield database
        return
    other = Database(database_url)
    yield other
    other.close()


def _at_once(*work: Callable[[], Any]) -> list[str]:
    ready = Barrier(len(work))

    def begin(one: Callable[[], Any]) -> str:
        ready.wait(timeout=60)
        try:
            one()
        except HelpdeskError as refused:
            return type(refused).__name__
        return "done"

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(begin, work))


def _handing(story: Handing) -> tuple[int, int, Case]:
    anna, ben = story.worker(), story.worker("Ben L.")
    return anna, ben, story.claims(anna, story.opens(story.family(), "apua"))


def _sound(story: Handing, case: Case) -> int | None:
    """Who has the case: with an owner exactly one, as the books say, else it is in the queue or closed."""
    now = story.case(case)
    with story.transaction() as session:
        open_ones = select(Ownership.worker_id).where(Ownership.case_id == case.id, Ownership.released_at.is_(None))
        had = list(session.scalars(open_ones))
    assert had == ([now.owner_id] if now.owner_id and now.status != "closed" else [])
    return now.owner_id


def test_two_proposals_at_once_are_one_handover(story: Handing, replica: Database) -> None:
    anna, ben, case = _handing(story)
    cai = story.worker("Cai M.")
    other = Handing(replica, story.now)
    for _ in range(TIMES):
        came = _at_once(lambda: story.proposes(anna, case, ben), lambda: other.proposes(anna, case, cai))
        assert sorted(came) == ["HandoverRunning", "done"]
        with story.transaction() as session:
            (running,) = session.scalars(select(Handover).where(Handover.state == "proposed"))
        story.asks(service.withdraw, anna, running)


def test_two_takes_at_once_tell_the_family_once(story: Handing, replica: Database) -> None:
    anna, ben, case = _handing(story)
    handover = story.proposes(anna, case, ben)
    other = Handing(replica, story.now)
    came = _at_once(lambda: story.takes(ben, handover), lambda: other.takes(ben, handover))
    assert came == ["done", "done"]
    with story.transaction() as session:
        told = session.scalar(
            select(func.count()).where(OutgoingMessage.key == service.family_key(handover))
        )  # fmt: skip
    assert told == 1


def test_a_release_beside_a_take_leaves_no_case_without_owner_or_queue(story: Handing, replica: Database) -> None:
    other = Handing(replica, story.now)
    for _ in range(TIMES):
        anna, ben, case = _handing(story)
        handover = story.proposes(anna, case, ben)
        came = _at_once(lambda a=anna, c=case: other.releases(a, c), lambda b=ben, h=handover: story.takes(b, h))
        assert came[0] == "done"
        assert _sound(story, case) is None
        story.family_letter_is(handover, "sent")
        story.ticks()
        assert story.handover(handover).state == "ended"
        assert _sound(story, case) is None


def test_a_release_beside_the_change_of_hands_has_one_outcome(story: Handing, replica: Database) -> None:
    other = Handing(replica, story.now)
    for _ in range(TIMES):
        anna, ben, case = _handing(story)
        handover = story.proposes(anna, case, ben)
        story.takes(ben, handover)
        story.family_letter_is(handover, "sent")
        came = _at_once(lambda a=anna, c=case: other.releases(a, c), story.ticks)
        owner = _sound(story, case)
        assert (came[0], owner) in [("done", None), ("NotYourCase", ben)]


def test_a_close_beside_the_change_of_hands_has_one_outcome(story: Handing, replica: Database) -> None:
    for _ in range(TIMES):
        anna, ben, case = _handing(story)
        handover = story.proposes(anna, case, ben)
        story.takes(ben, handover)
        story.family_letter_is(handover, "sent")

        def close(case: Case = case) -> None:
            with replica.transaction() as session:
                cases.close_case(session, case_id=case.id, family_id=case.family_id, now=story.now)

        assert _at_once(close, story.ticks) == ["done", "done"]
        story.ticks()
        _sound(story, case)
        assert story.case(case).status == "closed"
        assert story.handover(handover).state in ("done", "ended")


def test_two_tickers_at_once_hand_over_once(story: Handing, replica: Database) -> None:
    other = Handing(replica, story.now)
    for _ in range(TIMES):
        anna, ben, case = _handing(story)
        handover = story.proposes(anna, case, ben)
        story.takes(ben, handover)
        story.family_letter_is(handover, "sent")
        assert _at_once(story.ticks, other.ticks) == ["done", "done"]
        assert _sound(story, case) == ben
        with story.transaction() as session:
            times = session.scalar(select(func.count()).where(Ownership.case_id == case.id))
        assert times == 2
