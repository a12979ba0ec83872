"""What an error of Telegram says about the effect: whether to wait, try again, give up or be unsure.

python-telegram-bot makes ``TimedOut`` and ``BadRequest`` kinds of ``NetworkError``, so the order of the questions matters.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.gateway.transport import NotSent


class Outcome(StrEnum):
    """What became of a message."""

    SENT = "sent"
    WAIT = "wait"  #: not sent; Telegram says how long to leave this chat alone
    RETRY = "retry"  #: not sent; try again after a growing pause
    UNSURE = "unsure"  #: sent or not, nobody knows
    TROUBLE = "trouble"  #: the server failed; sent or not, nobody knows, and it is waited out
    UNREACHABLE = "unreachable"  #: not sent; the person's chat takes no messages
    MOVED = "moved"  #: not sent; the group has another number now
    FAILED = "failed"  #: not sent and never will be


@dataclass(frozen=True, slots=True)
class Fault:
    """An outcome with what the outbox needs to know about it."""

    outcome: Outcome
    reason: str = ""
    pause: timedelta = timedelta(0)
    #: The group's number now, where it moved.
    moved_to: int = 0


#: Beginnings of refusals that mean: it is already as asked (telegram-api, rows 27, 29, 32; wording of the server's source).
_ALREADY_SO = (
    "message is not modified",
    "query is too old",
    "message to delete not found",
    "message can't be deleted",
    "topic_not_modified",
)
#: Beginnings of refusals that mean: there is nobody at this address, or in this group the bot may not speak.
_NOBODY_THERE = (
    "chat not found",
    "user is deactivated",
    "have no rights to send a message",
    "not enough rights to send",
    "chat_write_forbidden",
    "topic_closed",
    "peer_id_invalid",
)
TOPIC_IS_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid", "topic_closed")
EDIT_IS_IMPOSSIBLE = (
    "message to edit not found",
    "message can't be edited",
    "there is no text in the message to edit",
)


def says(error: BaseException, beginnings: tuple[str, ...]) -> bool:
    """Whether Telegram's refusal begins with one of these, in any case of letters."""
    return str(error).lower().removeprefix("bad request: ").startswith(beginnings)


def judge(error: BaseException) -> Fault:
    """What an error of a sending call means for the message."""
    if isinstance(error, RetryAfter):
        return Fault(Outcome.WAIT, "flood", _seconds(error))
    if isinstance(error, NotSent):
        return Fault(Outcome.RETRY, "no connection")
    if isinstance(error, Forbidden):
        return Fault(Outcome.UNREACHABLE, "blocked")
    if isinstance(error, ChatMigrated):
        return Fault(Outcome.MOVED, "chat moved", moved_to=error.new_chat_id)
    if isinstance(error, BadRequest):
        return _judge_bad_request(error)
    if isinstance(error, (Conflict, InvalidToken)):
        return Fault(Outcome.RETRY, "token or conflict")
    if type(error) is NetworkError:
        return Fault(Outcome.TROUBLE, "server trouble")
    if isinstance(error, TelegramError):
        return Fault(Outcome.UNSURE, type(error).__name__)
    return Fault(Outcome.FAILED, type(error).__name__)


def _judge_bad_request(error: BadRequest) -> Fault:
    if says(error, _ALREADY_SO):
        return Fault(Outcome.SENT)
    if says(error, _NOBODY_THERE):
        return Fault(Outcome.UNREACHABLE, "nobody there")
    return Fault(Outcome.FAILED, "refused")


def _seconds(error: RetryAfter) -> timedelta:
    wait = error._retry_after if hasattr(error, "_retry_after") else error.retry_after
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
