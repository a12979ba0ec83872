"""Faults on demand, as python-telegram-bot meets them."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.clock import MovableClock, monotonic
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


async def test_flood_control_tells_how_long_to_wait(
    emulator: Emulator, http: aiohttp.ClientSession, bot: Bot, family: Phone
) -> None:
    emulator.faults.plan("429", seconds=7, times=2)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(family.id, "hei")
    assert caught.value.retry_after == 7
    url = f"{emulator.base_url}/bot{emulator.token}/sendMessage"
    async with http.post(url, json={"chat_id": family.id, "text": "hei"}) as answer:
        assert answer.headers["Retry-After"] == "7"
        assert (await answer.json())["description"] == "Too Many Requests: retry after 7"
    await bot.send_message(family.id, "nyt")
    assert [message.text for message in family.from_bot] == ["nyt"]


async def test_a_fault_can_be_meant_for_one_chat_and_method(emulator: Emulator, bot: Bot, family: Phone) -> None:
    other = emulator.add_phone("Eino", started=True)
    emulator.faults.plan("403", method="sendMessage", chat_id=family.id, times=0)
    await bot.send_message(other.id, "hei")
    await bot.send_chat_action(family.id, "typing")
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(family.id, "hei")
    emulator.faults.clear()
    await bot.send_message(family.id, "hei")


@pytest.mark.parametrize("kind", ["500", "502"])
async def test_a_broken_front_does_nothing_and_may_answer_in_html(
    emulator: Emulator, bot: Bot, family: Phone, kind: str
) -> None:
    emulator.faults.plan(kind)
    with pytest.raises(NetworkError):
        await bot.send_message(family.id, "hei")
    assert family.from_bot == []


@pytest.mark.parametrize("kind", ["drop_after", "drop_before"])
async def test_a_cut_connection_may_have_had_its_effect(emulator: Emulator, bot: Bot, family: Phone, kind: str) -> None:
    emulator.faults.plan(kind)
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(family.id, "hei")
    assert not isinstance(caught.value, BadRequest)
    assert len(family.from_bot) == (1 if kind == "drop_after" else 0)
    assert emulator.requests.of("sendMessage")[-1].status == 0


async def test_a_time_out_may_have_had_its_effect(emulator: Emulator, bot: Bot, family: Phone) -> None:
    emulator.faults.plan("timeout_after")
    with pytest.raises(TimedOut):
        await bot.send_message(family.id, "hei", read_timeout=0.2)
    assert family.sees("hei")


async def test_a_slow_answer_holds_up_nobody_else(emulator: Emulator, bot: Bot, family: Phone) -> None:
    emulator.faults.plan("slow", seconds=0.6)
    began = monotonic()
    async with asyncio.TaskGroup() as tasks:
        slow = tasks.create_task(bot.send_message(family.id, "hidas"))
        await asyncio.sleep(0.05)
        await bot.send_message(family.id, "nopea")
        assert monotonic() - began < 0.5
        assert not slow.done()
    assert monotonic() - began >= 0.6


async def test_a_general_fault_spares_polling_unless_it_is_named(
    emulator: Emulator, wire: Wire, http: aiohttp.ClientSession
) -> None:
    emulator.faults.plan("500", times=0)
    assert (await wire("getUpdates"))[0] == 200
    assert (await wire("getMe"))[0] == 500
    emulator.faults.plan("502", method="getUpdates")
    async with http.get(f"{emulator.base_url}/bot{emulator.token}/getUpdates") as answer:
        assert answer.status == 502
        assert "<html>" in await answer.text()


def test_an_unknown_fault_is_refused(anyio_backend: str) -> None:
    with pytest.raises(ValueError, match="unknown fault"):
        Emulator().faults.plan("earthquake")


async def test_every_answer_can_take_a_constant_time(emulator: Emulator, bot: Bot) -> None:
    emulator.api.delay_seconds = 0.05
    began = monotonic()
    async with asyncio.TaskGroup() as tasks:
        for _ in range(10):
            tasks.create_task(bot.get_me())
    assert 0.05 <= monotonic() - began < 0.5


async def test_telegrams_limits_are_kept_on_request(clock: MovableClock) -> None:
    async with Emulator(clock=clock, limits=True) as emulator:
        family = emulator.add_phone("Aino", started=True)
        group = emulator.world.add_group("Päivystys", [family.person])
        async with Bot(emulator.token, base_url=f"{emulator.base_url}/bot") as bot:
            for chat_id, burst in ((family.id, 4), (group.chat_id, 20)):
                for number in range(burst):
                    await bot.send_message(chat_id, str(number))
                with pytest.raises(RetryAfter) as caught:
                    await bot.send_message(chat_id, "liikaa")
                assert isinstance(caught.value.retry_after, int)
                clock.move_forward(timedelta(seconds=caught.value.retry_after))
                await bot.send_message(chat_id, "nyt")
