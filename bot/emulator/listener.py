"""The socket on loopback: uvicorn's protocol without its process handling, and a way to cut a connection."""

from __future__ import annotations

import asyncio
import socket
from typing import Any, cast

import uvicorn
from uvicorn.server import Server

#: connections that may wait to be accepted
BACKLOG = 4096
#: seconds that an idle connection is kept
KEEP_ALIVE_SECONDS = 75


class Listener:
    """Serves an ASGI application on 127.0.0.1; applications find the transport in ``scope["state"]``."""

    def __init__(self, app: Any, port: int) -> None:
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        config = uvicorn.Config(
            app, log_config=None, access_log=False, lifespan="off", ws="none", interface="asgi3",
            date_header=False, server_header=False, backlog=BACKLOG, timeout_keep_alive=KEEP_ALIVE_SECONDS,
        )  # fmt: skip
        config.load()
        config.http_protocol_class = cast(Any, _with_transport(config.http_protocol_class))
        self._server = Server(config)
        self._server.lifespan = config.lifespan_class(config)
        self._server.force_exit = True

    async def open(self) -> None:
        """Begin to accept connections."""
        await self._server.startup(sockets=[self._socket])

    async def close(self) -> None:
        """Stop at once: cut every connection and end every request that still runs."""
        for server in self._server.servers:
            server.close()
        tasks = list(self._server.server_state.tasks)
        for task in tasks:
            task.cancel()
        for connection in list(self._server.server_state.connections):
            connection.transport.abort()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._socket.close()


def _with_transport(protocol: Any) -> Any:
    """The protocol class, handing each connection's transport to the application."""

    class WithTransport(protocol):  # type: ignore[misc]
        def connection_made(self, transport: asyncio.Transport) -> None:
            self.app_state: dict[str, Any] = {**self.app_state, "transport": transport}
            super().connection_made(transport)

    return WithTransport
