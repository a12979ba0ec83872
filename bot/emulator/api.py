"""The Bot API over HTTP, a lean ASGI application: ``/bot<token>/<method>``, ``/file/bot<token>/<path>``."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any

from bot.emulator import methods_all
from bot.emulator.doors import Doors
from bot.emulator.faults import AFTER, HTML_502, REFUSING, Fault, Faults, refusal_of
from bot.emulator.limits import Limits
from bot.emulator.methods.table import METHODS, Call
from bot.emulator.records import Request, Requests
from bot.emulator.refusals import TelegramRefusal
from bot.emulator.wire import Given, read_parameters
from bot.emulator.world import World

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

JSON_TYPE = (b"content-type", b"application/json")
LONGEST_TOKEN = 80

assert methods_all.LOADED


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes
    headers: tuple[tuple[bytes, bytes], ...] = (JSON_TYPE,)


class ConnectionCut(Exception):
    """The answer is lost: the connection is closed without one."""


class BotApi:
    """Answers the bot's requests on one world."""

    def __init__(self, world: World, doors: Doors, faults: Faults, requests: Requests, token: str) -> None:
        self.world = world
        self.doors = doors
        self.faults = faults
        self.requests = requests
        self.token = token
        #: keeps Telegram's limits on sending, if it is there
        self.limits: Limits | None = None
        #: seconds that every answer takes on its way
        self.delay_seconds = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one HTTP request."""
        body = await read_body(receive)
        try:
            answer = await self._answer(scope, receive, body)
        except ConnectionCut:
            scope["state"]["transport"].abort()
            return
        if self.delay_seconds:
            await asyncio.sleep(self.delay_seconds)
        headers = [*answer.headers, (b"content-length", b"%d" % len(answer.body))]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def _answer(self, scope: Scope, receive: Receive, body: bytes) -> Answer:
        path: str = scope["path"]
        if path.startswith("/file/bot"):
            return self._file(path.removeprefix("/file/bot"))
        token, _, name = path.removeprefix("/bot").rpartition("/")
        refused = self._refuse_token(token.removesuffix("/test"))
        if refused is not None:
            return refusing(refused)
        try:
            given = read_parameters(scope["query_string"], content_type(scope), body)
        except TelegramRefusal as refusal:
            return refusing(refusal)
        return await self._with_faults(name, given, receive)

    def _refuse_token(self, token: str) -> TelegramRefusal | None:
        if token == self.token:
            return None
        malformed = ":" not in token or token.startswith("0") or len(token) > LONGEST_TOKEN or "/" in token
        return TelegramRefusal(401, "invalid token specified" if malformed else "")

    async def _with_faults(self, name: str, given: Given, receive: Receive) -> Answer:
        at = self.world.now()
        fault = self.faults.take(name.lower(), given.text("chat_id")) if self.faults.planned else None
        if fault is not None and fault.kind not in AFTER:
            self.requests.add(Request(at, name, given.recorded(), _status(fault), None))
            return await _fail(fault, receive)
        answer = await self.perform(name, given)
        if self.requests.kept:
            status = answer.status if fault is None or fault.kind == "slow" else 0
            self.requests.add(Request(at, name, given.recorded(), status, json.loads(answer.body)))
        if fault is not None:
            await _spoil(fault, receive)
        return answer

    async def perform(self, name: str, given: Given) -> Answer:
        """Do what a method says, and word the answer."""
        function = METHODS.get(name.lower())
        if function is None:
            return refusing(TelegramRefusal(404, "method not found"))
        call = Call(self.world, self.doors, given)
        try:
            if self.limits is not None:
                self.limits.take(name.lower(), given.text("chat_id"))
            result = function(call)
            if isawaitable(result):
                result = await result
        except TelegramRefusal as refusal:
            return refusing(refusal)
        shape = {"ok": True, "result": result}
        return Answer(200, dumped(shape | {"description": call.description} if call.description else shape))

    def _file(self, rest: str) -> Answer:
        token, _, path = rest.partition("/")
        refused = self._refuse_token(token)
        if refused is not None:
            return refusing(refused)
        found = self.world.files.at_path(path)
        if found is None:
            return refusing(TelegramRefusal(404))
        return Answer(200, found.body, ((b"content-type", b"application/octet-stream"),))


def dumped(shape: Any) -> bytes:
    """JSON for the wire."""
    return json.dumps(shape, separators=(",", ":")).encode()


def refusing(refusal: TelegramRefusal) -> Answer:
    """The answer of a refusal; a 429 says in a header too how long to wait."""
    headers: tuple[tuple[bytes, bytes], ...] = (JSON_TYPE,)
    if refusal.parameters and "retry_after" in refusal.parameters:
        headers += ((b"retry-after", b"%d" % refusal.parameters["retry_after"]),)
    return Answer(refusal.code, dumped(refusal.as_json()), headers)


def content_type(scope: Scope) -> str:
    """The content type of a request, or nothing."""
    return next((v.decode("latin-1") for k, v in scope["headers"] if k == b"content-type"), "")


async def read_body(receive: Receive) -> bytes:
    """The whole body of a request."""
    message = await receive()
    if not message.get("more_body"):
        return bytes(message.get("body", b""))
    parts = [message.get("body", b"")]
    while message.get("more_body"):
        message = await receive()
        parts.append(message.get("body", b""))
    return b"".join(parts)


def _status(fault: Fault) -> int:
    return int(fault.kind) if fault.kind in REFUSING else 0


async def _fail(fault: Fault, receive: Receive) -> Answer:
    if fault.kind == "502":
        return Answer(502, HTML_502, ((b"content-type", b"text/html"),))
    if fault.kind in REFUSING:
        return refusing(refusal_of(fault))
    await _silence(fault, receive)
    raise ConnectionCut


async def _spoil(fault: Fault, receive: Receive) -> None:
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
        return
    await _silence(fault, receive)
    raise ConnectionCut


async def _silence(fault: Fault, receive: Receive) -> None:
    """A time-out: say nothing until the client has given up."""
    while fault.kind.startswith("timeout") and (await receive())["type"] != "http.disconnect":
        continue
