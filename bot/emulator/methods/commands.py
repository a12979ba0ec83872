"""The bot's commands, per scope and language, and which of them a person sees."""

from __future__ import annotations

import re
from typing import Any

from bot.emulator.chats import Chat, Json, Person
from bot.emulator.methods.access import find_chat
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_DESCRIPTION = 256
ALLOWED_COMMAND = re.compile(r"[a-z0-9_]+")
LANGUAGE = re.compile(r"[a-z]{2}")
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
NO_SCOPE = "can't parse BotCommandScope: "


@method("setMyCommands")
def set_my_commands(call: Call) -> Any:
    """Replace the commands of a scope and language; an empty list removes them."""
    given = call.given.structure("commands", called="commands")
    if given is None:
        given = []
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    if len(given) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    commands = [_command(command) for command in given]
    call.world.commands[_key(call)] = commands
    call.world.touch()
    return True


@method("getMyCommands")
def get_my_commands(call: Call) -> list[Json]:
    """The commands of exactly this scope and language."""
    return call.world.commands.get(_key(call), [])


@method("deleteMyCommands")
def delete_my_commands(call: Call) -> Any:
    """Remove the commands of a scope and language; the next wider scope shows again."""
    call.world.commands.pop(_key(call), None)
    call.world.touch()
    return True


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command = str(given.get("command", "")).strip().removeprefix("/")
    description = str(given.get("description", "")).strip()
    if not command:
        raise bad_request("command must be non-empty")
    if len(command) > LONGEST_COMMAND:
        raise bad_request("command length must not exceed 32")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad_request("command description length must not exceed 256")
    if not ALLOWED_COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    return {"command": command, "description": description}


def language_of(call: Call) -> str:
    """The language that the call is about; empty for all others.

    Raises:
        TelegramRefusal: 400, it is not two letters.
    """
    language = call.given.text("language_code")
    if language and not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _key(call: Call) -> tuple[str, str]:
    scope = call.given.structure("scope", called="BotCommandScope")
    if scope is None:
        return "default", language_of(call)
    if not isinstance(scope, dict):
        raise bad_request(NO_SCOPE + "BotCommandScope must be an Object")
    return _scope_name(call, scope), language_of(call)


def _scope_name(call: Call, scope: Json) -> str:
    kind = scope.get("type")
    if kind in PLAIN_SCOPES:
        return str(kind)
    if kind not in CHAT_SCOPES:
        raise bad_request(NO_SCOPE + "unsupported type specified")
    chat = find_chat(call.world, str(scope.get("chat_id", "")))
    if chat is None:
        raise bad_request("chat not found")
    return f"{kind}:{chat.chat_id}" + (f":{scope.get('user_id')}" if kind == "chat_member" else "")


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
