"""copyMessage, copyMessages, forwardMessage: the same content again, elsewhere."""

from __future__ import annotations

from bot.emulator.chats import Json, Message
from bot.emulator.formatting import read_caption
from bot.emulator.methods.access import known_chat, named_message, named_messages
from bot.emulator.methods.sending import put
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: what a message says besides what happened; anything else is a service message
CONTENT = frozenset({"text", "photo", "document", "voice", "sticker", "video"})


@method("copyMessage")
def copy_message(call: Call) -> Json:
    """Send the content of a message again without telling where it came from."""
    message = _source(call, "message to copy not found")
    if not CONTENT & message.content.keys():
        raise bad_request("can't copy message")
    content = dict(message.content)
    if "caption" in call.given.values and "text" not in content:
        content = {k: v for k, v in content.items() if not k.startswith("caption")} | read_caption(call.given)
    return {"message_id": put(call, "copyMessage", content).message_id}


@method("copyMessages")
def copy_messages(call: Call) -> list[Json]:
    """Copy up to 100 messages; those that are missing or cannot be copied are skipped."""
    found = named_messages(call, known_chat(call, "from_chat_id"))
    if not found:
        raise bad_request("there are no messages to copy")
    copied = [m for m in found if CONTENT & m.content.keys() and not m.protected]
    return [{"message_id": put(call, "copyMessages", dict(m.content)).message_id} for m in copied]


@method("forwardMessage")
def forward_message(call: Call) -> Json:
    """Send a message again with its origin."""
    message = _source(call, "message to forward not found")
    if not CONTENT & message.content.keys():
        raise bad_request("message can't be forwarded")
    origin = {"type": "user", "date": message.date, "sender_user": message.sender}
    return put(call, "forwardMessage", message.content | {"forward_origin": origin}).as_json()


def _source(call: Call, missing: str) -> Message:
    origin = known_chat(call, "from_chat_id")
    message = named_message(call, origin, missing=missing)
    if message.protected:
        raise bad_request("message has protected content and can't be forwarded")
    return message
