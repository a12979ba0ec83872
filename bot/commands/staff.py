"""``koppi staff …``: who works at the desk, for whoever runs it; the same rules as for coordinators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table
from sqlalchemy.orm import Session

from bot.cases.promises import Promises, correct
from bot.clock import Clock
from bot.commands.telling import Config, fail, opened, out
from bot.staff import queries
from bot.staff import service as staff
from bot.staff.errors import LastCoordinator
from bot.staff.queries import Member

app = typer.Typer(help="Who works at the desk.", no_args_is_help=True)

_COLUMNS = ("name", "title", "role", "since", "last confirmed", "now")
_Name = Annotated[str, typer.Argument(help="The name as `koppi staff list` tells it.")]


@app.callback()
def staff_room() -> None:
    """Who works at the desk."""


@app.command("list")
def list_staff(config: Config = None) -> None:
    """Tell who works at the desk, since when, and when that was last confirmed."""
    with opened(config) as (settings, database), database.transaction() as session:
        table = Table(*_COLUMNS)
        for one in queries.members(session):
            days = (f"{when.astimezone(settings.desk.zone):%Y-%m-%d}" for when in (one.since, one.confirmed_at))
            table.add_row(escape(one.name), escape(one.title), one.role, *days, _state(one))
    out.print(table)


@app.command()
def remove(name: _Name, config: Config = None) -> None:
    """Let somebody go: access ends at once, cases go to the queue, families and coordinators are told."""
    with opened(config) as (settings, database), database.transaction() as session:
        one = _only(queries.members(session), name)
        now = Clock().now()
        try:
            count = staff.remove(
                session, person_id=one.id, by=None, now=now, promise=Promises(session, now, settings.desk).of
            )
            correct(session, now=now, desk=settings.desk)
        except LastCoordinator:
            fail([f"{one.name} is the only coordinator; invite another one first"])
    out.print(f"{escape(one.name)} is not on the staff any more; cases that went to the queue: {count}.")


@app.command()
def confirm(
    name: Annotated[str, typer.Argument(help="The name; without it everybody on the list of the round.")] = "",
    config: Config = None,
) -> None:
    """Say that somebody, or everybody whom the round asks about, still works at the desk; pauses end."""
    with opened(config) as (_settings, database), database.transaction() as session:
        count = _confirm(session, name)
    out.print(f"Confirmed: {count}.")


def _confirm(session: Session, name: str) -> int:
    now = Clock().now()
    if not name:
        return staff.confirm_all(session, by=None, now=now)
    staff.confirm(session, person_id=_only(queries.members(session), name).id, by=None, now=now)
    return 1


def _state(one: Member) -> str:
    if one.paused_at:
        return "access is paused"
    return "waits to be confirmed" if one.unconfirmed else "works here"


def _only(members: Sequence[Member], name: str) -> Member:
    found = [one for one in members if one.name.casefold() == name.strip().casefold()]
    if not found:
        fail([f"nobody on the staff is called {name!r}; `koppi staff list` tells the names"])
    if len(found) > 1:
        fail(
            [f"{len(found)} people on the staff are called {name!r}; a coordinator can choose the right one in the bot"]
        )
    return found[0]
