"""The door under strain: how much of a body is read, what repeats, and what people get while the database is away."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, MutableMapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import select

from bot.clock import Clock
from bot.db import Database
from bot.emulator.emulator import Emulator
from bot.gateway.connection import open_bot
from bot.gateway.heartbeat import Heartbeats
from bot.gateway.lifeline import Lifeline
from bot.gateway.transport import AiohttpRequest
from bot.inbox.tables import IncomingUpdate
from bot.web.door import LARGEST_BODY_BYTES, Door
from handlers.emergency import emergency_text

pytestmark = pytest.mark.anyio

SECRET = "a-secret-of-more-than-thirty-two-characters"
UPDATE = {
    "update_id": 7,
    "message": {
        "message_id": 1, "date": 0, "text": "apua", "chat": {"id": 77, "type": "private"},
        "from": {"id": 77, "is_bot": False, "first_name": "Virta", "language_code": "sv"},
    },
}  # fmt: skip


@dataclass
class Caller:
    """Calls the door as a server does: the body comes in pieces, and only when it is asked for."""

    door: Door
    pieces_read: int = 0
    woken: list[bool] = field(default_factory=list)

    async def post(self, *pieces: bytes, secret: str | None = SECRET) -> int:
        """Post a body in pieces; the status of the answer."""
        headers = [(b"x-telegram-bot-api-secret-token", secret.encode())] if secret is not None else []
        status, _ = await self._call("POST", "/telegram", headers, list(pieces))
        return status

    async def get(self, path: str) -> tuple[int, Any]:
        """Get a page; status and JSON."""
        status, body = await self._call("GET", path, [], [])
        return status, json.loads(body) if body.startswith(b"{") else None

    async def _call(self, method: str, path: str, headers: Any, pieces: list[bytes]) -> tuple[int, bytes]:
        scope = {"type": "http", "method": method, "path": path, "headers": headers, "query_string": b""}
        sent: list[MutableMapping[str, Any]] = []
        self.pieces_read = 0

        async def receive() -> MutableMapping[str, Any]:
            self.pieces_read += 1
            body = pieces.pop(0) if pieces else b""
            return {"type": "http.request", "body": body, "more_body": bool(pieces)}

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(message)

        await self.door.application()(scope, receive, send)
        return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)


def _door(database: Database, lifeline: Lifeline, heartbeats: Heartbeats | None = None) -> Caller:
    woken: list[bool] = []
    door = Door(database, Clock(), lifeline, SECRET, lambda: woken.append(True), heartbeats or Heartbeats())
    return Caller(door, woken=woken)


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator() as emulator:
        yield emulator


@pytest.fixture
async def lifeline(emulator: Emulator) -> AsyncIterator[Lifeline]:
    polling, request = AiohttpRequest(), AiohttpRequest()
    bot = open_bot(token=emulator.token, base_url=emulator.base_url, request=request, polling=polling)
    await bot.initialize()
    yield Lifeline(bot, emergency_text)
    await bot.shutdown()


@pytest.fixture
def door(database: Database, lifeline: Lifeline) -> Caller:
    return _door(database, lifeline)


@pytest.fixture
def away() -> Database:
    """A database that is not there."""
    return Database("sqlite:////nowhere/at/all/koppi.sqlite3")


def _rows(database: Database) -> list[IncomingUpdate]:
    with database.transaction() as session:
        return list(session.scalars(select(IncomingUpdate).order_by(IncomingUpdate.id)))


async def test_an_update_is_on_disk_before_telegram_hears_that_we_have_it(door: Caller, database: Database) -> None:
    assert await door.post(json.dumps(UPDATE).encode()) == 200
    (row,) = _rows(database)
    assert (row.update_id, row.sender, row.status, json.loads(row.body)) == (7, "77", "new", UPDATE)
    assert door.woken == [True]


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper(), "päästäkää-minut-sisään"]
)
async def test_without_the_secret_nothing_of_the_body_is_read(
    door: Caller, database: Database, secret: str | None
) -> None:
    assert await door.post(json.dumps(UPDATE).encode(), secret=secret) == 403
    assert door.pieces_read == 0
    assert _rows(database) == []


async def test_a_body_that_is_too_large_is_refused_as_soon_as_it_is(door: Caller, database: Database) -> None:
    """A hundred megabytes are offered; no more than one is read."""
    megabyte = b"x" * 1_048_576
    assert await door.post(*([megabyte] * 100)) == 413
    assert door.pieces_read == 2
    assert _rows(database) == []


async def test_the_largest_body_is_still_taken(door: Caller, database: Database) -> None:
    frame = json.dumps(UPDATE | {"filling": ""}).encode()
    body = frame[:-2] + b"x" * (LARGEST_BODY_BYTES - len(frame)) + frame[-2:]
    assert await door.post(body[:500_000], body[500_000:]) == 200
    assert len(_rows(database)) == 1


async def test_the_same_update_ten_times_is_one_row_and_ten_times_well(door: Caller, database: Database) -> None:
    assert [await door.post(json.dumps(UPDATE).encode()) for _ in range(10)] == [200] * 10
    assert len(_rows(database)) == 1


async def test_with_the_database_away_telegram_keeps_the_update_and_the_person_gets_the_numbers(
    away: Database, lifeline: Lifeline, emulator: Emulator
) -> None:
    phone = emulator.add_phone("Virta", language_code="sv", started=True)
    update = {"update_id": 8, "message": UPDATE["message"] | {"chat": {"id": phone.id}, "from": {"id": phone.id, "language_code": "sv"}}}  # type: ignore[operator]  # fmt: skip  # noqa: E501
    door = _door(away, lifeline)
    assert [await door.post(json.dumps(update).encode()) for _ in range(3)] == [503] * 3
    assert [message.text for message in phone.from_bot] == [emergency_text("sv")]


async def test_the_health_page_tells_that_the_database_is_away(away: Database, lifeline: Lifeline) -> None:
    assert await _door(away, lifeline).get("/healthz") == (503, {"well": False, "silent": ["database"]})
