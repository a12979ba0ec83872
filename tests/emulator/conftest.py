"""An emulator for each test, a person in it, and python-telegram-bot as the client."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def emulator(anyio_backend: str) -> AsyncIterator[Emulator]:
    async with Emulator(seed=7) as emulator:
        yield emulator


@pytest.fixture
def family(emulator: Emulator) -> Phone:
    return emulator.add_phone("Aino", started=True)


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    async with Bot(
        emulator.token, base_url=f"{emulator.base_url}/bot", base_file_url=f"{emulator.base_url}/file/bot"
    ) as bot:
        yield bot
