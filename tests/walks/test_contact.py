"""Walks of one contact: who comes back meets who knows it; the own worker; who asks about others."""

from __future__ import annotations

import pytest

from tests.walks.test_rota import empty_rota, on_shift
from tests.walks.together import MOMENT, NOTE, STATUS, WHO, professional, proposed, with_worker
from tests.walks.walkers import Walk
from tests.walks.words import WORRY

__all__ = ["empty_rota"]

pytestmark = pytest.mark.anyio


async def test_a_family_that_comes_back_meets_the_same_worker(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await worker.presses("case-button-together")
    await worker.presses("together-button-summary")
    assert worker.reads("summary-ask")
    await worker.says(NOTE[walk.language])
    await worker.presses("words-button-summary")
    assert worker.reads("summary-kept")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    await family.says(STATUS[walk.language])
    assert family.reads("status-result", "status-result-worker")
    for one in (family, worker, other):
        one.look_away()
    await walk.time_passes(days=2)
    walk.open_hours()
    await family.says(WORRY[walk.language])
    worker.look_away()
    await family.presses("button-human")
    assert family.reads("human-same-worker", "status-owner")
    assert worker.signature in family.news
    assert worker.reads("earlier-title", "earlier-facts", "earlier-summary")
    assert NOTE[walk.language] in worker.news
    assert not other.reads("card-title")
    await family.says(STATUS[walk.language])
    assert family.reads("status-owner", "status-next-answer")
    assert len(family.new[-1].text) <= 900


async def test_a_family_that_comes_back_at_night_reads_who_answers_in_the_morning(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    on_shift(walk, worker)
    walk.close_hours()
    await family.says(WORRY[walk.language])
    worker.look_away()
    await family.presses("button-human")
    assert family.reads("human-same-worker", "status-owner", "human-closed-now", "promise-lines", "family-claimed")
    assert worker.signature in family.news
    assert worker.reads("head-title", "earlier-title")


async def test_a_deputy_gets_the_summary_and_the_queue_shows_its_place(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await worker.presses("case-button-together")
    await worker.presses("together-button-summary")
    await worker.says(NOTE[walk.language])
    await worker.presses("words-button-summary")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    await walk.end()
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await family.says(WHO[walk.language])
    assert family.reads("status-queue", "status-place")
    await other.presses("card-button-claim")
    assert other.reads("earlier-title", "earlier-summary")
    assert NOTE[walk.language] in other.news


async def test_an_own_worker_is_agreed_shown_and_changed_kindly(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    await worker.presses("case-button-together")
    await worker.presses("together-button-own-worker-offer")
    assert family.reads("family-own-worker-asked")
    await family.presses("own-worker-button-yes")
    assert worker.reads("own-worker-agreed")
    await family.says(WHO[walk.language])
    assert family.reads("status-own-worker")
    await family.presses("own-worker-button-change")
    assert family.reads("own-worker-wish-why")
    await family.presses("own-worker-wish-button-untold")
    assert family.reads("own-worker-wish-heard")
    assert worker.reads("own-worker-wish-worker")
    assert coordinator.reads("own-worker-wish-coordinator")
    await proposed(walk, worker, other, "wish")
    await other.presses("handover-button-take")
    family.look_away()
    await walk.time_passes(**MOMENT)
    assert family.reads("family-own-worker-changes", "own-worker-why-wish", "family-own-worker-continues")
    await family.presses("own-worker-button-yes")
    assert other.reads("own-worker-agreed")


ASKS_WHO = {
    "fi": "kuka hoitaa perheen Virtanen asiaa",
    "sv": "vem har hand om familjen Virtanens ärende",
    "en": "who is handling the matter of the family Virtanen",
}


async def test_a_professional_hears_the_same_whether_there_is_a_case_or_not(walk: Walk) -> None:
    liisa = await professional(walk)
    said = []
    for _ in range(2):
        await liisa.says(ASKS_WHO[walk.language])
        assert liisa.reads("pro-who", "pro-who-how")
        said.append(liisa.news)
        await liisa.says(WHO[walk.language] + " Virtanen")
        said.append(liisa.news)
        await with_worker(walk)
    assert len(set(said)) == 1
