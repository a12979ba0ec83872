"""sendMessage and sendChatAction, and how any message of the bot gets into a chat."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Json, Message
from bot.emulator.formatting import read_caption, read_text, refuse_too_long
from bot.emulator.markup import read_markup
from bot.emulator.methods.access import reply_target, wanted_thread, writable_chat
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: seconds that "is writing" is shown
TYPING_SECONDS = 5
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "pick_up_location",
        "record_video_note",
        "upload_video_note",
        "record_audio",
        "upload_audio",
        "cancel",
    }
)


@method("sendMessage")
def send_message(call: Call) -> Json:
    """Write a text into a chat."""
    return put(call, "sendMessage", read_text(call.given)).as_json()


def captioned(call: Call, media: Json) -> Json:
    """Media together with the caption that came with the call.

    Raises:
        TelegramRefusal: 400, the caption cannot be parsed.
    """
    return media | read_caption(call.given)


def put(call: Call, method_name: str, content: Json) -> Message:
    """Send content where the call says, with its keyboard, reply, topic and protection.

    Raises:
        TelegramRefusal: 400 or 403; nothing was sent.
    """
    markup = read_markup(call.given)
    chat = writable_chat(call)
    refuse_too_long(content)
    message = call.world.post(
        chat,
        call.world.bot,
        content,
        thread_id=wanted_thread(call, chat),
        reply_to=reply_target(call, chat),
        markup=markup if markup and "inline_keyboard" in markup else None,
        protected=call.given.flag("protect_content"),
    )
    show_keyboard(chat, markup)
    chat.typing_until = 0.0
    call.world.record_effect(method_name, message, {"reply_markup": markup})
    return message


def show_keyboard(chat: Chat, markup: Json | None) -> None:
    """Put up or take away the keyboard under the writing line."""
    if markup is None:
        return
    if "keyboard" in markup:
        chat.keyboard = markup
    elif markup.get("remove_keyboard"):
        chat.keyboard = None


@method("sendChatAction")
def send_chat_action(call: Call) -> Any:
    """Show for a few seconds that the bot is writing."""
    action = call.given.text("action")
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = writable_chat(call)
    wanted_thread(call, chat)
    chat.typing_until = 0.0 if action == "cancel" else call.world.now() + TYPING_SECONDS
    call.world.touch()
    return True
