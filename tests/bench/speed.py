"""How long a question takes in a catalogue of some size, in a process of its own and on one core.

``python -m tests.bench.speed SIZE`` prints a JSON line for each system; ``tests.bench.matching`` reads them.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TypedDict, TypeVar

from knowledge.answer import understand
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.evaluate import read_questions
from knowledge.evaluation.baselines import baselines
from knowledge.evaluation.typos import with_typos
from knowledge.evaluation.weight import bytes_of
from knowledge.matching import Index, build_index, match
from knowledge.matching.cache import load_index, save_index
from tests.bench.large import enlarged

T = TypeVar("T")
QUESTIONS = Path(__file__).parents[1] / "knowledge" / "data" / "questions.jsonl"
PAGE_MB = os.sysconf("SC_PAGE_SIZE") / 1e6
#: every so many-th question is asked, as it is and with typing errors, so that no text comes twice
_EVERY, _SEED = 2, 20_261_122
#: seconds after which a slow system is asked no more
_PATIENCE = 8.0


class Speed(TypedDict):
    """What one system needs in one catalogue."""

    build_s: float
    #: the same index read from its cache
    load_s: float
    #: processor milliseconds a question
    p50_ms: float
    p99_ms: float
    #: what the process grew by when the index was built, and the index alone; as ``load_s``, 0 = not measured
    grown_mb: float
    index_mb: float
    questions: int


def some_texts() -> list[str]:
    """Questions with and without typing errors, mixed, so that the first ones stand for all."""
    questions = read_questions(QUESTIONS)[::_EVERY]
    texts = [question.text for question in (*questions, *with_typos(questions, 2))]
    Random(_SEED).shuffle(texts)
    return texts


def on_one_core() -> None:
    """Keep this process on one core, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def speeds(size: int, texts: Sequence[str]) -> Iterator[tuple[str, Speed]]:
    """Time our own index and every baseline in a catalogue of so many services, one after another."""
    catalogue = enlarged(load_catalogue(), size)
    yield from _ours(catalogue, texts)
    for name, build in baselines().items():
        rank, seconds = _timed(partial(build, catalogue))
        yield name, asked(rank, texts, seconds)


def _ours(catalogue: Catalogue, texts: Sequence[str]) -> Iterator[tuple[str, Speed]]:
    empty = resident_mb()
    index, seconds = _timed(partial(build_index, catalogue))
    grown, weight = resident_mb() - empty, bytes_of(index) / 1e6
    found = asked(lambda text: match(text, index), texts, seconds, grown, weight)
    yield "koppi, matching", {**found, "load_s": _load_seconds(index, catalogue)}
    yield "koppi, with danger", asked(lambda text: understand(text, index), texts, seconds)


def _load_seconds(index: Index, catalogue: Catalogue) -> float:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "index.npz"
        save_index(index, file, "bench")
        loaded, seconds = _timed(partial(load_index, file, "bench", catalogue))
        if loaded is None:
            raise RuntimeError("the index was not read from its cache")
        return seconds


def asked(
    answer: Callable[[str], object], texts: Sequence[str], build_s: float, grown_mb: float = 0.0, index_mb: float = 0.0
) -> Speed:
    """Ask every text once and tell the percentiles; a slow system is asked fewer."""
    answer("apua")
    begun, times = perf_counter(), []
    for text in texts:
        times.append(_milliseconds(answer, text))
        if perf_counter() - begun > _PATIENCE:
            break
    times.sort()
    p50, p99 = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
    return Speed(
        build_s=build_s, load_s=0.0, p50_ms=p50, p99_ms=p99, grown_mb=grown_mb, index_mb=index_mb, questions=len(times)
    )  # fmt: skip


def _milliseconds(answer: Callable[[str], object], text: str) -> float:
    begun = process_time()
    answer(text)
    return (process_time() - begun) * 1000


def _timed(task: Callable[[], T]) -> tuple[T, float]:
    begun = process_time()
    result = task()
    return result, process_time() - begun


def resident_mb() -> float:
    """Memory of this process after cleaning up; 0 where the system does not tell."""
    gc.collect()
    told = Path("/proc/self/statm")
    return int(told.read_text().split()[1]) * PAGE_MB if told.exists() else 0.0


if __name__ == "__main__":
    on_one_core()
    for system, speed in speeds(int(sys.argv[1]), some_texts()):
        sys.stdout.write(json.dumps([system, speed]) + "\n")
        sys.stdout.flush()
