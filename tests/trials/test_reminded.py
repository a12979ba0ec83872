"""The desk is killed again and again while reminders are due: each is said once, and none of what was called off."""

from __future__ import annotations

import asyncio
import os
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.clock import Clock, monotonic
from bot.db import Database
from bot.emulator.emulator import Emulator
from tests.trials.conftest import Tell
from tests.trials.crowd import quiet, until
from tests.trials.desks import Desk, environment, open_nursery, prepare
from tests.trials.reminded import Reminded, change, due_within, everybody_reached, look, people_with_times

#: A longer trial: KOPPI_TRIAL_REMINDERS=1000 reminders and a tenth as many kills.
REMINDERS = int(os.environ.get("KOPPI_TRIAL_REMINDERS", "60"))
KILLS = REMINDERS // 10
SEED = int(os.environ.get("KOPPI_TRIAL_SEED", "20261122"))
#: Three replicas share PostgreSQL; SQLite has one desk.
REPLICAS = {"sqlite": 1, "postgresql": 3}
#: A desk lives for so many seconds on average.
LIFE_SECONDS = 2.5

pytestmark = [pytest.mark.anyio, pytest.mark.alone]


async def test_reminders_survive_kills_and_are_said_once(empty_database_url: str, tmp_path: Path, tell: Tell) -> None:
    """Every reminder is on its screen, a second copy says what it is, and nobody is reminded of what is over."""
    random, began = Random(SEED), monotonic()
    books = prepare(empty_database_url)
    dialect, replicas = books.dialect, REPLICAS[books.dialect]
    span = KILLS * LIFE_SECONDS / replicas
    async with Emulator(clock=Clock(), seed=SEED) as emulator, AsyncExitStack() as stack:
        crowd = people_with_times(emulator, books, REMINDERS)
        due_within(books, random, Clock().now() + timedelta(seconds=2), span)
        given = environment(emulator, empty_database_url, tmp_path)
        desks = []
        for number in range(replicas):
            folder = tmp_path / f"desk{number}"
            folder.mkdir()
            desks.append(await stack.enter_async_context(open_nursery(given, folder)))
        changed = await _live(books, desks, crowd, random)
        await until(lambda: everybody_reached(crowd))
        await quiet(emulator)
        for desk in desks:
            await desk.end()
    found = look(books, crowd)
    books.close()
    tell(
        f"{dialect}: {REMINDERS} reminders, {replicas} desks, {KILLS} kills, {changed} times changed while they were due,"
        f" {found.reached} people reminded, {len(found.lost)} lost, {len(found.doubled)} doubled,"
        f" {len(found.after_change)} reminded of what was over, {found.rows_in_doubt} rows in doubt,"
        f" {found.copies_in_doubt} second copies that say so, {monotonic() - began:.0f} s"
    )
    assert not found.wrong, found


async def _live(books: Database, desks: list[Desk], crowd: list[Reminded], random: Random) -> int:
    """Start every desk, kill one at a time at random moments, and change a time now and then; how many were changed."""
    for desk in desks:
        await desk.start()
    for _ in range(KILLS):
        await asyncio.sleep(random.uniform(0, 2 * LIFE_SECONDS / len(desks)))
        desk = random.choice(desks)
        await desk.end()
        one = random.choice(crowd)
        if not one.changed:
            await asyncio.to_thread(change, books, one, cancel=random.random() < 0.5)
        await desk.start()
    return sum(one.changed for one in crowd)
