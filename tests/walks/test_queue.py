"""Walks through the queue: who is told when nobody takes a case, whose turn it is, and what happens when somebody leaves."""

from __future__ import annotations

import pytest

from bot.cases import departures
from bot.cases.tables import Case
from bot.people import service as people
from handlers.commands import _WORDS
from tests.walks.walkers import Walk, Walker
from tests.walks.words import WORRY

pytestmark = pytest.mark.anyio


async def _asks(walk: Walk) -> Walker:
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    return family


async def _leaves(walk: Walk, worker: Walker, substitute: Walker | None = None) -> None:
    """The worker is removed; what stands in their place is for the coordinator's own steps."""
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        leaving, other = worker.person(session), substitute.person(session) if substitute else None
        assert leaving is not None
        now = koppi.clock.now()
        departures.leave(
            session, worker_id=leaving.id, reason="left", now=now, promise=lambda _case: now,
            substitute_id=other.id if other else None,
        )  # fmt: skip
        people.end_duty(session, person_id=leaving.id)
    koppi.sender.wake()
    await walk.calm()


async def test_the_queue_tells_which_interpreter_a_family_needs(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.presses("button-human")
    await family.says({"fi": "/tilanne", "sv": "/lage", "en": "/status"}[walk.language])
    worker.look_away()
    await family.presses("wish-button-interpreter")
    await family.presses("spoken-ar")
    assert worker.text("spoken-ar") in worker.news  # on the card
    await worker.says({"fi": "/jono", "sv": "/ko", "en": "/queue"}[walk.language])
    assert worker.reads("queue-title", "case-language-interpreter")
    assert worker.text("spoken-ar") in worker.news
    await worker.presses("queue-claim")
    await worker.says({"fi": "/omat", "sv": "/mina", "en": "/mine"}[walk.language])
    assert worker.reads("own-interpreter")


async def test_a_promise_that_nobody_can_keep_is_told_openly_and_those_who_look_after_the_desk_hear_it(
    walk: Walk,
) -> None:
    walk.open_hours()
    worker, coordinator = await walk.worker(), await walk.worker("Cai", role="coordinator")
    family = await _asks(walk)
    for one in (worker, coordinator, family):
        one.look_away()
    await walk.time_passes(days=4)
    assert family.reads("family-late")
    assert worker.reads("queue-claim-soon")
    assert coordinator.reads("queue-claim-soon")
    assert not coordinator.phone.sees(WORRY[walk.language])


async def test_when_a_worker_leaves_the_substitute_has_the_koppi_and_the_family_knows(walk: Walk) -> None:
    worker, other = await walk.worker("Aino"), await walk.worker("Mikael", "sosiaaliohjaaja")
    family = await _asks(walk)
    await worker.presses("card-button-claim")
    for one in (worker, other, family):
        one.look_away()
    await _leaves(walk, worker, other)
    assert family.reads("family-substitute-answers")
    assert other.signature in family.news
    assert other.reads("head-facts")
    assert WORRY[walk.language] in other.news


async def test_a_case_that_a_worker_gives_back_is_shown_to_the_others_first(walk: Walk) -> None:
    worker, other = await walk.worker("Aino"), await walk.worker("Mikael", "sosiaaliohjaaja")
    await _asks(walk)
    await worker.presses("card-button-claim")
    for one in (worker, other):
        one.look_away()
    await worker.presses("case-button-release")
    await worker.presses("reason-other-skill")
    assert other.reads("card-title-returned")
    assert not worker.reads("card-title-returned")


async def test_a_worker_tells_their_languages_and_the_queue_hints_at_what_fits(walk: Walk) -> None:
    worker = await walk.worker()
    await _asks(walk)
    await worker.presses("keyboard-own")
    await worker.presses("skills-button")
    await worker.presses(f"skills-language-{walk.language}-off")
    assert worker.reads("skills-how")
    await worker.presses("keyboard-queue")
    assert worker.reads(f"card-fits-{walk.language}")


async def test_a_long_queue_is_read_page_by_page(walk: Walk) -> None:
    worker = await walk.worker()
    for _ in range(6):
        await _asks(walk)
    await worker.presses("keyboard-queue")
    assert worker.reads("page-of")
    await worker.presses("page-after")
    assert worker.text("page-before") in worker.buttons()
    assert sum(label.startswith(worker.text("queue-claim", number="").strip()) for label in worker.buttons()) == 1


async def test_a_family_that_shut_the_bot_out_is_a_task_of_its_worker(walk: Walk) -> None:
    worker = await walk.worker()
    family = await _asks(walk)
    await worker.presses("card-button-claim")
    worker.look_away()
    family.phone.block()
    await walk.calm()
    assert worker.reads("owner-family-away")
    await worker.says(f"/{_WORDS['own'][walk.language]}")
    assert worker.reads("own-family-away")
    worker.look_away()
    family.phone.block(False)
    await walk.calm()
    assert worker.reads("owner-family-back")


async def test_an_urgent_case_of_a_worker_who_shut_the_bot_out_goes_on_to_others(walk: Walk) -> None:
    worker, other = await walk.worker("Aino"), await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Cai", role="coordinator")
    family = await _asks(walk)
    await worker.presses("card-button-claim")
    case = family.case()
    assert case is not None
    with walk.house.koppi.database.transaction() as session:
        session.get_one(Case, case.id).urgent = True
    for one in (other, coordinator, family):
        one.look_away()
    worker.phone.block()
    await walk.calm()
    assert coordinator.reads("coordinator-worker-away")
    await walk.time_passes(seconds=30)
    assert other.reads("card-title-urgent")
    assert family.reads("family-released")
