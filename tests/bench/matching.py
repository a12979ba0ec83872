"""Two benches of matching: how right it is beside plain ways of searching, and how fast it stays in large catalogues.

``python -m tests.bench.matching [services …]``; the sizes default to 146, 3,000 and 30,000.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from time import perf_counter

from rich.console import Console
from rich.table import Table

from bot.commands.measuring import compare, figure, interval, side_by_side
from knowledge.catalogue import load_catalogue
from knowledge.evaluate import Desk, LabelledQuestion, Report, evaluate, read_questions
from knowledge.evaluation.intervals import loss
from knowledge.evaluation.typos import with_typos
from tests.bench import ablation
from tests.bench.speed import QUESTIONS, Speed

out = Console(width=140)
SIZES = (146, 3_000, 30_000)
RUNS = 3
#: libraries that would start threads stay on the one core that is measured
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def beside_baselines(ours: Mapping[str, Desk], questions: Sequence[LabelledQuestion]) -> None:
    """One table of every baseline and of our own variants, asked the same questions."""
    catalogue = load_catalogue()
    found: dict[str, Report | str] = dict(compare(catalogue, questions))
    found |= {name: evaluate(questions, desk, perf_counter) for name, desk in ours.items()}
    table = side_by_side(found)
    table.title = f"{len(questions)} questions, {len(catalogue.services)} services"
    table.caption = "Every variant of Koppi here was trained without these questions."
    out.print(table)


def with_errors(desk: Desk, questions: Sequence[LabelledQuestion]) -> None:
    """What one or two typing errors in every question cost."""
    before = evaluate(questions, desk, perf_counter)
    after = evaluate(with_typos(questions, 2), desk, perf_counter)
    lost, within = loss(before.outcomes, after.outcomes)
    out.print(f"one or two typing errors in every question cost {figure(lost)} of nDCG@5 ({interval(within)})")


def in_large_catalogues(sizes: Sequence[int], runs: int) -> None:
    """Medians of time and memory over several runs, each in a process of its own."""
    for size in sizes:
        found = [_measured(size) for _ in range(runs)]
        table = Table("", "build s", "from cache s", "p50 ms", "p99 ms", "grown MB", "index MB", "questions")
        table.title = f"{size:,} services, processor time on one core, medians of {runs} runs"
        for name in found[0]:
            table.add_row(name, *_medians([each[name] for each in found]))
        out.print(table)


def _measured(size: int) -> dict[str, Speed]:
    command = [sys.executable, "-m", "tests.bench.speed", str(size)]
    done = subprocess.run(command, env={**os.environ, **_ONE_THREAD}, check=True, stdout=subprocess.PIPE, text=True)
    return dict(json.loads(line) for line in done.stdout.splitlines())


def _medians(found: Sequence[Speed]) -> list[str]:
    seconds = [[each["build_s"], each["load_s"], each["p50_ms"], each["p99_ms"]] for each in found]
    megabytes = [[each["grown_mb"], each["index_mb"]] for each in found]
    told = [f"{statistics.median(column):.2f}" if any(column) else "" for column in zip(*seconds, strict=True)]
    told += [f"{statistics.median(column):.0f}" if any(column) else "" for column in zip(*megabytes, strict=True)]
    return [*told, str(min(each["questions"] for each in found))]


def main(sizes: Sequence[int] = SIZES, runs: int = RUNS) -> None:
    """Print every table of this bench."""
    questions = read_questions(QUESTIONS)
    ours = ablation.desks(load_catalogue())
    beside_baselines(ours, questions)
    with_errors(next(iter(ours.values())), questions)
    in_large_catalogues(sizes, runs)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
