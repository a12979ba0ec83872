"""The page's side of the emulator, and the emulator as a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, ReplyKeyboardMarkup

from bot.clock import Clock
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]


async def state(emulator: Emulator, http: aiohttp.ClientSession) -> dict[str, Any]:
    async with http.get(f"{emulator.base_url}/emulator/state") as answer:
        found: dict[str, Any] = await answer.json()
        return found


async def post(emulator: Emulator, http: aiohttp.ClientSession, path: str, body: object) -> tuple[int, dict[str, Any]]:
    async with http.post(f"{emulator.base_url}/emulator/{path}", json=body) as answer:
        return answer.status, await answer.json()


async def test_a_person_added_on_the_page_talks_with_the_bot(
    emulator: Emulator, http: aiohttp.ClientSession, bot: Bot
) -> None:
    _, added = await post(emulator, http, "phones", {"name": "Aino", "role": "family", "language_code": "sv"})
    phone = f"phones/{added['id']}"
    await post(emulator, http, f"{phone}/start", {"payload": "abc"})
    yes = InlineKeyboardMarkup([[InlineKeyboardButton("Ja", callback_data="yes")]])
    message = await bot.send_message(added["id"], "Hej", reply_markup=yes)
    await post(emulator, http, f"{phone}/press", {"message_id": message.message_id, "data": "yes"})
    _, said = await post(emulator, http, f"{phone}/say", {"text": "hej", "reply_to": message.message_id})
    await post(emulator, http, f"{phone}/edit", {"message_id": said["message_id"], "text": "hej då"})
    await post(emulator, http, f"{phone}/media", {"kind": "photo", "caption": "bild"})
    await post(emulator, http, f"{phone}/block", {"blocked": True})
    kinds = [next(iter(set(u.to_dict()) - {"update_id"})) for u in await bot.get_updates()]
    assert kinds == ["message", "callback_query", "message", "edited_message", "message", "my_chat_member"]


async def test_the_state_holds_what_the_page_shows(
    emulator: Emulator, http: aiohttp.ClientSession, bot: Bot, family: Phone
) -> None:
    await bot.set_my_commands([BotCommand("apua", "Apua heti")])
    keyboard = ReplyKeyboardMarkup([["Apua"]], is_persistent=True, input_field_placeholder="Kirjoita")
    await bot.send_message(family.id, "hei", reply_markup=keyboard)
    topic = await bot.create_forum_topic(family.id, "Asia 1")
    yes = InlineKeyboardMarkup([[InlineKeyboardButton("Kyllä", callback_data="yes")]])
    await bot.send_message(
        family.id, "<b>koppi</b>", parse_mode="HTML", reply_markup=yes, message_thread_id=topic.message_thread_id
    )  # fmt: skip
    family.press("Kyllä")
    (update,) = [u for u in await bot.get_updates() if u.callback_query]
    assert update.callback_query is not None
    await update.callback_query.answer("Kiitos", show_alert=True)
    family.send_media("document", name="liite.pdf")
    await bot.send_chat_action(family.id, "typing")
    shown = await state(emulator, http)
    assert shown["bot"] == {"username": "koppi_bot", "name": "Koppi", "topics_enabled": True}
    (phone,) = shown["phones"]
    assert (phone["label"], phone["role"], phone["blocked"], phone["typing"]) == ("Perhe", "family", False, True)
    assert phone["commands"] == [{"command": "apua", "description": "Apua heti"}]
    assert phone["keyboard"] == {"rows": [["Apua"]], "persistent": True, "placeholder": "Kirjoita"}
    assert phone["topics"] == [{"thread_id": topic.message_thread_id, "name": "Asia 1", "closed": False}]
    assert (phone["toast"]["text"], phone["toast"]["alert"]) == ("Kiitos", True)
    card, attachment = phone["messages"][-2:]
    assert card["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert card["buttons"] == [[{"text": "Kyllä", "data": "yes"}]]
    assert (card["from"], card["thread_id"]) == ("bot", topic.message_thread_id)
    assert (attachment["media"]["kind"], attachment["media"]["name"]) == ("document", "liite.pdf")


async def test_the_page_hears_of_every_change(emulator: Emulator, http: aiohttp.ClientSession, family: Phone) -> None:
    async with http.get(f"{emulator.base_url}/emulator/events") as stream:
        first = json.loads((await stream.content.readline()).removeprefix(b"data: "))
        await stream.content.readline()
        family.say("hei")
        second = json.loads((await stream.content.readline()).removeprefix(b"data: "))
    assert second["version"] > first["version"]


async def test_the_clock_moves_forward_only(emulator: Emulator, http: aiohttp.ClientSession) -> None:
    moved: list[bool] = []
    emulator.on_clock_moved = lambda: moved.append(True)
    before = datetime.fromisoformat((await state(emulator, http))["clock"])
    _, said = await post(emulator, http, "clock", {"minutes": 90})
    assert datetime.fromisoformat(said["clock"]) - before >= timedelta(minutes=90)
    assert moved == [True]
    status, said = await post(emulator, http, "clock", {"minutes": -1})
    assert status == 409
    assert "forward" in said["error"]


async def test_a_clock_that_cannot_be_moved_says_so(http: aiohttp.ClientSession) -> None:
    async with Emulator(clock=Clock()) as emulator:
        assert (await post(emulator, http, "clock", {"minutes": 1}))[0] == 409


async def test_faults_are_planned_and_cleared(emulator: Emulator, http: aiohttp.ClientSession, family: Phone) -> None:
    fault = {"kind": "429", "method": "sendMessage", "times": 2, "seconds": 5, "chat_id": family.id}
    assert (await post(emulator, http, "faults", fault))[0] == 200
    (planned,) = emulator.faults.planned
    assert (planned.kind, planned.times, planned.seconds, planned.chat_id) == ("429", 2, 5.0, family.id)
    async with http.delete(f"{emulator.base_url}/emulator/faults") as answer:
        assert answer.status == 200
    assert emulator.faults.planned == []


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("phones/1/say", {"text": "a"}, 404),
        ("phones/{id}/dance", {}, 404),
        ("phones/{id}/say", {}, 400),
        ("phones/{id}/say", [], 400),
        ("phones/{id}/press", {"message_id": 1, "data": "a"}, 409),
        ("phones/{id}/media", {"kind": "hologram"}, 409),
        ("faults", {"kind": "earthquake"}, 400),
    ],
)
async def test_what_cannot_be_done_is_explained(
    emulator: Emulator, http: aiohttp.ClientSession, family: Phone, path: str, body: object, status: int
) -> None:
    got, said = await post(emulator, http, path.format(id=family.id), body)
    assert got == status
    assert said["error"]


@pytest.mark.parametrize("path", ["/page/..%2Fworld.py", "/page/none.css", "/emulator/none", "/etc/passwd"])
async def test_only_the_pages_own_files_are_given(emulator: Emulator, http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(emulator.base_url + path) as answer:
        assert answer.status == 404


async def test_as_a_process_it_logs_effects_at_once(http: aiohttp.ClientSession, tmp_path: Path) -> None:
    log = tmp_path / "effects.jsonl"
    options = ["--token", "5:abc", "--effect-log", str(log), "--seed", "1", "--topics"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.emulator", *options,
        stdout=asyncio.subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        assert process.stdout is not None
        base_url = (await process.stdout.readline()).decode().strip()
        person = {"name": "Aino", "role": "family", "language_code": "fi"}
        async with http.post(f"{base_url}/emulator/phones", json=person) as answer:
            number = (await answer.json())["id"]
        async with http.post(f"{base_url}/emulator/phones/{number}/start", json={}) as answer:
            assert answer.status == 200
        message = {"chat_id": number, "text": "hyvää päivää"}
        async with http.post(f"{base_url}/bot5:abc/sendMessage", json=message) as answer:
            sent = (await answer.json())["result"]
        process.kill()
    finally:
        await process.wait()
    (line,) = map(json.loads, log.read_text(encoding="utf-8").splitlines())
    assert line["method"] == "sendMessage"
    assert (line["chat_id"], line["message_id"], line["text"]) == (number, sent["message_id"], "hyvää päivää")
    assert line["t"] > 0


async def test_a_file_of_a_chat_can_be_kept_under_its_name(
    emulator: Emulator, http: aiohttp.ClientSession, bot: Bot, family: Phone
) -> None:
    file = InputFile(b"BEGIN:VCALENDAR", filename="tapaaminen ä.ics")
    message = await bot.send_document(family.id, file)
    assert message.document is not None
    async with http.get(f"{emulator.base_url}/emulator/files/{message.document.file_id}") as answer:
        assert await answer.read() == b"BEGIN:VCALENDAR"
        assert answer.content_type == "text/calendar"
        assert answer.headers["content-disposition"].endswith("tapaaminen%20%C3%A4.ics")
    async with http.get(f"{emulator.base_url}/emulator/files/nonsense") as answer:
        assert answer.status == 404
