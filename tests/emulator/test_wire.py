"""However a client writes its request, the emulator reads it; however it is spelled, a method is found."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio

MARKUP = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}


@pytest.fixture
def url(emulator: Emulator) -> str:
    return f"{emulator.base_url}/bot{emulator.token}"


async def test_parameters_may_come_in_the_query(url: str, http: aiohttp.ClientSession, family: Phone) -> None:
    query = {"chat_id": str(family.id), "text": "hyvää yötä", "reply_markup": json.dumps(MARKUP)}
    async with http.get(f"{url}/sendMessage", params=query) as answer:
        assert (await answer.json())["result"]["reply_markup"] == MARKUP
        assert answer.headers["content-type"] == "application/json"
    assert family.sees("hyvää yötä")


async def test_parameters_may_come_as_a_form(url: str, http: aiohttp.ClientSession, family: Phone) -> None:
    form = {"chat_id": str(family.id), "text": "a & b = ä", "protect_content": "True"}
    async with http.post(f"{url}/sendMessage", data=form) as answer:
        result = (await answer.json())["result"]
    assert result["text"] == "a & b = ä"
    assert result["has_protected_content"] is True


async def test_parameters_may_come_in_parts(url: str, http: aiohttp.ClientSession, family: Phone) -> None:
    with aiohttp.MultipartWriter("form-data") as parts:
        for name, value in {"chat_id": str(family.id), "text": "osissa"}.items():
            parts.append(value).set_content_disposition("form-data", name=name)
    async with http.post(f"{url}/sendMessage", data=parts) as answer:
        assert (await answer.json())["result"]["text"] == "osissa"


async def test_json_may_nest_objects_or_strings_of_them(wire: Wire, family: Phone) -> None:
    for markup in (MARKUP, json.dumps(MARKUP)):
        _, sent = await wire("sendMessage", chat_id=family.id, text="a", reply_markup=markup)
        assert sent["result"]["reply_markup"] == MARKUP


async def test_a_broken_json_body_is_refused(url: str, http: aiohttp.ClientSession) -> None:
    headers = {"content-type": "application/json"}
    async with http.post(f"{url}/getMe", data=b"{", headers=headers) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("name", ["getMe", "getme", "GETME"])
async def test_method_names_are_found_in_any_case(wire: Wire, name: str) -> None:
    status, body = await wire(name)
    assert status == 200
    assert body["result"]["has_topics_enabled"] is True


async def test_unknown_parameters_are_ignored(wire: Wire, family: Phone) -> None:
    status, _ = await wire("sendMessage", chat_id=family.id, text="a", business_connection_id="", mood="good")
    assert status == 200


async def test_the_test_servers_address_works_too(url: str, http: aiohttp.ClientSession) -> None:
    async with http.get(f"{url}/test/getMe") as answer:
        assert answer.status == 200


async def test_one_connection_carries_many_requests(url: str, emulator: Emulator) -> None:
    connector = aiohttp.TCPConnector(limit=1)
    async with aiohttp.ClientSession(connector=connector) as one:
        for _ in range(20):
            async with one.get(f"{url}/getMe") as answer:
                assert answer.status == 200
        assert len(emulator.connections) == 1


async def test_a_body_in_chunks_is_read(url: str, http: aiohttp.ClientSession, family: Phone) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield json.dumps({"chat_id": family.id, "text": "pala"}).encode()[:10]
        yield json.dumps({"chat_id": family.id, "text": "pala"}).encode()[10:]

    headers = {"content-type": "application/json"}
    async with http.post(f"{url}/sendMessage", data=pieces(), headers=headers) as answer:
        assert answer.status == 200
    assert family.sees("pala")


async def test_what_is_no_http_is_turned_away(emulator: Emulator) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", emulator.port)
    writer.write(b"hello\r\n\r\n")
    assert (await reader.read()).startswith(b"HTTP/1.1 400")
    writer.close()


@pytest.mark.parametrize(("method", "status"), [("HEAD", 200), ("GET", 204), ("GET", 304)])
async def test_an_answer_that_has_no_body_is_only_a_head(emulator: Emulator, method: str, status: int) -> None:
    """The next answer on the same connection begins where this one ends."""

    async def beside(scope: Any, _receive: Any, send: Any) -> None:
        ends = scope["path"] == "/beside/2"
        await send({"type": "http.response.start", "status": 200 if ends else status, "headers": []})
        await send({"type": "http.response.body", "body": b"second" if ends else b"first"})

    emulator.beside["/beside/"] = beside
    reader, writer = await asyncio.open_connection("127.0.0.1", emulator.port)
    writer.write(f"{method} /beside/1 HTTP/1.1\r\n\r\n".encode())
    writer.write(b"GET /beside/2 HTTP/1.1\r\nConnection: close\r\n\r\n")
    heads = (await reader.read()).split(b"\r\n\r\n")
    assert heads[0].startswith(b"HTTP/1.1 %d" % status)
    assert heads[1].startswith(b"HTTP/1.1 200")
    assert b"first" not in b"".join(heads)
    assert b"second" in heads[2]
    writer.close()
