"""The page's side of the emulator: state, events, what the people do, the clock and the faults."""

from __future__ import annotations

import asyncio
import json
import mimetypes
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.clock import MovableClock
from bot.emulator.api import Receive, Scope, Send
from bot.emulator.chats import Json
from bot.emulator.phone import Phone
from bot.emulator.refusals import TelegramRefusal
from bot.emulator.view import state_of

if TYPE_CHECKING:
    from bot.emulator.emulator import Emulator

PAGE = Path(__file__).parent / "page"
#: the page is told of changes at most this often, in seconds
QUIET_SECONDS = 0.05
#: a sign of life on a quiet stream of events, in seconds
HEARTBEAT_SECONDS = 15.0


class Control:
    """Routes everything that arrives on the port: the Bot API first, then the page and its actions."""

    def __init__(self, emulator: Emulator) -> None:
        self.emulator = emulator
        acts = {
            "say": self._say, "start": self._start, "press": self._press, "edit": self._edit,
            "media": self._media, "block": self._block, "ask": self._ask, "choose": self._choose,
            "above": self._above,
        }  # fmt: skip
        self._acts = acts
        self._web = Starlette(
            routes=[
                Route("/emulator/state", self._state),
                Route("/emulator/events", self._events),
                Route("/emulator/files/{file_id}", self._file),
                Route("/emulator/phones", self._add_phone, methods=["POST"]),
                Route("/emulator/phones/{phone:int}/{act}", self._act, methods=["POST"]),
                Route("/emulator/clock", self._clock, methods=["POST"]),
                Route("/emulator/faults", self._faults, methods=["POST", "DELETE"]),
                Route("/", self._page_file),
                Route("/page/{name}", self._page_file),
            ],
            exception_handlers={HTTPException: _say_error},
        )

    async def app(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The ASGI application of the port."""
        if scope["type"] == "http" and scope["path"].startswith(("/bot", "/file/bot")):
            await self.emulator.api(scope, receive, send)
        elif scope["type"] == "http":
            known = self.emulator.beside.items()
            other = next((app for begins, app in known if scope["path"].startswith(begins)), self._web)
            await other(scope, receive, send)

    # -- looking ----------------------------------------------------------------------------------------

    async def _state(self, _request: Request) -> Response:
        return JSONResponse(state_of(self.emulator))

    async def _events(self, _request: Request) -> Response:
        return StreamingResponse(self._changes(), media_type="text/event-stream")

    async def _changes(self) -> AsyncIterator[str]:
        version = -1
        while True:
            try:
                async with asyncio.timeout(HEARTBEAT_SECONDS):
                    version = await self.emulator.world.changed_after(version)
                yield f"data: {json.dumps({'version': version})}\n\n"
                await asyncio.sleep(QUIET_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"

    async def _file(self, request: Request) -> Response:
        """A file of a chat, to be kept on the machine as a phone keeps it."""
        file = self.emulator.world.files.get(request.path_params["file_id"])
        if file is None:
            raise HTTPException(404, "no such file")
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kept = f"attachment; filename*=UTF-8''{quote(file.name, safe='')}"
        return Response(file.body, media_type=kind, headers={"content-disposition": kept})

    async def _page_file(self, request: Request) -> Response:
        path = PAGE / request.path_params.get("name", "index.html")
        if path.parent != PAGE or not path.is_file():
            raise HTTPException(404, TelegramRefusal(404).description)
        return FileResponse(path)

    # -- doing ------------------------------------------------------------------------------------------

    async def _add_phone(self, request: Request) -> Response:
        told = await _told(request)
        phone = self.emulator.add_phone(
            _text(told, "name"), _text(told, "role", "family"), _text(told, "language_code", "fi")
        )
        return JSONResponse({"id": phone.id})

    async def _act(self, request: Request) -> Response:
        phone = self.emulator.phones.get(request.path_params["phone"])
        act = self._acts.get(request.path_params["act"])
        if phone is None or act is None:
            raise HTTPException(404, "no such phone or act")
        try:
            return JSONResponse(act(phone, await _told(request)))
        except (KeyError, ValueError) as problem:
            raise HTTPException(409, f"cannot be done: {problem}") from problem

    def _say(self, phone: Phone, told: Json) -> Json:
        said = phone.say(_text(told, "text"), reply_to=told.get("reply_to"), thread_id=told.get("thread_id"))
        return {"message_id": said}

    def _start(self, phone: Phone, told: Json) -> Json:
        return {"message_id": phone.start(_text(told, "payload", ""))}

    def _press(self, phone: Phone, told: Json) -> Json:
        phone.press_at(int(told["message_id"]), _text(told, "data"))
        return {}

    def _edit(self, phone: Phone, told: Json) -> Json:
        phone.edit(int(told["message_id"]), _text(told, "text"))
        return {}

    def _media(self, phone: Phone, told: Json) -> Json:
        return {"message_id": phone.send_media(_text(told, "kind"), caption=_text(told, "caption", ""))}

    def _block(self, phone: Phone, told: Json) -> Json:
        phone.block(bool(told.get("blocked", True)))
        return {}

    def _ask(self, phone: Phone, told: Json) -> Json:
        return {"query_id": phone.ask_inline(_text(told, "text", ""))}

    def _choose(self, phone: Phone, told: Json) -> Json:
        return {"message_id": phone.choose_inline(_text(told, "query_id"), _text(told, "result_id"))}

    def _above(self, phone: Phone, told: Json) -> Json:
        return {"message_id": phone.press_inline_button(_text(told, "query_id"))}

    async def _clock(self, request: Request) -> Response:
        clock = self.emulator.clock
        if not isinstance(clock, MovableClock):
            raise HTTPException(409, "this clock cannot be moved")
        try:
            now = clock.move_forward(timedelta(minutes=float((await _told(request)).get("minutes", 0))))
        except ValueError as problem:
            raise HTTPException(409, str(problem)) from problem
        self.emulator.world.touch()
        if self.emulator.on_clock_moved is not None:
            self.emulator.on_clock_moved()
        return JSONResponse({"clock": now.isoformat()})

    async def _faults(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.emulator.faults.clear()
            return JSONResponse({})
        told = await _told(request)
        try:
            self.emulator.faults.plan(
                _text(told, "kind"),
                method=_text(told, "method", "*"),
                times=int(told.get("times", 1)),
                seconds=float(told.get("seconds", 1)),
                chat_id=told.get("chat_id"),
            )
        except ValueError as problem:
            raise HTTPException(400, str(problem)) from problem
        return JSONResponse({})


async def _told(request: Request) -> Json:
    try:
        told = json.loads(await request.body() or b"{}")
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise HTTPException(400, "a JSON object is expected")
    return told


def _text(told: Json, name: str, default: str | None = None) -> str:
    value = told.get(name, default)
    if not isinstance(value, str):
        raise HTTPException(400, f"{name} is missing or no text")
    return value


async def _say_error(_request: Request, error: Any) -> Response:
    return JSONResponse({"error": error.detail}, status_code=error.status_code)
