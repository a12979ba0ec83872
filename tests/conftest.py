"""What every test may ask for: a real database of its own, on SQLite and on PostgreSQL."""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

import bot
from bot.db import Database, Row
from tests.engines import share_compiled_statements
from tests.memory import write_into_memory
from tests.postgres import NoPostgres, PostgresServer, remove_folder, start_postgres

write_into_memory()

#: A Monday morning when the desk is open: 12.00 in Helsinki.
MONDAY_NOON = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


#: Empties the tables that have rows, and sets every counter to one: sixty times quicker than emptying every table.
EMPTY_POSTGRESQL = """
DO $$
DECLARE one record; has_rows boolean; names text[] := '{}';
BEGIN
  FOR one IN SELECT oid::regclass AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one.name) INTO has_rows;
    IF has_rows THEN names := names || one.name::text; END IF;
  END LOOP;
  IF cardinality(names) > 0 THEN EXECUTE 'TRUNCATE ' || array_to_string(names, ', ') || ' CASCADE'; END IF;
  PERFORM setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace;
END $$
"""


def create_tables(database: Database) -> None:
    """Create every table of the house."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.endswith(".tables"):
            importlib.import_module(module.name)
    Row.metadata.create_all(database.engine)


@pytest.fixture(scope="session", autouse=True)
def compiled_statements() -> Iterator[None]:
    """Databases of this session share the statements that they compiled."""
    with pytest.MonkeyPatch.context() as patch:
        share_compiled_statements(patch)
        yield


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


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with every table, to be copied: quicker than making the tables for each test."""
    file = tmp_path_factory.mktemp("template") / "koppi.sqlite3"
    database = Database(f"sqlite:///{file}")
    create_tables(database)
    database.close()
    return file


@pytest.fixture(scope="session")
def postgresql_house(postgres_server: PostgresServer) -> str:
    """The address of a PostgreSQL database with every table, which one test after the other uses."""
    url = postgres_server.new_database()
    database = Database(url)
    create_tables(database)
    database.close()
    return url


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of an SQLite database with every table and no row."""
    file = tmp_path / "koppi.sqlite3"
    shutil.copyfile(sqlite_template, file)
    return f"sqlite:///{file}"


@pytest.fixture
def postgresql_url(postgresql_house: str) -> str:
    """The address of a PostgreSQL database with every table and no row, its counters at one."""
    database = Database(postgresql_house)
    with database.transaction() as session:
        session.execute(text(EMPTY_POSTGRESQL))
    database.close()
    return postgresql_house


@pytest.fixture
def empty_postgresql_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a PostgreSQL database without any table."""
    url = postgres_server.new_database()
    yield url
    postgres_server.drop_database(url)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a database with every table and no row, once of each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database without any table, once of each kind; for migrations."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    url: str = request.getfixturevalue("empty_postgresql_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database with every table and no row, once of each kind."""
    database = Database(database_url)
    yield database
    database.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where nothing may be left out, a test that was left out is a failure."""
    left_out = terminalreporter.stats.get("skipped", [])
    if left_out and os.environ.get("KOPPI_NOTHING_LEFT_OUT"):
        terminalreporter.section("left out, and nothing may be")
        for report in left_out:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr[-1]}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Where nothing may be left out, a run that left something out fails."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    left_out = reporter.stats.get("skipped", []) if reporter else []
    if left_out and exitstatus == 0 and os.environ.get("KOPPI_NOTHING_LEFT_OUT"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
