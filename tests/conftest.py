"""What every test may ask for: a real database of its own, on SQLite and on PostgreSQL."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot
from bot.db import Database, Row
from tests.postgres import NoPostgres, PostgresServer, remove_folder, start_postgres

#: A Monday morning when the desk is open: 12.00 in Helsinki.
MONDAY_NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def create_tables(database: Database) -> None:
    """Create every table of the house."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.endswith(".tables"):
            importlib.import_module(module.name)
    Row.metadata.create_all(database.engine)


@pytest.fixture
def now() -> datetime:
    """The moment at which a test begins."""
    return MONDAY_NOON


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """One server for a test session, or for each of its workers."""
    try:
        server = start_postgres()
    except NoPostgres as reason:
        pytest.skip(f"no PostgreSQL here: {reason}")
    yield server
    server.stop()
    remove_folder(server)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'koppi.sqlite3'}"


@pytest.fixture
def postgresql_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of an empty PostgreSQL database."""
    url = postgres_server.new_database()
    yield url
    postgres_server.drop_database(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of an empty database, once of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database with every table, once of each kind."""
    database = Database(database_url)
    create_tables(database)
    yield database
    database.close()
