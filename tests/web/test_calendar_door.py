"""Calendar programs find their door on a desk that polls, on one with a webhook, and on none without an address."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
from pydantic import SecretStr

from bot.app import Koppi, assemble
from bot.calendar import addresses
from bot.clock import MovableClock
from bot.config import DatabaseSettings, Settings, TelegramSettings, WebhookSettings, WebSettings
from bot.db import Database
from bot.demo.house import QUICK, running
from bot.emulator.emulator import Emulator
from bot.people.service import new_person
from bot.web.door import CannotListen, serve
from tests.calendar.readers import as_icalendar_reads
from tests.web.test_door import SECRET

pytestmark = pytest.mark.anyio


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@asynccontextmanager
async def desk(url: str, web: WebSettings, webhook: WebhookSettings | None = None) -> AsyncIterator[tuple[Koppi, str]]:
    """A whole desk with somebody who has a calendar address; gives the random part."""
    async with Emulator(clock=MovableClock()) as emulator:
        telegram = TelegramSettings(
            token=SecretStr(emulator.token), base_url=emulator.base_url, webhook=webhook or WebhookSettings()
        )
        settings = Settings(telegram=telegram, database=DatabaseSettings(url=SecretStr(url)), web=web)
        koppi = assemble(settings, emulator.clock, QUICK)
        with koppi.database.transaction() as session:
            person = new_person(session, language="sv", now=koppi.clock.now())
            token = addresses.make(session, person_id=person.id, now=koppi.clock.now())
        async with koppi.connected(), running(koppi):
            yield koppi, token


async def patiently(port: int, path: str) -> httpx.Response:
    """What is answered once somebody listens."""
    async with httpx.AsyncClient(trust_env=False) as client:
        for _ in range(200):
            try:
                return await client.get(f"http://127.0.0.1:{port}{path}")
            except httpx.ConnectError:
                await asyncio.sleep(0.05)
    raise AssertionError("nobody listens")


async def test_a_desk_that_polls_has_a_door_for_calendars_alone(sqlite_url: str) -> None:
    port = free_port()
    async with desk(sqlite_url, WebSettings(public_url="https://koppi.example", port=port)) as (_koppi, token):
        answer = await patiently(port, f"/calendar/{token}.ics")
        assert (answer.status_code, as_icalendar_reads(answer.content)) == (200, [])
        for path in ("/", "/healthz", "/telegram", "/calendar/", f"/calendar/{token}", "/calendar/%ff.ics"):
            assert (await patiently(port, path)).status_code == 404, path
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://127.0.0.1:{port}/", trust_env=False)


async def test_a_desk_with_a_webhook_shows_calendars_at_the_same_door(sqlite_url: str) -> None:
    port = free_port()
    webhook = WebhookSettings(url=f"http://127.0.0.1:{port}/telegram", secret=SecretStr(SECRET), port=port)
    async with desk(sqlite_url, WebSettings(public_url="https://koppi.example"), webhook) as (_koppi, token):
        assert (await patiently(port, f"/calendar/{token}.ics")).status_code == 200
        assert (await patiently(port, "/healthz")).status_code == 200
        async with httpx.AsyncClient(trust_env=False) as client:
            assert (await client.post(f"http://127.0.0.1:{port}/calendar/{token}.ics")).status_code == 403


async def test_without_a_public_address_no_door_is_opened(sqlite_url: str) -> None:
    port = free_port()
    async with desk(sqlite_url, WebSettings(port=port)) as (koppi, _token):
        await asyncio.sleep(0.5)
        with pytest.raises(httpx.ConnectError):
            httpx.get(f"http://127.0.0.1:{port}/", trust_env=False)
        assert koppi.sender.is_running


async def test_a_port_that_is_taken_is_told_in_words(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        koppi = assemble(Settings(database=DatabaseSettings(url=SecretStr(sqlite_url)), telegram=TelegramSettings(
            token=SecretStr("1234567:a-token-of-nobody-at-all-0123456789")
        )))  # fmt: skip
        with pytest.raises(CannotListen, match=str(port)):
            await serve(koppi.calendars().application(), host="127.0.0.1", port=port)
    koppi.database.close()
    database.close()


@pytest.mark.parametrize("url", ["http://koppi.example", "koppi.example", "ftp://koppi.example"])
def test_a_public_address_is_private_on_the_way(url: str) -> None:
    with pytest.raises(ValueError, match="must begin with https"):
        WebSettings(public_url=url)
