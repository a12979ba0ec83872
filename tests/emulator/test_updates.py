"""The queue of updates: confirmed by offset, in order, and only for so long."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from bot.clock import MovableClock, monotonic
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from bot.emulator.queue import MOST_WAITING, UpdateQueue
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


async def texts(wire: Wire, **parameters: Any) -> list[str]:
    _, body = await wire("getUpdates", **parameters)
    return [update["message"]["text"] for update in body["result"]]


@pytest.fixture
def said(family: Phone) -> list[str]:
    lines = ["yksi", "kaksi", "kolme"]
    for line in lines:
        family.say(line)
    return lines


async def test_updates_count_up_by_one_from_a_positive_number(wire: Wire, said: list[str]) -> None:
    _, body = await wire("getUpdates")
    ids = [update["update_id"] for update in body["result"]]
    assert ids[0] > 0
    assert ids == list(range(ids[0], ids[0] + 3))


async def test_unconfirmed_updates_come_again(wire: Wire, said: list[str]) -> None:
    assert await texts(wire) == said
    assert await texts(wire) == said
    assert await texts(wire, limit=2) == said[:2]
    assert await texts(wire, limit=0) == said[:1]


async def test_an_offset_confirms_everything_below_it(wire: Wire, said: list[str]) -> None:
    _, body = await wire("getUpdates")
    second = body["result"][1]["update_id"]
    assert await texts(wire, offset=second) == said[1:]
    assert await texts(wire) == said[1:]
    assert await texts(wire, offset=second + 2) == []


async def test_a_negative_offset_keeps_only_the_last(wire: Wire, said: list[str]) -> None:
    assert await texts(wire, offset=-1) == said[2:]
    assert await texts(wire) == said[2:]


async def test_an_absurd_offset_is_ignored(wire: Wire, said: list[str]) -> None:
    assert await texts(wire, offset=2_000_000_000) == said
    assert await texts(wire, offset=1) == said


async def test_messages_wait_24_hours_and_presses_150_seconds(wire: Wire, family: Phone, clock: MovableClock) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    await wire("sendMessage", chat_id=family.id, text="a", reply_markup=markup)
    family.say("hei")
    family.press("a")
    clock.move_forward(timedelta(seconds=151))
    assert await texts(wire) == ["hei"]
    clock.move_forward(timedelta(hours=24))
    assert await texts(wire) == []


async def test_a_poll_waits_for_the_first_update(wire: Wire, family: Phone) -> None:
    began = monotonic()
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(texts(wire, timeout=5))
        await asyncio.sleep(0.1)
        family.say("nyt")
    assert poll.result() == ["nyt"]
    assert 0.1 <= monotonic() - began < 2


async def test_a_poll_without_updates_ends_after_its_time(wire: Wire) -> None:
    began = monotonic()
    assert await texts(wire, timeout=1) == []
    assert 0.9 <= monotonic() - began < 2


async def test_a_second_poll_ends_the_first(wire: Wire, family: Phone) -> None:
    async with asyncio.TaskGroup() as tasks:
        older = tasks.create_task(wire("getUpdates", timeout=5))
        await asyncio.sleep(0.05)
        newer = tasks.create_task(wire("getUpdates", timeout=5))
        await asyncio.sleep(0.05)
        family.say("kenelle?")
    status, body = older.result()
    assert status == 409
    assert body["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    assert newer.result()[0] == 200


async def test_the_kinds_that_were_asked_for_stay_chosen(wire: Wire, family: Phone) -> None:
    await wire("getUpdates", allowed_updates=["my_chat_member", "nonsense"])
    family.say("ei kuulu")
    family.block()
    _, body = await wire("getUpdates")
    assert [set(update) - {"update_id"} for update in body["result"]] == [{"my_chat_member"}]
    await wire("getUpdates", allowed_updates=[])
    family.block(False)
    family.say("kuuluu")
    _, body = await wire("getUpdates")
    assert [next(iter(set(u) - {"update_id"})) for u in body["result"]] == [
        "my_chat_member",
        "my_chat_member",
        "message",
    ]


async def test_blocking_is_told_with_old_and_new_standing(wire: Wire, family: Phone) -> None:
    family.block()
    _, body = await wire("getUpdates")
    change = body["result"][0]["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")


async def test_an_edit_is_the_whole_message_again(wire: Wire, family: Phone) -> None:
    number = family.say("huomena")
    family.edit(number, "huomenna")
    _, body = await wire("getUpdates")
    first, second = (update.get("message") or update["edited_message"] for update in body["result"])
    assert first["text"] == "huomena"
    assert (second["message_id"], second["text"]) == (number, "huomenna")
    assert second["edit_date"] >= second["date"]


async def test_an_update_can_be_delivered_twice_on_demand(wire: Wire, emulator: Emulator, family: Phone) -> None:
    emulator.faults.plan("duplicate")
    family.say("kahdesti")
    _, body = await wire("getUpdates")
    number = body["result"][0]["update_id"]
    assert await texts(wire, offset=number + 1) == ["kahdesti"]
    assert await texts(wire, offset=number + 1) == []


def test_after_a_quiet_week_the_numbering_begins_anywhere() -> None:
    queue = UpdateQueue(Random(1))
    queue.add("message", {}, key=1, now=1000.0)
    (first,) = queue.first(1, 1000.0)
    queue.confirm(first.update_id + 1, 1000.0)
    queue.add("message", {}, key=1, now=1000.0 + 8 * 86_400)
    (second,) = queue.first(1, 1000.0 + 8 * 86_400)
    assert abs(second.update_id - first.update_id) > 1


def test_a_full_queue_drops_what_comes() -> None:
    queue = UpdateQueue(Random(1))
    for _ in range(MOST_WAITING + 5):
        queue.add("message", {}, key=1, now=1.0)
    assert queue.count(1.0) == MOST_WAITING
