"""One message, one call of the Bot API, one result."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import Bot, BotCommand, BotCommandScopeChat, LinkPreviewOptions
from telegram.error import BadRequest

from bot.gateway.faults import EDIT_IS_IMPOSSIBLE, TOPIC_IS_GONE, Fault, Outcome, judge, says
from bot.gateway.ledger import Due, Result
from bot.gateway.render import LONGEST_TOAST, Rendered, Renderer, cut
from bot.outbox.letter import Letter, from_json
from bot.outbox.rules import may_be_doubled, retry_pause
from bot.outbox.tables import OutgoingClass, OutgoingKind, OutgoingStatus

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

#: The commands of a role, each with the key of its description, by name.
Commands = Callable[[str, str], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What Telegram said when it took a message."""

    message_id: int = 0
    thread_id: int = 0


class Delivery:
    """Sends single messages; every error becomes a result."""

    def __init__(self, bot: Bot, renderer: Renderer, commands: Commands) -> None:
        self._bot = bot
        self._renderer = renderer
        self._commands = commands
        self._calls: dict[str, Callable[[Due], Awaitable[Arrived]]] = {
            OutgoingKind.MESSAGE: self._send,
            OutgoingKind.EDIT: self._edit,
            OutgoingKind.DELETE: self._delete,
            OutgoingKind.ANSWER: self._answer,
            OutgoingKind.TOPIC: self._open_topic,
            OutgoingKind.COMMANDS: self._set_commands,
        }

    async def deliver(self, due: Due, *, now: Callable[[], datetime]) -> Result:
        """Send one message and tell what became of it."""
        try:
            arrived = await self._calls[due.kind](due)
        except Exception as error:
            return result_of(due, judge(error), now(), topic_gone=says(error, TOPIC_IS_GONE))
        return Result(
            due, OutgoingStatus.SENT, unsure_times=due.unsure_times,
            message_id=arrived.message_id, thread_id=arrived.thread_id,
        )  # fmt: skip

    def _rendered(self, due: Due) -> Rendered:
        return self._renderer.render(_letter(due), due.language, doubtful=due.unsure_times > 0)

    async def _send(self, due: Due) -> Arrived:
        rendered = self._rendered(due)
        message = await self._bot.send_message(
            due.chat_id, rendered.text, message_thread_id=due.thread_id or None,
            link_preview_options=_NO_PREVIEW, api_kwargs=_api_kwargs(rendered),
        )  # fmt: skip
        return Arrived(message.message_id)

    async def _edit(self, due: Due) -> Arrived:
        """Change an earlier message; where that is impossible, a relayed one is sent anew and a card is let be."""
        try:
            if due.target_id:
                return await self._edit_existing(due)
        except BadRequest as error:
            if not says(error, EDIT_IS_IMPOSSIBLE):
                raise
        return await self._send(due) if due.klass == OutgoingClass.RELAY else Arrived()

    async def _edit_existing(self, due: Due) -> Arrived:
        rendered = self._rendered(due)
        await self._bot.edit_message_text(
            rendered.text,
            due.chat_id,
            due.target_id,
            link_preview_options=_NO_PREVIEW,
            api_kwargs=_api_kwargs(rendered),
        )
        return Arrived(due.target_id)

    async def _delete(self, due: Due) -> Arrived:
        if due.target_id:
            await self._bot.delete_message(due.chat_id, due.target_id)
        return Arrived()

    async def _answer(self, due: Due) -> Arrived:
        letter = due.payload["letter"]
        words = self._renderer.line(from_json(letter).parts[0], due.language) if letter else None
        toast = cut(words, LONGEST_TOAST) if words else None
        await self._bot.answer_callback_query(due.payload["query_id"], toast, show_alert=due.payload["alert"] or None)
        return Arrived()

    async def _open_topic(self, due: Due) -> Arrived:
        """Open a topic in the person's chat, unless it is open already or the bot may not."""
        if due.thread_id or not self._bot.bot.has_topics_enabled:
            return Arrived()
        name = cut(self._rendered(due).text, 128)
        topic = await self._bot.create_forum_topic(due.chat_id, name)
        return Arrived(thread_id=topic.message_thread_id)

    async def _set_commands(self, due: Due) -> Arrived:
        commands = [BotCommand(*pair) for pair in self._commands(due.payload["role"], due.language)]
        await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(due.chat_id))
        return Arrived()


def _letter(due: Due) -> Letter:
    return from_json(due.payload["letter"])


def _api_kwargs(rendered: Rendered) -> dict[str, Any]:
    kwargs: dict[str, Any] = {}
    if rendered.entities:
        kwargs["entities"] = rendered.entities
    if rendered.reply_markup:
        kwargs["reply_markup"] = rendered.reply_markup
    return kwargs


def result_of(due: Due, fault: Fault, now: datetime, *, topic_gone: bool) -> Result:
    """What an outcome means for the row."""
    if topic_gone:
        return Result(due, OutgoingStatus.PENDING, "topic gone", now, due.unsure_times, topic_gone=True)
    if fault.outcome is Outcome.SENT:
        return Result(due, OutgoingStatus.SENT, unsure_times=due.unsure_times)
    if fault.outcome is Outcome.WAIT:
        until = now + fault.pause
        return Result(due, OutgoingStatus.PENDING, fault.reason, until, due.unsure_times, chat_rests_until=until)
    if fault.outcome is Outcome.RETRY:
        return Result(due, OutgoingStatus.PENDING, fault.reason, now + retry_pause(due.tries), due.unsure_times)
    if fault.outcome is Outcome.UNSURE or fault.outcome is Outcome.TROUBLE:
        return _unsure(due, fault, now)
    gone = fault.outcome is Outcome.UNREACHABLE
    return Result(due, OutgoingStatus.FAILED, fault.reason, unsure_times=due.unsure_times, unreachable=gone)


def _unsure(due: Due, fault: Fault, now: datetime) -> Result:
    """Nobody knows whether it arrived: trouble at the server is waited out, a cut connection is tried once more."""
    times = due.unsure_times + 1
    if due.kind == OutgoingKind.ANSWER or not may_be_doubled(
        due.klass, 1 if fault.outcome is Outcome.TROUBLE else times
    ):
        return Result(due, OutgoingStatus.UNSURE, fault.reason, unsure_times=times)
    return Result(due, OutgoingStatus.PENDING, fault.reason, now + retry_pause(due.tries), times)
