"""Bring a database's tables to the shape that this version needs. Safe when several replicas start at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.db.transaction import Database

if TYPE_CHECKING:
    from alembic.config import Config

_MIGRATIONS = Path(__file__).parent / "migrations"
_LOCK = 5_664_712_100


class DatabaseIsNewer(Exception):
    """The database was shaped by a newer version than this one; starting would harm it."""


def migrate(database: Database) -> tuple[str, str]:
    """Apply every migration that is missing, in one transaction; gives the revision before and after.

    Raises:
        DatabaseIsNewer: the database has migrations that this version does not know.
    """
    with foreign_keys_asleep(database), database.engine.begin() as connection:
        if database.dialect == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        before = _revision(connection)
        known = sorted(path.name.partition("_")[0] for path in (_MIGRATIONS / "versions").glob("0*.py"))
        if before and before not in known:
            raise DatabaseIsNewer
        if before != known[-1]:
            _upgrade(connection)
        return before, _revision(connection)


@contextmanager
def foreign_keys_asleep(database: Database) -> Iterator[None]:
    """SQLite changes a constraint by making the table anew, and dropping the old one would delete its children's rows.

    The switch works only outside a transaction; :func:`_upgrade` looks at every key before it ends.
    """
    if database.dialect != "sqlite":
        yield
        return
    with closing(database.engine.raw_connection()) as connection:
        driver = connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def _upgrade(connection: Connection) -> None:
    """Alembic is loaded only when there is something to do: a desk that runs for months need not hold it."""
    from alembic import command

    command.upgrade(alembic_config(connection), "head")
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise RuntimeError("a migration has left rows without what they belong to")


def alembic_config(connection: Connection) -> Config:
    """Alembic's configuration for a connection of ours."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str:
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")
