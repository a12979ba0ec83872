"""The webhook: who may be told, in what order, how often, and what the answer may do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio

Answer = Callable[[dict[str, Any]], web.Response]


class Door:
    """The desk's side: remembers what was posted and answers as it is told."""

    def __init__(self) -> None:
        self.posted: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answers: list[Answer] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.open_at_once = 0
        self.most_at_once = 0
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.open_at_once += 1
        self.most_at_once = max(self.most_at_once, self.open_at_once)
        body = await request.json()
        self.posted.append(body)
        self.headers.append(dict(request.headers))
        await self.gate.wait()
        self.open_at_once -= 1
        return self.answers.pop(0)(body) if self.answers else web.Response()

    async def got(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.posted) < count:
                await asyncio.sleep(0.01)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.posted if "message" in update]


@pytest.fixture
async def door(anyio_backend: str) -> AsyncIterator[Door]:
    door = Door()
    app = web.Application()
    app.router.add_post("/door", door.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    door.url = f"http://127.0.0.1:{port}/door"
    yield door
    door.gate.set()
    await runner.cleanup()


def failing(status: int, **headers: str) -> Answer:
    return lambda _: web.Response(status=status, headers=headers)


async def test_updates_are_posted_with_the_secret(wire: Wire, door: Door, family: Phone) -> None:
    family.say("ennen")
    status, body = await wire("setWebhook", url=door.url, secret_token="s3-cret_")
    assert (status, body["description"]) == (200, "Webhook was set")
    family.say("jälkeen")
    await door.got(2)
    assert door.texts() == ["ennen", "jälkeen"]
    assert {h["X-Telegram-Bot-Api-Secret-Token"] for h in door.headers} == {"s3-cret_"}
    assert door.headers[0]["Content-Type"] == "application/json"
    await asyncio.sleep(0.05)
    _, info = await wire("getWebhookInfo")
    assert info["result"]["pending_update_count"] == 0


async def test_polling_is_refused_beside_a_webhook(wire: Wire, door: Door) -> None:
    await wire("setWebhook", url=door.url)
    status, body = await wire("getUpdates")
    assert status == 409
    assert body["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    _, body = await wire("deleteWebhook")
    assert body["description"] == "Webhook was deleted"
    _, body = await wire("deleteWebhook")
    assert body["description"] == "Webhook is already deleted"
    assert (await wire("getUpdates"))[0] == 200


async def test_a_waiting_poll_ends_when_a_webhook_is_set(wire: Wire, door: Door) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(wire("getUpdates", timeout=5))
        await asyncio.sleep(0.05)
        await wire("setWebhook", url=door.url)
    assert poll.result()[1]["description"] == "Conflict: terminated by setWebhook request"


async def test_setting_it_again_at_once_is_too_much(wire: Wire, door: Door) -> None:
    await wire("setWebhook", url=door.url)
    status, body = await wire("setWebhook", url=door.url)
    assert (status, body["parameters"]) == (429, {"retry_after": 1})


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"url": "http://example.org/x"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:8080/x"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://10.0.0.1/x"}, "bad webhook: IP address 10.0.0.1 is reserved"),
        ({"url": "https://[2001:db8::1]/x"}, "bad webhook: IPv6-only addresses are not allowed"),
        ({"url": "ftp://example.org"}, "invalid webhook URL specified"),
        ({"url": "https://example.org", "secret_token": "a" * 257}, "secret token is too long"),
        (
            {"url": "https://example.org", "secret_token": "a b"},
            "secret token contains unallowed characters",
        ),
    ],
)
async def test_a_bad_address_is_refused(wire: Wire, given: dict[str, str], expected: str) -> None:
    status, body = await wire("setWebhook", **given)
    assert (status, body["description"]) == (400, f"Bad Request: {expected}")


async def test_one_chat_is_told_in_order_and_a_press_beside_it(wire: Wire, door: Door, family: Phone) -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    await wire("sendMessage", chat_id=family.id, text="hei", reply_markup=markup)
    await wire("setWebhook", url=door.url)
    door.gate.clear()
    family.say("yksi")
    family.say("kaksi")
    family.press("a")
    await door.got(2)
    await asyncio.sleep(0.05)
    assert door.texts() == ["yksi"]
    assert "callback_query" in door.posted[1]
    door.gate.set()
    await door.got(3)
    assert door.texts() == ["yksi", "kaksi"]


async def test_different_chats_share_the_allowed_connections(wire: Wire, door: Door, emulator: Emulator) -> None:
    await wire("setWebhook", url=door.url, max_connections=3)
    door.gate.clear()
    for number in range(6):
        emulator.add_phone(f"Perhe {number}", started=True).say("hei")
    await door.got(3)
    await asyncio.sleep(0.05)
    assert len(door.posted) == 3
    door.gate.set()
    await door.got(6)
    assert door.most_at_once == 3


async def test_a_failed_delivery_is_tried_again_and_holds_back_its_chat(wire: Wire, door: Door, family: Phone) -> None:
    door.answers = [failing(500), failing(403)]
    await wire("setWebhook", url=door.url)
    family.say("yksi")
    family.say("kaksi")
    await door.got(4)
    assert door.texts() == ["yksi", "yksi", "yksi", "kaksi"]
    _, info = await wire("getWebhookInfo")
    assert info["result"]["last_error_message"] == "Wrong response from the webhook: 403 Forbidden"


async def test_the_door_may_ask_for_a_pause(wire: Wire, door: Door, family: Phone) -> None:
    door.answers = [failing(503, **{"Retry-After": "1"})]
    await wire("setWebhook", url=door.url)
    family.say("hei")
    await door.got(1)
    await asyncio.sleep(0.3)
    assert len(door.posted) == 1
    await door.got(2)


async def test_nobody_at_the_door_is_noted(wire: Wire, family: Phone) -> None:
    await wire("setWebhook", url="http://127.0.0.1:9/door")
    family.say("hei")
    await asyncio.sleep(0.05)
    _, info = await wire("getWebhookInfo")
    assert info["result"]["pending_update_count"] == 1
    assert "refused" in info["result"]["last_error_message"].lower()


async def test_the_answer_may_carry_one_call(wire: Wire, door: Door, family: Phone) -> None:
    door.answers = [
        lambda update: web.json_response(
            {"method": "sendMessage", "chat_id": update["message"]["chat"]["id"], "text": "kuulin"}
        ),
        lambda _: web.json_response({"method": "deleteWebhook"}),
    ]
    await wire("setWebhook", url=door.url)
    family.say("hei")
    await family.wait_for("kuulin")
    family.say("hei taas")
    await door.got(2)
    await asyncio.sleep(0.05)
    _, info = await wire("getWebhookInfo")
    assert info["result"]["url"] == door.url


async def test_a_delivery_can_come_twice_on_demand(wire: Wire, door: Door, emulator: Emulator, family: Phone) -> None:
    emulator.faults.plan("duplicate")
    await wire("setWebhook", url=door.url)
    family.say("kahdesti")
    await door.got(2)
    assert door.posted[0] == door.posted[1]


async def test_what_waits_can_be_dropped(wire: Wire, door: Door, family: Phone) -> None:
    family.say("vanha")
    await wire("setWebhook", url=door.url, drop_pending_updates=True)
    family.say("uusi")
    await door.got(1)
    assert door.texts() == ["uusi"]
