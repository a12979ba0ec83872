"""Walks of what is done together: a case handed over, others invited, one contact, and did you get through."""

from __future__ import annotations

import re

import pytest

from bot.partners.rules import LINK_PREFIX
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, NOW, THANKS, WORRY

pytestmark = pytest.mark.anyio

#: How often the tickers run before what depends on them has happened.
_MOMENT = {"seconds": 15}
_WHO = {"fi": "/kuka", "sv": "/vem", "en": "/who"}
_STATUS = {"fi": "/tilanne", "sv": "/lage", "en": "/status"}
NOTE = {
    "fi": "Kiva perhe, soita iltapäivällä.",
    "sv": "En fin familj, ring på eftermiddagen.",
    "en": "Call after noon.",
}
WHY = {"fi": "koulunkäynti kotona puhuttaa", "sv": "skolgången oroar hemma", "en": "school is talked about at home"}
HOPE = {"fi": "rauhallisia aamuja", "sv": "lugna morgnar", "en": "calm mornings"}


async def _with_worker(walk: Walk) -> tuple[Walker, Walker]:
    worker = await walk.worker()
    family = await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    return family, worker


async def _proposed(walk: Walk, worker: Walker, other: Walker, reason: str = "skill") -> None:
    await worker.presses("case-button-together")
    await worker.presses("together-button-handover")
    assert worker.reads("handover-to-whom")
    await worker.presses(other.signature)
    assert worker.reads("handover-why")
    await worker.presses(f"handover-why-button-{reason}")


# Handover


async def test_a_case_is_handed_over_and_the_family_hears_both_names_first(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    for one in (family, other):
        one.look_away()
    await _proposed(walk, worker, other)
    assert worker.reads("handover-proposed")
    assert other.reads("handover-card-title", "handover-card")
    assert not other.phone.sees(WORRY[walk.language])
    assert not family.news
    await other.presses("handover-button-take")
    assert other.reads("handover-taken-card")
    assert family.reads("family-handover", "family-handover-once")
    assert worker.signature in family.news
    assert other.signature in family.news
    await family.says(_WHO[walk.language])
    assert family.reads("status-owner", "status-handover")
    other.look_away()
    await walk.time_passes(**_MOMENT)
    assert WORRY[walk.language] in other.news
    assert worker.reads("handover-done-owner")
    family.look_away()
    await other.replies(WORRY[walk.language], ANSWER[walk.language])
    assert ANSWER[walk.language] in family.news
    await worker.replies(WORRY[walk.language], THANKS[walk.language])
    assert worker.reads("stale-not-your-case")
    assert not family.phone.sees(THANKS[walk.language])


async def test_a_note_waits_for_a_tap_and_is_read_by_the_new_owner_only(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await _proposed(walk, worker, other, "note")
    assert worker.reads("handover-ask-note", "words-how")
    family.look_away()
    await worker.says(NOTE[walk.language])
    assert worker.reads("words-shown-handover")
    assert worker.offers("words-button-handover", "words-button-family", "draft-discard")
    await worker.presses("words-button-handover")
    assert worker.reads("handover-proposed")
    await other.presses("handover-button-take")
    assert not other.phone.sees(NOTE[walk.language])
    await walk.time_passes(**_MOMENT)
    assert other.phone.sees(NOTE[walk.language])
    assert not family.phone.sees(NOTE[walk.language])


async def test_words_meant_for_the_family_reach_it_though_a_note_was_asked_for(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await _proposed(walk, worker, other, "note")
    family.look_away()
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert worker.reads("sent-to-case")
    assert ANSWER[walk.language] in family.news
    await worker.says(GREETING[walk.language])
    assert worker.reads("words-shown-handover")
    assert not family.phone.sees(GREETING[walk.language])
    await worker.presses("words-button-family")
    assert worker.reads("sent-to-case")
    assert GREETING[walk.language] in family.news
    await worker.says(THANKS[walk.language])
    assert worker.reads("draft-whom")


async def test_a_colleague_who_cannot_or_does_not_answer_leaves_the_koppi(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    family.look_away()
    await _proposed(walk, worker, other)
    await other.presses("handover-button-decline")
    assert worker.reads("handover-declined-owner")
    await worker.presses("handover-button-other")
    await worker.presses(other.signature)
    await worker.presses("handover-why-button-absence")
    await worker.presses("handover-button-withdraw")
    assert other.reads("handover-withdrawn-card")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    family.look_away()
    await _proposed(walk, worker, other)
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


# Invitation


async def _professional(walk: Walk) -> Walker:
    """A professional with a name of their own: those of earlier walks stay in the house."""
    return await walk.worker(f"Liisa{len(walk.house.phones)}", "kuraattori", role="professional")


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
    family, worker = await _with_worker(walk)
    liisa = await _professional(walk)
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
    await family.says(_STATUS[walk.language])
    assert family.reads("status-owner", "status-kutsu-coming")
    assert len(family.new[-1].text) <= 900


def _text(family: Walker) -> str:
    """The exact text: what stands below the question, as one of the last messages has it."""
    found = next(one.text for one in reversed(family.phone.from_bot) if HOPE[family.language] in one.text
                 or THANKS[family.language] in one.text)  # fmt: skip
    return "\n".join(found.splitlines()[-4:])


async def test_who_cannot_come_suggests_in_own_words_that_are_shown_back_first(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    liisa = await _professional(walk)
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
    family, worker = await _with_worker(walk)
    liisa = await _professional(walk)
    await _invited(walk, worker, liisa.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    await liisa.presses("kutsu-button-cannot")
    await liisa.presses("kutsu-suggest-button-words")
    await liisa.says(NOW[walk.language])
    assert liisa.reads("danger-pro")


async def test_somebody_else_is_invited_by_a_link_after_a_spoken_yes(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
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
    family, worker = await _with_worker(walk)
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
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await _invited(walk, worker, other.signature)
    await _answered(walk, worker)
    await family.presses("kutsu-button-approve")
    await other.presses("kutsu-button-come")
    assert other.offers("card-button-claim")
    await other.presses("card-button-claim")
    assert other.reads("kutsu-taken")
    assert family.reads("family-handover")
    await walk.time_passes(**_MOMENT)
    assert WORRY[walk.language] in other.news


async def test_no_brings_a_guided_family_back_without_telling_it_again(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-together")
    await worker.presses("together-button-guide")
    assert worker.reads("guide-ask")
    await worker.says(WORRY[walk.language])
    assert worker.reads("words-shown-guide")
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
    await walk.time_passes(**_MOMENT)
    assert family.reads("family-arrival-asked") or family.reads("family-arrival-asked-discreetly")
    await family.presses(family.text("arrival-button-no"))
    assert family.reads("family-arrival-no", "family-claimed")
    assert worker.signature in family.news
    assert worker.reads("arrival-no-owner", "head-facts")


# One contact


async def test_a_family_that_comes_back_meets_the_same_worker(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await worker.presses("case-button-together")
    await worker.presses("together-button-summary")
    assert worker.reads("summary-ask")
    await worker.says(NOTE[walk.language])
    await worker.presses("words-button-summary")
    assert worker.reads("summary-kept")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    await family.says(_STATUS[walk.language])
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
    await family.says(_STATUS[walk.language])
    assert family.reads("status-owner", "status-next-answer")
    assert len(family.new[-1].text) <= 900


async def test_a_deputy_gets_the_summary_and_the_queue_shows_its_place(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
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
    await family.says(_WHO[walk.language])
    assert family.reads("status-queue", "status-place")
    await other.presses("card-button-claim")
    assert other.reads("earlier-title", "earlier-summary")
    assert NOTE[walk.language] in other.news


async def test_an_own_worker_is_agreed_shown_and_changed_kindly(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    await worker.presses("case-button-together")
    await worker.presses("together-button-own-worker-offer")
    assert family.reads("family-own-worker-asked")
    await family.presses("own-worker-button-yes")
    assert worker.reads("own-worker-agreed")
    await family.says(_WHO[walk.language])
    assert family.reads("status-own-worker")
    await family.presses("own-worker-button-change")
    assert family.reads("own-worker-wish-why")
    await family.presses("own-worker-wish-button-untold")
    assert family.reads("own-worker-wish-heard")
    assert worker.reads("own-worker-wish-worker")
    assert coordinator.reads("own-worker-wish-coordinator")
    await _proposed(walk, worker, other, "wish")
    await other.presses("handover-button-take")
    family.look_away()
    await walk.time_passes(**_MOMENT)
    assert family.reads("family-own-worker-changes", "own-worker-why-wish", "family-own-worker-continues")
    await family.presses("own-worker-button-yes")
    assert other.reads("own-worker-agreed")


ASKS_WHO = {
    "fi": "kuka hoitaa perheen Virtanen asiaa",
    "sv": "vem har hand om familjen Virtanens ärende",
    "en": "who is handling the matter of the family Virtanen",
}


async def test_a_professional_hears_the_same_whether_there_is_a_case_or_not(walk: Walk) -> None:
    liisa = await _professional(walk)
    said = []
    for _ in range(2):
        await liisa.says(ASKS_WHO[walk.language])
        assert liisa.reads("pro-who", "pro-who-how")
        said.append(liisa.news)
        await liisa.says(_WHO[walk.language] + " Virtanen")
        said.append(liisa.news)
        await _with_worker(walk)
    assert len(set(said)) == 1
