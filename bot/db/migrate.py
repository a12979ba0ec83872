"""Bring a database's tables to the shape that this version needs. Safe when several replicas start at once."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from bot.db.transaction import Database

_LOCK = 5_664_712_100


class DatabaseIsNewer(Exception):
    """The database was shaped by a newer version than this one; starting would harm it."""


def migrate(database: Database) -> tuple[str, str]:
    """Apply every migration that is missing, in one transaction; gives the revision before and after.

    Raises:
        DatabaseIsNewer: the database has migrations that this version does not know.
    """
    with database.engine.begin() as connection:
        if database.dialect == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        before = _revision(connection)
        config = alembic_config(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if before and before not in known:
            raise DatabaseIsNewer
        command.upgrade(config, "head")
        return before, _revision(connection)


def alembic_config(connection: Connection) -> Config:
    """Alembic's configuration for a connection of ours."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _revision(connection: Connection) -> str:
    return MigrationContext.configure(connection).get_current_revision() or ""
