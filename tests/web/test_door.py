"""Our own webhook door: who may knock, what is stored before Telegram hears 200, and whether the desk is well."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from bot.app import assemble
from bot.clock import MovableClock
from bot.config import DatabaseSettings, Settings, TelegramSettings, WebhookSettings
from bot.db import Database
from bot.demo.house import QUICK, running
from bot.emulator.emulator import Emulator
from bot.gateway.connection import open_bot
from bot.gateway.heartbeat import Heartbeats
from bot.gateway.lifeline import Lifeline
from bot.gateway.transport import AiohttpRequest
from bot.inbox.tables import IncomingUpdate
from bot.web.door import LARGEST_BODY_BYTES, Door

pytestmark = pytest.mark.anyio
SECRET = "a-secret-of-at-least-thirty-two-characters"
HEADER = {"X-Telegram-Bot-Api-Secret-Token": SECRET}


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def door_of(database: Database, heartbeats: Heartbeats | None = None) -> Door:
    bot = open_bot(
        token="1234567:a-token-of-nobody-at-all-0123456789", base_url="http://127.0.0.1:1",
        request=AiohttpRequest(), polling=AiohttpRequest(),
    )  # fmt: skip
    lifeline = Lifeline(bot, lambda code: "112")
    return Door(database, MovableClock(), lifeline, SECRET, lambda: None, heartbeats or Heartbeats())


@pytest.fixture
async def client(database: Database) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(door_of(database).application())
    async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
        yield client


def rows(database: Database) -> list[tuple[int, str]]:
    with database.transaction() as session:
        return [(row.update_id, row.status) for row in session.query(IncomingUpdate).order_by(IncomingUpdate.id)]


def update(number: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": 5}, "from": {"id": 5}, "text": "hei"}}


async def test_an_update_is_stored_before_telegram_hears_that_we_have_it(
    database: Database, client: httpx.AsyncClient
) -> None:
    answers = [await client.post("/telegram", json=update(number), headers=HEADER) for number in (7, 7, 8)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert rows(database) == [(7, "new"), (8, "new")]


@pytest.mark.parametrize("headers", [{}, {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}])
async def test_who_does_not_know_the_secret_is_turned_away_before_anything_is_read(
    database: Database, client: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    read = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(1000):
            read += 1
            yield b"x" * 100_000

    assert (await client.post("/telegram", content=body(), headers=headers)).status_code == 403
    assert read <= 2
    assert rows(database) == []


async def test_a_body_larger_than_any_update_is_refused(database: Database, client: httpx.AsyncClient) -> None:
    answer = await client.post("/telegram", content=b"x" * (LARGEST_BODY_BYTES + 1), headers=HEADER)
    assert answer.status_code == 413
    assert rows(database) == []


@pytest.mark.parametrize("body", [b"", b"not json", b"\xff\xfe", b"[1,2]", b"[" * 100_000, b'{"update_id": "x"}'])
async def test_what_is_no_update_is_kept_for_a_person_and_never_repeated(
    database: Database, client: httpx.AsyncClient, body: bytes
) -> None:
    assert (await client.post("/telegram", content=body, headers=HEADER)).status_code == 200
    assert [status for _, status in rows(database)] == ["dead"]
    assert (await client.post("/telegram", json=update(9), headers=HEADER)).status_code == 200
    assert rows(database)[-1] == (9, "new")


async def test_other_ways_to_knock_are_not_known(client: httpx.AsyncClient) -> None:
    assert (await client.get("/telegram", headers=HEADER)).status_code in (404, 405)
    assert (await client.put("/telegram", headers=HEADER)).status_code in (404, 405)


async def test_the_health_page_tells_what_is_silent(database: Database) -> None:
    heartbeats = Heartbeats()
    heartbeats.of("dispatcher")
    transport = httpx.ASGITransport(door_of(database, heartbeats).application())
    async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
        assert (await client.get("/healthz")).json() == {"well": True, "silent": []}
        heartbeats._last["dispatcher"] -= 3600
        answer = await client.get("/healthz")
        assert answer.status_code == 503
        assert answer.json() == {"well": False, "silent": ["dispatcher"]}


async def test_without_a_database_telegram_is_told_to_come_again(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    with database.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE incoming_update")
    transport = httpx.ASGITransport(door_of(database).application())
    async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
        assert (await client.post("/telegram", json=update(7), headers=HEADER)).status_code == 503
    database.close()


async def test_a_whole_desk_works_through_the_door(database_url: str) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    async with Emulator(clock=MovableClock()) as emulator:
        webhook = WebhookSettings(url=f"http://127.0.0.1:{port}/telegram", secret=SecretStr(SECRET), port=port)
        telegram = TelegramSettings(token=SecretStr(emulator.token), base_url=emulator.base_url, webhook=webhook)
        koppi = assemble(
            Settings(telegram=telegram, database=DatabaseSettings(url=SecretStr(database_url))), emulator.clock, QUICK
        )
        async with koppi.connected(), running(koppi):
            phone = emulator.add_phone("Virta")
            phone.start()
            await phone.wait_for("112", timeout=15)
            phone.say("lapsi ei nuku öisin")
            await phone.wait_for("Seuraava askel", timeout=15)
            assert emulator.requests.of("getUpdates") == []
            assert json.dumps([request.parameters for request in emulator.requests.of("setWebhook")]).count(SECRET) == 1
