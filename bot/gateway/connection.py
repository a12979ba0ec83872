"""The bot as the rest of the gate uses it: python-telegram-bot's Bot over our transport, pointed at any Bot API server."""

from __future__ import annotations

import logging
import re

from telegram import Bot
from telegram.request import BaseRequest

#: A bot's token as it stands in addresses and messages of other libraries.
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")


def open_bot(*, token: str, base_url: str, request: BaseRequest, polling: BaseRequest) -> Bot:
    """A bot that talks to ``base_url`` over these transports; nothing is sent yet."""
    return Bot(
        token,
        base_url=f"{base_url}/bot",
        base_file_url=f"{base_url}/file/bot",
        request=request,
        get_updates_request=polling,
    )


def hush_libraries() -> None:
    """Libraries that would write addresses with the token, or whole updates, may only warn, and are redacted."""
    for name in (
        "httpx",
        "httpcore",
        "telegram",
        "aiohttp",
        "apscheduler",
        "asyncio",
        "uvicorn",
        "uvicorn.access",
        "alembic",
    ):
        logging.getLogger(name).setLevel(logging.WARNING)


#: Libraries that quote what they could not read or handle, which may be somebody's words.
_QUOTING = ("telegram", "aiohttp", "asyncio", "apscheduler", "uvicorn")


class RedactToken(logging.Filter):
    """Takes tokens out of every log record, its traceback included; of libraries that quote, only where it was stays."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact and let pass."""
        quoting = record.name.partition(".")[0] in _QUOTING
        words = f"{record.name} {record.funcName}" if quoting else redact(record.getMessage())
        record.msg, record.args = words, ()
        if record.exc_info and record.exc_info[0]:
            record.msg = f"{record.msg} [{record.exc_info[0].__name__}]"
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def redact(text: str) -> str:
    """The text without tokens."""
    return _TOKEN.sub("[token]", text)
