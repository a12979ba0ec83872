"""`koppi demo`: the whole desk without Telegram."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from bot.commands.telling import out
from bot.config import LogSettings
from bot.demo import showing
from bot.logs import set_up_logs

app = typer.Typer(add_completion=False)


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="Port of the page on this machine; 0 takes a free one.")] = 8090,
    play: Annotated[bool, typer.Option("--play", help="Play stories without a browser and print them.")] = False,
    language: Annotated[str, typer.Option("--lang", help="Play only the story in this language: fi, sv or en.")] = "",
    topics: Annotated[bool, typer.Option(help="Whether the worker's chat has a topic for each case.")] = False,
) -> None:
    """Show the whole desk without Telegram: three phones in a browser, or stories that play themselves."""
    set_up_logs(LogSettings(level="warning"))
    seen = asyncio.run(showing.play(out, language, topics=topics) if play else showing.show(out, port, topics=topics))
    raise typer.Exit(0 if seen else 1)
