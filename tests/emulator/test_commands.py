"""Commands per scope and language: what is refused, what is kept, what a person sees."""

from __future__ import annotations

from typing import Any

import pytest

from bot.emulator.emulator import Emulator
from bot.emulator.methods.commands import commands_for
from bot.emulator.phone import Phone
from tests.emulator.conftest import Wire

pytestmark = pytest.mark.anyio


def command(name: str = "apua", description: str = "Apua heti") -> dict[str, str]:
    return {"command": name, "description": description}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([command("")], "command must be non-empty"),
        ([command("a" * 33)], "command length must not exceed 32"),
        ([command(description="")], "command description must be non-empty"),
        ([command(description="a" * 257)], "command description length must not exceed 256"),
        ([command("Apua")], "BOT_COMMAND_INVALID"),
        ([command("äpua")], "BOT_COMMAND_INVALID"),
        ([command()] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ("{", "can't parse commands JSON object"),
    ],
)
async def test_commands_are_checked(wire: Wire, given: Any, expected: str) -> None:
    status, body = await wire("setMyCommands", commands=given)
    assert (status, body["description"]) == (400, f"Bad Request: {expected}")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"language_code": "fin"}, "invalid language code specified"),
        ({"scope": {"type": "galaxy"}}, "can't parse BotCommandScope: unsupported type specified"),
        ({"scope": {"type": "chat", "chat_id": 99}}, "chat not found"),
    ],
)
async def test_scopes_and_languages_are_checked(wire: Wire, given: dict[str, Any], expected: str) -> None:
    _, body = await wire("setMyCommands", commands=[command()], **given)
    assert body["description"] == f"Bad Request: {expected}"


async def test_a_leading_slash_is_taken_off(wire: Wire) -> None:
    await wire("setMyCommands", commands=[command("/apua")])
    _, body = await wire("getMyCommands")
    assert body["result"] == [command()]


async def test_the_narrowest_scope_wins_and_in_it_the_persons_language(
    wire: Wire, emulator: Emulator, family: Phone
) -> None:
    def seen() -> list[str]:
        found = commands_for(emulator.world.commands, family.chat, family.person)
        return [entry["command"] for entry in found]

    await wire("setMyCommands", commands=[command("en")])
    assert seen() == ["en"]
    await wire("setMyCommands", commands=[command("fi")], language_code="fi")
    assert seen() == ["fi"]
    private = {"type": "all_private_chats"}
    await wire("setMyCommands", commands=[command("private")], scope=private)
    assert seen() == ["private"]
    own = {"type": "chat", "chat_id": family.id}
    await wire("setMyCommands", commands=[command("own")], scope=own)
    assert seen() == ["own"]
    await wire("deleteMyCommands", scope=own)
    assert seen() == ["private"]
    _, body = await wire("getMyCommands", scope=private, language_code="fi")
    assert body["result"] == []


async def test_names_and_descriptions_are_kept_per_language(wire: Wire) -> None:
    await wire("setMyDescription", description="Ota yhteyttä")
    await wire("setMyDescription", description="Ta kontakt", language_code="sv")
    for language, expected in (("sv", "Ta kontakt"), ("en", "Ota yhteyttä")):
        _, body = await wire("getMyDescription", language_code=language)
        assert body["result"] == {"description": expected}
    _, body = await wire("getMyName")
    assert body["result"] == {"name": "Koppi"}
    status, _ = await wire("setMyShortDescription", short_description="a" * 121)
    assert status == 400
