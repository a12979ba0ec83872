"""The table: which Telegram handler leads to which kind of event. Everything after that is the desk's."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ChatMemberHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.gateway.inline import InlineAnswer
from handlers import intake
from handlers.desk import Desk
from handlers.inline import InlineDesk
from handlers.visit import Event

_PRIVATE = filters.ChatType.PRIVATE
_NEW = filters.UpdateType.MESSAGE
_SERVICE = filters.StatusUpdate.ALL

#: Updates of each kind, first match wins.
Read = Callable[[Update], Event]


#: Gives an answer to what was typed after the bot's name.
AnswerInline = Callable[[InlineAnswer], Awaitable[None]]


def add_routes(
    application: Application[Any, Any, Any, Any, Any, Any], desk: Desk, inline: InlineDesk, answer: AnswerInline
) -> None:
    """Let the application hand every update to the desk."""

    def lead_to(read: Read) -> Any:
        async def receive(update: Update, _context: Any) -> None:
            await desk.receive(update.update_id, lambda: read(update))

        return receive

    async def answer_inline(update: Update, _context: Any) -> None:
        given = await inline.receive(update.update_id, lambda: intake.inline_event(update))
        if given is not None:
            await answer(given)

    application.add_handlers(
        [
            InlineQueryHandler(answer_inline),
            CallbackQueryHandler(lead_to(intake.press_event)),
            MessageHandler(_PRIVATE & _NEW & filters.TEXT, lead_to(intake.text_event)),
            MessageHandler(_PRIVATE & filters.UpdateType.EDITED_MESSAGE, lead_to(intake.edit_event)),
            MessageHandler(_NEW & _SERVICE, lead_to(intake.service_event)),
            MessageHandler(_PRIVATE & _NEW, lead_to(intake.text_event)),
            MessageHandler(filters.ChatType.GROUPS & _NEW & filters.COMMAND, lead_to(intake.group_event)),
            ChatMemberHandler(lead_to(intake.membership_event), ChatMemberHandler.MY_CHAT_MEMBER),
            ChatMemberHandler(lead_to(intake.member_event), ChatMemberHandler.CHAT_MEMBER),
            TypeHandler(Update, lead_to(intake.other_event)),
        ]
    )
