"""``koppi directory``: a list comes in whole or not at all, and who is away is noted."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.db import Database
from bot.directory.importing import imported
from knowledge.directory.loading import DEMONSTRATION

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
