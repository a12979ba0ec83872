"""The engine: SQLite on one machine, PostgreSQL for several, each set so that a commit is a promise.

SQLite runs in WAL with ``synchronous=FULL`` (NORMAL loses acknowledged commits in a power cut), on ONE connection
that a single worker thread uses: writers would queue anyway, and the WAL-reset fault of older SQLite libraries
needs two connections. Every transaction there begins IMMEDIATE.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import StaticPool

#: How many transactions run side by side on PostgreSQL, beside the one that stores what comes in.
POSTGRESQL_CONNECTIONS = 4

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=20000",
    "PRAGMA secure_delete=ON",
)


def open_engine(url: str) -> Engine:
    """An engine for a database address such as ``sqlite:///koppi.sqlite3`` or ``postgresql://…``.

    Raises:
        ValueError: the address names a database that Koppi does not run on.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address)
    if address.get_backend_name() == "postgresql":
        return _open_postgresql(address)
    raise ValueError("the database must be SQLite or PostgreSQL")


def _open_sqlite(address: URL) -> Engine:
    engine = create_engine(
        address,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "isolation_level": None, "cached_statements": 512},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin_immediate)
    _make_savepoints_cheap(engine.dialect)
    return engine


def _make_savepoints_cheap(dialect: Any) -> None:
    """Every piece of work has a savepoint: hand their three statements to the driver without compiling each."""

    def straight(words: str) -> Any:
        return lambda connection, name: connection.connection.driver_connection.execute(f"{words} {name}")

    dialect.do_savepoint = straight("SAVEPOINT")
    dialect.do_release_savepoint = straight("RELEASE")
    dialect.do_rollback_to_savepoint = straight("ROLLBACK TO")


def _set_pragmas(connection: Any, _record: Any) -> None:
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _open_postgresql(address: URL) -> Engine:
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_size=POSTGRESQL_CONNECTIONS,
        max_overflow=4,
        pool_pre_ping=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 10,
            "options": "-c statement_timeout=10000 -c timezone=UTC",
            "keepalives_idle": 10,
            "keepalives_interval": 3,
            "keepalives_count": 3,
        },
    )
