"""Answers to what somebody types after the bot's name in any chat.

Telegram keeps an answer for five minutes and shows it to whoever types the same, unless it is told not to; so every answer
says that it is for one person and for now. An answer that is lost is typed again: there is no row for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import structlog
from telegram.error import TelegramError

from bot.gateway.calls import Calls

log = structlog.get_logger(__name__)

#: Telegram waits about so long for an answer; a later one is refused.
ANSWER_WITHIN_SECONDS = 10.0
#: What stands in every answer: for this person, for now, with nothing behind it.
FOR_ONE_PERSON_AND_NOW: Final[dict[str, Any]] = {"is_personal": True, "cache_time": 0, "next_offset": ""}


@dataclass(frozen=True, slots=True)
class Article:
    """One row that can be chosen: ``title`` and ``description`` are seen by who typed, ``message`` by the whole chat."""

    id: str
    title: str
    description: str
    message: str


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """Rows, and a button above them that opens the bot."""

    query_id: str
    articles: tuple[Article, ...]
    button: str
    #: What the button's link carries, see ``handlers/professional/links.py``.
    start: str


async def answer(calls: Calls, given: InlineAnswer) -> None:
    """Give an answer; Telegram's refusal, such as of a question that is too old, changes nothing for anybody."""
    try:
        await calls.call(
            "answerInlineQuery", timeout_seconds=ANSWER_WITHIN_SECONDS, inline_query_id=given.query_id,
            results=[_result(article) for article in given.articles],
            button={"text": given.button, "start_parameter": given.start}, **FOR_ONE_PERSON_AND_NOW,
        )  # fmt: skip
    except TelegramError as error:
        log.info("inline-not-answered", reason=type(error).__name__)


def _result(article: Article) -> dict[str, Any]:
    """A row without buttons: a press on one would come from anybody in that chat."""
    return {
        "type": "article", "id": article.id, "title": article.title, "description": article.description,
        "input_message_content": {"message_text": article.message},
    }  # fmt: skip
