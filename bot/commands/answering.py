"""The catalogue that a command's question is put to: a file's, or the one that a desk answers from."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.catalogue.live import LiveCatalogue
from bot.catalogue.loaded import LoadedCatalogue
from bot.catalogue.loaded import load as load_catalogue
from bot.clock import Clock
from bot.commands.telling import fail, opened, settings_of
from bot.config import ConfigProblems
from knowledge.catalogue import CatalogueProblems

CatalogueFile = Annotated[str, typer.Option("--catalogue", help="Catalogue file; without it the demonstration's.")]
DeskConfig = Annotated[
    Path | None,
    typer.Option("--config", help="Settings file (TOML): ask as its desk does, with imports and edits."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def catalogue_of(file: str, config: Path | None) -> LoadedCatalogue:
    """The catalogue of a file; with settings and without a file the one that their desk answers from."""
    try:
        return _of_desk(config) if config and not file else load_catalogue(file, settings_of(config).matching)
    except (CatalogueProblems, ConfigProblems, OSError) as error:
        fail(str(error).splitlines())


def _of_desk(config: Path) -> LoadedCatalogue:
    with opened(config) as (settings, database):
        live = LiveCatalogue(load_catalogue(settings.catalogue.file, settings.matching), database, settings.desk.zone)
        asyncio.run(live.refresh(Clock().now()))
        return live.current
