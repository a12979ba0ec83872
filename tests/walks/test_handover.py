"""Walks of a handover: the old owner has the koppi until the family knows, and every way out of it."""

from __future__ import annotations

import pytest

from tests.walks.together import MOMENT, NOTE, WHO, proposed, with_worker
from tests.walks.walkers import Walk
from tests.walks.words import ANSWER, THANKS, WORRY

pytestmark = pytest.mark.anyio


async def test_a_case_is_handed_over_and_the_family_hears_both_names_first(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    for one in (family, other):
        one.look_away()
    await proposed(walk, worker, other)
    assert worker.reads("handover-proposed")
    assert other.reads("handover-card-title", "handover-card")
    assert not other.phone.sees(WORRY[walk.language])
    assert not family.news
    await other.presses("handover-button-take")
    assert other.reads("handover-taken-card")
    assert family.reads("family-handover", "family-handover-once")
    assert worker.signature in family.news
    assert other.signature in family.news
    await family.says(WHO[walk.language])
    assert family.reads("status-owner", "status-handover")
    other.look_away()
    await walk.time_passes(**MOMENT)
    assert WORRY[walk.language] in other.news
    assert worker.reads("handover-done-owner")
    family.look_away()
    await other.replies(WORRY[walk.language], ANSWER[walk.language])
    assert ANSWER[walk.language] in family.news
    await worker.replies(WORRY[walk.language], THANKS[walk.language])
    assert worker.reads("stale-not-your-case")
    assert not family.phone.sees(THANKS[walk.language])


async def test_a_note_waits_for_a_tap_and_is_read_by_the_new_owner_only(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await proposed(walk, worker, other, "note")
    assert worker.reads("handover-ask-note", "words-how")
    family.look_away()
    await worker.says(NOTE[walk.language])
    assert worker.reads("words-what")
    assert worker.offers("words-button-handover", "words-button-send", "words-button-drop")
    await worker.presses("words-button-handover")
    assert worker.reads("handover-proposed")
    await other.presses("handover-button-take")
    assert not other.phone.sees(NOTE[walk.language])
    await walk.time_passes(**MOMENT)
    assert other.phone.sees(NOTE[walk.language])
    assert not family.phone.sees(NOTE[walk.language])


async def test_words_meant_for_the_family_reach_it_though_a_note_was_asked_for(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await proposed(walk, worker, other, "note")
    family.look_away()
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert worker.reads("words-what")
    assert not family.phone.sees(ANSWER[walk.language])
    await worker.presses("words-button-send")
    assert worker.reads("sent-to-case")
    assert ANSWER[walk.language] in family.news
    await worker.says(THANKS[walk.language])
    assert worker.reads("draft-whom")


async def test_a_colleague_who_cannot_or_does_not_answer_leaves_the_koppi(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    family.look_away()
    await proposed(walk, worker, other)
    await other.presses("handover-button-decline")
    assert worker.reads("handover-declined-owner")
    await worker.presses("handover-button-other")
    await worker.presses(other.signature)
    await worker.presses("handover-why-button-absence")
    await worker.presses("handover-button-withdraw")
    assert other.reads("handover-withdrawn-card")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    family.look_away()
    await proposed(walk, worker, other)
    await walk.time_passes(days=5)
    assert worker.reads("handover-overdue-owner")
    assert coordinator.reads("handover-overdue-coordinator")
    assert not family.reads("family-handover")


async def test_the_third_change_asks_for_a_meeting_or_a_reason(walk: Walk) -> None:
    worker, other = await walk.worker(), await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    for one in (worker, other, worker):
        await one.presses("card-button-claim")
        await one.presses("case-button-release")
        await one.presses("reason-other-skill")
    await other.presses("card-button-claim")
    await walk.time_passes(minutes=1)
    assert other.reads("many-changes-owner")
    assert coordinator.reads("many-changes-coordinator")
    await other.presses("many-changes-button-meeting")
    assert other.reads("many-changes-noted")
