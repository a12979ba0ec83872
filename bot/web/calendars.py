"""The door at which calendar programs ask for somebody's times: a random address in, a calendar file out.

Every address that does not work is answered alike, so nobody learns whether it ever did.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.calendar.addresses import FOLDER, SUFFIX
from bot.clock import Clock
from bot.db import Database

#: Longest random part that is looked at; a real one has 43 characters.
_LONGEST_TOKEN = 64
#: A program may keep the file but asks each time whether it still holds, so an address taken back is dead at once.
_HEADERS = {
    "cache-control": "private, no-cache",
    "content-disposition": 'inline; filename="calendar.ics"',
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex",
}

#: The calendar file behind the random part of an address at a moment; None when the address does not work.
FileBehind = Callable[[Session, str, datetime], bytes | None]


class Calendars:
    """Answers calendar programs."""

    def __init__(self, database: Database, clock: Clock, file_behind: FileBehind) -> None:
        self._database = database
        self._clock = clock
        self._file_behind = file_behind

    def routes(self) -> list[Route]:
        """What the door has to know; GET and HEAD only."""
        return [Route(FOLDER + "/{name:path}", self.answer, methods=["GET", "HEAD"])]

    def application(self) -> Starlette:
        """A door for calendars alone, where the desk asks Telegram itself."""
        return Starlette(routes=[*self.routes(), Route("/{path:path}", _nothing_here)])

    async def answer(self, request: Request) -> Response:
        """The calendar behind an address; 304 where the program has it, 404 where there is none, 503 without a database."""
        name: str = request.path_params["name"]
        token = name.removesuffix(SUFFIX)
        if token == name or not token.isascii() or not 0 < len(token) <= _LONGEST_TOKEN:
            return _none()
        try:
            file = await self._database.run(lambda session: self._file_behind(session, token, self._clock.now()))
        except SQLAlchemyError:
            return Response(status_code=503, headers={"retry-after": "600"})
        return _none() if file is None else _shown(file, request.headers.get("if-none-match", ""))


def _shown(file: bytes, known: str) -> Response:
    tag = f'"{hashlib.sha256(file).hexdigest()[:32]}"'
    headers = {**_HEADERS, "etag": tag}
    tags = [one.strip().removeprefix("W/") for one in known.split(",")]
    if tag in tags or "*" in tags:
        return Response(status_code=304, headers=headers)
    return Response(file, headers=headers, media_type="text/calendar")


def _none() -> Response:
    return Response("Not Found", status_code=404, media_type="text/plain", headers={"cache-control": "no-store"})


async def _nothing_here(_request: Request) -> Response:
    return _none()
