"""One house for each module of walks, and for each walk people of its own; every walk goes in every language."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.demo.house import House, open_house
from bot.i18n.translator import LANGUAGES
from tests.walks.screens import faults
from tests.walks.walkers import Walk


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    """The loop that the emulator runs in."""
    return "asyncio"


@pytest.fixture(scope="module")
async def house(anyio_backend: str) -> AsyncIterator[House]:
    """A running desk beside an emulator."""
    async with open_house(seed=7) as house:
        yield house


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Every language that the desk writes."""
    return str(request.param)


@pytest.fixture
async def walk(house: House, language: str, capsys: pytest.CaptureFixture[str]) -> AsyncIterator[Walk]:
    """A walk in one language; when it is over, all that was said in it is looked through."""
    walk = Walk(house, language)
    walk.open_hours()
    house.emulator.requests.clear()
    yield walk
    found = [*faults(walk), *faults_in_log(walk, capsys.readouterr().out)]
    await walk.end()
    assert found == []


def faults_in_log(walk: Walk, log: str) -> list[str]:
    """Words and account signs of people that stand in the log, and lines of steps that failed."""
    signs = [walker.phone.person.first_name for walker in walk.walkers]
    leaks = [sign for sign in [*signs, *(words for words in walk.written if len(words) > 12)] if sign in log]
    return leaks + [line for line in log.splitlines() if "-failed" in line or "dead" in line]
