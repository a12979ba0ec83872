"""The socket on loopback and the HTTP/1.1 spoken on it: small and fast, for clients on this machine only.

A general server parses a request in three times the time that the emulator needs to answer it, and cannot
lose an answer on purpose; this one hands the connection to the application in ``scope["state"]``.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress
from http import HTTPStatus
from typing import Any
from urllib.parse import unquote

logger = logging.getLogger(__name__)

#: connections that may wait to be accepted
BACKLOG = 4096
#: bytes of a request's first line and headers
MOST_HEAD = 65_536
#: bytes of a request's body: Telegram takes files of up to 50 MB
MOST_BODY = 60_000_000
REASONS = {status.value: status.phrase.encode() for status in HTTPStatus}
HEAD_END = b"\r\n\r\n"


class Malformed(Exception):
    """What came is not a request."""


class Connection(asyncio.Protocol):
    """One client's connection; its requests are answered one after another."""

    def __init__(self, listener: Listener) -> None:
        self.listener = listener
        self.transport: asyncio.Transport
        self.gone = asyncio.Event()
        self._buffer = bytearray()
        self._busy = False
        self._scope: dict[str, Any] | None = None
        self._chunked: list[bytes] | None = None
        self._length = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The client is there."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.listener.connections.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone, or was cut off."""
        self.listener.connections.discard(self)
        self.gone.set()

    def data_received(self, data: bytes) -> None:
        """A piece of a request came."""
        self._buffer += data
        self.go_on()

    def go_on(self) -> None:
        """Begin to answer the next request, if it is complete."""
        if self._busy:
            return
        try:
            if self._scope is None and not self._read_head():
                return
            body = self._read_body()
        except Malformed as problem:
            self._refuse(problem)
            return
        if body is not None and self._scope is not None:
            scope, self._scope = self._scope, None
            self._busy = True
            self.listener.tasks.create_task(Exchange(self, scope, body).run())

    def finished(self, *, keep: bool) -> None:
        """A request is answered; another may follow on the same connection."""
        self._busy = False
        if not keep:
            self.transport.close()
        elif self._buffer:
            self.go_on()

    def _refuse(self, problem: Malformed) -> None:
        self.transport.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        self.transport.close()
        logger.warning("a request was refused: %s", problem)

    def _read_head(self) -> bool:
        end = self._buffer.find(HEAD_END)
        if end < 0:
            if len(self._buffer) > MOST_HEAD:
                raise Malformed("the head is too long")
            return False
        head = bytes(self._buffer[:end])
        del self._buffer[: end + len(HEAD_END)]
        self._scope = read_head(head)
        self._scope["state"] = {"transport": self.transport}
        self._expect_body(dict(self._scope["headers"]))
        return True

    def _expect_body(self, headers: dict[bytes, bytes]) -> None:
        self._chunked = [] if headers.get(b"transfer-encoding", b"").lower() == b"chunked" else None
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > MOST_BODY:
            raise Malformed("the length of the body")
        self._length = int(length)
        if headers.get(b"expect", b"").lower() == b"100-continue":
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def _read_body(self) -> bytes | None:
        if self._chunked is not None:
            return self._read_chunks(self._chunked)
        if len(self._buffer) < self._length:
            return None
        body = bytes(self._buffer[: self._length])
        del self._buffer[: self._length]
        return body

    def _read_chunks(self, chunks: list[bytes]) -> bytes | None:
        while (line_end := self._buffer.find(b"\r\n")) >= 0:
            try:
                size = int(self._buffer[:line_end].split(b";")[0], 16)
            except ValueError:
                raise Malformed("the size of a chunk") from None
            if len(self._buffer) < line_end + size + 4:
                return None
            chunks.append(bytes(self._buffer[line_end + 2 : line_end + 2 + size]))
            del self._buffer[: line_end + size + 4]
            if size == 0:
                return b"".join(chunks)
        return None


def read_head(head: bytes) -> dict[str, Any]:
    """The ASGI scope of a request's first line and headers.

    Raises:
        Malformed: it is not HTTP/1.x.
    """
    first, *lines = head.split(b"\r\n")
    try:
        verb, target, version = first.split(b" ")
    except ValueError:
        raise Malformed("the first line") from None
    if not version.startswith(b"HTTP/1."):
        raise Malformed("the version")
    headers = []
    for line in lines:
        name, _, value = line.partition(b":")
        headers.append((name.strip().lower(), value.strip()))
    path, _, query = target.partition(b"?")
    return {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": version[5:].decode(),
        "method": verb.decode("latin-1"), "scheme": "http", "path": unquote(path.decode("latin-1")), "raw_path": path,
        "query_string": query, "root_path": "", "headers": headers, "client": ("127.0.0.1", 0), "server": None,
    }  # fmt: skip


class Exchange:
    """One request and its answer, as an ASGI application sees them."""

    __slots__ = ("_bare", "_body", "_chunked", "_connection", "_ended", "_head", "_keep", "_scope")

    def __init__(self, connection: Connection, scope: dict[str, Any], body: bytes) -> None:
        self._connection = connection
        self._scope = scope
        self._body: bytes | None = body
        self._head = b""
        self._chunked = False
        #: whether only a head goes back
        self._bare = scope["method"] == "HEAD"
        self._ended = False
        asked = next((value for name, value in scope["headers"] if name == b"connection"), b"").lower()
        self._keep = asked != b"close" if scope["http_version"] == "1.1" else asked == b"keep-alive"

    async def run(self) -> None:
        """Let the application answer; what it fails to answer is a 500, and logged."""
        try:
            await self._connection.listener.app(self._scope, self.receive, self.send)
        except asyncio.CancelledError:
            self._keep = False
        except Exception:
            logger.exception("the emulator failed to answer")
            self._fail()
        self._connection.finished(keep=self._keep and self._ended)

    def _fail(self) -> None:
        self._keep = False
        if not self._ended:
            self._connection.transport.write(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n")

    async def receive(self) -> dict[str, Any]:
        """The body, and later that the client has gone."""
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self._connection.gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        """A part of the answer."""
        if message["type"] == "http.response.start":
            self._start(message["status"], message.get("headers", ()))
            return
        body = message.get("body", b"")
        self._ended = not message.get("more_body", False)
        if self._bare:
            body = b""
        elif self._chunked:
            body = (b"%x\r\n%b\r\n" % (len(body), body) if body else b"") + (b"0\r\n\r\n" if self._ended else b"")
        head, self._head = self._head, b""
        self._connection.transport.write(head + body)

    def _start(self, status: int, headers: Any) -> None:
        lines = [b"HTTP/1.1 %d %b" % (status, REASONS.get(status, b""))]
        lines += [name + b": " + value for name, value in headers]
        self._bare = self._bare or status in (204, 304)
        self._chunked = not self._bare and not any(name.lower() == b"content-length" for name, _ in headers)
        if self._chunked:
            lines.append(b"transfer-encoding: chunked")
        if not self._keep:
            lines.append(b"connection: close")
        self._head = b"\r\n".join(lines) + HEAD_END


class Listener:
    """Serves an ASGI application on 127.0.0.1 until it is closed."""

    def __init__(self, app: Any, port: int) -> None:
        self.app = app
        self.connections: set[Connection] = set()
        self.tasks: asyncio.TaskGroup
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]

    async def open(self, tasks: asyncio.TaskGroup) -> None:
        """Begin to accept connections; requests are answered in ``tasks``."""
        self.tasks = tasks
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(lambda: Connection(self), sock=self._socket, backlog=BACKLOG)

    def close(self) -> None:
        """Accept nothing more and cut every connection."""
        self._server.close()
        for connection in list(self.connections):
            with suppress(OSError):
                connection.transport.abort()
