"""The desk is killed at random moments, again and again, while people write, and nothing is lost either way."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from random import Random

import pytest

from bot.clock import Clock, monotonic
from bot.db import Database
from bot.emulator.emulator import Emulator
from bot.people import service as people
from tests.trials.conftest import Tell
from tests.trials.crowd import Family, Worker, quiet, until
from tests.trials.desks import Desk, environment, open_nursery, prepare
from tests.trials.oracle import everything_arrived, look

FAMILIES, WORKERS = 20, 2
#: Another seed makes another run: KOPPI_TRIAL_SEED=7.
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261121"))
#: A longer night: KOPPI_TRIAL_KILLS=1000. Where PostgreSQL shares the cores with the desk, fewer kills take as long.
KILLS = int(os.environ.get("KOPPI_TRIAL_KILLS", "50"))
SHARE = {"sqlite": 1.0, "postgresql": 0.3}
#: One life in five ends while the desk starts, the others within so many seconds after it has begun to ask for updates.
START_SECONDS, OPEN_SECONDS = 0.8, 1.2

pytestmark = [pytest.mark.anyio, pytest.mark.alone]


async def test_fifty_kills_lose_nothing_and_double_only_what_was_on_its_way(
    empty_database_url: str, tmp_path: Path, tell: Tell
) -> None:
    """Every word arrives in order at the right phone only, everybody is answered, second copies say what they are."""
    random, began = Random(SEED), monotonic()
    books = prepare(empty_database_url)
    kills = int(KILLS * SHARE[books.dialect])
    async with Emulator(clock=Clock(), seed=SEED) as emulator:
        workers = [_worker(emulator, books, number) for number in range(WORKERS)]
        families = [Family(n, emulator.add_phone(f"Perhe {n}"), Random(SEED + n)) for n in range(FAMILIES)]
        given = environment(emulator, empty_database_url, tmp_path)
        books.close()
        async with open_nursery(given, tmp_path) as desk:
            ended_itself = await _trial(emulator, desk, families, workers, random, kills)
            await quiet(emulator)
            await desk.end()
        books = Database(empty_database_url)
        found = look(books, families, workers)
        dialect, asked_whom = books.dialect, sum(worker.asked_whom for worker in workers)
        books.close()
    from_families = sum(len(family.wrote) for family in families)
    from_workers = sum(len(worker.answered) for worker in workers)
    tell(
        f"{dialect}: {kills} kills, seed {SEED}, {FAMILIES} people wrote {from_families} messages, workers answered"
        f" {from_workers} ({asked_whom} times asked whom for), {len(found.lost)} lost, {len(found.astray)} astray,"
        f" {len(found.out_of_order)} out of order, {found.rows_in_doubt} rows in doubt,"
        f" {found.copies_in_doubt} second copies, {monotonic() - began:.0f} s"
    )
    assert not ended_itself, desk.last_words()
    assert not found.wrong


def _worker(emulator: Emulator, books: Database, number: int) -> Worker:
    phone = emulator.add_phone(f"Aino {number}", "worker")
    with books.transaction() as session:
        token = people.invite(session, role="worker", name=f"Aino {number}", title="", now=Clock().now())
    phone.start(token)
    return Worker(number, phone, Random(SEED - number))


async def _trial(
    emulator: Emulator, desk: Desk, families: list[Family], workers: list[Worker], random: Random, kills: int
) -> int:
    """Let everybody live until the last kill and the desk live on after it; how often the desk ended by itself."""
    evening, night = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        writing = [group.create_task(family.live(evening, pause_seconds=2.0)) for family in families]
        for worker in workers:
            group.create_task(worker.live(night, families))
        ended_itself = await _kill_again_and_again(emulator, desk, random, kills)
        evening.set()
        await desk.start()
        await asyncio.wait(writing)
        await until(lambda: everything_arrived(families, workers))
        night.set()
    return ended_itself


async def _kill_again_and_again(emulator: Emulator, desk: Desk, random: Random, kills: int) -> int:
    ended_itself = 0
    for _ in range(kills):
        emulator.requests.clear()
        await desk.start()
        if random.random() < 0.2:
            await asyncio.sleep(random.uniform(0, START_SECONDS))
        else:
            await until(lambda: emulator.requests.of("getUpdates"))
            await asyncio.sleep(random.uniform(0, OPEN_SECONDS))
        ended_itself += not desk.lives_on
        await desk.end()
    return ended_itself
