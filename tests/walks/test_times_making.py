"""Times that a worker makes: by a sentence, by proposals, moved, called off, and every bad sentence, in each language."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.walks.test_members import joined
from tests.walks.timed import STATUS, TIMES
from tests.walks.together import with_worker
from tests.walks.walkers import Walk, Walker
from tests.walks.words import THANKS

pytestmark = pytest.mark.anyio

Said = Mapping[str, str]
PLACE = {"fi": "neuvolassa", "sv": "rådgivningen", "en": "the clinic"}
SENTENCE = {
    "fi": "ensi viikon torstaina puoli kolmelta neuvolassa",
    "sv": "nästa vecka på torsdag halv tre på rådgivningen",
    "en": "Thursday next week at half past two at the clinic",
}
#: The clock of that sentence as each language writes it.
CLOCK = {"fi": "14.30", "sv": "14.30", "en": "14:30"}
SECOND = {
    "fi": "ensi viikon perjantaina klo 9-9.45", "sv": "nästa vecka på fredag kl. 9-9.45", "en": "Friday next week 9-9:45",
}  # fmt: skip
THIRD = {"fi": "ensi viikon pe klo 13", "sv": "nästa vecka fre kl 13", "en": "Friday next week at 1 pm"}
LATER = {"fi": "klo 16.15", "sv": "kl. 16.15", "en": "at 16:15"}
PLAIN = {
    "fi": "ensi viikon perjantaina klo 14.30 neuvolassa",
    "sv": "nästa vecka på fredag kl. 14.30 på rådgivningen",
    "en": "Friday next week at 14:30 at the clinic",
}
WHY = {"fi": "olen sairaana", "sv": "jag är sjuk", "en": "I am ill today"}
BRING = {"fi": "neuvolakortti ja vaihtovaatteet", "sv": "kortet och ombyteskläder", "en": "the card and spare clothes"}
STREET = {"fi": "Satamakatu 3, B-rappu", "sv": "Hamngatan 3, trapp B", "en": "3 Harbour Street, stairs B"}


async def _asked(worker: Walker) -> None:
    """The worker opens the times of the case and wants to agree one."""
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-times")
    assert worker.reads("times-page-none")
    await worker.presses("times-button-new")
    assert worker.reads("times-ask", "words-how")


async def _wrote(worker: Walker, sentence: str) -> None:
    await worker.says(sentence)
    assert worker.reads("words-what")
    await worker.presses("words-button-time")


async def _agreed(walk: Walk) -> tuple[Walker, Walker]:
    """A family with an agreed time, and its worker."""
    family, worker = await with_worker(walk)
    await _asked(worker)
    await _wrote(worker, SENTENCE[walk.language])
    family.look_away()
    await worker.presses("times-button-agree")
    return family, worker


async def test_a_sentence_is_shown_back_in_full_words_and_agreed_by_a_press(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    family.look_away()
    await _wrote(worker, SENTENCE[walk.language])
    assert worker.reads("times-understood", "times-length", "time-place", "times-guessed", "times-not-yet")
    assert PLACE[walk.language] in worker.news
    assert CLOCK[walk.language] in worker.news
    assert not family.news
    await worker.presses("45 min")
    assert "✓ 45 min" in worker.buttons()
    await worker.presses("times-button-agree")
    assert worker.reads("times-done-book")
    assert family.reads("time-agreed", "time-place", "time-changes")
    assert PLACE[walk.language] in family.news
    assert CLOCK[walk.language] in family.news
    await worker.presses("button-back")
    assert worker.reads("times-page", "times-line")


async def test_a_sentence_without_doubt_takes_one_press(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    family.look_away()
    await worker.says(PLAIN[walk.language])
    assert worker.reads("words-what", "times-understood", "times-length", "time-place", "times-not-yet")
    assert worker.offers("times-button-agree", "words-button-time", "words-button-send", "words-button-drop")
    assert not family.news
    await worker.presses("times-button-agree")
    assert worker.reads("times-done-book")
    assert family.reads("time-agreed", "time-place")
    await worker.presses("times-button-move")
    await worker.says(LATER[walk.language])
    assert worker.offers("times-button-move-sure")
    await worker.presses("times-button-move-sure")
    assert worker.reads("times-done-move")
    assert family.reads("time-moved-to")


async def test_details_are_added_in_taps_and_words_before_anybody_hears(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    await _wrote(worker, SENTENCE[walk.language])
    family.look_away()
    await worker.presses("times-button-details")
    for name, words in (("bring", BRING[walk.language]), ("address", STREET[walk.language])):
        await worker.presses(f"times-button-{name}")
        assert worker.reads(f"times-ask-{name}")
        await worker.says(words)
        await worker.presses("words-button-time-part")
        assert worker.reads("times-details", f"time-{name}")
    await worker.presses("times-button-interpreter")
    await worker.presses("spoken-so")
    assert worker.reads("time-interpreter")
    await worker.presses("times-button-support-off")
    assert not worker.reads("time-support")
    await worker.presses("times-button-support")
    await worker.presses("times-button-ready")
    assert not family.news
    await worker.presses("times-button-agree")
    assert family.reads("time-agreed", "time-bring", "time-address", "time-interpreter", "time-support")
    assert BRING[walk.language] in family.news
    await worker.presses("times-button-details")
    await worker.presses("times-button-bring")
    await worker.presses("times-button-clear")
    await worker.presses("times-button-ready")
    family.look_away()
    await worker.presses("times-button-tell")
    assert worker.reads("times-done-details")
    assert family.reads("time-details-changed", "time-address")
    assert BRING[walk.language] not in family.news


async def test_what_is_missing_or_doubtful_is_asked_and_what_cannot_be_is_explained(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    family.look_away()
    again: Said
    for again, key in (
        ({"fi": "33.14. klo 9", "sv": "33.14. kl. 9", "en": "33.14. at 9"}, "times-no-such-day"),
        ({"fi": "huomenna klo 25.70", "sv": "imorgon kl. 25.70", "en": "tomorrow 25:70"}, "times-no-such-clock"),
        ({"fi": "nähdään pian", "sv": "vi ses snart", "en": "see you soon"}, "times-nothing-read"),
        ({"fi": "huomenna klo 15-14", "sv": "imorgon kl. 15-14", "en": "tomorrow 15:00-14:00"}, "times-end-first"),
        ({"fi": "1.2.2020 klo 9", "sv": "1.2.2020 kl. 9", "en": "1 February 2020 at 9"}, "times-in-the-past"),
        ({"fi": "1.2.2100 klo 9", "sv": "1.2.2100 kl. 9", "en": "1 February 2100 at 9"}, "times-too-far"),
        ({"fi": "pe klo 9 tai klo 13", "sv": "fre kl. 9 eller kl. 13", "en": "Fri 9am or 1pm"}, "times-several-times"),
        ({"fi": "ma ja ti klo 9", "sv": "mån och tis kl. 9", "en": "Mon and Tue 9am"}, "times-several-dates"),
        ({"fi": "huomenna", "sv": "imorgon", "en": "tomorrow"}, "times-no-time"),
    ):
        await _wrote(worker, again[walk.language])
        assert worker.reads(key), (key, worker.news)
    await _wrote(worker, LATER[walk.language])
    assert worker.reads("times-understood", "times-not-yet")
    await worker.presses("times-button-change")
    await worker.presses("button-back")
    assert worker.reads("times-understood", "times-not-yet"), "back to the time on its way"
    await worker.presses("times-button-details")
    for name in ("bring", "interpreter"):
        await worker.presses(f"times-button-{name}")
        assert worker.reads(f"times-ask-{name}")
        await worker.presses("button-back")
        assert worker.reads("times-details")
    await worker.presses("button-back")
    assert worker.reads("times-understood", "times-not-yet")
    assert worker.offers("times-button-agree")
    assert not family.news


async def test_a_time_without_a_day_gets_one_by_a_tap(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    await _wrote(worker, LATER[walk.language])
    assert worker.reads("times-no-date")
    await worker.presses("tools-day-week")
    assert worker.reads("times-understood", "times-not-yet")
    await worker.presses("times-button-agree")
    assert family.reads("time-agreed")


async def test_words_for_the_family_still_reach_it_while_a_time_is_asked_for(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _asked(worker)
    family.look_away()
    await worker.says(THANKS[walk.language])
    assert worker.reads("words-what")
    await worker.presses("words-button-send")
    assert THANKS[walk.language] in family.news


async def test_a_time_is_moved_and_called_off_with_a_reason(walk: Walk) -> None:
    family, worker = await _agreed(walk)
    await worker.presses("times-button-move")
    assert worker.reads("times-ask-move")
    await _wrote(worker, LATER[walk.language])
    assert worker.reads("times-understood", "time-place", "times-not-yet")
    family.look_away()
    await worker.presses("times-button-move-sure")
    assert worker.reads("times-done-move")
    assert family.reads("time-moved-to", "time-place")
    await worker.presses("times-button-cancel")
    assert worker.reads("times-cancel-ask", "times-cancel-family")
    await worker.presses("times-button-cancel-why")
    await worker.says(WHY[walk.language])
    family.look_away()
    await worker.presses("words-button-time-cancel")
    assert worker.reads("times-cancelled")
    assert family.reads("time-cancelled", "time-cancel-reason", "time-new-offer")
    assert WHY[walk.language] in family.news
    await worker.presses("button-back")
    assert worker.reads("times-page-none")


async def test_who_reads_that_a_family_wants_another_time_moves_it_from_there(walk: Walk) -> None:
    family, worker = await _agreed(walk)
    worker.look_away()
    await family.presses("time-button-move")
    await family.presses("time-button-ask-new")
    assert worker.reads("time-told-moving")
    await worker.presses("time-button-open")
    assert worker.offers("times-button-move", "times-button-cancel")
    await worker.presses("times-button-move")
    await _wrote(worker, LATER[walk.language])
    family.look_away()
    await worker.presses("times-button-move-sure")
    assert family.reads("time-moved-to")


async def test_an_old_button_of_a_moved_time_says_so(walk: Walk) -> None:
    family, worker = await _agreed(walk)
    old, data = worker.new[-1], worker.data("agree-cancel")
    await worker.presses("times-button-move")
    await _wrote(worker, LATER[walk.language])
    await worker.presses("times-button-move-sure")
    family.look_away()
    await worker.presses_at(old, data.replace("agree-cancel", "agree-cancel-sure"))
    assert worker.reads("time-moved")
    assert not family.news


async def _proposed(walk: Walk, worker: Walker) -> None:
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-times")
    await worker.presses("times-button-propose")
    assert worker.reads("times-ask-propose")
    await _wrote(worker, SENTENCE[walk.language])
    for sentence in (SECOND, THIRD):
        await worker.presses("times-button-add")
        assert worker.reads("times-ask-another", "times-chosen")
        await _wrote(worker, sentence[walk.language])
    assert not worker.offers("times-button-add")
    await worker.presses("times-button-send")
    assert worker.reads("times-sent", "times-waiting")


async def test_of_three_proposed_times_the_family_picks_one(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    family.look_away()
    await _proposed(walk, worker)
    assert family.reads("times-proposed", "times-line", "times-proposed-until", "times-write-what-suits")
    assert family.offers("times-button-none")
    letter = family.new[-1]
    picks = [one["callback_data"] for row in letter.markup["inline_keyboard"] for one in row][:3]
    assert all(data.startswith("time-pick:") for data in picks)
    worker.look_away()
    await family.presses_at(letter, picks[1])
    assert family.reads("time-agreed", "time-changes")
    assert len(family.new) == 1, "one message, with its buttons"
    assert family.offers("time-button-move", "time-button-cancel", "calendar-button-take", "button-emergency")
    assert worker.reads("times-told-picked")
    await family.presses_at(letter, picks[0])
    assert family.reads("times-proposal-gone")
    await worker.presses("case-button-tools")
    await worker.presses("tools-button-times")
    assert worker.news.count(worker.text("times-line", moment="", minutes=45).strip(", ")) == 1


async def test_a_proposal_waits_in_the_lists_of_both_and_is_picked_from_there(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _proposed(walk, worker)
    await worker.says(TIMES[walk.language])
    assert worker.reads("day-proposed")
    await worker.presses("day-button-proposed")
    assert worker.reads("times-waiting")
    for command in (STATUS, TIMES):
        await family.says(command[walk.language])
        assert family.reads("times-proposed", "times-line", "times-proposed-until")
        assert not family.reads("times-none")
        assert not family.reads("status-next-family")
        assert family.offers("times-button-none", "button-emergency")
    await family.presses_at(family.new[-1], family.data("time-pick"))
    assert family.reads("time-agreed")
    await family.says(STATUS[walk.language])
    assert family.reads("times-next")
    assert not family.reads("status-next-family")
    assert not family.reads("times-proposed")


async def test_when_nothing_suits_the_owner_has_a_task(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _proposed(walk, worker)
    worker.look_away()
    await family.presses("times-button-none")
    assert family.reads("times-none-noted", "times-write-what-suits")
    assert worker.reads("times-told-none")
    assert worker.offers("times-button-propose")


async def test_a_proposal_that_nobody_answers_expires_kindly(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    await _proposed(walk, worker)
    family.look_away()
    worker.look_away()
    await walk.time_passes(days=12)
    assert family.reads("times-proposal-expired", "times-write-what-suits")
    assert worker.reads("times-told-expired")


async def test_in_a_case_of_several_the_worker_chooses_with_whom_and_is_warned_of_a_clash(walk: Walk) -> None:
    family, worker = await with_worker(walk)
    other = await joined(walk, family)
    family.look_away()
    for whom in ("member-founder", "times-button-with-all"):
        await worker.presses("case-button-tools")
        await worker.presses("tools-button-times")
        await worker.presses("times-button-new")
        assert worker.reads("times-with-whom")
        await worker.presses(whom)
        other.look_away()
        await _wrote(worker, SENTENCE[walk.language])
        assert worker.reads("times-with")
        assert worker.reads("times-clash-own") is (whom != "member-founder")
        await worker.presses("times-button-agree")
        assert other.reads("time-agreed") is (whom != "member-founder")
    assert family.reads("time-agreed")
