"""`koppi invite`: a link that lets one person in, once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Annotated

import typer
from rich.markup import escape

from bot.clock import Clock
from bot.commands import checking
from bot.commands.telling import Config, err, fail, out, settings_of
from bot.db import Database
from bot.db.migrate import migrate as migrate_database
from bot.organisations.invitations import place_of_token
from bot.people import service as people

app = typer.Typer(add_completion=False)


@app.command()
def invite(
    role: Annotated[str, typer.Argument(help="worker, professional or coordinator")],
    name: Annotated[str, typer.Argument(help="The name that families read, such as Aino.")],
    title: Annotated[str, typer.Option(help="The title that families read, such as perheohjaaja.")] = "",
    hours: Annotated[int, typer.Option(min=1, max=336, help="For how many hours the link is valid.")] = 72,
    organisation: Annotated[str, typer.Option(help="Short name of the organisation where the person works.")] = "",
    unit: Annotated[str, typer.Option(help="Short name of the unit where the person works.")] = "",
    lead: Annotated[bool, typer.Option("--lead", help="The person looks after the professionals there.")] = False,
    config: Config = None,
) -> None:
    """Make a one-time invitation link for somebody who works at the desk."""
    settings = settings_of(config)
    database = Database(settings.database.url.get_secret_value())
    migrate_database(database)
    try:
        with database.transaction() as session:
            token = people.invite(
                session, role=role, name=name, title=title, now=Clock().now(), valid_for=timedelta(hours=hours)
            )
            place_of_token(session, token=token, organisation=organisation, unit=unit, leads=lead)
    except ValueError as error:
        fail([str(error)])
    finally:
        database.close()
    username = asyncio.run(checking.username(settings))
    out.print(f"https://t.me/{username}?start={token}" if username else f"/start {token}", soft_wrap=True)
    err.print(f"For {escape(name)} only: works once, within {hours} h. Hand it over in person or by a safe way.")
