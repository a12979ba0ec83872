"""Many reminders due at once leave at the pace that Telegram allows, and danger does not wait behind them."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.clock import Clock, monotonic
from bot.emulator.emulator import Emulator
from tests.trials.conftest import Tell
from tests.trials.crowd import until
from tests.trials.desks import environment, open_nursery, prepare
from tests.trials.reminded import due_within, everybody_reached, look, people_with_times

#: A longer trial: KOPPI_TRIAL_PACED=3000 reminders.
REMINDERS = int(os.environ.get("KOPPI_TRIAL_PACED", "300"))
#: Words of danger, from somebody new every so many seconds.
DANGER, DANGER_EVERY_SECONDS = "tapan itseni tänä yönä", 1.5
#: A person in danger has the numbers within so many seconds (the bar of the trial).
ANSWERED_WITHIN_SECONDS = 2.0
PER_SECOND = 30

pytestmark = [pytest.mark.anyio, pytest.mark.alone]


async def test_reminders_keep_the_pace_and_danger_goes_first(tmp_path: Path, tell: Tell) -> None:
    """Not one refusal of Telegram, everybody reached, and each cry for help answered at once."""
    url = f"sqlite:///{tmp_path / 'paced.sqlite3'}"
    books, waits = prepare(url), list[float]()
    async with Emulator(clock=Clock(), seed=5, limits=True) as emulator:
        crowd = people_with_times(emulator, books, REMINDERS)
        due_within(books, Random(5), Clock().now() + timedelta(seconds=1), 0)
        pace = {"PACING__MESSAGES_PER_SECOND": PER_SECOND, "PACING__PRIVATE_CHAT_SECONDS": 1}
        async with open_nursery(environment(emulator, url, tmp_path, **pace), tmp_path) as desk:
            await desk.start()
            assert await until(lambda: any(one.reminders for one in crowd))
            began = monotonic()
            crying = asyncio.create_task(_cry(emulator, waits))
            assert await until(lambda: everybody_reached(crowd), seconds=60 + REMINDERS / PER_SECOND * 2)
            took = monotonic() - began
            crying.cancel()
            await asyncio.wait([crying])
            await desk.end()
        refused = [request for request in emulator.requests if request.status == 429]
    found = look(books, crowd)
    books.close()
    tell(
        f"{REMINDERS} reminders due at once left in {took:.0f} s ({REMINDERS / took:.1f} a second), {len(refused)} refusals,"
        f" {len(waits)} cries for help in between, the slowest answered after {max(waits):.2f} s"
    )
    assert not refused
    assert not found.wrong
    assert max(waits) < ANSWERED_WITHIN_SECONDS


async def _cry(emulator: Emulator, waits: list[float]) -> None:
    """Somebody new writes of danger again and again; how long each waits for the numbers."""
    while True:
        phone = emulator.add_phone(f"Hätä {len(waits)}")
        phone.start()
        await asyncio.sleep(DANGER_EVERY_SECONDS / 2)
        began = monotonic()
        phone.say(DANGER)
        await until(lambda phone=phone: any("112" in message.text for message in phone.from_bot))  # type: ignore[misc]
        waits.append(monotonic() - began)
        await asyncio.sleep(DANGER_EVERY_SECONDS / 2)
