"""How Telegram says no: status, wording, parameters.

The wording follows the text rule of Telegram's own Bot API server: a prefix by status, then the message with
its first letter in lower case, unless the message is one of the capital codes of the inner server.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


class TelegramRefusal(Exception):
    """Telegram answers with an error instead of a result."""

    def __init__(self, code: int, message: str = "", parameters: Mapping[str, Any] | None = None) -> None:
        self.code = code
        self.description = worded(code, message)
        self.parameters = parameters
        super().__init__(self.description)

    def as_json(self) -> dict[str, Any]:
        """The body of the answer."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def worded(code: int, message: str) -> str:
    """The description for a status and a message, by the text rule.

    >>> worded(400, "Chat not found")
    'Bad Request: chat not found'
    >>> worded(400, "BUTTON_DATA_INVALID")
    'Bad Request: BUTTON_DATA_INVALID'
    """
    prefix = PREFIXES.get(code, PREFIXES[400])
    if not message:
        return prefix
    is_server_code = len(message) > 1 and (message[1] == "_" or message[1].isupper())
    return f"{prefix}: {message if is_server_code else message[0].lower() + message[1:]}"


def bad_request(message: str, **parameters: Any) -> TelegramRefusal:
    """A 400: the same request will be refused again."""
    return TelegramRefusal(400, message, parameters or None)


def forbidden(message: str) -> TelegramRefusal:
    """A 403: the chat does not take messages from the bot."""
    return TelegramRefusal(403, message)


def conflict(message: str) -> TelegramRefusal:
    """A 409: two programs fetch the updates of one bot, or a webhook stands in the way."""
    return TelegramRefusal(409, message)


def too_many_requests(retry_after: int) -> TelegramRefusal:
    """A 429 asking to wait ``retry_after`` seconds."""
    return TelegramRefusal(429, f"retry after {retry_after}", {"retry_after": retry_after})
