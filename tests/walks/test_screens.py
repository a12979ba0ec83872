"""The checks that every walk goes through notice what they are there for."""

from __future__ import annotations

import pytest

from bot.emulator.records import Request
from tests.walks.conftest import faults_in_log
from tests.walks.screens import account, broken_texts, leaks, screens_without_emergency, wrong_requests
from tests.walks.walkers import Walk
from tests.walks.words import GREETING

pytestmark = pytest.mark.anyio


async def test_an_account_that_reaches_the_other_side_is_noticed(walk: Walk) -> None:
    family, worker = await walk.family(), await walk.worker()
    await family.presses("keyboard-human")
    await worker.presses("card-button-claim")
    await family.says(GREETING[walk.language])
    for sign in account(worker):
        assert list(leaks(walk)) == []
        await worker.replies(GREETING[walk.language], sign)
        assert any(sign in leak for leak in leaks(walk))
        walk.house.emulator.requests.clear()


async def test_a_screen_without_help_a_broken_text_and_a_wrong_request_are_noticed(walk: Walk) -> None:
    family = await walk.family()
    requests = walk.house.emulator.requests
    requests.clear()
    for method, parameters in (
        ("sendMessage", {"chat_id": family.phone.id, "text": "hei"}),
        ("sendMessage", {"chat_id": family.phone.id, "text": "Hei { $name }"}),
        ("sendMessage", {"chat": family.phone.id}),
    ):
        requests.add(Request(0.0, method, parameters, 0, None))
    assert len(list(screens_without_emergency(walk))) == 2
    assert len(list(broken_texts(walk))) == 1
    assert list(wrong_requests(walk))
    requests.clear()


async def test_words_in_the_log_are_noticed(walk: Walk) -> None:
    family = await walk.family()
    await family.says(GREETING[walk.language])
    assert faults_in_log(walk, f"visit text={GREETING[walk.language]}") == [GREETING[walk.language]]
    assert faults_in_log(walk, "error visit-failed")
    assert faults_in_log(walk, "visit kind=text outcome=done") == []
