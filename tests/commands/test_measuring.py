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


MESSAGES = [
    {"qid": "now", "text": "tapan itseni tänä yönä", "lang": "fi", "severity": 3},
    {"qid": "today", "text": "min man slår mig", "lang": "sv", "severity": 2},
    {"qid": "looked up", "text": "turvakoti", "lang": "fi", "severity": 1},
    {"qid": "ordinary", "text": "milloin perhekahvila aukeaa", "lang": "fi", "severity": 0},
]


def test_how_much_danger_is_heard_is_told_by_language_and_written_down_without_texts(tmp_path: Path) -> None:
    file, written = tmp_path / "messages.jsonl", tmp_path / "heard.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in MESSAGES), encoding="utf-8")
    report = json.loads(koppi("evaluate", "--danger", str(file), "--json", "--out", str(written)).stdout)
    assert report["overall"] == {
        "n_serious": 2, "n_ordinary": 2, "serious_at_2": 1.0, "serious_at_1": 1.0, "ordinary_at_2": 0.0,
        "ordinary_at_3": 0.0,
    }  # fmt: skip
    assert report["by_language"]["sv"] == report["overall"] | {
        "n_serious": 1, "n_ordinary": 0, "ordinary_at_2": None, "ordinary_at_3": None,
    }  # fmt: skip
    assert 0 < report["latency_ms"]["p50"] <= report["latency_ms"]["p99"]
    heard = {row["qid"]: row["heard"] for row in map(json.loads, written.read_text(encoding="utf-8").splitlines())}
    assert heard == {"now": 3, "today": 2, "looked up": 1, "ordinary": 0}
    assert "tapan" not in written.read_text(encoding="utf-8")


def test_a_message_without_its_severity_is_told_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "messages.jsonl"
    file.write_text(json.dumps(MESSAGES[0]) + "\n" + json.dumps({**MESSAGES[1], "severity": 4}), encoding="utf-8")
    done = koppi("evaluate", "--danger", str(file))
    assert done.returncode == 1
    assert "line 2: severity" in done.stderr
