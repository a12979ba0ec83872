"""A desk as a process of its own, to be killed at any moment and started again."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.db import Database
from bot.db.migrate import migrate
from bot.emulator.emulator import Emulator

ROOT = Path(__file__).parents[2]
#: A catalogue of a few services starts in a tenth of the time.
SMALL_CATALOGUE = ROOT / "knowledge" / "data" / "catalogue" / "parish.toml"


def environment(emulator: Emulator, database_url: str, folder: Path, **settings: Any) -> dict[str, str]:
    """The environment of a desk that talks to the emulator as fast as it can; ``settings`` are ``LOG__LEVEL`` and so on."""
    given = {
        "TELEGRAM__TOKEN": emulator.token,
        "TELEGRAM__BASE_URL": emulator.base_url,
        "DATABASE__URL": database_url,
        "CATALOGUE__FILE": SMALL_CATALOGUE,
        "PACING__MESSAGES_PER_SECOND": 1000,
        "PACING__PRIVATE_CHAT_SECONDS": 0,
        **settings,
    }
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quick = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "OPENBLAS_NUM_THREADS": "1"}
    return {**kept, **quick, **{f"KOPPI_{name}": str(value) for name, value in given.items()}}


@dataclass
class Desk:
    """One desk's lives, one after another."""

    nursery: Process
    log: Path
    pid: int = 0
    lives: int = 0

    async def start(self) -> None:
        """Begin a life."""
        assert self.nursery.stdin is not None
        assert self.nursery.stdout is not None
        self.nursery.stdin.write(b"live\n")
        self.pid = int(await self.nursery.stdout.readline())
        self.lives += 1

    @property
    def lives_on(self) -> bool:
        """Whether the process is there."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    async def end(self, how: signal.Signals = signal.SIGKILL) -> None:
        """End this life and wait until nothing is left of it."""
        if self.lives_on:
            os.kill(self.pid, how)
        while self.lives_on:
            await asyncio.sleep(0.002)

    def last_words(self) -> str:
        """The end of what the desk wrote to its log."""
        return self.log.read_text(encoding="utf-8", errors="replace")[-2000:]


@asynccontextmanager
async def open_nursery(given: dict[str, str], folder: Path) -> AsyncIterator[Desk]:
    """A desk that can be started; it is killed when the block ends."""
    log = folder / "desk.log"
    command = [sys.executable, "-m", "tests.trials.nursery"]
    with log.open("ab") as words:
        nursery = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=PIPE, stderr=words, env=given, cwd=ROOT
        )
        desk = Desk(nursery, log)
        try:
            yield desk
        finally:
            if desk.pid:
                await desk.end()
            nursery.kill()
            await nursery.wait()


def prepare(database_url: str) -> Database:
    """A database whose tables stand, to put invitations into before the desk runs."""
    database = Database(database_url)
    migrate(database)
    return database
