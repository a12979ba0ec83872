"""Runs every bench and prints its figures side by side; medians of three runs."""

from __future__ import annotations

import asyncio
import sys

from rich.console import Console
from rich.table import Table

from tests.bench import matching, reminders
from tests.bench.load import Figures, bench, median

out = Console(width=140)
RUNS = 3
#: A question that the desk answers without matching, so that the durable way itself is measured.
WORDS = "/apua"


async def rush(kind: str, delay_ms: float, people: int, rounds: int) -> Figures:
    """One bot under as much load as it takes."""
    async with bench(kind, people=people, delay_ms=delay_ms) as one:
        await one.hello("/start")
        return await one.rush(WORDS, rounds)


async def stream(kind: str, words: str = WORDS) -> Figures:
    """One bot at a hundred updates a second."""
    async with bench(kind, people=200, delay_ms=0) as one:
        await one.hello("/start")
        await one.stream(words, per_second=100, seconds=2)
        return await one.stream(words, per_second=100, seconds=10)


def durable_way(runs: int) -> None:
    """The whole durable path beside a bare echo."""
    table = Table(title=f"The durable way beside a bare echo (medians of {runs} runs)")
    for head in ("", "updates/s, answers at once", "updates/s, answers in 50 ms", "CPU ms/update", "memory MB"):
        table.add_column(head)
    for kind, people, rounds in (("echo", 50, 2), ("koppi", 500, 4)):
        quick = [asyncio.run(rush(kind, 0, people, rounds)) for _ in range(runs)]
        slow = [asyncio.run(rush(kind, 50, people, rounds)) for _ in range(runs)]
        figures = (
            median(quick, "per_second"),
            median(slow, "per_second"),
            median(slow, "cpu_ms"),
            median(slow, "memory_mb"),
        )
        table.add_row(kind, *(f"{figure:.1f}" for figure in figures))
    out.print(table)


def at_a_hundred(runs: int) -> None:
    """How long people wait at a hundred updates a second."""
    table = Table(title="At 100 updates/s")
    for head in ("", "p50 ms", "p99 ms", "CPU ms/update"):
        table.add_column(head)
    for name, kind, words in (
        ("echo", "echo", WORDS),
        ("koppi, durable way", "koppi", WORDS),
        ("koppi, where my matter stands", "koppi", "/tilanne"),
        ("koppi, a question in own words", "koppi", "lapsi ei nuku öisin"),
    ):
        figures = [asyncio.run(stream(kind, words)) for _ in range(runs)]
        middle = sorted(figures, key=lambda each: each.percentile(0.99))[len(figures) // 2]
        table.add_row(name, f"{middle.percentile(0.5):.1f}", f"{middle.percentile(0.99):.1f}", f"{middle.cpu_ms:.2f}")
    out.print(table)


def reminders_due() -> None:
    """What a look for due reminders costs with a thousand and with a million agreed times."""
    table = Table(title=f"Looking for due reminders, {reminders.DUE} of them due")
    for head in ("", "p50 ms", "p95 ms", "memory MB"):
        table.add_column(head)
    plans = []
    with reminders.databases() as urls:
        for name, url in urls.items():
            told = reminders.figures(url, int(name.rpartition(" ")[2]))
            table.add_row(f"{name} times", told["p50 ms"], told["p95 ms"], told["memory MB"])
            plans.append(f"{name} times\n{told['plan']}")
    out.print(table)
    out.print("\n\n".join(plans), markup=False)


def main() -> None:
    """Run every bench; a number on the command line says how many runs make a median."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    durable_way(runs)
    at_a_hundred(runs)
    reminders_due()
    matching.main(runs=runs)


if __name__ == "__main__":
    main()
