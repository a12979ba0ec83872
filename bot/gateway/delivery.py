"""One message, one call of the Bot API, one result."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest

from bot.gateway.calls import Calls
from bot.gateway.faults import EDIT_IS_IMPOSSIBLE, TOPIC_IS_GONE, Fault, Outcome, judge, says
from bot.gateway.ledger import Due, Result
from bot.gateway.render import LONGEST_TOAST, Rendered, Renderer, cut
from bot.outbox.letter import Letter, from_json
from bot.outbox.rules import may_be_doubled, retry_pause
from bot.outbox.tables import OutgoingClass, OutgoingKind, OutgoingStatus

#: Longest name of a topic (Bot API, createForumTopic).
LONGEST_TOPIC_NAME = 128
#: Longest words under a file, in UTF-16 units (Bot API, sendDocument).
LONGEST_CAPTION = 1024

#: The commands of a role, each with the key of its description, by name.
Commands = Callable[[str, str], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What Telegram said when it took a message."""

    message_id: int = 0
    thread_id: int = 0


class Delivery:
    """Sends single messages; every error becomes a result."""

    def __init__(self, calls: Calls, renderer: Renderer, commands: Commands) -> None:
        self._telegram = calls
        self._renderer = renderer
        self._commands = commands
        self._ways: dict[str, Callable[[Due], Awaitable[Arrived]]] = {
            OutgoingKind.MESSAGE: self._send,
            OutgoingKind.EDIT: self._edit,
            OutgoingKind.DELETE: self._delete,
            OutgoingKind.ANSWER: self._answer,
            OutgoingKind.TOPIC: self._open_topic,
            OutgoingKind.COMMANDS: self._set_commands,
            OutgoingKind.DOCUMENT: self._send_file,
        }

    async def deliver(self, due: Due, *, now: Callable[[], datetime]) -> Result:
        """Send one message and tell what became of it."""
        try:
            arrived = await self._ways[due.kind](due)
        except Exception as error:
            topic_gone = bool(due.topic) and says(error, TOPIC_IS_GONE)
            return result_of(due, judge(error), now(), topic_gone=topic_gone)
        return Result(
            due, OutgoingStatus.SENT, unsure_times=due.unsure_times,
            message_id=arrived.message_id, thread_id=arrived.thread_id,
        )  # fmt: skip

    def _rendered(self, due: Due, *, doubtful: bool = False) -> Rendered:
        return self._renderer.render(_letter(due), due.language, doubtful=doubtful)

    async def _send(self, due: Due) -> Arrived:
        """Send a new message. Only this can come twice: an edit or a topic's name never says that it might."""
        thread_id = due.thread_id or None
        content = _content(self._rendered(due, doubtful=due.unsure_times > 0))
        message = await self._telegram.call("sendMessage", chat_id=due.chat_id, message_thread_id=thread_id, **content)
        return Arrived(int(message["message_id"]))

    async def _send_file(self, due: Due) -> Arrived:
        """Send a file with words under it."""
        rendered, file = self._rendered(due, doubtful=due.unsure_times > 0), due.payload["file"]
        message = await self._telegram.call(
            "sendDocument", chat_id=due.chat_id, message_thread_id=due.thread_id or None,
            document=InputFile(b64decode(file["base64"]), filename=file["name"]),
            caption=cut(rendered.text, LONGEST_CAPTION), caption_entities=rendered.entities or None,
            reply_markup=rendered.reply_markup,
        )  # fmt: skip
        return Arrived(int(message["message_id"]))

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
        content = _content(self._rendered(due))
        await self._telegram.call("editMessageText", chat_id=due.chat_id, message_id=due.target_id, **content)
        return Arrived(due.target_id)

    async def _delete(self, due: Due) -> Arrived:
        if due.target_id:
            await self._telegram.call("deleteMessage", chat_id=due.chat_id, message_id=due.target_id)
        return Arrived()

    async def _answer(self, due: Due) -> Arrived:
        letter = due.payload["letter"]
        words = self._renderer.line(from_json(letter).parts[0], due.language) if letter else ""
        toast, alert = cut(words, LONGEST_TOAST) or None, due.payload["alert"] or None
        query_id = due.payload["query_id"]
        await self._telegram.call("answerCallbackQuery", callback_query_id=query_id, text=toast, show_alert=alert)
        return Arrived()

    async def _open_topic(self, due: Due) -> Arrived:
        """Open a topic in the person's chat, unless it is open already or the bot may not."""
        if due.thread_id or not self._telegram.bot.bot.has_topics_enabled or "letter" not in due.payload:
            return Arrived()
        name = cut(self._rendered(due).text, LONGEST_TOPIC_NAME)
        topic = await self._telegram.call("createForumTopic", chat_id=due.chat_id, name=name)
        return Arrived(thread_id=int(topic["message_thread_id"]))

    async def _set_commands(self, due: Due) -> Arrived:
        commands = [{"command": command, "description": words} for command, words in self._texts(due)]
        scope = {"type": "chat", "chat_id": due.chat_id}
        await self._telegram.call("setMyCommands", commands=commands, scope=scope)
        return Arrived()

    def _texts(self, due: Due) -> list[tuple[str, str]]:
        return self._commands(due.payload["role"], due.language)


def _letter(due: Due) -> Letter:
    return from_json(due.payload["letter"])


def _content(rendered: Rendered) -> dict[str, Any]:
    """The parameters of a message's content. Links are not looked up: Telegram would open one-time addresses."""
    return {
        "text": rendered.text,
        "entities": rendered.entities or None,
        "reply_markup": rendered.reply_markup,
        "link_preview_options": {"is_disabled": True},
    }


def result_of(due: Due, fault: Fault, now: datetime, *, topic_gone: bool) -> Result:
    """What an outcome means for the row."""
    if topic_gone:
        return Result(due, OutgoingStatus.PENDING, "topic gone", now, due.unsure_times, topic_gone=True)
    if fault.outcome is Outcome.SENT:
        return Result(due, OutgoingStatus.SENT, unsure_times=due.unsure_times)
    if fault.outcome is Outcome.WAIT:
        until = now + fault.pause
        return Result(due, OutgoingStatus.PENDING, fault.reason, until, due.unsure_times, chat_rests_until=until)
    if fault.outcome is Outcome.MOVED:
        return Result(due, OutgoingStatus.PENDING, fault.reason, now, due.unsure_times, moved_to=fault.moved_to)
    if fault.outcome is Outcome.RETRY:
        return Result(due, OutgoingStatus.PENDING, fault.reason, now + retry_pause(due.tries), due.unsure_times)
    if fault.outcome is Outcome.UNSURE or fault.outcome is Outcome.TROUBLE:
        return _unsure(due, fault, now)
    gone = fault.outcome is Outcome.UNREACHABLE and not due.elsewhere
    return Result(due, OutgoingStatus.FAILED, fault.reason, unsure_times=due.unsure_times, unreachable=gone)


def _unsure(due: Due, fault: Fault, now: datetime) -> Result:
    """Nobody knows whether it arrived: trouble at the server is waited out, a cut connection is tried once more."""
    times = due.unsure_times + 1
    if due.kind == OutgoingKind.ANSWER or not may_be_doubled(
        due.klass, 1 if fault.outcome is Outcome.TROUBLE else times
    ):
        return Result(due, OutgoingStatus.UNSURE, fault.reason, unsure_times=times)
    return Result(due, OutgoingStatus.PENDING, fault.reason, now + retry_pause(due.tries), times)
