"""Topics: in forum supergroups, and in private chats when the bot has them switched on."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Json, Topic
from bot.emulator.methods.access import GENERAL_TOPIC, is_administrator, writable_chat
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: characters of a topic's name; the rest is cut off
LONGEST_NAME = 128
#: the colours that Telegram offers for a topic's icon, as RGB numbers
COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


@method("createForumTopic")
def create_forum_topic(call: Call) -> Json:
    """A new topic; its number is that of the service message that announces it."""
    chat = _forum(call)
    name = call.given.text("name").strip()[:LONGEST_NAME]
    if not name:
        raise bad_request("name must be non-empty")
    colour = call.given.integer("icon_color", COLOURS[0])
    if colour not in COLOURS:
        raise bad_request("invalid topic icon color specified")
    message = call.world.post(chat, call.world.bot, {"forum_topic_created": _created(name, colour)})
    message.thread_id = message.message_id
    chat.topics[message.message_id] = Topic(message.message_id, name, colour)
    call.world.tell_bot("message", message)
    call.world.record_effect("createForumTopic", message, {"name": name})
    return _created(name, colour) | {"message_thread_id": message.message_id}


def _created(name: str, colour: int) -> Json:
    return {"name": name, "icon_color": colour}


@method("editForumTopic")
def edit_forum_topic(call: Call) -> Any:
    """Rename a topic."""
    chat = _forum(call)
    topic = _topic(call, chat)
    name = call.given.text("name").strip()[:LONGEST_NAME]
    if name in ("", topic.name) and not call.given.has("icon_custom_emoji_id"):
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = name or topic.name
    _announce(call, chat, topic, {"forum_topic_edited": {"name": topic.name}})
    return True


@method("closeForumTopic")
def close_forum_topic(call: Call) -> Any:
    """Close a topic of a supergroup: only administrators write to it from now on."""
    return _set_closed(call, True, {"forum_topic_closed": {}})


@method("reopenForumTopic")
def reopen_forum_topic(call: Call) -> Any:
    """Open a closed topic again."""
    return _set_closed(call, False, {"forum_topic_reopened": {}})


def _set_closed(call: Call, closed: bool, service: Json) -> Any:
    chat = _forum(call)
    if chat.is_private:
        raise bad_request("the chat is not a supergroup forum")
    topic = _topic(call, chat)
    if topic.closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    _announce(call, chat, topic, service)
    return True


@method("deleteForumTopic")
def delete_forum_topic(call: Call) -> Any:
    """Remove a topic with everything in it."""
    chat = _forum(call)
    topic = _topic(call, chat)
    chat.remove_topic(topic.thread_id)
    call.world.touch()
    return True


def _forum(call: Call) -> Chat:
    chat = writable_chat(call)
    if chat.kind == "group":
        raise bad_request("the chat is not a supergroup forum")
    if not (call.world.topics_enabled if chat.is_private else chat.is_forum):
        raise bad_request("the chat is not a forum")
    if not chat.is_private and not is_administrator(chat):
        raise bad_request("not enough rights to create a topic")
    return chat


def _topic(call: Call, chat: Chat) -> Topic:
    thread_id = call.given.integer("message_thread_id")
    topic = chat.topics.get(thread_id)
    if topic is None or thread_id == GENERAL_TOPIC:
        raise bad_request("TOPIC_ID_INVALID")
    return topic


def _announce(call: Call, chat: Chat, topic: Topic, service: Json) -> None:
    call.world.announce(chat, call.world.bot, service, thread_id=topic.thread_id)
