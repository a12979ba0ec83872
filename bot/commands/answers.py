"""``koppi answers …``: the desk's canned answers as a file, to be written together and taken in again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from bot.casework import service as casework
from bot.casework.answers import BrokenAnswers
from bot.clock import Clock
from bot.commands.telling import Config, fail, opened, out, write

app = typer.Typer(help="The canned answers that workers send.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="A TOML file: for each name a title and a text by language.")]


@app.callback()
def answers() -> None:
    """The canned answers that workers send."""


@app.command(name="import")
def bring_in(
    file: File,
    replace: Annotated[bool, typer.Option("--replace", help="Take away answers that the file does not have.")] = False,
    config: Config = None,
) -> None:
    """Make the answers of a file the desk's: new ones come, those of the same name change; workers' own stay."""
    try:
        found = casework.read_answers(file.read_text(encoding="utf-8"))
    except BrokenAnswers as error:
        fail([f"{file}: {problem}" for problem in error.problems])
    except (OSError, UnicodeDecodeError) as error:
        fail([f"{file}: cannot be read ({type(error).__name__})"])
    with opened(config) as (_settings, database), database.transaction() as session:
        count = casework.bring_in(session, answers=found, now=Clock().now(), replace=replace)
    out.print(f"Answers taken in from {escape(str(file))}: {count}.", soft_wrap=True)


@app.command()
def export(file: File, config: Config = None) -> None:
    """Write the desk's answers as they stand; workers' own ones are not in the file."""
    with opened(config) as (_settings, database), database.transaction() as session:
        found = casework.answers_for(session, worker_id=0)
    write(file, casework.written_out(found))
    out.print(f"Answers in {escape(str(file))}: {len(found)}.", soft_wrap=True)
