"""What is written about the desk's work: one line an event, with names of things and internal ids, never of people."""

from __future__ import annotations

import logging
import sys

import structlog

from bot.config import LogSettings
from bot.gateway.connection import RedactToken, hush_libraries


def set_up_logs(settings: LogSettings) -> None:
    """Send every log line to standard error, redacted, as lines or as JSON."""
    renderer = (
        structlog.processors.JSONRenderer() if settings.form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(RedactToken())
    handler.setFormatter(logging.Formatter("%(message)s"))
    logging.basicConfig(level=settings.level.upper(), handlers=[handler], force=True)
    hush_libraries()
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.EventRenamer("action"),
            renderer if settings.form == "json" else _line,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _line(_logger: object, _method: str, event: structlog.typing.EventDict) -> str:
    """A line for people: time, level, action, then the rest by name."""
    time, level, action = event.pop("timestamp", ""), event.pop("level", ""), event.pop("action", "")
    rest = " ".join(f"{name}={value}" for name, value in event.items())
    return f"{time} {level:<7} {action} {rest}".rstrip()
