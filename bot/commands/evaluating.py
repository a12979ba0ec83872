"""`koppi evaluate`: the matching measured on labelled questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import measuring
from bot.commands.answering import AsJson, CatalogueFile, DeskConfig, catalogue_of
from bot.commands.telling import fail, out, write
from knowledge.evaluate import BrokenQuestions, LabelledQuestion, read_questions

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
) -> None:
    """Measure the matching on labelled questions."""
    read = _questions(questions)
    loaded = catalogue_of(catalogue, config)
    found = measuring.measure(loaded, read, most_misses=misses, most_typos=typos, with_baselines=baselines)
    if out_file:
        write(out_file, found.lines())
    typer.echo(json.dumps(found.summary(), ensure_ascii=False)) if as_json else measuring.show(found, out)


def _questions(file: Path) -> list[LabelledQuestion]:
    try:
        return read_questions(file)
    except BrokenQuestions as error:
        fail(str(error).splitlines())
    except FileNotFoundError:
        fail([f"{file}: there is no such file"])
    except OSError as error:
        fail([f"{file}: cannot be read ({error.strerror})"])
