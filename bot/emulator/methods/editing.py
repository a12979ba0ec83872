"""Changing and removing what the bot has sent."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Json, Message
from bot.emulator.formatting import MOST_CAPTION, MOST_TEXT, read_caption, read_text
from bot.emulator.markup import read_inline
from bot.emulator.methods.access import (
    is_administrator,
    known_chat,
    named_message,
    named_messages,
    writable_chat,
)
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: seconds after which a message cannot be removed from the other's chat any more
DELETABLE_SECONDS = 2 * 86_400
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@method("editMessageText")
def edit_message_text(call: Call) -> Json:
    """Replace the text and the inline keyboard of one of the bot's messages."""
    content = read_text(call.given)
    message = _editable(call)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    if len(content["text"]) > MOST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _change(call, "editMessageText", message, content, read_inline(call.given))


@method("editMessageCaption")
def edit_message_caption(call: Call) -> Json:
    """Replace the caption and the inline keyboard of one of the bot's messages."""
    caption = read_caption(call.given)
    message = _editable(call)
    if "text" in message.content:
        raise bad_request("there is no caption in the message to edit")
    if len(caption.get("caption", "")) > MOST_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    media = {k: v for k, v in message.content.items() if k not in {"caption", "caption_entities"}}
    return _change(call, "editMessageCaption", message, media | caption, read_inline(call.given))


@method("editMessageReplyMarkup")
def edit_message_reply_markup(call: Call) -> Json:
    """Replace or remove the inline keyboard of one of the bot's messages."""
    markup = read_inline(call.given)
    message = _editable(call)
    return _change(call, "editMessageReplyMarkup", message, message.content, markup)


def _editable(call: Call) -> Message:
    if call.given.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = writable_chat(call)
    message = named_message(call, chat, missing="message to edit not found")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, name: str, message: Message, content: Json, markup: Json | None) -> Json:
    if content == message.content and markup == message.markup:
        raise bad_request(NOT_MODIFIED)
    if content != message.content:
        message.edit_date = int(call.world.now())
    message.content, message.markup = content, markup
    call.world.touch()
    call.world.record_effect(name, message, {"reply_markup": markup})
    return message.as_json()


@method("deleteMessage")
def delete_message(call: Call) -> Any:
    """Remove a message for everybody in the chat."""
    chat = known_chat(call)
    message = named_message(call, chat, missing="message to delete not found")
    _refuse_delete(call, chat, message)
    _remove(call, message)
    return True


@method("deleteMessages")
def delete_messages(call: Call) -> Any:
    """Remove up to 100 messages; those that are missing are skipped."""
    chat = known_chat(call)
    found = named_messages(call, chat)
    for message in found:
        _refuse_delete(call, chat, message)
    for message in found:
        _remove(call, message)
    return True


def _remove(call: Call, message: Message) -> None:
    call.world.take_back(message)
    call.world.record_effect("deleteMessage", message, {})


def _refuse_delete(call: Call, chat: Chat, message: Message) -> None:
    if not chat.is_private and is_administrator(chat):
        return
    if not chat.is_private and not message.from_bot:
        raise bad_request("message can't be deleted")
    if call.world.now() - message.date > DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
