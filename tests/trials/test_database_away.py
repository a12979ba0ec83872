"""The database goes away while people write: they hear at once where help is, nothing is confirmed, nothing is lost."""

from __future__ import annotations

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select

from bot.clock import monotonic
from bot.demo.house import House, open_house
from bot.emulator.phone import Phone
from bot.inbox.tables import IncomingUpdate
from handlers.emergency import emergency_text
from tests.trials.conftest import Tell
from tests.trials.crowd import quiet, until
from tests.trials.wire import Wire, open_wire

pytestmark = pytest.mark.anyio

#: The last resort, word for word: it comes from constants, not from the database.
NUMBERS = emergency_text("fi")
WRITERS = 10
#: A database that is slow is waited for a little before people are helped without it.
AT_ONCE_SECONDS = 4.0
AWAY_SECONDS = 6.0

Away = Callable[[], AbstractContextManager[None]]


@asynccontextmanager
async def _house(database_url: str) -> AsyncIterator[tuple[House, Away]]:
    """A desk whose database can be taken away: PostgreSQL is cut off, an SQLite file is locked by somebody else."""
    if database_url.startswith("sqlite"):
        async with open_house(database_url=database_url) as house:
            yield house, lambda: _locked(database_url.removeprefix("sqlite:///"))
        return
    with TemporaryDirectory(prefix="koppi-wire-") as folder, open_wire(database_url, Path(folder)) as (wire, near_end):
        async with open_house(database_url=near_end) as house:
            yield house, lambda: _cut_off(wire)


@contextmanager
def _locked(file: str) -> Iterator[None]:
    thief = sqlite3.connect(file, isolation_level=None)
    thief.execute("BEGIN IMMEDIATE")
    yield
    thief.execute("ROLLBACK")
    thief.close()


@contextmanager
def _cut_off(wire: Wire) -> Iterator[None]:
    wire.cut()
    yield
    wire.mend()


def _times_told(phone: Phone) -> int:
    return sum(message.text == NUMBERS for message in phone.from_bot)


async def _seconds_until_told(phones: list[Phone]) -> float:
    began = monotonic()
    assert await until(lambda: all(_times_told(phone) for phone in phones), 30), [_times_told(p) for p in phones]
    return monotonic() - began


async def test_whoever_writes_while_the_database_is_away_gets_the_numbers_at_once_and_an_answer_later(
    empty_database_url: str, tell: Tell
) -> None:
    async with _house(empty_database_url) as (house, away):
        queue, now = house.emulator.world.queue, house.emulator.world.now
        phones = [house.add_family(f"f{number}") for number in range(WRITERS)]
        for phone in phones:
            phone.start()
        await quiet(house.emulator)
        newcomer, late = house.add_family("newcomer"), house.add_family("late")
        with away():
            for phone in phones:
                phone.say("vauva itkee joka yö")
            newcomer.start()
            first = await _seconds_until_told([*phones, newcomer])
            await asyncio.sleep(AWAY_SECONDS)
            late.start()
            later = await _seconds_until_told([late])
            unconfirmed = queue.count(now())
        back = monotonic()
        everybody = [*phones, newcomer, late]
        assert await until(lambda: all(phone.last and phone.last.text != NUMBERS for phone in everybody), 40)
        seconds_to_answers = monotonic() - back
        await quiet(house.emulator)
        with house.koppi.database.transaction() as session:
            handled = Counter(session.scalars(select(IncomingUpdate.status)))
    tell(
        f"{empty_database_url.partition(':')[0]} away: {WRITERS + 1} people had the emergency numbers after {first:.1f} s,"
        f" one who came {AWAY_SECONDS:.0f} s later after {later:.1f} s; {unconfirmed} updates unconfirmed;"
        f" everybody was answered {seconds_to_answers:.1f} s after it was back"
    )
    assert max(first, later) < AT_ONCE_SECONDS
    assert unconfirmed == WRITERS + 2
    assert handled == {"done": 2 * WRITERS + 2}
    assert [_times_told(phone) for phone in everybody] == [1] * len(everybody)
    assert [len(phone.from_bot) for phone in everybody] == [3] * WRITERS + [2, 2]
