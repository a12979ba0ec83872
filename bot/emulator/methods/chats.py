"""What the bot may ask about chats and their members, and how it leaves."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Chat, Json
from bot.emulator.methods.access import known_chat, refuse_group
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request
from bot.emulator.world import World, member_shape

PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages",
    "can_manage_topics",
)  # fmt: skip
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
#: reactions that a message may carry
MOST_REACTIONS = 11


@method("getChat")
def get_chat(call: Call) -> Json:
    """Everything the bot may know about a chat."""
    chat = known_chat(call)
    if not chat.is_private:
        refuse_group(chat)
    shape = chat.as_json() | {
        "accent_color_id": abs(chat.chat_id) % 7,
        "max_reaction_count": MOST_REACTIONS,
        "accepted_gift_types": dict.fromkeys(GIFTS, chat.is_private),
    }
    return shape if chat.is_private else shape | {"permissions": dict.fromkeys(PERMISSIONS, True)}


@method("getChatMember")
def get_chat_member(call: Call) -> Json:
    """A user's standing in a chat."""
    chat = known_chat(call)
    if not chat.is_private:
        refuse_group(chat)
    user_id = call.given.integer("user_id")
    if not user_id:
        raise bad_request("invalid user_id specified")
    return member_shape(_user(call.world, user_id), _status(call.world, chat, user_id))


def _user(world: World, user_id: int) -> Json:
    if user_id == world.bot["id"]:
        return world.bot
    person = world.people.get(user_id)
    if person is None:
        raise bad_request("user not found")
    return person.as_json()


def _status(world: World, chat: Chat, user_id: int) -> str:
    if user_id == world.bot["id"]:
        return chat.bot_status
    if chat.is_private:
        return "member" if user_id == chat.chat_id else "left"
    return chat.members.get(user_id, "left")


@method("getChatAdministrators")
def get_chat_administrators(call: Call) -> list[Json]:
    """The owner and the administrators of a group, bots left out."""
    chat = _group(call)
    found = {u: s for u, s in chat.members.items() if s in {"creator", "administrator"}}
    return [member_shape(_user(call.world, user_id), status) for user_id, status in found.items()]


@method("getChatMemberCount")
def get_chat_member_count(call: Call) -> int:
    """How many are in a group, the bot included."""
    chat = _group(call)
    return 1 + sum(1 for status in chat.members.values() if status not in {"left", "kicked"})


@method("leaveChat")
def leave_chat(call: Call) -> Any:
    """The bot leaves a group."""
    chat = _group(call)
    chat.bot_status = "left"
    call.world.touch()
    return True


def _group(call: Call) -> Chat:
    chat = known_chat(call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    refuse_group(chat)
    return chat
