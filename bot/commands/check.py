"""`koppi check`: everything that the desk needs before it opens, or whether somebody has every open case."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer
from rich.markup import escape

from bot.clock import Clock
from bot.commands import checking
from bot.commands.telling import Config, fail, out, settings_of

app = typer.Typer(add_completion=False)


@app.command()
def check(
    config: Config = None,
    cases: Annotated[
        bool, typer.Option("--cases", help="Look at the open cases instead: does somebody have each of them?")
    ] = False,
) -> None:
    """Look at configuration, database, token and catalogue, and tell every problem at once."""
    found = checking.check_cases(settings_of(config), Clock().now()) if cases else asyncio.run(checking.check(config))
    for line in found.well:
        out.print(f"[green]ok[/green]   {escape(line)}")
    fail(found.problems) if found.problems else out.print("Everything is in order.")
