"""``koppi gaps …``: what the desk could not answer, for those who plan services; counts of matters, never people."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from bot.commands.telling import Config, err, opened, out, write
from bot.gaps import queries
from bot.gaps.rules import EXPORTED_FROM, Cluster

app = typer.Typer(help="What the desk could not answer, as counts.", no_args_is_help=True)

_COLUMNS = ("topic", "area", "age_group", "language", "count", "first", "last", "words")


@app.callback()
def gaps() -> None:
    """What the desk could not answer, as counts."""


@app.command()
def export(
    file: Annotated[Path | None, typer.Option("--csv", help="Write a spreadsheet here instead of a table.")] = None,
    config: Config = None,
) -> None:
    """Tell blind spots by matter, area, age group and language; nothing is told of fewer than five questions."""
    with opened(config) as (_settings, database), database.transaction() as session:
        found, left_out = queries.clusters_of_all(session)
    if file is None:
        out.print(_table(found))
    else:
        write(file, _csv(found))
        out.print(f"Blind spots in {escape(str(file))}: {len(found)}.", soft_wrap=True)
    if left_out:
        err.print(f"{_few(left_out)} questions are left out: fewer than {EXPORTED_FROM} are alike.", soft_wrap=True)


def _few(count: int) -> str:
    return str(count) if count >= EXPORTED_FROM else f"Fewer than {EXPORTED_FROM}"


def _table(found: Sequence[Cluster]) -> Table:
    table = Table(*(name.replace("_", " ") for name in _COLUMNS))
    for one in found:
        table.add_row(*(escape(cell) for cell in _row(one)))
    return table


def _csv(found: Sequence[Cluster]) -> str:
    sheet = io.StringIO()
    table = csv.writer(sheet, delimiter=";", lineterminator="\n")
    table.writerow(_COLUMNS)
    table.writerows(map(_row, found))
    return sheet.getvalue()


def _row(one: Cluster) -> list[str]:
    told = (one.topic, one.area, one.age_group, one.language, one.count, one.first, one.last, ", ".join(one.words))
    return [str(part) for part in told]
