"""Two benches of matching: how right it is beside rapidfuzz alone, and how fast it stays in large catalogues.

``python -m tests.bench.matching [services …]``; the sizes default to 146 and 3000.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from rapidfuzz import fuzz, process
from rich.console import Console
from rich.table import Table

from knowledge.answer import Understanding, understand
from knowledge.catalogue import Area, Catalogue, load_catalogue
from knowledge.danger import Danger
from knowledge.evaluate import LabelledQuestion, Report, evaluate, read_questions
from knowledge.matching import Candidate, Decision, Match, build_index, match
from knowledge.matching.index import whole_text

out = Console()
QUESTIONS = Path(__file__).parents[1] / "knowledge" / "data" / "questions.jsonl"


def held_out() -> list[LabelledQuestion]:
    """The half of the questions that was not read while the lexicon was written."""
    return [q for q in read_questions(QUESTIONS) if int(sha256(q.qid.encode()).hexdigest(), 16) % 2]


def fuzzy_alone(catalogue: Catalogue, whole: bool) -> Callable[[str], Understanding]:
    """The plainest matcher there is: rapidfuzz's WRatio against names or against whole texts."""
    ids = [service.id for service in catalogue.services]
    texts = [whole_text(s) if whole else " / ".join(s.name.values()) for s in catalogue.services]

    def answer(text: str) -> Understanding:
        found = process.extract(text.lower(), texts, scorer=fuzz.WRatio, processor=str.lower, limit=10)
        ranked = tuple(Candidate(ids[place], ids[place], score, ()) for _, score, place in found)
        confidence = found[0][1] / 100 if found else 0.0
        return Understanding("fi", Danger(), Match("fi", Decision.ANSWER, ranked, confidence))

    return answer


def beside_rapidfuzz() -> None:
    """Ranking, first right answer and knowing the unknown, on the held-out half."""
    catalogue, questions = load_catalogue(), held_out()
    index = build_index(catalogue)
    table = Table(title=f"{len(questions)} held-out questions, {len(catalogue.services)} services")
    for head in ("", "nDCG@5", "any@3", "first right", "AUROC", "p50 ms", "p99 ms"):
        table.add_column(head)
    systems: dict[str, Callable[[str], Understanding]] = {
        "rapidfuzz on names": fuzzy_alone(catalogue, whole=False),
        "rapidfuzz on whole texts": fuzzy_alone(catalogue, whole=True),
        "koppi": lambda text: understand(text, index),
    }
    for name, system in systems.items():
        table.add_row(name, *_row(evaluate(questions, system, perf_counter)))
    out.print(table)


def _row(report: Report) -> list[str]:
    figures = [report.overall[key] or 0.0 for key in ("ndcg_at_5", "any_at_3", "first_right", "oos_auroc")]
    return [f"{figure:.3f}" for figure in figures] + [f"{ms:.1f}" for ms in report.latency_ms.values()]


def enlarged(catalogue: Catalogue, size: int) -> Catalogue:
    """The demonstration catalogue repeated for invented municipalities until it has ``size`` services."""
    services = []
    for number in range(size):
        turn, place = divmod(number, len(catalogue.services))
        service = catalogue.services[place]
        if turn:
            town = f"kunta{turn}"
            change = {
                "id": f"{service.id[:50]}.{turn}",
                "name": {"fi": f"{service.name['fi']} {town}"},
                "area": Area(county="muualla", municipalities=(town,)),
            }
            service = service.model_copy(update=change)
        services.append(service)
    return Catalogue(services=tuple(services))


def in_large_catalogues(sizes: list[int]) -> None:
    """Time to build an index and to match a question, without looking for danger."""
    table = Table(title="Matching in larger catalogues")
    for head in ("services", "build s", "p50 ms", "p99 ms"):
        table.add_column(head)
    questions = held_out()
    for size in sizes:
        catalogue = enlarged(load_catalogue(), size)
        begun = perf_counter()
        index = build_index(catalogue)
        built = perf_counter() - begun
        times = sorted(_timed(lambda q=q, i=index: match(q.text, i)) for q in questions)  # type: ignore[misc]
        p50, p99 = times[len(times) // 2], times[int(len(times) * 0.99)]
        table.add_row(f"{size:,}", f"{built:.1f}", f"{p50:.1f}", f"{p99:.1f}")
    out.print(table)


def _timed(task: Callable[[], object]) -> float:
    begun = perf_counter()
    task()
    return (perf_counter() - begun) * 1000.0


if __name__ == "__main__":
    beside_rapidfuzz()
    in_large_catalogues([int(size) for size in sys.argv[1:]] or [146, 3000])
