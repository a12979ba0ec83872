"""``python -m tests.db.migration "what changes"``: write the migration from the last one to the tables as they stand."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from alembic import command

from bot.db import Database
from bot.db.migrate import alembic_config, migrate
from tests.house.reading import import_tables


def write_migration(message: str, revision: str) -> None:
    """Compare the tables with what the migrations make, and write down the difference."""
    import_tables()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'history.sqlite3'}")
        migrate(database)
        with database.engine.begin() as connection:
            command.revision(alembic_config(connection), message, autogenerate=True, rev_id=revision)
        database.close()


if __name__ == "__main__":
    write_migration(sys.argv[1], sys.argv[2])
