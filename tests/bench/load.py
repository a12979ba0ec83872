"""People who all write to a bot, and a stopwatch on each: the emulator runs here, the bot in a process of its own."""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.clock import monotonic
from bot.emulator.emulator import Emulator
from bot.emulator.phone import Phone

TICKS = os.sysconf("SC_CLK_TCK")
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1_048_576


@dataclass
class Figures:
    """What one bot did under one load."""

    updates: int
    seconds: float
    cpu_ms: float
    memory_mb: float
    latencies_ms: list[float] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        """Updates answered a second."""
        return self.updates / self.seconds

    def percentile(self, share: float) -> float:
        """Milliseconds within which this share of the updates was answered."""
        ordered = sorted(self.latencies_ms)
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Bench:
    """An emulator, people in it, and one bot."""

    def __init__(self, emulator: Emulator, process: subprocess.Popen[bytes], people: int) -> None:
        self.emulator = emulator
        self.process = process
        self.phones = [emulator.add_phone(f"P{number}", started=True) for number in range(people)]
        self._written: dict[int, deque[float]] = defaultdict(deque)
        self._latencies: list[float] = []
        self._answered = asyncio.Event()
        self._wanted = 0
        emulator.world.on_effect = self._answer

    def _answer(self, method: str, subject: Any, _details: Any) -> None:
        if method.lower() != "sendmessage" or not (written := self._written[subject.chat.chat_id]):
            return
        # several messages at once are answered together
        self._latencies += [(monotonic() - moment) * 1000 for moment in written]
        written.clear()
        if len(self._latencies) >= self._wanted:
            self._answered.set()

    def _write(self, phone: Phone, words: str) -> None:
        self._written[phone.id].append(monotonic())
        phone.say(words)

    async def hello(self, words: str) -> None:
        """Everybody is met once, so that nobody is new when it counts."""
        await self.rush(words, rounds=1)

    async def rush(self, words: str, rounds: int) -> Figures:
        """Everybody writes at once, and again as soon as everybody was answered."""
        self._begin(len(self.phones) * rounds)
        began, cpu = monotonic(), self._cpu_ms()
        for _ in range(rounds):
            wanted = len(self._latencies) + len(self.phones)
            for phone in self.phones:
                self._write(phone, words)
            while len(self._latencies) < wanted:
                await asyncio.sleep(0.002)
        return self._figures(began, cpu)

    async def stream(self, words: str, per_second: int, seconds: int) -> Figures:
        """Somebody writes every so often, evenly."""
        self._begin(per_second * seconds)
        began, cpu = monotonic(), self._cpu_ms()
        for number in range(per_second * seconds):
            await asyncio.sleep(max(0.0, began + number / per_second - monotonic()))
            self._write(self.phones[number % len(self.phones)], words)
        await asyncio.wait_for(self._answered.wait(), 60)
        return self._figures(began, cpu)

    def _begin(self, wanted: int) -> None:
        self._latencies, self._wanted = [], wanted
        self._answered.clear()

    def _figures(self, began: float, cpu_ms: float) -> Figures:
        updates = len(self._latencies)
        return Figures(
            updates, monotonic() - began, (self._cpu_ms() - cpu_ms) / updates, self._memory_mb(), self._latencies
        )

    def _cpu_ms(self) -> float:
        parts = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(parts[11]) + int(parts[12])) * 1000 / TICKS

    def _memory_mb(self) -> float:
        return int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]) * PAGE_MB


@asynccontextmanager
async def bench(kind: str, *, people: int, delay_ms: float, database_url: str = "") -> AsyncIterator[Bench]:
    """A bot of this kind, ``echo`` or ``koppi``, beside an emulator that takes ``delay_ms`` for each answer."""
    with tempfile.TemporaryDirectory(prefix="koppi-bench-") as folder:
        async with Emulator(history=False, delay_seconds=delay_ms / 1000) as emulator:
            process = _start(kind, emulator, database_url or f"sqlite:///{folder}/koppi.sqlite3")
            try:
                yield Bench(emulator, process, people)
            finally:
                process.terminate()
                await asyncio.to_thread(process.wait, 30)


def _start(kind: str, emulator: Emulator, database_url: str) -> subprocess.Popen[bytes]:
    if kind == "echo":
        command = [sys.executable, "-m", "tests.bench.echo", emulator.base_url, emulator.token]
        return subprocess.Popen(command)
    environment = {
        **os.environ,
        "KOPPI_TELEGRAM__TOKEN": emulator.token,
        "KOPPI_TELEGRAM__BASE_URL": emulator.base_url,
        "KOPPI_DATABASE__URL": database_url,
        "KOPPI_PACING__MESSAGES_PER_SECOND": "0",
        "KOPPI_LOG__LEVEL": "error",
    }
    subprocess.run([sys.executable, "-m", "bot", "migrate"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return subprocess.Popen([sys.executable, "-m", "bot", "run"], env=environment)


def median(figures: list[Figures], what: str) -> float:
    """The median of one figure over several runs."""
    return statistics.median(float(getattr(each, what)) for each in figures)
