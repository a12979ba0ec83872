"""Calls of the Bot API as plain JSON, over the bot's own transport.

Telegram's answer to a message is a whole Message; of it the desk needs two numbers. Building python-telegram-bot's
objects out of it for every message would be a third of the cost of sending (``docs/decisions/transport.md``).
"""

from __future__ import annotations

from typing import Any

from telegram import Bot, InputFile
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter


class Calls:
    """Calls methods by their names in the Bot API."""

    def __init__(self, bot: Bot, request: BaseRequest) -> None:
        self.bot = bot
        self._request = request

    async def call(self, method: str, *, timeout_seconds: float | None = None, **parameters: Any) -> Any:
        """Call a method; parameters that are ``None`` are left out, an ``InputFile`` goes as part of a form.

        Gives the result.

        Raises:
            telegram.error.TelegramError: see ``bot/gateway/faults.py``.
        """
        given = [_parameter(name, value) for name, value in parameters.items() if value is not None]
        seconds = {} if timeout_seconds is None else {"read_timeout": timeout_seconds}
        return await self._request.post(f"{self.bot.base_url}/{method}", RequestData(given), **seconds)


def _parameter(name: str, value: Any) -> RequestParameter:
    return (
        RequestParameter(name, None, [value]) if isinstance(value, InputFile) else RequestParameter(name, value, None)
    )
