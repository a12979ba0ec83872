"""A whole desk that Telegram calls: the story plays as it does when the desk asks, and nothing comes twice."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.app import assemble
from bot.clock import MovableClock
from bot.config import DatabaseSettings, Settings, TelegramSettings, WebhookSettings
from bot.db.migrate import migrate
from bot.demo.house import QUICK, House
from bot.demo.story import STORIES, Player, read_story
from bot.emulator.emulator import Emulator

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def _webhook_house(database_url: str) -> AsyncIterator[tuple[House, int]]:
    """A desk with an open door beside an emulator that calls it; with the door's port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    clock, stop = MovableClock(), asyncio.Event()
    async with Emulator(clock=clock) as emulator:
        emulator.doors.webhook_pauses = (0.2,) * 50
        webhook = WebhookSettings(url=f"http://127.0.0.1:{port}/telegram", secret=SecretStr("s" * 40), port=port)
        telegram = TelegramSettings(token=SecretStr(emulator.token), base_url=emulator.base_url, webhook=webhook)
        settings = Settings(telegram=telegram, database=DatabaseSettings(url=SecretStr(database_url)))
        koppi = assemble(settings, clock, QUICK)
        migrate(koppi.database)
        async with koppi.connected(), asyncio.TaskGroup() as group:
            group.create_task(koppi.run(stop))
            yield House(koppi, emulator), port
            stop.set()


async def test_the_story_plays_through_the_door(empty_database_url: str) -> None:
    """Every update is delivered twice on the way."""
    async with _webhook_house(empty_database_url) as (house, port):
        house.emulator.faults.plan("duplicate", times=100)
        story = read_story(STORIES / "fi.toml")
        assert await Player(house, story, lambda *_line: None).play() == len(story.steps)
        async with httpx.AsyncClient() as client:
            health = await client.get(f"http://127.0.0.1:{port}/healthz")
            refused = await client.post(f"http://127.0.0.1:{port}/telegram", content=b"{}")
        assert (health.status_code, refused.status_code) == (200, 403)
        assert not house.emulator.requests.of("getUpdates")
        answers = house.emulator.requests.of("sendMessage")
        texts = [(request.parameters["chat_id"], request.parameters["text"]) for request in answers]
        assert not [text for text in texts if "kahteen kertaan" in text[1]]


async def test_a_desk_without_a_door_takes_the_webhook_away_and_asks(tmp_path: Path) -> None:
    """A webhook that an earlier life has left would keep every update from us."""
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    async with _webhook_house(url) as (house, _):
        token, base_url = house.koppi.settings.telegram.token, house.emulator.base_url
        await _until_registered(house)
        await _open_without_door(house, token, base_url, tmp_path)


async def _until_registered(house: House) -> None:
    async with asyncio.timeout(10):
        while not house.emulator.requests.of("setWebhook"):
            await asyncio.sleep(0.02)


async def _open_without_door(house: House, token: SecretStr, base_url: str, folder: Path) -> None:
    settings = Settings(
        telegram=TelegramSettings(token=token, base_url=base_url),
        database=DatabaseSettings(url=SecretStr(f"sqlite:///{folder / 'other.sqlite3'}")),
    )
    koppi, stop = assemble(settings, house.koppi.clock, QUICK), asyncio.Event()
    migrate(koppi.database)
    async with koppi.connected(), asyncio.TaskGroup() as group:
        group.create_task(koppi.run(stop))
        phone = house.emulator.add_phone("Virta")
        async with asyncio.timeout(10):
            while not house.emulator.requests.of("deleteWebhook"):
                await asyncio.sleep(0.02)
        phone.start()
        await phone.wait_for("112")
        stop.set()
