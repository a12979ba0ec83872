"""The phones as the page shows them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.emulator.chats import Json, Message
from bot.emulator.methods.commands import commands_for
from bot.emulator.phone import Phone
from bot.emulator.world import World

if TYPE_CHECKING:
    from bot.emulator.emulator import Emulator

#: media as the Bot API names them → as the page does
MEDIA = {"photo": "photo", "sticker": "sticker", "voice": "voice", "document": "document"}
#: newest messages that the page gets per phone
MOST_SHOWN = 300


def state_of(emulator: Emulator) -> Json:
    """Everything that the page shows, in one object."""
    world = emulator.world
    return {
        "clock": emulator.clock.now().isoformat(),
        "bot": {
            "username": world.bot["username"],
            "name": world.bot["first_name"],
            "topics_enabled": world.topics_enabled,
        },
        "version": world.version,
        "phones": [phone_state(phone) for phone in emulator.phones.values()],
    }


def phone_state(phone: Phone) -> Json:
    """One phone and its private chat with the bot."""
    toast = phone.world.toasts.get(phone.id)
    return {
        "id": phone.id,
        "name": phone.person.first_name,
        "label": phone.label,
        "role": phone.role,
        "language_code": phone.person.language_code,
        "blocked": phone.chat.bot_status == "kicked",
        "commands": commands_for(phone.world.commands, phone.chat, phone.person),
        "keyboard": _keyboard(phone),
        "topics": [{"thread_id": t.thread_id, "name": t.name, "closed": t.closed} for t in phone.topics],
        "messages": [_message(phone.world, message) for message in phone.messages[-MOST_SHOWN:]],
        "toast": {"id": toast.number, "text": toast.text, "alert": toast.alert} if toast else None,
        "typing": phone.chat.typing_until > phone.world.now(),
        "inline": _inline(phone),
    }


def _inline(phone: Phone) -> Json | None:
    """The newest question after the bot's name, and what came of it; rows are None until the bot has answered."""
    question = phone.world.questions.get(phone.asked)
    if question is None:
        return None
    shown = ("id", "title", "description")
    given = question.results
    rows = None if given is None else [{name: row.get(name, "") for name in shown} for row in given]
    button = question.button["text"] if question.button else None
    return {"query_id": phone.asked, "text": question.text, "rows": rows, "button": button}


def _keyboard(phone: Phone) -> Json | None:
    shown = phone.chat.keyboard
    if shown is None:
        return None
    return {
        "rows": phone.keyboard,
        "persistent": bool(shown.get("is_persistent")),
        "placeholder": shown.get("input_field_placeholder"),
    }


def _message(world: World, message: Message) -> Json:
    target = message.reply_to
    return {
        "message_id": message.message_id,
        "from": "bot" if message.from_bot else "me",
        "text": message.text,
        "entities": message.content.get("entities") or message.content.get("caption_entities") or [],
        "date": datetime.fromtimestamp(message.date, UTC).isoformat(),
        "edited": message.edit_date is not None,
        "reply_to": {"message_id": target.message_id, "text": target.text} if target else None,
        "thread_id": message.thread_id,
        "media": _media(world, message),
        "buttons": [[_button(button) for button in row] for row in (message.markup or {}).get("inline_keyboard", [])],
    }


def _button(button: Json) -> Json:
    if "url" in button:
        return {"text": button["text"], "url": button["url"]}
    if "switch_inline_query_current_chat" in button:
        return {"text": button["text"], "search": button["switch_inline_query_current_chat"]}
    return {"text": button["text"], "data": button.get("callback_data", "")}


def _media(world: World, message: Message) -> Json | None:
    for kind, shown in MEDIA.items():
        found = message.content.get(kind)
        if found:
            file = found[-1] if isinstance(found, list) else found
            stored = world.files.get(file["file_id"])
            name = file.get("file_name") or (stored.name if stored else "")
            return {"kind": shown, "name": name, "file_id": file["file_id"]}
    return None
