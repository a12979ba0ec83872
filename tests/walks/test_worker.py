"""Workers' walks: the queue, exactly one winner, the right case, giving back, ending, and second thoughts."""

from __future__ import annotations

import pytest

from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, THANKS, UNCLEAR, WORRY

pytestmark = pytest.mark.anyio


async def _in_queue(walk: Walk, words: str) -> Walker:
    """A family that has asked for a person."""
    family = await walk.family()
    await family.says(words)
    await family.presses("button-human")
    return family


async def _with_worker(walk: Walk) -> tuple[Walker, Walker]:
    """A family and the worker who has its case."""
    worker = await walk.worker()
    family = await _in_queue(walk, WORRY[walk.language])
    await worker.presses("card-button-claim")
    return family, worker


async def test_the_queue_shows_who_waits_and_never_a_word_of_content(walk: Walk) -> None:
    worker = await walk.worker()
    await worker.presses("keyboard-queue")
    assert worker.reads("queue-empty")
    families = [await _in_queue(walk, words) for words in (WORRY[walk.language], UNCLEAR[walk.language])]
    await worker.presses("keyboard-queue")
    assert worker.reads("queue-line")
    assert (
        len([label for label in worker.buttons() if label.startswith(worker.text("queue-claim", number="").strip())])
        == 2
    )
    assert not any(worker.phone.sees(words) for words in (WORRY[walk.language], UNCLEAR[walk.language]))
    await worker.presses("queue-claim")
    assert worker.reads("claimed-toast", "head-how", "queue-line")
    await worker.presses("queue-claim")
    assert worker.reads("queue-empty")
    assert all(worker.signature in family.news for family in families)
    await worker.presses("keyboard-own")
    assert worker.reads("own-title", "own-line-answer")


async def test_of_two_workers_exactly_one_wins_and_the_other_hears_the_name(walk: Walk) -> None:
    first, second = await walk.worker("Aino"), await walk.worker("Mikael", "sosiaaliohjaaja")
    family = await _in_queue(walk, WORRY[walk.language])
    for worker in (first, second):
        worker.look_away()
    for worker in (first, second):
        worker.phone.press(worker.label("card-button-claim"))
    await walk.calm()
    winner, loser = (first, second) if first.reads("card-yours") else (second, first)
    assert winner.reads("claimed-toast", "head-facts")
    assert loser.reads("refused-already-claimed", "card-taken")
    assert winner.signature in loser.phone.toast
    assert WORRY[walk.language] in winner.news
    assert not loser.phone.sees(WORRY[walk.language])
    assert winner.signature in family.news
    assert loser.signature not in family.news


async def test_words_without_a_case_ask_whom_they_are_for(walk: Walk) -> None:
    worker = await walk.worker()
    await worker.says(ANSWER[walk.language])
    assert worker.reads("draft-no-case")
    first, second = [await _in_queue(walk, words) for words in (WORRY[walk.language], GREETING[walk.language])]
    for _ in range(2):
        await worker.presses("card-button-claim")
    for family in (first, second):
        family.look_away()
    await worker.says(THANKS[walk.language], ANSWER[walk.language])
    assert worker.reads("draft-whom")
    assert not first.news + second.news
    case = second.case()
    assert case is not None
    await worker.presses_at(
        worker.new[-1], worker.data("send").replace(worker.data("send").split(":")[1], str(case.id), 1)
    )
    assert worker.reads("sent-to-case")
    assert THANKS[walk.language] in second.news
    assert ANSWER[walk.language] in second.news
    assert not first.news
    await worker.says(ANSWER[walk.language])
    await worker.presses("draft-discard")
    assert worker.reads("draft-discarded")


async def test_words_that_wait_for_a_case_are_forgotten_after_a_day(walk: Walk) -> None:
    worker = await walk.worker()
    families = [await _in_queue(walk, WORRY[walk.language]) for _ in range(2)]
    for _ in families:
        await worker.presses("card-button-claim")
    await worker.says(ANSWER[walk.language])
    assert worker.reads("draft-whom")
    asked, send = worker.new[-1], worker.data("send")
    for family in families:
        family.look_away()
    await walk.time_passes(hours=25)
    await worker.presses_at(asked, send)
    assert worker.reads("draft-gone")
    assert not any(ANSWER[walk.language] in family.news for family in families)


async def test_a_reply_to_an_old_message_goes_to_its_own_case(walk: Walk) -> None:
    worker = await walk.worker()
    first, second = [await _in_queue(walk, words) for words in (WORRY[walk.language], GREETING[walk.language])]
    for _ in range(2):
        await worker.presses("card-button-claim")
    await second.says(THANKS[walk.language])
    first.look_away()
    second.look_away()
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert worker.reads("sent-to-case")
    assert ANSWER[walk.language] in first.news
    assert not second.news


async def test_a_case_given_back_finds_another_worker_and_the_family_hears_each_time(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-release")
    assert worker.reads("release-why")
    await worker.presses("release-keep")
    assert worker.reads("own-in-hand")
    await worker.presses("case-button-release")
    family.look_away()
    await worker.presses("reason-other-skill")
    assert worker.reads("released")
    assert family.reads("family-released")
    assert worker.signature in family.news
    assert other.reads("card-title-returned")
    family.look_away()
    await other.presses("card-button-claim")
    assert family.reads("family-claimed")
    assert other.signature in family.news
    assert WORRY[walk.language] in other.news
    assert ANSWER[walk.language] in other.news
    await worker.replies(WORRY[walk.language], THANKS[walk.language])
    assert worker.reads("stale-not-your-case")
    assert worker.offers("keyboard-queue", "keyboard-own")
    assert not family.phone.sees(THANKS[walk.language])


async def test_a_done_case_opens_again_with_its_owner_and_closes_for_good(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-resolve")
    assert worker.reads("resolved")
    assert family.reads("family-resolved")
    await family.says(THANKS[walk.language])
    assert family.reads("passed-on")
    assert worker.signature in family.news
    assert worker.reads("owner-reopened")
    await worker.presses("case-button-resolve")
    await family.presses("case-button-reopen")
    assert family.reads("human-reopened", "status-owner")
    await worker.presses("case-button-resolve")
    old = dict.fromkeys(("resolve",), (worker.new or worker.phone.from_bot)[-1])
    await family.presses("case-button-close")
    assert family.reads("case-closed", "feedback-ask")
    assert worker.reads("owner-closed")
    await family.presses("feedback-button-partly")
    assert family.reads("feedback-thanks")
    for action in ("resolve", "release"):
        await worker.presses_at(old["resolve"], worker.data(action))
        assert worker.reads("stale-case-closed")
        assert worker.offers("keyboard-queue")
    await family.presses("case-button-reopen")
    assert family.reads("stale-case-closed", "menu")
    await family.presses("case-button-close")
    assert family.offers("button-human", "button-emergency")


async def test_silence_closes_a_done_case_and_the_family_is_asked_once(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-resolve")
    family.look_away()
    worker.look_away()
    await walk.time_passes(days=15)
    assert family.reads("family-closed-quietly", "feedback-ask")
    assert worker.reads("owner-closed-quietly")
    await walk.time_passes(days=1)
    assert family.news.count(family.text("feedback-ask")) == 1


async def test_a_missed_promise_is_told_and_a_let_go_case_returns_to_the_queue(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    other = await walk.worker("Mikael", "sosiaaliohjaaja")
    coordinator = await walk.worker("Kerttu", "koordinaattori", role="coordinator")
    family.look_away()
    await walk.time_passes(hours=3.5)
    assert worker.reads("owner-answer-soon")
    await walk.time_passes(hours=1)
    assert family.reads("family-late")
    assert coordinator.reads("coordinator-late")
    await walk.time_passes(days=3)
    assert family.reads("family-released")
    assert other.reads("card-title-returned")
    assert WORRY[walk.language] not in coordinator.news


async def test_an_abandoned_queue_reminds_its_readers_and_comforts_the_family(walk: Walk) -> None:
    worker = await walk.worker()
    family = await _in_queue(walk, WORRY[walk.language])
    await walk.time_passes(hours=3.5)
    assert worker.reads("queue-claim-soon")
    await walk.time_passes(hours=1)
    assert family.reads("family-late")
    await worker.presses("card-button-claim")
    assert family.reads("family-claimed")
    assert WORRY[walk.language] in worker.news


async def test_a_workers_words_come_too_late_to_be_taken_back_after_two_days(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    await walk.time_passes(hours=49)
    await worker.presses("button-withdraw")
    assert worker.reads("refused-withdraw-too-late")
    assert family.phone.sees(ANSWER[walk.language])


async def test_a_family_that_has_shut_the_bot_out_is_not_written_to_in_vain(walk: Walk) -> None:
    family, worker = await _with_worker(walk)
    walk.may_be_refused.add("sendMessage")
    family.phone.block()
    await walk.calm()
    await worker.replies(WORRY[walk.language], ANSWER[walk.language])
    assert worker.reads("owner-not-delivered")
    family.phone.block(False)
    await family.says(GREETING[walk.language])
    assert GREETING[walk.language] in worker.news
