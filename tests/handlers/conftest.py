"""A desk on a real SQLite file, open on a Monday at noon."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.catalogue.loaded import LoadedCatalogue, load
from bot.config import Settings
from bot.db import Database
from tests.handlers.chats import Chat, House

_LANGUAGES = ("fi", "sv", "en")


@pytest.fixture(scope="session")
def catalogue() -> LoadedCatalogue:
    """The demonstration catalogue, read once."""
    return load()


@pytest.fixture
def house(sqlite_url: str, catalogue: LoadedCatalogue, now: datetime) -> Iterator[House]:
    """A desk."""
    database = Database(sqlite_url)
    yield House(database, catalogue, Settings(), now)
    database.close()


@pytest.fixture(params=_LANGUAGES)
def family(house: House, request: pytest.FixtureRequest) -> Chat:
    """A family, once in each language."""
    return house.chat(request.param)


@pytest.fixture
def worker(house: House) -> Chat:
    """A worker on duty."""
    return house.worker()
