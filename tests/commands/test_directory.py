"""``koppi directory``: a list comes in whole or not at all, and who is away is noted."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from bot.cli import app
from bot.db import Database
from bot.demo.people import AWAY, OLD, seed
from bot.directory.importing import imported
from bot.directory.live import newer, parts
from bot.directory.loaded import load
from bot.organisations.tables import InvitationPlace
from knowledge.directory.loading import DEMONSTRATION, load_directory

RUNNER = CliRunner()


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a fresh database."""
    return f"sqlite:///{tmp_path / 'koppi.sqlite3'}"


@pytest.fixture
def config(tmp_path: Path, url: str) -> str:
    """A config file of a desk."""
    file = tmp_path / "config.toml"
    file.write_text(f'[database]\nurl = "{url}"\n', encoding="utf-8")
    return str(file)


def run(*words: str) -> tuple[int, str]:
    """Exit code and output of a command."""
    done = RUNNER.invoke(app, ["directory", *words])
    return done.exit_code, done.output


def test_a_list_comes_in_whole_or_not_at_all(config: str, url: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('[[expert]]\nid = "x"\n', encoding="utf-8")
    assert run("import", str(broken), "--config", config)[0] == 1
    code, said = run("import", str(DEMONSTRATION), "--config", config)
    assert (code, "121" in said) == (0, True)
    database = Database(url)
    with database.transaction() as session:
        found = imported(session)
    database.close()
    assert found is not None
    assert len(found.situations) == 48


def test_absences_and_members_are_checked(config: str) -> None:
    who = "kuraattori_ranta"
    assert run("away", who, "2026-12-01", "2026-12-04", "--substitute", "etsiva", "--config", config)[0] == 0
    assert run("away", who, "2026-12-04", "2026-12-01", "--config", config)[0] == 1
    assert run("away", "nobody", "2026-12-01", "2026-12-04", "--config", config)[0] == 1
    assert run("away", who, "today", "2026-12-04", "--config", config)[0] == 1
    assert run("link", who, "4711", "--config", config)[0] == 1


def test_the_list_is_printed_for_a_unit_or_an_area(config: str, tmp_path: Path) -> None:
    file = tmp_path / "list.html"
    assert run("print", "--unit", "rantakoulu", "--out", str(file), "--language", "sv", "--config", config)[0] == 0
    written = file.read_text(encoding="utf-8")
    assert "Strandskolan" in written
    assert load_directory().expert["kuraattori_ranta"].direct_line in written
    code, said = run("print", "--area", "kuulas", "--config", config)
    assert (code, "Kuulas" in said) == (0, True)
    for wrong in ([], ["--unit", "no-such"], ["--unit", "rantakoulu", "--area", "kuulas"], ["--area", "x"]):
        assert run("print", *wrong, "--config", config)[0] == 1


def test_the_demonstration_has_somebody_on_leave_and_an_old_entry(url: str, config: str) -> None:
    assert run("import", str(DEMONSTRATION), "--config", config)[0] == 0
    database, now = Database(url), datetime(2027, 3, 3, 8, tzinfo=UTC)
    with database.transaction() as session:
        seed(session, today=now.date(), now=now)
        people = newer(load(), parts(session, day=now.date()))
    database.close()
    first = people.card(people.data.expert[AWAY], now).first
    assert first is not None
    assert (first.instead_of and first.instead_of.id, first.expert.id) == (AWAY, "johtava_kuraattori")
    verified = people.data.situation[OLD].verified
    assert verified is not None
    assert (now.date() - verified).days > 200


def test_an_imported_organisation_can_be_invited_into(config: str, url: str) -> None:
    assert "units: 10" in run("import", str(DEMONSTRATION), "--config", config)[1]
    wrong = RUNNER.invoke(app, ["invite", "professional", "Sanna", "--unit", "kuu", "--config", config])
    assert (wrong.exit_code, "there is no unit 'kuu'" in wrong.output) == (1, True)
    given = ["invite", "professional", "Sanna", "--organisation", "kuulaan_kunta", "--lead", "--config", config]
    assert RUNNER.invoke(app, given).exit_code == 0
    with Database(url).transaction() as session:
        places = session.scalars(select(InvitationPlace)).all()
    assert [(one.unit_id, one.leads) for one in places] == [(None, True)], "a refused invitation leaves nothing"
