"""The names and descriptions that the bot gives itself, and its menu button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.emulator.chats import Json
from bot.emulator.methods.commands import language_of
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request

#: method suffix → field of the result, most characters
TEXTS = {
    "Name": ("name", 64),
    "Description": ("description", 512),
    "ShortDescription": ("short_description", 120),
}


def _setter(field: str, most: int) -> Callable[[Call], Any]:
    def set_text(call: Call) -> Any:
        text = call.given.text(field).strip()
        if len(text) > most:
            raise bad_request(f"{field.replace('_', ' ')} is too long")
        call.world.profile[field, language_of(call)] = text
        return True

    return set_text


def _getter(field: str) -> Callable[[Call], Json]:
    def get_text(call: Call) -> Json:
        texts = call.world.profile
        default = call.world.bot["first_name"] if field == "name" else ""
        return {field: texts.get((field, language_of(call))) or texts.get((field, "")) or default}

    return get_text


for _suffix, (_field, _most) in TEXTS.items():
    method(f"setMy{_suffix}")(_setter(_field, _most))
    method(f"getMy{_suffix}")(_getter(_field))


@method("setChatMenuButton")
def set_chat_menu_button(call: Call) -> Any:
    """Choose what the button beside the writing line does; the page always shows the commands."""
    return True


@method("getChatMenuButton")
def get_chat_menu_button(call: Call) -> Json:
    """What the button beside the writing line does."""
    return {"type": "commands"}
