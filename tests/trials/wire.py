"""A wire between the desk and PostgreSQL that can be cut and mended. It runs in a thread of its own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url

_SOCKET = ".s.PGSQL.5432"


class Wire:
    """Carries bytes between a socket in a folder of its own and the server's, until it is cut."""

    def __init__(self, server_socket: str, folder: Path) -> None:
        self._server_socket = server_socket
        self._folder = folder
        self._open: set[asyncio.StreamWriter] = set()
        self._ready = threading.Event()
        self._is_cut = False
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        self._ready.wait()

    def cut(self) -> None:
        """Break every connection and let no new one through."""
        self._is_cut = True
        self._loop.call_soon_threadsafe(self._abort)

    def mend(self) -> None:
        """Let connections through again."""
        self._is_cut = False

    def end(self) -> None:
        """Break every connection and take the socket away."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    async def _serve(self) -> None:
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_unix_server(self._accept, str(self._folder / _SOCKET))
        async with asyncio.TaskGroup() as self._group:
            self._ready.set()
            await self._over.wait()
            server.close()
            self._abort()

    def _abort(self) -> None:
        for writer in list(self._open):
            writer.transport.abort()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            writer.transport.abort()
            return
        there, back = await asyncio.open_unix_connection(self._server_socket)
        self._open |= {writer, back}
        self._group.create_task(self._carry(reader, back))
        self._group.create_task(self._carry(there, writer))

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while data := await reader.read(65_536):
                writer.write(data)
                await writer.drain()
        except OSError:
            return
        finally:
            writer.transport.abort()
            self._open.discard(writer)


@contextmanager
def open_wire(database_url: str, folder: Path) -> Iterator[tuple[Wire, str]]:
    """A wire to a PostgreSQL database that listens on a socket; with the database's address at the wire's near end."""
    address = make_url(database_url)
    wire = Wire(f"{address.query['host']}/{_SOCKET}", folder)
    try:
        yield wire, address.update_query_dict({"host": str(folder)}).render_as_string(hide_password=False)
    finally:
        wire.end()
