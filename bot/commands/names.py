"""``koppi names``: which names are taken out of anonymous consultations of a unit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.telling import Config, fail, opened, out
from bot.consults.naming import put_names

app = typer.Typer(add_completion=False)


@app.command()
def names(
    unit: Annotated[str, typer.Argument(help="The unit's short name.")],
    file: Annotated[Path, typer.Argument(help="A text file with one name on each line.")],
    config: Config = None,
) -> None:
    """Put a list of names in place of a unit's: kept unreadable, taken out of anonymous consultations of its people."""
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        fail([f"{file}: cannot be read ({type(error).__name__})"])
    with opened(config) as (settings, database), database.transaction() as session:
        key = settings.consults.names_key.get_secret_value().encode()
        try:
            count = put_names(session, unit_slug=unit, names=lines, key=key)
        except ValueError as error:
            fail([str(error)])
    out.print(f"{count} forms of names kept, none of them readable. Delete the file now.")
