"""`koppi evaluate`: the matching measured on labelled questions, and danger on labelled messages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.catalogue.loaded import LoadedCatalogue
from bot.clock import monotonic
from bot.commands import measuring
from bot.commands.answering import AsJson, CatalogueFile, DeskConfig, catalogue_of
from bot.commands.telling import fail, out, write
from knowledge.danger import look_for_danger
from knowledge.evaluation.danger import LabelledMessage, evaluate_danger
from knowledge.evaluation.questions import BrokenQuestions, LabelledQuestion, Line, read_lines

app = typer.Typer(add_completion=False)


@app.command()
def evaluate(
    questions: Annotated[Path, typer.Argument(help="Labelled questions, one JSON object a line.")],
    catalogue: CatalogueFile = "",
    config: DeskConfig = None,
    as_json: AsJson = False,
    out_file: Annotated[Path | None, typer.Option("--out", help="Write a JSON line per question here.")] = None,
    misses: Annotated[int, typer.Option(min=0, help="Show at most so many questions that went wrong.")] = 0,
    typos: Annotated[int, typer.Option(min=0, help="Ask again with up to so many typing errors in each.")] = 0,
    baselines: Annotated[bool, typer.Option("--baselines", help="Ask plain ways of searching too.")] = False,
    danger: Annotated[
        bool, typer.Option("--danger", help="Measure how much danger is heard instead; lines have a severity.")
    ] = False,
) -> None:
    """Measure the matching on labelled questions, or how much danger is heard in labelled messages."""
    if danger:
        _danger(_read(questions, LabelledMessage), catalogue_of(catalogue, config), as_json, out_file)
        return
    read = _read(questions, LabelledQuestion)
    loaded = catalogue_of(catalogue, config)
    found = measuring.measure(loaded, read, most_misses=misses, most_typos=typos, with_baselines=baselines)
    if out_file:
        write(out_file, found.lines())
    typer.echo(json.dumps(found.summary(), ensure_ascii=False)) if as_json else measuring.show(found, out)


def _danger(messages: list[LabelledMessage], loaded: LoadedCatalogue, as_json: bool, out_file: Path | None) -> None:
    found = evaluate_danger(
        messages, hear=lambda text: loaded.understand(text).danger.severity, look=look_for_danger, clock=monotonic
    )
    if out_file:
        write(out_file, "".join(f"{json.dumps(one.line(), ensure_ascii=False)}\n" for one in found.heard))
    if as_json:
        typer.echo(json.dumps(found.summary(), ensure_ascii=False))
    else:
        measuring.show_danger(found, out)


def _read(file: Path, line_type: type[Line]) -> list[Line]:
    try:
        return read_lines(file, line_type)
    except BrokenQuestions as error:
        fail(str(error).splitlines())
    except FileNotFoundError:
        fail([f"{file}: there is no such file"])
    except OSError as error:
        fail([f"{file}: cannot be read ({error.strerror})"])
