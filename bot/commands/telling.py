"""What groups of commands share: two places to print to, problems as sentences, and the desk's settings and database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.markup import escape

from bot.config import ConfigProblems, LogSettings, Settings, load_settings
from bot.db import Database
from bot.db.migrate import migrate
from bot.logs import set_up_logs

out, err = Console(highlight=False), Console(stderr=True, highlight=False)

Config = Annotated[Path | None, typer.Option("--config", help="Settings file (TOML); KOPPI_… goes before it.")]


def fail(problems: list[str]) -> NoReturn:
    """Tell the problems and end with an error."""
    for problem in problems:
        err.print(f"[red]problem[/red] {escape(problem)}", soft_wrap=True)
    raise typer.Exit(1)


def write(file: Path, text: str) -> None:
    """Write a file, in place of an older one; a place that cannot be written is told as a sentence."""
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        fail([f"{file}: cannot be written ({error.strerror})"])


def settings_of(config: Path | None) -> Settings:
    """The desk's settings; problems are told as sentences."""
    try:
        return load_settings(config)
    except ConfigProblems as error:
        fail(error.problems)


@contextmanager
def opened(config: Path | None) -> Iterator[tuple[Settings, Database]]:
    """Settings and database, closed at the end; problems are told as sentences."""
    settings = settings_of(config)
    set_up_logs(LogSettings(level="error"))
    database = Database(settings.database.url.get_secret_value())
    try:
        migrate(database)
        yield settings, database
    finally:
        database.close()
