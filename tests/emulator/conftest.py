"""An emulator for each test, a person in it, and clients of the Bot API.

Whatever a test lets the emulator answer is checked against the Bot API when the test is over.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from bot.clock import MovableClock
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.specification import check_response, own

Wire = Callable[..., Coroutine[Any, Any, tuple[int, dict[str, Any]]]]


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
async def emulator(anyio_backend: str, clock: MovableClock) -> AsyncIterator[Emulator]:
    async with Emulator(clock=clock, seed=7, topics_enabled=True) as emulator:
        emulator.doors.webhook_pauses = (0.0, 0.02, 0.04)
        yield emulator
    assert wrong_answers(emulator) == []


def wrong_answers(emulator: Emulator) -> list[str]:
    """What is wrong with the answers that were given, by the Bot API."""
    methods = {name.lower(): name for name in own().parameters}
    good = [r for r in emulator.requests if r.status == 200 and r.method.lower() in methods]
    return [p for r in good for p in check_response(methods[r.method.lower()], r.answer["result"])]


@pytest.fixture
def family(emulator: Emulator) -> Phone:
    return emulator.add_phone("Aino", started=True)


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    files = f"{emulator.base_url}/file/bot"
    async with Bot(emulator.token, base_url=f"{emulator.base_url}/bot", base_file_url=files) as bot:
        yield bot


@pytest.fixture
async def http(anyio_backend: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def wire(emulator: Emulator, http: aiohttp.ClientSession) -> Wire:
    """Calls a method with a JSON body and gives the status and the body of the answer."""

    async def call(method: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
        url = f"{emulator.base_url}/bot{emulator.token}/{method}"
        async with http.post(url, json=parameters) as answer:
            return answer.status, await answer.json()

    return call
