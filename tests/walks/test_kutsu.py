"""Walks of an invitation into a case, and of a family that was guided to a service."""

from __future__ import annotations

import re

import pytest

from bot.partners.rules import LINK_PREFIX
from tests.walks.together import HOPE, MOMENT, STATUS, WHY, professional, with_worker
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, NOW, THANKS, WORRY

pytestmark = pytest.mark.anyio


async def _invited(walk: Walk, worker: Walker, who: str) -> None:
    await worker.presses("case-button-together")
    await worker.presses("together-button-kutsu")
    assert worker.reads("kutsu-whom")
    while worker.label(who) not in worker.buttons():
        await worker.presses("handover-button-more")
    await worker.presses(who)


async def _answered(walk: Walk, worker: Walker) -> None:
    assert worker.reads("kutsu-ask-why")
    await worker.says(WHY[walk.language])
    await worker.presses("words-button-kutsu-why")
    assert worker.reads("kutsu-ask-hope")
    await worker.says(HOPE[walk.language])
    await worker.presses("words-button-kutsu-hope")
    assert worker.reads("kutsu-who-stays")
    await worker.presses("kutsu-button-stay")
    assert worker.reads("kutsu-shown")


async def test_a_professional_is_invited_by_the_very_text_that_the_family_approved(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    liisa = await professional(walk)
    for one in (family, liisa):
        one.look_away()
    await _invited(walk, worker, liisa.signature)
    await _answered(walk, worker)
    assert family.reads("family-kutsu-asked")
    assert family.offers("kutsu-button-approve", "kutsu-button-change", "kutsu-button-stop")
    text = _text(family)
    assert WHY[walk.language] in text
    assert not liisa.news
    await family.presses("kutsu-button-change")
    assert family.reads("family-kutsu-changes")
    assert worker.reads("kutsu-changes-owner")
    await worker.presses("kutsu-button-edit")
    await worker.presses("kutsu-button-rewrite-hope")
    await worker.says(THANKS[walk.language])
    await worker.presses("words-button-kutsu-hope")
    newer = _text(family)
    assert THANKS[walk.language] in newer
    assert not liisa.news
    await family.presses("kutsu-button-approve")
    assert family.reads("family-kutsu-approved", "family-kutsu-waiting")
    assert liisa.reads("kutsu-for-you", "kutsu-for-you-how")
    assert newer in liisa.news
    assert not liisa.phone.sees(WORRY[walk.language])
    await liisa.presses("kutsu-button-come")
    assert liisa.reads("kutsu-you-come")
    assert family.reads("family-kutsu-coming")
    assert worker.reads("kutsu-coming-owner")
    await family.says(STATUS[walk.language])
    assert family.reads("status-owner", "status-kutsu-coming")
    assert len(family.new[-1].text) <= 900


async def test_an_owner_takes_an_invitation_back_and_both_hear_it(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    liisa = await professional(walk)
    await _invited(walk, worker, liisa.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    assert liisa.reads("kutsu-for-you")
    invitation, come = liisa.new[-1], liisa.data("kutsu-come")
    family.look_away()
    liisa.look_away()
    await worker.presses("kutsu-button-cancel-this")
    assert worker.reads("kutsu-cancel-sure")
    assert not family.news + liisa.news
    await worker.presses("kutsu-button-cancel-yes")
    assert worker.reads("kutsu-cancelled")
    assert family.reads("family-kutsu-cancelled")
    assert liisa.reads("kutsu-over", "kutsu-cancelled-you")
    await liisa.presses_at(invitation, come)
    assert liisa.reads("stale-kutsu")
    await family.says(STATUS[walk.language])
    assert not family.reads("status-kutsu-waiting")


def _text(family: Walker) -> str:
    """The exact text: what stands below the question, as one of the last messages has it."""
    found = next(one.text for one in reversed(family.phone.from_bot) if HOPE[family.language] in one.text
                 or THANKS[family.language] in one.text)  # fmt: skip
    return "\n".join(found.splitlines()[-4:])


async def test_who_cannot_come_suggests_in_own_words_that_are_shown_back_first(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    liisa = await professional(walk)
    await _invited(walk, worker, liisa.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    await liisa.presses("kutsu-button-cannot")
    assert liisa.reads("kutsu-suggest")
    await liisa.presses("kutsu-suggest-button-words")
    worker.look_away()
    await liisa.says(ANSWER[walk.language])
    assert liisa.reads("kutsu-suggest-shown")
    assert not worker.news
    await liisa.presses("kutsu-button-send-words")
    assert worker.reads("kutsu-cannot-owner")
    assert ANSWER[walk.language] in worker.news
    assert family.reads("family-kutsu-cannot")
    assert not family.phone.sees(ANSWER[walk.language])


async def test_danger_is_never_taken_for_a_suggestion(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    liisa = await professional(walk)
    await _invited(walk, worker, liisa.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    await liisa.presses("kutsu-button-cannot")
    await liisa.presses("kutsu-suggest-button-words")
    await liisa.says(NOW[walk.language])
    assert liisa.reads("danger-pro")


async def test_somebody_else_is_invited_by_a_link_after_a_spoken_yes(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    guest = await walk.family(started=False)
    await _invited(walk, worker, "kutsu-button-by-link")
    assert worker.reads("kutsu-ask-name")
    await worker.says("rehtori Virtanen")
    await worker.presses("words-button-kutsu-name")
    await _answered(walk, worker)
    await worker.presses("kutsu-button-spoken")
    assert worker.reads("kutsu-spoken-when")
    await worker.presses("kutsu-spoken-button-1")
    assert worker.reads("kutsu-spoken-noted", "kutsu-link")
    assert family.reads("family-kutsu-waiting")
    found = re.search(rf"{LINK_PREFIX}[\w-]+", worker.news)
    assert found is not None
    await guest.starts(found[0])
    assert guest.reads("kutsu-opened", "kutsu-for-you")
    assert WHY[walk.language] in guest.news
    assert not guest.phone.sees(WORRY[walk.language])
    other = await walk.family(started=False)
    await other.starts(found[0])
    assert other.reads("refused-kutsu-link")
    await guest.presses("kutsu-button-cannot")
    await guest.presses("kutsu-suggest-button-other-time")
    assert guest.reads("kutsu-suggest-thanks")
    assert worker.reads("kutsu-cannot-owner")


async def test_a_text_to_copy_and_a_family_that_wants_nobody(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _invited(walk, worker, "kutsu-button-by-copy")
    await worker.says("rehtori Virtanen")
    await worker.presses("words-button-kutsu-name")
    await _answered(walk, worker)
    await family.presses("kutsu-button-stop")
    assert family.reads("family-kutsu-stopped")
    assert worker.reads("kutsu-stopped-owner")
    await _invited(walk, worker, "kutsu-button-by-copy")
    await worker.says("kuraattori Lahti")
    await worker.presses("words-button-kutsu-name")
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    assert worker.reads("kutsu-copy")
    await worker.presses("kutsu-button-they-come")
    assert family.reads("family-kutsu-coming")


async def test_an_invited_worker_takes_the_koppi(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await _invited(walk, worker, other.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    await other.presses("kutsu-button-come")
    assert other.offers("card-button-claim")
    await other.presses("card-button-claim")
    assert other.reads("kutsu-taken")
    assert family.reads("family-handover")
    await walk.time_passes(**MOMENT)
    assert WORRY[walk.language] in other.news


async def test_no_brings_a_guided_family_back_without_telling_it_again(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-together")
    await worker.presses("together-button-guide")
    assert worker.reads("guide-ask")
    await worker.says(WORRY[walk.language])
    assert worker.reads("words-what")
    await worker.presses("words-button-guide")
    assert worker.reads("guide-which")
    await worker.presses_at(worker.new[-1], worker.data("guided"))
    assert worker.reads("guided")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    family.look_away()
    worker.look_away()
    await walk.time_passes(days=7)
    walk.open_hours()
    await walk.time_passes(**MOMENT)
    assert family.reads("family-arrival-asked") or family.reads("family-arrival-asked-discreetly")
    await family.presses(family.text("arrival-button-no"))
    assert family.reads("family-arrival-no", "family-claimed")
    assert worker.signature in family.news
    assert worker.reads("arrival-no-owner", "head-facts")
