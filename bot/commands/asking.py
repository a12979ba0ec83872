"""`koppi ask`: one question put to the matching."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from bot.clock import monotonic
from bot.commands.answering import AsJson, CatalogueFile, DeskConfig, catalogue_of
from bot.commands.telling import out
from knowledge.answer import Understanding

app = typer.Typer(add_completion=False)


@app.command()
def ask(
    text: Annotated[str, typer.Argument(help="A question in one's own words.")],
    lang: Annotated[str, typer.Option(help="The asker's language: fi, sv, en …; without it it is guessed.")] = "",
    as_json: AsJson = False,
    catalogue: CatalogueFile = "",
    config: DeskConfig = None,
) -> None:
    """Find services for one question and say why."""
    loaded = catalogue_of(catalogue, config)
    began = monotonic()
    found = loaded.understand(text, language=lang or None)
    elapsed_ms = round((monotonic() - began) * 1000, 3)
    if as_json:
        typer.echo(json.dumps(_answer(found, elapsed_ms), ensure_ascii=False))
    else:
        _print_answer(found)


def _answer(found: Understanding, elapsed_ms: float) -> dict[str, Any]:
    candidates = [
        {"service_id": one.service_id, "name": one.name, "score": round(one.score, 4), "why": list(one.why)}
        for one in found.match.candidates
    ]
    danger = {"severity": found.danger.severity, "kinds": list(found.danger.kinds)}
    heads = {"language": found.language, "decision": str(found.match.decision), "danger": danger}
    return {**heads, "candidates": candidates, "elapsed_ms": elapsed_ms}


def _print_answer(found: Understanding) -> None:
    talk = " · LP talk first" if found.talk_first else ""
    title = f"{found.language} · {found.match.decision} · danger {found.danger.severity}{talk}"
    table = Table("service", "score", "found by", title=title)
    for one in found.match.candidates:
        table.add_row(escape(one.name), f"{one.score:.2f}", escape(", ".join(one.why)))
    out.print(table)
