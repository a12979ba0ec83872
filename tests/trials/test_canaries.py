"""Canaries: the token, names, user names, ids and words of people, looked for in every log line and on the other side."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import Koppi, assemble
from bot.clock import Clock
from bot.config import CatalogueSettings, DatabaseSettings, Settings, TelegramSettings
from bot.demo.house import House
from bot.demo.story import STORIES, Player, Story, read_story
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone
from tests.trials.conftest import Tell
from tests.trials.crowd import quiet, until
from tests.trials.desks import SMALL_CATALOGUE, Desk, environment, open_nursery, prepare
from tests.trials.mutants import unreadable_updates

pytestmark = pytest.mark.anyio

#: What each side's Telegram profile says; none of it is ever the other side's to know.
FAMILY_PROFILE = ("Kanariasukunimi", "kanarialintu_perhe")
WORKER_PROFILE = ("Keltasirkku-Yksityinen", "keltasirkku_tyo")
FAULTS = ("429", "500", "502", "drop_before", "drop_after", "slow", "403")

#: What a server answers well before it breaks.
WHOLE: dict[str, dict[str, Any]] = {
    "getMe": {"id": 7, "is_bot": True, "first_name": "Koppi", "username": "koppi_bot"},
    "getWebhookInfo": {"url": "", "has_custom_certificate": False, "pending_update_count": 0},
}


class DistantHouse(House):
    """Phones of a house whose desk runs in another process; their owners' profiles are canaries."""

    def add_worker(
        self, phone_name: str, name: str, title: str, language_code: str = "fi", role: str = "worker"
    ) -> Phone:
        """A worker who signs as ``name`` and is somebody else in Telegram."""
        phone = super().add_worker(phone_name, name, title, language_code, role)
        return _named(phone, WORKER_PROFILE)

    def add_family(self, phone_name: str, name: str = "", language_code: str = "fi") -> Phone:
        """A family whose profile is a canary."""
        return _named(super().add_family(phone_name, name, language_code), FAMILY_PROFILE)


def _named(phone: Phone, profile: tuple[str, str]) -> Phone:
    phone.person.first_name, phone.person.username = profile
    return phone


@pytest.mark.parametrize("form", ["lines", "json"])
async def test_no_log_line_and_no_message_to_the_other_side_tells_who_somebody_is(
    tmp_path: Path, tell: Tell, form: str
) -> None:
    """The whole story at debug level, with every fault of Telegram on the way and updates that nobody can read."""
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    prepare(url).close()
    story = read_story(STORIES / "fi.toml")
    async with Emulator(clock=Clock()) as emulator:
        emulator.world.queue.allowed = None
        given = environment(emulator, url, tmp_path, CATALOGUE__FILE="", LOG__LEVEL="debug", LOG__FORM=form)
        house = DistantHouse(_books_of(emulator, url), emulator)
        async with open_nursery(given, tmp_path) as desk:
            await _play(desk, house, story)
        lines = desk.log.read_text(encoding="utf-8")
        people = list(emulator.phones.values())
        told = [_said_to(emulator, phone) for phone in people]
    canaries = [emulator.token, emulator.token.partition(":")[2], *FAMILY_PROFILE, *WORKER_PROFILE, *_words_of(story)]
    canaries += [str(phone.id) for phone in people]
    seen = {canary for canary in canaries if canary in lines or json.dumps(canary)[1:-1] in lines}
    crossed = [
        canary for phone, said in zip(people, told, strict=True) for canary in _not_for(phone, people) if canary in said
    ]
    tell(
        f"canaries ({form}): {len(canaries)} looked for in {len(lines.splitlines())} log lines at debug level: {len(seen)}"
        f" seen; {sum(map(len, told))} characters sent to {len(people)} people: {len(crossed)} crossed over"
    )
    assert len(lines.splitlines()) > 20
    assert not seen
    assert not crossed


async def test_broken_answers_of_a_server_come_into_no_log(tmp_path: Path, tell: Tell) -> None:
    """Answers that are cut in the middle of somebody's words: libraries like to quote what they cannot read."""
    words = " ".join([*FAMILY_PROFILE, *WORKER_PROFILE])
    asked: list[str] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).split()[1].decode().rpartition("/")[2])
        whole = json.dumps({"ok": True, "result": WHOLE.get(asked[-1], [{"text": words}])}).encode()
        body = whole if asked[-1] in WHOLE else whole[:-3]
        writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        writer.close()

    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    prepare(url).close()
    async with Emulator(clock=Clock()) as emulator, await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        given = environment(emulator, url, tmp_path, LOG__LEVEL="debug", TELEGRAM__BASE_URL=address)
        async with open_nursery(given, tmp_path) as desk:
            await desk.start()
            assert await until(lambda: asked.count("getUpdates") >= 3, 30), desk.last_words()
            lives_on = desk.lives_on
            await desk.end(signal.SIGTERM)
        lines = desk.log.read_text(encoding="utf-8")
    seen = [word for word in (*words.split(), emulator.token) if word in lines]
    tell(f"{len(asked)} broken answers, {len(lines.splitlines())} log lines: {len(seen)} canaries seen")
    assert lives_on
    assert "polling-failed" in lines
    assert not seen


def _books_of(emulator: Emulator, url: str) -> Koppi:
    """A desk that is put together and never run: only its database is used, to write invitations."""
    settings = Settings(
        telegram=TelegramSettings(token=SecretStr(emulator.token), base_url=emulator.base_url),
        database=DatabaseSettings(url=SecretStr(url)),
        catalogue=CatalogueSettings(file=str(SMALL_CATALOGUE)),
    )
    return assemble(settings, emulator.clock)


async def _play(desk: Desk, house: House, story: Story) -> None:
    """Play the story while everything goes wrong once, then let the desk finish."""
    await desk.start()
    emulator = house.emulator
    for update in unreadable_updates(words=" ".join(FAMILY_PROFILE)):
        kind = next(name for name in update if name != "update_id")
        emulator.world.queue.add(kind, update[kind], key=1, now=emulator.world.now())
    for fault in FAULTS[:-1]:
        emulator.faults.plan(fault, method="sendMessage", seconds=0.2)
    await Player(house, story, lambda *_line: None).play()
    house.koppi.database.close()
    emulator.faults.plan(FAULTS[-1], method="sendMessage")
    house.phones["family"].say(f"ja vielä {FAMILY_PROFILE[0]}")
    await quiet(emulator)
    await desk.end(signal.SIGTERM)


def _words_of(story: Story) -> list[str]:
    """Everything that somebody wrote in the story, as a whole and in pairs of words."""
    said = [one for step in story.steps for one in ([step.say] if isinstance(step.say, str) else step.say) if one]
    pairs = [" ".join(pair) for one in said for pair in zip(one.split(), one.split()[1:], strict=False)]
    return [*said, *(pair for pair in pairs if len(pair) > 9)]


def _said_to(emulator: Emulator, phone: Phone) -> str:
    """Every request that concerns a person's chat, without the chat's own number."""
    mine: list[dict[str, Any]] = [
        {name: value for name, value in request.parameters.items() if name != "chat_id"}
        for request in emulator.requests
        if str(request.parameters.get("chat_id")) == str(phone.id)
    ]
    return json.dumps(mine, ensure_ascii=False)


def _not_for(phone: Phone, people: list[Phone]) -> list[str]:
    """What a person must never learn: everybody's profile and everybody's number."""
    numbers = [str(other.id) for other in people]
    return [*FAMILY_PROFILE, *WORKER_PROFILE, *numbers] if phone.role != "family" else [*WORKER_PROFILE, *numbers]
