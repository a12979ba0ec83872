"""Updates that no parser should meet: nothing crashes, nothing is stuck, nothing of them is in a log."""

from __future__ import annotations

import asyncio
import json
import os
import socket
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

import httpx
import pytest
from sqlalchemy import select

from bot.clock import Clock, monotonic
from bot.db import Database
from bot.emulator.emulator import Emulator
from bot.inbox.tables import IncomingUpdate
from tests.trials.conftest import Tell
from tests.trials.crowd import until
from tests.trials.desks import Desk, environment, open_nursery, prepare
from tests.trials.mutants import mutate, raw_bodies, real_updates

pytestmark = pytest.mark.anyio

CANARY = "kanarialintu"
SECRET = "a-secret-of-more-than-thirty-two-characters"
#: A longer trial: KOPPI_TRIAL_BROKEN=2000 broken updates.
UPDATES = int(os.environ.get("KOPPI_TRIAL_BROKEN", "1000"))
SEED = 11
#: Somebody with an ordinary message comes after each so many broken ones.
EVERY = 250
#: How long they wait for an answer before they count as forgotten; the trial prints how long they really waited.
FORGOTTEN_AFTER_SECONDS = 20
#: A failing update is tried for 1 + 2 + 4 + 8 s before it is given up.
GIVEN_UP_AFTER_SECONDS = 17.0


@dataclass
class Ordinary:
    """People with ordinary messages in between, and how long each waited for an answer."""

    emulator: Emulator
    waited: list[float]

    async def comes(self) -> None:
        """Somebody new opens the bot and waits for an answer."""
        phone, began = self.emulator.add_phone("Virta"), monotonic()
        phone.start()
        await until(lambda: phone.last, FORGOTTEN_AFTER_SECONDS)
        self.waited.append(monotonic() - began)


async def test_thousands_of_broken_updates_at_our_own_door(empty_database_url: str, tmp_path: Path, tell: Tell) -> None:
    how_many = UPDATES if empty_database_url.startswith("sqlite") else UPDATES * 2 // 5
    broken = [mutate(update, Random(SEED + place)) for place, update in enumerate(real_updates(how_many, CANARY))]
    prepare(empty_database_url).close()
    port = _free_port()
    webhook = {
        "TELEGRAM__WEBHOOK__URL": f"http://127.0.0.1:{port}/telegram", "TELEGRAM__WEBHOOK__SECRET": SECRET,
        "TELEGRAM__WEBHOOK__PORT": port,
    }  # fmt: skip
    async with Emulator(clock=Clock(), history=False) as emulator:
        ordinary = Ordinary(emulator, [])
        given = environment(emulator, empty_database_url, tmp_path, LOG__LEVEL="debug", **webhook)
        async with open_nursery(given, tmp_path) as desk:
            await desk.start()
            answers = await _knock(port, broken, ordinary)
            await _end_well(desk, ordinary, empty_database_url)
    _judge(tell, empty_database_url, desk, ordinary, answers, len(broken))


async def test_thousands_of_broken_updates_out_of_the_queue(sqlite_url: str, tmp_path: Path, tell: Tell) -> None:
    how_many = UPDATES * 4 // 5
    url = f"sqlite:///{tmp_path / 'queue.sqlite3'}"
    prepare(url).close()
    broken = [mutate(update, Random(SEED - place)) for place, update in enumerate(real_updates(how_many, CANARY))]
    async with Emulator(clock=Clock(), history=False) as emulator:
        ordinary, queue = Ordinary(emulator, []), emulator.world.queue
        given = environment(emulator, url, tmp_path, LOG__LEVEL="debug")
        async with open_nursery(given, tmp_path) as desk:
            await desk.start()
            for place, update in enumerate(broken):
                kind = next((name for name in update if name != "update_id"), "message")
                queue.add(kind, update.get(kind, {}), key=1, now=emulator.world.now())
                if place % EVERY == EVERY - 1:
                    await until(lambda: queue.count(emulator.world.now()) == 0)
                    await ordinary.comes()
            await _end_well(desk, ordinary, url)
    _judge(tell, url, desk, ordinary, Counter(), len(broken))


async def _knock(port: int, broken: list[dict[str, object]], ordinary: Ordinary) -> Counter[int]:
    """Post everything to the door, as Telegram does, many at a time; the answers by status."""
    bodies = [json.dumps(update).encode() for update in broken] + list(raw_bodies(CANARY))
    answers: Counter[int] = Counter()
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", headers=headers, timeout=30) as telegram:
        await until(lambda: _is_open(port))
        for first in range(0, len(bodies), EVERY):
            async with asyncio.TaskGroup() as group:
                posts = [
                    group.create_task(_post(telegram, bodies[first + lane : first + EVERY : 10])) for lane in range(10)
                ]
            answers.update(status for post in posts for status in post.result())
            await ordinary.comes()
    return answers


async def _post(telegram: httpx.AsyncClient, bodies: list[bytes]) -> list[int]:
    return [(await telegram.post("/telegram", content=body)).status_code for body in bodies]


async def _end_well(desk: Desk, ordinary: Ordinary, url: str) -> None:
    """Let what fails be given up, see that somebody new is still answered, then stop the desk when nothing waits."""
    await asyncio.sleep(GIVEN_UP_AFTER_SECONDS)
    await ordinary.comes()
    books = Database(url)
    assert await until(lambda: not _waiting(books))
    books.close()
    assert desk.lives_on, desk.last_words()
    await desk.end()


def _waiting(books: Database) -> int:
    with books.transaction() as session:
        return session.scalars(select(IncomingUpdate.id).where(IncomingUpdate.status == "new").limit(1)).first() or 0


def _judge(tell: Tell, url: str, desk: Desk, ordinary: Ordinary, answers: Counter[int], how_many: int) -> None:
    books = Database(url)
    with books.transaction() as session:
        statuses = Counter(
            (row.status, row.reason) for row in session.execute(select(IncomingUpdate.status, IncomingUpdate.reason))
        )
        kept = session.scalars(select(IncomingUpdate.body).where(IncomingUpdate.status == "done")).all()
    books.close()
    dead = {reason: count for (status, reason), count in statuses.items() if status == "dead"}
    handled = sum(count for (status, _), count in statuses.items() if status == "done")
    lines = desk.log.read_text(encoding="utf-8", errors="replace")
    tell(
        f"{url.partition(':')[0]}: {how_many} broken updates ({dict(answers) or 'polled'}): {handled} handled,"
        f" {sum(dead.values())} dead letters {dead}, {lines.count(CANARY)} canaries in {len(lines.splitlines())} log lines;"
        f" {len(ordinary.waited)} ordinary people waited {max(ordinary.waited):.2f} s at most"
    )
    assert set(answers) <= {200}
    assert {status for status, _ in statuses} <= {"done", "dead"}
    assert dead.get("unreadable", 0) > how_many / 20
    assert not any(kept)
    assert CANARY not in lines


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
