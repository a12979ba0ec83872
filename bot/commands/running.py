"""`koppi run`: the desk that is open."""

from __future__ import annotations

import asyncio
import signal

import structlog
import typer

from bot.app import CannotStart, assemble, run_quickly
from bot.commands.telling import Config, fail, settings_of
from bot.config import ConfigProblems, Settings
from bot.db.leadership import Leadership
from bot.db.migrate import DatabaseIsNewer
from bot.db.migrate import migrate as migrate_database
from bot.logs import set_up_logs
from knowledge.catalogue import CatalogueProblems
from knowledge.directory.loading import DirectoryProblems

app = typer.Typer(add_completion=False)
log = structlog.get_logger(__name__)


@app.command()
def run(config: Config = None) -> None:
    """Open the desk: take messages from Telegram until told to stop."""
    settings = settings_of(config)
    set_up_logs(settings.log)
    run_quickly(_run(settings))


async def _run(settings: Settings) -> None:
    try:
        await _open(settings)
    except (CannotStart, CatalogueProblems, ConfigProblems, DirectoryProblems) as error:
        fail(str(error).splitlines())
    except DatabaseIsNewer:
        fail(["the database was shaped by a newer version of Koppi; use that version"])
    except ExceptionGroup as errors:
        fail([f"a loop ended: {type(error).__name__}: {error}" for error in errors.exceptions])


async def _open(settings: Settings) -> None:
    koppi = assemble(settings)
    alone = Leadership(koppi.database, "desk")
    if koppi.database.dialect == "sqlite" and not alone.take():
        raise CannotStart("database.url: another Koppi runs on this SQLite file; several need PostgreSQL")
    migrate_database(koppi.database)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with koppi.connected():
        log.info("open", bot_id=koppi.bot.id, database=koppi.database.dialect)
        await koppi.run(stop)
