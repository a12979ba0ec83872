"""When the desk cannot work, it still says where help is.

With the database down nothing can be stored, so Telegram keeps the updates and gives them again later. Until then each
person who writes gets the emergency numbers straight away, out of constants: no database, no translation files.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError

log = structlog.get_logger(__name__)

#: How many answered updates are remembered, so that a repeated delivery is not answered again.
_REMEMBERED = 10_000


class Lifeline:
    """Answers updates without the database."""

    def __init__(self, bot: Bot, emergency_text: Callable[[str], str]) -> None:
        self._bot = bot
        self._emergency_text = emergency_text
        self._answered: OrderedDict[int, None] = OrderedDict()

    async def answer(self, raw_updates: list[Any]) -> None:
        """Send the emergency numbers to everybody in private chats who wrote or pressed, once for each update."""
        async with asyncio.TaskGroup() as group:
            for raw in raw_updates:
                if (place := _place(raw)) and place[0] not in self._answered:
                    self._remember(place[0])
                    group.create_task(self._send(chat_id=place[1], language_code=place[2]))

    def _remember(self, update_id: int) -> None:
        self._answered[update_id] = None
        if len(self._answered) > _REMEMBERED:
            self._answered.popitem(last=False)

    async def _send(self, *, chat_id: int, language_code: str) -> None:
        try:
            await self._bot.send_message(chat_id, self._emergency_text(language_code))
        except TelegramError as error:
            log.error("lifeline-failed", reason=type(error).__name__)


def _place(raw: Any) -> tuple[int, int, str] | None:
    """Number, private chat and language of an update that a person made; ``None`` for others."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("update_id"), int):
        return None
    made = raw.get("message") or raw.get("callback_query")
    sender = made.get("from") if isinstance(made, Mapping) else None
    if not isinstance(sender, Mapping) or not isinstance(sender.get("id"), int):
        return None
    chat = made.get("chat", sender) if isinstance(made, Mapping) else sender
    if not isinstance(chat, Mapping) or chat.get("id") != sender["id"]:
        return None
    return raw["update_id"], sender["id"], str(sender.get("language_code") or "")
