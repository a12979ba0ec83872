"""What `koppi evaluate` measures and shows: figures with intervals, misses, typing errors, baselines, the index."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.catalogue.loaded import LoadedCatalogue
from bot.clock import monotonic
from knowledge.catalogue import Catalogue
from knowledge.evaluate import LabelledQuestion, Miss, Report, evaluate, evaluate_ranker, misses
from knowledge.evaluation.baselines import BaselineMissing, baselines
from knowledge.evaluation.danger import DangerReport
from knowledge.evaluation.intervals import Interval, loss
from knowledge.evaluation.typos import with_typos
from knowledge.evaluation.weight import Weight, weigh
from knowledge.matching import build_index

#: figures that are compared side by side, and their short names in tables
COMPARED = {
    "ndcg_at_5": "nDCG@5",
    "right_at_3": "right@3",
    "any_at_3": "any@3",
    "first_right": "first",
    "oos_auroc": "AUROC",
}
#: and those that only something that decides has
DECIDED = {"in_scope_kept": "kept", "oos_handed_over": "handed over", "wrong_but_confident": "wrong, sure"}


@dataclass(frozen=True)
class Misspelt:
    """The same questions with typing errors in them, and what the errors cost."""

    most: int
    report: Report
    #: of nDCG@5
    loss: float | None
    interval: Interval | None

    def summary(self) -> dict[str, Any]:
        """The figures in the form that is printed as JSON."""
        told = {"most": self.most, "ndcg_at_5": self.report.overall["ndcg_at_5"], "loss": self.loss}
        return {**told, "interval": self.interval and list(self.interval)}


@dataclass(frozen=True)
class Measurement:
    """Everything that was measured in one run."""

    report: Report
    index: Weight
    misses: Sequence[Miss]
    misspelt: Misspelt | None
    #: None = not asked for; a text instead of a report says why there is none
    baselines: Mapping[str, Report | str] | None

    def summary(self) -> dict[str, Any]:
        """The figures in the form that is printed as JSON; parts that were not asked for are left out."""
        told = {**self.report.summary(), "index": asdict(self.index)}
        if self.misses:
            told["misses"] = [asdict(miss) for miss in self.misses]
        if self.misspelt:
            told["typos"] = self.misspelt.summary()
        if self.baselines is not None:
            told["baselines"] = {name: _compared(found) for name, found in self.baselines.items()}
        return told

    def lines(self) -> str:
        """A JSON line for each question."""
        return "".join(f"{json.dumps(one.line(), ensure_ascii=False)}\n" for one in self.report.outcomes)


def _compared(found: Report | str) -> dict[str, Any]:
    if isinstance(found, str):
        return {"missing": found}
    return {**{name: found.overall[name] for name in COMPARED}, "latency_ms": dict(found.latency_ms)}


def measure(
    loaded: LoadedCatalogue,
    questions: Sequence[LabelledQuestion],
    *,
    most_misses: int = 0,
    most_typos: int = 0,
    with_baselines: bool = False,
) -> Measurement:
    """Ask the desk every question; with typing errors and of the baselines too when asked for."""
    report = evaluate(questions, loaded.understand, monotonic)
    return Measurement(
        report=report,
        index=weigh(lambda: build_index(loaded.catalogue, extras=loaded.extras), monotonic),
        misses=misses(report.outcomes, most_misses),
        misspelt=_misspelt(loaded, questions, report, most_typos) if most_typos else None,
        baselines=compare(loaded.catalogue, questions) if with_baselines else None,
    )


def _misspelt(loaded: LoadedCatalogue, questions: Sequence[LabelledQuestion], report: Report, most: int) -> Misspelt:
    after = evaluate(with_typos(questions, most), loaded.understand, monotonic)
    return Misspelt(most, after, *loss(report.outcomes, after.outcomes))


def compare(catalogue: Catalogue, questions: Sequence[LabelledQuestion]) -> dict[str, Report | str]:
    """Ask every baseline the same questions; one whose library is missing says so instead."""
    found: dict[str, Report | str] = {}
    for name, build in baselines().items():
        try:
            found[name] = evaluate_ranker(questions, build(catalogue), monotonic)
        except BaselineMissing as missing:
            found[name] = str(missing)
    return found


def show(measured: Measurement, out: Console) -> None:
    """Print everything that was measured as tables."""
    out.print(_figures(measured.report))
    out.print(_parts(measured.report))
    if measured.baselines is not None:
        out.print(side_by_side({**measured.baselines, "koppi": measured.report}))
    if measured.misspelt:
        out.print(_cost(measured.misspelt))
    for miss in measured.misses:
        out.print(_miss(miss), soft_wrap=True)
    latency = " · ".join(f"{name} {value:.2f} ms" for name, value in measured.report.latency_ms.items())
    index = measured.index
    out.print(f"{latency} · index built in {index.build_seconds:.1f} s, {index.size_bytes / 1e6:.1f} MB")


def _figures(report: Report) -> Table:
    table = Table("figure", "all", "95 %")
    for name, value in report.overall.items():
        table.add_row(name, figure(value), interval(report.intervals.get(name)))
    return table


def _parts(report: Report) -> Table:
    table = Table("", "n", "nDCG@5", "95 %", *list(COMPARED.values())[1:], *DECIDED.values())
    for name, found in {**report.by_language, **report.by_register}.items():
        rest = [figure(found[each]) for each in (*list(COMPARED)[1:], *DECIDED)]
        within = interval(report.intervals_of_parts.get(name))
        table.add_row(escape(name), figure(found["n"]), figure(found["ndcg_at_5"]), within, *rest)
    return table


def side_by_side(reports: Mapping[str, Report | str]) -> Table:
    """A table of several systems that were asked the same questions."""
    table = Table("", *COMPARED.values(), "p50 ms", "p99 ms")
    for name, found in reports.items():
        if isinstance(found, str):
            table.add_row(name, escape(found))
        else:
            figures = [figure(found.overall[each]) for each in COMPARED]
            table.add_row(name, *figures, *(f"{ms:.2f}" for ms in found.latency_ms.values()))
    return table


def _cost(misspelt: Misspelt) -> str:
    after = figure(misspelt.report.overall["ndcg_at_5"])
    lost = f"a loss of {figure(misspelt.loss)} ({interval(misspelt.interval)})"
    return f"with 1–{misspelt.most} typing errors in every question: nDCG@5 {after}, {lost}"


def _miss(miss: Miss) -> str:
    heads = f"{miss.qid} · {miss.decision} {miss.confidence:.2f} · {miss.text}"
    wanted, found = ", ".join(miss.wanted) or "nobody", ", ".join(miss.found) or "nothing"
    return escape(f"{heads}\n    wanted: {wanted}\n    found:  {found}")


def figure(value: float | int | None) -> str:
    """A figure as tables show it; a dash where no question tells."""
    return "–" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def interval(found: Interval | None) -> str:
    """Both ends of an interval as tables show them."""
    return "–" if found is None else f"{found[0]:.3f} – {found[1]:.3f}"


def show_danger(found: DangerReport, out: Console) -> None:
    """A table of what was heard, all languages and each."""
    told = found.summary()
    table = Table("messages", *told["overall"], title="danger")
    for name, figures in {"all": told["overall"], **told["by_language"]}.items():
        table.add_row(name, *("–" if value is None else f"{value:.3g}" for value in figures.values()))
    out.print(table)
    out.print(f"milliseconds a look: {told['latency_ms']}")
