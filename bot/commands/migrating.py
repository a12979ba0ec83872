"""`koppi migrate`: the shape of the tables."""

from __future__ import annotations

import typer

from bot.commands.telling import Config, out, settings_of
from bot.db import Database
from bot.db.migrate import migrate as migrate_database

app = typer.Typer(add_completion=False)


@app.command()
def migrate(config: Config = None) -> None:
    """Bring the database's tables to the shape that this version needs."""
    settings = settings_of(config)
    database = Database(settings.database.url.get_secret_value())
    before, after = migrate_database(database)
    out.print(f"Nothing to do: the tables are at {after}." if before == after else f"The tables are now at {after}.")
