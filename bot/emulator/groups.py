"""What happens to groups: joining, leaving, the bot's standing, upgrading, and what the bot hears there."""

from __future__ import annotations

from bot.emulator.chats import Chat, Message, Person
from bot.emulator.world import World


def bot_hears(world: World, message: Message) -> bool:
    """Whether a message of a person is delivered to the bot.

    In groups a bot in privacy mode hears only commands, mentions of itself and replies to itself, unless it
    is an administrator.
    """
    chat = message.chat
    if chat.bot_status in {"left", "kicked"}:
        return False
    if chat.is_private or world.reads_all_group_messages or chat.bot_status == "administrator":
        return True
    is_reply = message.reply_to is not None and message.reply_to.from_bot
    named = f"@{world.bot['username']}" in message.text
    return is_reply or named or message.text.startswith("/")


def join(world: World, chat: Chat, person: Person) -> None:
    """A person joins a group."""
    old = chat.members.get(person.user_id, "left")
    chat.members[person.user_id] = "member"
    world.announce(chat, person.as_json(), {"new_chat_members": [person.as_json()]})
    world.tell_member_status(chat, person, person, old, "member")


def leave(world: World, chat: Chat, person: Person) -> None:
    """A person leaves a group."""
    old = chat.members.get(person.user_id, "member")
    chat.members[person.user_id] = "left"
    world.announce(chat, person.as_json(), {"left_chat_member": person.as_json()})
    world.tell_member_status(chat, person, person, old, "left")


def take_out(world: World, chat: Chat, actor: Person, person: Person) -> None:
    """Somebody takes another person out of a group, for good."""
    old = chat.members.get(person.user_id, "member")
    chat.members[person.user_id] = "kicked"
    world.announce(chat, actor.as_json(), {"left_chat_member": person.as_json()})
    world.tell_member_status(chat, actor, person, old, "kicked")


def set_bot_status(world: World, chat: Chat, actor: Person, status: str) -> None:
    """Somebody adds, promotes, demotes or removes the bot."""
    old, chat.bot_status = chat.bot_status, status
    world.tell_my_status(chat, actor, old, status)


def delete_group(world: World, chat: Chat) -> None:
    """The owner deletes the group."""
    chat.deleted = True
    world.touch()


def upgrade(world: World, chat: Chat, *, is_forum: bool = False) -> Chat:
    """A group becomes a supergroup with a new number; both chats say so in a service message."""
    people = [world.people[user_id] for user_id in chat.members]
    new = world.add_group(chat.name, people, is_forum=is_forum, bot_status=chat.bot_status)
    new.members = dict(chat.members)
    owner = people[0].as_json() if people else dict(world.bot)
    world.announce(chat, owner, {"migrate_to_chat_id": new.chat_id})
    world.announce(new, owner, {"migrate_from_chat_id": chat.chat_id})
    chat.migrated_to = new.chat_id
    return new
