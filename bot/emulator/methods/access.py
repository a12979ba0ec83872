"""What every method asks first: is there such a chat, topic or message, and may the bot go there."""

from __future__ import annotations

from bot.emulator.chats import Chat, Message, Topic
from bot.emulator.methods.table import Call
from bot.emulator.refusals import bad_request, forbidden
from bot.emulator.wire import Given
from bot.emulator.world import World

#: the topic that every forum has; it cannot be addressed by its number
GENERAL_TOPIC = 1
#: most messages removed or copied by one call
MOST_AT_ONCE = 100


def known_chat(call: Call, name: str = "chat_id") -> Chat:
    """The chat that the call names.

    Raises:
        TelegramRefusal: 400, no chat is named or the bot knows none by that name.
    """
    wanted = call.given.text(name).strip()
    if not wanted:
        raise bad_request("chat_id is empty")
    chat = find_chat(call.world, wanted)
    if chat is None:
        raise bad_request("chat not found")
    return chat


def find_chat(world: World, wanted: str) -> Chat | None:
    """A chat by its number, or a supergroup by its ``@name``."""
    if wanted.startswith("@"):
        named = (c for c in world.chats.values() if c.username and not c.is_private)
        return next((c for c in named if c.username == wanted[1:]), None)
    try:
        return world.chats.get(int(wanted))
    except ValueError:
        return None


def writable_chat(call: Call) -> Chat:
    """The chat, if the bot may write to it now.

    Raises:
        TelegramRefusal: 400 or 403 with Telegram's reason.
    """
    chat = known_chat(call)
    if chat.is_private:
        _refuse_private(call.world, chat)
    else:
        refuse_group(chat)
    return chat


def _refuse_private(world: World, chat: Chat) -> None:
    if world.people[chat.chat_id].deactivated:
        raise forbidden("user is deactivated")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.bot_status == "kicked":
        raise forbidden("bot was blocked by the user")


def refuse_group(chat: Chat) -> None:
    """Refuse a group that is gone or that the bot is not in.

    Raises:
        TelegramRefusal: 400 with the new number of an upgraded group, 403 otherwise.
    """
    if chat.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if chat.deleted:
        raise forbidden(f"the {chat.kind} chat was deleted")
    if chat.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if chat.bot_status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if chat.bot_status == "restricted":
        raise bad_request("not enough rights to send text messages to the chat")


def is_administrator(chat: Chat) -> bool:
    """Whether the bot has an administrator's rights in a group."""
    return chat.bot_status in {"administrator", "creator"}


def wanted_thread(call: Call, chat: Chat) -> int | None:
    """The topic that a message shall go to; chats without topics ignore the parameter.

    Raises:
        TelegramRefusal: 400, there is no such topic, or it is closed to the bot.
    """
    thread_id = call.given.integer("message_thread_id")
    if not thread_id or not (chat.is_private or chat.is_forum):
        return None
    topic = chat.topics.get(thread_id)
    if topic is None or thread_id == GENERAL_TOPIC:
        raise bad_request("message thread not found")
    _refuse_closed(chat, topic)
    return thread_id


def _refuse_closed(chat: Chat, topic: Topic) -> None:
    if topic.closed and not is_administrator(chat):
        raise bad_request("TOPIC_CLOSED")


def named_message(call: Call, chat: Chat, *, missing: str, name: str = "message_id") -> Message:
    """The message that the call names.

    Raises:
        TelegramRefusal: 400, none is named, or ``missing`` because the chat has no such message.
    """
    message_id = call.given.integer(name)
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(missing)
    return message


def named_messages(call: Call, chat: Chat) -> list[Message]:
    """Those of the messages that the call lists which the chat has.

    Raises:
        TelegramRefusal: 400, none or more than a hundred are listed, or what is listed are no numbers.
    """
    wanted = call.given.structure("message_ids", called="message identifiers")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > MOST_AT_ONCE:
        raise bad_request("too many message identifiers specified")
    if not all(str(number).lstrip("-").isdecimal() for number in wanted):
        raise bad_request("can't parse message identifiers")
    return [chat.messages[int(number)] for number in wanted if int(number) in chat.messages]


def reply_target(call: Call, chat: Chat) -> Message | None:
    """The message to reply to, by ``reply_parameters`` or the older ``reply_to_message_id``.

    Raises:
        TelegramRefusal: 400, it is gone and the call does not allow to send without.
    """
    wanted = call.given.structure("reply_parameters", called="reply parameters")
    if wanted is None:
        message_id = call.given.integer("reply_to_message_id")
        may_miss = call.given.flag("allow_sending_without_reply")
    elif isinstance(wanted, dict):
        message_id = Given(wanted).integer("message_id")
        may_miss = wanted.get("allow_sending_without_reply") is True
    else:
        raise bad_request("object expected as reply parameters")
    found = chat.messages.get(message_id) if message_id else None
    if message_id and found is None and not may_miss:
        raise bad_request("message to be replied not found")
    return found
