"""Danger in the walks: the number first, from every screen, and a mistake that costs one tap."""

from __future__ import annotations

import json

import pytest

from handlers.steps import commands_for
from tests.walks.screens import sent_to
from tests.walks.walkers import Walk, Walker
from tests.walks.words import ANSWER, GREETING, NONSENSE, NOW, TIRED, TODAY, UNCLEAR, WORRY

pytestmark = pytest.mark.anyio


async def test_danger_now_shows_112_first_and_a_worker_reads_the_words_after_claiming(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.says(NOW[walk.language])
    assert family.new[0].text.startswith("112")
    assert family.reads("danger-duty-on")
    assert family.offers("button-human", "button-misread", "button-emergency")
    assert worker.reads("card-title-urgent")
    assert NOW[walk.language] not in worker.news
    await worker.presses("card-button-claim")
    assert worker.reads("head-title-urgent")
    assert NOW[walk.language] in worker.news
    assert family.reads("family-claimed")


async def test_at_night_nobody_is_said_to_read(walk: Walk) -> None:
    family = await walk.family()
    walk.close_hours()
    await family.says(NOW[walk.language])
    assert family.reads("danger-duty-off", "danger-taken-along")
    assert not family.reads("danger-duty-on")
    await family.says(_command("status", walk.language))
    assert family.reads("status-queue", "status-next-answer")
    other = await walk.family()
    await other.presses("keyboard-human")
    assert other.reads("human-asked", "human-closed-now")


async def test_a_mistaken_alarm_costs_one_tap_and_stays_for_a_worker(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.says(NOW[walk.language])
    await family.presses("button-misread")
    assert family.reads("misread-thanks", "misread-alarm-stays")
    case = family.case()
    assert case is not None
    assert case.urgent
    await worker.presses("card-button-claim")
    assert family.reads("family-claimed")


async def test_a_serious_matter_gets_a_card_and_a_plain_yes_brings_a_person(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.says(TODAY[walk.language])
    assert family.reads("danger-suicide")
    assert family.offers("button-human", "button-misread", "button-emergency")
    assert family.case() is None
    await family.says(family.text("yes-words").partition(" | ")[0])
    assert family.reads("human-asked", "human-told-once")
    assert worker.reads("card-title-urgent")


async def test_a_concern_gets_its_card_below_the_services(walk: Walk) -> None:
    family = await walk.family()
    await family.says(TIRED[walk.language])
    assert family.reads("answer-found", "danger-tired")
    services, card = family.new[-2:]
    assert "1. " in services.text
    assert card.text == family.text("danger-tired")
    assert family.case() is None


async def test_danger_written_into_an_open_case_makes_it_urgent(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.says(GREETING[walk.language])
    await family.says(NOW[walk.language])
    assert family.new[0].text.startswith("112")
    assert worker.reads("owner-urgent")
    assert NOW[walk.language] in worker.news
    worker.look_away()
    await family.says(NOW[walk.language])
    assert worker.reads("owner-urgent")
    await family.edits(GREETING[walk.language], TODAY[walk.language])
    assert family.reads("danger-suicide", "message-edited")


async def test_a_serious_matter_in_an_open_case_makes_it_urgent_once(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.says(TODAY[walk.language])
    assert family.reads("danger-suicide", "passed-on")
    assert worker.reads("owner-urgent")
    await worker.presses("case-button-release")
    await worker.presses("reason-absent")
    assert worker.reads("card-title-urgent")
    await worker.presses("card-button-claim")
    await family.says(TODAY[walk.language])
    assert not worker.reads("owner-urgent")


async def test_after_danger_nobody_is_asked_to_rate_anything(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    await family.says(NOW[walk.language])
    await worker.presses("card-button-claim")
    await worker.replies(NOW[walk.language], ANSWER[walk.language])
    await worker.presses("case-button-resolve")
    await family.presses("case-button-close")
    await walk.time_passes(hours=1)
    assert family.reads("case-closed")
    assert not family.phone.sees(family.text("feedback-ask"))


async def test_the_emergency_card_is_one_tap_away_from_every_screen(walk: Walk) -> None:
    worker, family = await walk.worker(), await walk.family()
    for words in (WORRY[walk.language], UNCLEAR[walk.language], NONSENSE[walk.language], TODAY[walk.language]):
        await family.says(words)
        await _by_keyboard_and_by_button(family)
    await family.presses("button-human")
    await _by_keyboard_and_by_button(family)
    await worker.presses("card-button-claim")
    await _by_keyboard_and_by_button(family)
    for meaning in ("status", "who", "withdraw", "language", "help", "about"):
        await family.says(_command(meaning, walk.language))
        await _by_keyboard_and_by_button(family)
    await worker.presses("case-button-resolve")
    await _by_keyboard_and_by_button(family)
    await family.presses("case-button-close")
    await _by_keyboard_and_by_button(family)


async def _by_keyboard_and_by_button(family: Walker) -> None:
    await family.says(family.text("keyboard-emergency"))
    assert family.new[0].text.startswith("112")
    await family.presses("button-emergency")
    assert family.new[0].text.startswith("112")
    assert family.reads("emergency-now", "emergency-numbers", "emergency-busy")


async def test_the_card_does_not_wait_behind_other_messages(walk: Walk) -> None:
    family = await walk.family()
    said = len(list(sent_to(walk, family)))
    await family.says(WORRY[walk.language], NONSENSE[walk.language], family.text("keyboard-emergency"))
    texts = [str(one.parameters.get("text", "")) for one in list(sent_to(walk, family))[said:]]
    assert sum(text.startswith("112") for text in texts) == 1


async def test_a_worker_in_danger_finds_the_numbers_too(walk: Walk) -> None:
    worker = await walk.worker()
    await worker.says(_command("emergency", walk.language))
    assert worker.reads("emergency-now", "emergency-numbers")


async def test_no_card_repeats_the_words_that_were_written(walk: Walk) -> None:
    family = await walk.family()
    for words in (NOW[walk.language], TODAY[walk.language]):
        await family.says(words)
    sent = json.dumps([one.parameters for one in sent_to(walk, family)], ensure_ascii=False)
    assert NOW[walk.language] not in sent
    assert TODAY[walk.language] not in sent


def _command(meaning: str, language: str) -> str:
    return next(f"/{word}" for word, key in commands_for("family", language) if key == f"command-{meaning}")
