"""A small HTTP client for webhooks on this machine: POST, kept-alive connections, nothing else."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

#: seconds that an answer is awaited before the connection is closed
LONGEST_ANSWER = 60.0
LINE_END = b"\r\n"


@dataclass(frozen=True, slots=True)
class Reply:
    """What the webhook answered; header names in lower case."""

    status: int
    reason: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Connection:
    """One open connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Poster:
    """Posts to one address, over as many connections as are in use at once."""

    def __init__(self, url: str, headers: dict[str, str]) -> None:
        parts = urlsplit(url)
        self._host = parts.hostname or "127.0.0.1"
        self._port = parts.port or 80
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        lines = [f"POST {target} HTTP/1.1", f"Host: {parts.netloc}", "Connection: keep-alive"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        self._head = "\r\n".join(lines).encode()
        self._idle: list[Connection] = []

    async def post(self, body: bytes) -> Reply:
        """Post a body and wait for the answer.

        Raises:
            OSError: no connection, or it broke.
            TimeoutError: no answer within a minute.
        """
        async with asyncio.timeout(LONGEST_ANSWER):
            while self._idle:
                with suppress(OSError):
                    return await self._exchange(self._idle.pop(), body)
            reader, writer = await asyncio.open_connection(self._host, self._port)
            return await self._exchange(Connection(reader, writer), body)

    async def _exchange(self, connection: Connection, body: bytes) -> Reply:
        kept = False
        try:
            connection.writer.write(self._head + b"\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
            await connection.writer.drain()
            reply = await _read_reply(connection.reader)
            kept = reply.headers.get("connection", "").lower() != "close"
            return reply
        except (asyncio.IncompleteReadError, ValueError) as problem:
            raise ConnectionError("the connection was closed without an answer") from problem
        finally:
            if kept:
                self._idle.append(connection)
            else:
                connection.writer.close()

    def close(self) -> None:
        """Close the idle connections."""
        for connection in self._idle:
            connection.writer.close()
        self._idle.clear()


async def _read_reply(reader: asyncio.StreamReader) -> Reply:
    status_line = (await reader.readuntil(LINE_END)).decode("latin-1")
    _, status, reason = [*status_line.rstrip().split(" ", 2), ""][:3]
    headers = await _read_headers(reader)
    if headers.get("transfer-encoding", "").lower() == "chunked":
        body = await _read_chunks(reader)
    else:
        body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Reply(int(status), reason, headers, body)


async def _read_headers(reader: asyncio.StreamReader) -> dict[str, str]:
    headers: dict[str, str] = {}
    while (line := await reader.readuntil(LINE_END)) != LINE_END:
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.strip().lower()] = value.strip()
    return headers


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    parts = []
    while size := int((await reader.readuntil(LINE_END)).split(b";")[0], 16):
        parts.append(await reader.readexactly(size))
        await reader.readexactly(2)
    await _read_headers(reader)
    return b"".join(parts)
