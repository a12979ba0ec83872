"""The owner's tools in a chat: each of them walked in every language, by a tired thumb."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.demo.house import House
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, THANKS, WORRY

pytestmark = pytest.mark.anyio

NOTE = {
    "fi": "äiti kuulosti väsyneeltä puhelimessa",
    "sv": "mamman lät trött i telefonen",
    "en": "the mother sounded tired on the phone",
}
NUMBER = "+358 40 123 4567"
STATUS = {"fi": "/tilanne", "sv": "/lage", "en": "/status"}
PHONE = {"fi": "/puhelu", "sv": "/samtal", "en": "/phone"}
ITEMS = {"fi": "/vastuut", "sv": "/ansvar", "en": "/tasks"}
DUTY = {"fi": "varaan ajan neuvolaan 27.11.", "sv": "jag bokar en tid 27.11.", "en": "I book a visit 27.11."}


async def _held(walk: Walk, worker: Walker | None = None, words: str = "") -> tuple[Walker, Walker]:
    """A family and the worker who has its case and has opened the tools."""
    worker = worker or await walk.worker()
    family = await walk.family()
    await family.says(words or WORRY[walk.language])
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    await worker.presses("case-button-tools")
    assert worker.reads("tools-title", "tools-family")
    family.look_away()
    return family, worker


async def test_a_canned_answer_is_seen_whole_and_sent_with_one_press(walk: Walk) -> None:
    family, worker = await _held(walk)
    tools = worker.new[-1].message_id
    await worker.presses("tools-button-answers")
    assert worker.reads("answers-title", "answers-family")
    assert worker.new[-1].message_id == tools
    await worker.presses_at(worker.new[-1], f"answer:{_number(family)}:have-read")
    assert worker.reads("answer-draft")
    shown = worker.new[-1].text.split("\n", 1)[1].strip()
    assert "Aino" in shown
    assert not family.news
    await worker.presses("answer-button-send")
    assert worker.reads("answer-sent")
    assert shown in family.news
    assert worker.signature in family.news
    await family.says(STATUS[walk.language])
    assert family.reads("casework-next-write")


async def test_a_changed_answer_is_copied_or_kept_as_ones_own(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    family, worker = await _held(walk, coordinator)
    await worker.presses("tools-button-answers")
    assert worker.offers("answer-button-new", "answer-button-new-desk")
    await worker.presses("answer-button-new-desk")
    assert worker.reads("answer-ask", "answer-ask-variables")
    await worker.says(ANSWER[walk.language])
    assert worker.reads("words-what")
    await worker.presses("words-button-answer")
    assert worker.reads("answer-kept")
    await worker.presses("button-back")
    await worker.presses("tools-button-answers")
    await worker.presses(ANSWER[walk.language][:20])
    await worker.presses("answer-button-copy")
    assert worker.news == ANSWER[walk.language]
    await worker.replies(ANSWER[walk.language], THANKS[walk.language])
    assert THANKS[walk.language] in family.news
    await worker.presses("answer-button-remove")
    assert worker.reads("answer-removed")


async def test_a_note_is_kept_and_never_reaches_the_family(walk: Walk) -> None:
    family, worker = await _held(walk)
    await worker.presses("tools-button-notes")
    assert worker.reads("notes-title", "notes-none")
    await worker.presses("note-button-new")
    await worker.replies(WORRY[walk.language], NOTE[walk.language])
    assert worker.reads("words-what")
    await worker.presses("words-button-note")
    assert worker.reads("note-kept")
    await worker.edits(NOTE[walk.language], f"{NOTE[walk.language]} 2")
    assert worker.reads("note-changed")
    await worker.presses("tools-button-notes")
    assert f"{NOTE[walk.language]} 2" in worker.news
    await worker.presses("note-button-erase")
    assert worker.reads("notes-none")
    assert not family.news
    assert not family.phone.sees(NOTE[walk.language])


async def test_words_typed_after_note_can_still_go_to_the_family_or_nowhere(walk: Walk) -> None:
    family, worker = await _held(walk)
    for button, told in (("words-button-drop", "words-dropped"), ("words-button-send", "sent-to-case")):
        await worker.presses("case-button-tools")
        await worker.presses("tools-button-notes")
        await worker.presses("note-button-new")
        await worker.replies(WORRY[walk.language], ANSWER[walk.language])
        assert not family.news
        await worker.presses(button)
        assert worker.reads(told)
    assert ANSWER[walk.language] in family.news


async def test_tags_urgency_and_a_rest_until_a_day(walk: Walk) -> None:
    family, worker = await _held(walk)
    await worker.presses("tools-button-tags")
    await worker.presses("uni")
    assert "✓ uni" in worker.buttons()
    await worker.presses("button-back")
    assert worker.reads("casework-head-tags")
    await worker.presses("tools-button-urgency")
    assert worker.reads("urgency-raise", "urgency-raise-family")
    await worker.presses("urgency-button-child")
    assert worker.reads("urgency-raised", "urgency-raised-by")
    assert family.reads("casework-sooner")
    await worker.presses("button-back")
    await worker.presses("tools-button-urgency")
    await worker.presses("urgency-button-clarified")
    assert worker.reads("urgency-lowered")
    await worker.presses("button-back")
    await worker.presses("tools-button-snooze")
    assert worker.reads("snooze-until", "snooze-family")
    family.look_away()
    await worker.presses("tools-day-friday")
    assert worker.reads("snooze-done", "casework-snoozed")
    assert family.reads("casework-snoozed", "casework-snoozed-write")
    await family.says(STATUS[walk.language])
    assert family.reads("casework-next-snooze")
    await family.says(THANKS[walk.language])
    assert family.reads("passed-on")
    assert "uni" not in family.news


async def test_the_next_step_takes_two_taps_and_the_family_sees_it(walk: Walk) -> None:
    family, worker = await _held(walk)
    await worker.presses("tools-button-step")
    await worker.presses("step-button-call")
    await worker.presses("tools-day-tomorrow")
    assert worker.reads("step-planned", "casework-next-call")
    await family.says(STATUS[walk.language])
    assert family.reads("status-next-answer", "casework-next-call")
    await worker.presses("button-back")
    await worker.presses("tools-button-step")
    await worker.presses("step-button-done")
    assert worker.reads("step-done")
    await family.says(STATUS[walk.language])
    assert not family.reads("casework-next-call")


async def test_a_summary_without_words_and_with_them_after_a_second_press(walk: Walk) -> None:
    family, worker = await _held(walk)
    worker.look_away()
    await worker.presses("tools-button-copy")
    assert worker.reads("copy-title", "copy-opened", "copy-claimed", "copy-how")
    assert WORRY[walk.language] not in worker.news
    await worker.presses("copy-button-words")
    assert WORRY[walk.language] in worker.news
    assert not family.news


@pytest.fixture
def with_channel(house: House) -> Iterator[str]:
    """A desk whose organisation has a channel of its own."""
    settings, url = house.koppi.settings, "https://oma.example.fi/koppi"
    before = settings.secure_channel
    object.__setattr__(settings, "secure_channel", before.model_copy(update={"url": url}))
    yield url
    object.__setattr__(settings, "secure_channel", before)


async def test_the_secure_channel_is_seen_first_and_then_sent(with_channel: str, walk: Walk) -> None:
    family, worker = await _held(walk)
    await worker.presses("tools-button-secure")
    assert worker.reads("secure-preview", "casework-secure")
    assert with_channel in worker.news
    assert not family.news
    await worker.presses("secure-button-send")
    assert worker.reads("secure-sent", "casework-secure")
    assert family.reads("casework-secure", "casework-secure-how", "casework-secure-here")
    assert with_channel in str(family.new[-1].markup)


async def test_without_a_channel_there_is_no_such_tool(walk: Walk) -> None:
    _, worker = await _held(walk)
    assert not worker.offers("tools-button-secure")


async def test_an_interpreter_is_asked_for_by_either_side(walk: Walk) -> None:
    family, worker = await _held(walk)
    await worker.presses("tools-button-interpreter")
    await worker.presses("spoken-ar")
    assert worker.reads("interpreter-noted", "head-title")
    await family.says(STATUS[walk.language])
    assert family.reads("status-interpreter")
    await family.presses("wish-button-interpreter")
    await family.presses("spoken-so")
    assert family.reads("wish-interpreter-noted")
    assert worker.reads("casework-interpreter-wished")


async def test_a_call_is_wished_missed_twice_and_another_way_is_found(walk: Walk) -> None:
    family, worker = await _held(walk)
    await family.says(STATUS[walk.language])
    worker.look_away()
    await _wishes_call(family)
    assert NUMBER in worker.news
    assert worker.reads("call-wished")
    await worker.presses("call-button-missed")
    assert family.reads("call-told-missed")
    await worker.presses("call-button-missed")
    assert worker.reads("call-missed-twice")
    assert family.reads("call-told-missed-twice")
    assert not worker.phone.sees(NUMBER)
    await _wishes_call(family)
    await worker.presses("call-button-done")
    assert worker.reads("call-was-held")
    assert family.reads("call-told-done")
    assert not worker.phone.sees(NUMBER)


async def test_a_number_given_in_the_queue_is_shown_to_who_claims(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.says(WORRY[walk.language])
    await family.presses("button-human")
    await _wishes_call(family)
    assert not worker.phone.sees(NUMBER)
    await family.says(GREETING[walk.language])
    await worker.presses("card-button-claim")
    worker.look_away()
    await walk.time_passes(seconds=30)
    assert NUMBER in worker.news
    await family.says(STATUS[walk.language])
    assert family.reads("status-call")
    await family.presses("call-button-cancel")
    assert family.reads("call-cancelled")
    assert not worker.phone.sees(NUMBER)


async def test_a_telephone_contact_takes_three_taps_and_can_be_taken_back(walk: Walk) -> None:
    worker = await walk.worker()
    await worker.says(PHONE[walk.language])
    assert worker.reads("phone-what", "phone-nobody", "phone-month")
    taps = 0
    for button in ("phone-topic-child-sleep", "phone-area-other", "phone-outcome-advised"):
        await worker.presses(button)
        taps += 1
    assert worker.reads("phone-logged", "phone-month")
    assert taps <= 4
    await worker.presses("phone-button-undo")
    assert worker.reads("phone-undone")


async def test_who_does_what_is_written_by_both_and_done_with_a_tap(walk: Walk) -> None:
    family, worker = await _held(walk)
    await family.says(f"{ITEMS[walk.language]} {DUTY[walk.language]}")
    assert family.reads("my-items-title", "item-line-family-dated", "my-items-how")
    assert worker.reads("item-from-family")
    await worker.says(ITEMS[walk.language])
    assert worker.reads("items-title", "item-line-family-dated")
    await worker.presses("item-button-new-family")
    await worker.says(THANKS[walk.language])
    await worker.presses("words-button-item")
    assert worker.reads("item-kept")
    assert family.reads("item-asked")
    await worker.presses("tools-button-items")
    assert worker.reads("item-not-accepted")
    await family.presses("item-button-accept-own")
    assert family.reads("item-line-family")
    await worker.presses("button-back")
    await worker.presses("tools-button-items")
    assert not worker.reads("item-not-accepted")
    await worker.presses("item-button-done")
    assert not worker.reads("item-line-family-dated")


async def _wishes_call(family: Walker) -> None:
    await family.presses("call-button-wish")
    assert family.reads("call-when")
    data = family.data("call-slot")
    await family.presses_at(family.new[-1], data)
    assert family.reads("call-number", "call-number-kept")
    await family.says(NUMBER)
    assert family.reads("call-noted", "call-noted-kept")


def _number(family: Walker) -> int:
    case = family.case()
    assert case is not None
    return case.id
