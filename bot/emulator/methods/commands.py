"""The bot's commands, per scope and language, and which of them a person sees."""

from __future__ import annotations

from bot.emulator.chats import Chat, Json, Person


def commands_for(stored: dict[tuple[str, str], list[Json]], chat: Chat, person: Person) -> list[Json]:
    """The commands that a person sees in a chat: the narrowest scope wins, and in it their own language."""
    return next((found for key in _keys(chat, person) if (found := stored.get(key))), [])


def _keys(chat: Chat, person: Person) -> list[tuple[str, str]]:
    scopes = [f"chat_member:{chat.chat_id}:{person.user_id}"]
    is_administrator = chat.members.get(person.user_id) in {"administrator", "creator"}
    if is_administrator:
        scopes.append(f"chat_administrators:{chat.chat_id}")
    scopes.append(f"chat:{chat.chat_id}")
    if is_administrator:
        scopes.append("all_chat_administrators")
    scopes += ["all_private_chats" if chat.is_private else "all_group_chats", "default"]
    return [(scope, language) for scope in scopes for language in (person.language_code, "")]
