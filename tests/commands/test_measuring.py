"""`koppi evaluate` with everything it can measure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.catalogue.loaded import LoadedCatalogue
from bot.commands import measuring
from knowledge.catalogue import Catalogue, load_catalogue
from knowledge.helplines import load_helplines
from knowledge.matching.extras import Extras
from tests.commands.test_commands import QUESTIONS, koppi

#: Whatever is learned, nobody finds legal aid for a child who needs a speech therapist.
MISSED = json.dumps(
    {"qid": "missed", "text": "puheterapiaa lapselle", "lang": "fi", "register": "parent", "oos": False}
    | {"relevant": [{"id": "oikeusapu", "grade": 2}]}
)


@pytest.fixture(scope="module")
def some(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty questions that the desk can answer, ten that nobody can, and one whose label it must miss."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    file = tmp_path_factory.mktemp("questions") / "some.jsonl"
    file.write_text("\n".join([*lines[:30], *lines[-10:], MISSED]), encoding="utf-8")
    return file


def test_everything_is_measured_in_one_run(some: Path) -> None:
    done = koppi("evaluate", str(some), "--json", "--misses", "3", "--typos", "2", "--baselines")
    report = json.loads(done.stdout)
    assert report["index"]["size_bytes"] > 1_000_000
    assert report["typos"]["loss"] == pytest.approx(report["overall"]["ndcg_at_5"] - report["typos"]["ndcg_at_5"])
    assert "missed" in [miss["qid"] for miss in report["misses"]]
    assert len(report["misses"]) <= 3
    low, high = report["intervals"]["ndcg_at_5"]
    assert low <= report["overall"]["ndcg_at_5"] <= high
    assert len(report["baselines"]) == 7
    assert all(found["ndcg_at_5"] < report["overall"]["ndcg_at_5"] for found in report["baselines"].values())


def test_the_index_that_is_weighed_has_the_optional_parts_of_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[Extras] = []
    plain = measuring.build_index
    monkeypatch.setattr(
        measuring, "build_index", lambda catalogue, extras: (weighed.append(extras), plain(catalogue, extras=extras))[1]
    )
    extras = Extras(lemmas=lambda word: ())
    few = Catalogue(services=load_catalogue().services[:3])
    measuring.measure(LoadedCatalogue(few, load_helplines(), extras=extras), [])
    assert weighed == [extras]


def test_the_tables_name_languages_baselines_and_what_errors_cost(some: Path) -> None:
    shown = koppi("evaluate", str(some), "--misses", "100", "--typos", "1", "--baselines").stdout
    for told in ("nDCG@5", "95 %", "fi", "TF-IDF", "koppi", "typing errors", "wanted:", "index built in"):
        assert told in shown, told
