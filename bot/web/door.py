"""Our own webhook door: an update is on disk before Telegram hears 200.

The secret is compared before the body is read; a body that is not an update goes to the dead letters and is
answered 200, because any other answer makes Telegram repeat it for a day and hold back everything behind it.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.clock import Clock
from bot.db import Database
from bot.gateway.heartbeat import Heartbeats
from bot.gateway.lifeline import Lifeline
from bot.gateway.polling import store_or_answer
from bot.inbox.doors import NO_DOOR
from bot.inbox.doors import Door as MaskingDoor
from bot.web.calendars import Calendars

#: Telegram's updates are at most half of this.
LARGEST_BODY_BYTES = 1_048_576
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # the header's name


class TooLarge(Exception):
    """The body is larger than any update."""


class CannotListen(Exception):
    """The machine does not give us the port."""


class Door:
    """The webhook and the health page."""

    def __init__(
        self, database: Database, clock: Clock, lifeline: Lifeline, secret: str, on_stored: Callable[[], None],
        heartbeats: Heartbeats, calendars: Calendars | None = None, masking: MaskingDoor = NO_DOOR,
    ) -> None:  # fmt: skip
        self._database = database
        self._clock = clock
        self._lifeline = lifeline
        self._secret = secret.encode()
        self._on_stored = on_stored
        self._heartbeats = heartbeats
        self._calendars = calendars
        self._masking = masking

    def application(self) -> Starlette:
        """The door as a web application; any path takes updates, ``/healthz`` tells health, ``/calendar`` shows times."""
        return Starlette(
            routes=[
                Route("/healthz", self.health, methods=["GET"]),
                *(self._calendars.routes() if self._calendars else ()),
                Route("/{path:path}", self.receive, methods=["POST"]),
            ]
        )

    async def receive(self, request: Request) -> Response:
        """Take one update in."""
        if not hmac.compare_digest(request.headers.get(_SECRET_HEADER, "").encode(), self._secret):
            return Response(status_code=403)
        try:
            body = await _read_body(request)
        except TooLarge:
            return Response(status_code=413)
        now = self._clock.now()
        stored = await store_or_answer(self._database, self._lifeline, [_read_json(body)], now, self._masking)
        self._on_stored()
        return Response(status_code=200 if stored else 503)

    async def health(self, _request: Request) -> Response:
        """200 while every loop shows signs of life and the database answers; 503 with the names of what does not."""
        silent = self._heartbeats.silent()
        try:
            await self._database.run(lambda session: session.connection())
        except Exception:
            silent.append("database")
        return JSONResponse({"well": not silent, "silent": silent}, status_code=503 if silent else 200)


async def _read_body(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY_BYTES:
            raise TooLarge
    return bytes(body)


def _read_json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return body.decode(errors="replace")


class _Server(uvicorn.Server):
    """uvicorn without its own signal handlers: the desk decides when to stop."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]
        """Leave signals to the desk."""
        return nullcontext()


async def serve(application: Starlette, *, host: str, port: int) -> None:
    """Keep a door open until it is cancelled. What the server has to say goes through our own redacted log.

    Raises:
        CannotListen: the port is taken, or not ours to take.
    """
    config = uvicorn.Config(
        application, host=host, port=port, log_level="warning", access_log=False, log_config=None,
        lifespan="off",
    )  # fmt: skip
    server = _Server(config)
    try:
        await server.serve()
    except SystemExit:  # uvicorn would end the process from within a loop
        raise CannotListen(f"nobody can listen on {host}, port {port}") from None
    finally:
        for listening in getattr(server, "servers", ()):
            listening.close()
