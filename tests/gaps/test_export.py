"""``koppi gaps export`` crosses what was asked for with whom, and tells nothing of few."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.commands.gaps import app
from bot.db import Database
from bot.db.migrate import migrate
from bot.gaps import service
from bot.gaps.rules import EXPORTED_FROM, Cluster, Note, Seen, clusters
from bot.gaps.vocabulary import Remains

DAY = date(2026, 11, 2)
SLEEP = Note("sleep", "837", "child", "fi", ("uni",))


def _days(count: int, note: Note = SLEEP) -> list[tuple[date, Note]]:
    return [(DAY + timedelta(days=number), note) for number in range(count)]


def test_notes_that_have_everything_in_common_are_one_cluster_with_its_days() -> None:
    found, left_out = clusters(reversed(_days(EXPORTED_FROM)))
    last = DAY + timedelta(days=EXPORTED_FROM - 1)
    assert found == [Cluster("sleep", "837", "child", "fi", EXPORTED_FROM, DAY, last, ("uni",))]
    assert left_out == 0


@pytest.mark.parametrize("other", [{"topic": "money"}, {"area": "049"}, {"age_group": ""}, {"language": "sv"}])
def test_nothing_is_told_of_fewer_than_five_who_are_alike(other: dict[str, str]) -> None:
    told = {"topic": "sleep", "area": "837", "age_group": "child", "language": "fi"} | other
    few = _days(EXPORTED_FROM - 1, Note(**told, words=("uni",)))
    found, left_out = clusters([*_days(EXPORTED_FROM), *few])
    assert [one.count for one in found] == [EXPORTED_FROM]
    assert left_out == EXPORTED_FROM - 1


def test_a_word_is_told_when_five_have_it_and_a_stem_never() -> None:
    rare = Note("sleep", "837", "child", "fi", ("uni", "harvinainen", "nukah*"))
    (found,), _ = clusters([*_days(EXPORTED_FROM - 1, rare), *_days(1)])
    assert found.words == ("uni",)


@pytest.fixture
def koppi(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs ``koppi gaps`` on a database with six alike questions and four that are each alone."""
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    monkeypatch.setenv("KOPPI_DATABASE__URL", url)
    monkeypatch.setenv("COLUMNS", "200")
    database = Database(url)
    migrate(database)
    topics = ["sleep"] * 6 + ["money", "bully", "autism", "divorce"]
    with database.transaction() as session:
        for number, topic in enumerate(topics):
            remains = Remains("fi", topic, "child", ("uni", f"sana{number}"), ())
            service.note_gap(
                session, subject=f"question:{number}", seen=Seen.NOTHING_FOUND, remains=remains, area="837", day=DAY
            )
    database.close()
    return lambda *arguments: CliRunner().invoke(app, [str(one) for one in arguments])


def test_a_spreadsheet_holds_the_counts_and_nothing_of_few(koppi: Callable[..., Result], tmp_path: Path) -> None:
    file = tmp_path / "gaps.csv"
    done = koppi("export", "--csv", file)
    assert done.exit_code == 0, done.output
    with file.open(encoding="utf-8", newline="") as sheet:
        rows = list(csv.DictReader(sheet, delimiter=";"))
    day = DAY.isoformat()
    told = {"topic": "sleep", "area": "837", "age_group": "child", "language": "fi", "count": "6", "words": "uni"}
    assert rows == [{**told, "first": day, "last": day}]
    assert "gaps.csv: 1." in done.output
    assert "Fewer than 5 questions are left out" in done.output
    assert "money" not in done.output


def test_without_a_file_the_same_is_shown_as_a_table(koppi: Callable[..., Result]) -> None:
    shown = koppi("export").output
    assert "sleep" in shown
    assert "uni" in shown
    assert "sana" not in shown


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(koppi: Callable[..., Result], tmp_path: Path) -> None:
    done = koppi("export", "--csv", tmp_path / "nowhere" / "gaps.csv")
    assert done.exit_code == 1
    assert "cannot be written" in done.output
