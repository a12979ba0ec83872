"""The way to Telegram over HTTP: an aiohttp session behind python-telegram-bot's request interface.

The default transport scans its whole pool for every request and drops quiet connections after 5 s; this one is an
order of magnitude faster and keeps them for 60 s (``docs/decisions/transport.md``). It also tells two kinds of failure
apart, which decides whether a message may be sent again: :class:`NotSent` never reached the server.
"""

from __future__ import annotations

import json
from typing import Any

import aiohttp
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

#: Connections are kept open this long, so that a quiet desk does not pay for a new one with each message.
KEEP_ALIVE_SECONDS = 60
#: How long an answer may take; well under half of the sender's lease.
TOTAL_SECONDS = 30.0
CONNECT_SECONDS = 10.0
_USER_AGENT = {"User-Agent": "koppi"}
_JSON = {"Content-Type": "application/json"}


class NotSent(NetworkError):
    """The request never reached the server: sending it again cannot double anything."""


class Unanswered(NetworkError):
    """The request left and no whole answer came: nobody knows whether it had its effect."""


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's request interface over one aiohttp session."""

    def __init__(self, *, connections: int = 256, total_seconds: float = TOTAL_SECONDS) -> None:
        self._connections = connections
        self._total_seconds = total_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return self._total_seconds

    async def initialize(self) -> None:
        """Open the session."""
        if self._session is None or self._session.closed:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector, headers=_USER_AGENT, trust_env=False)

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session is not None:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = None,
        write_timeout: Any = None,
        connect_timeout: Any = None,
        pool_timeout: Any = None,
    ) -> tuple[int, bytes]:
        """Make one request; gives status and body.

        Raises:
            NotSent: no connection could be made.
            Unanswered: the connection broke or the answer did not come in time.
        """
        if self._session is None:
            raise NotSent("the transport is not open")
        seconds = float(read_timeout) if isinstance(read_timeout, (int, float)) else self._total_seconds
        timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS)
        try:
            async with self._session.request(method, url, timeout=timeout, **_body(request_data)) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Unanswered(type(error).__name__) from None


def _body(request_data: RequestData | None) -> dict[str, Any]:
    """The parameters as JSON; with files, as parts of a form."""
    if request_data is None:
        return {}
    if not request_data.contains_files:
        return {"data": json.dumps(request_data.parameters).encode(), "headers": _JSON}
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a name as it was sent
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return {"data": form}
