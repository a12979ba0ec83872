"""The rota on the command line."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cases import service as cases
from bot.cases.queries import active_case_of_family
from bot.cli import app
from bot.clock import Clock
from bot.db import Database
from bot.db.migrate import migrate
from bot.people.rules import Role
from bot.people.service import new_person

WEEK = '[[shift]]\nworker = "Aino"\ndays = "mon-sun"\nhours = "0-24"\n'


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Settings of a desk with one worker."""
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    database = Database(url)
    migrate(database)
    with database.transaction() as session:
        aino = new_person(session, language="fi", now=Clock().now())
        aino.role, aino.name = Role.WORKER, "Aino"
    database.close()
    config = tmp_path / "koppi.toml"
    config.write_text(f'[database]\nurl = "{url}"\n', encoding="utf-8")
    return config


def koppi(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(app, ["rota", *words, "--config", str(desk)])


def written(desk: Path, text: str, name: str = "rota.toml") -> str:
    (desk.parent / name).write_text(text, encoding="utf-8")
    return str(desk.parent / name)


def test_a_rota_comes_in_is_shown_checked_and_goes_out(desk: Path) -> None:
    assert "there is no rota" in koppi(desk, "check").stderr
    assert "Rows of the rota: 1." in koppi(desk, "import", written(desk, WEEK)).stdout
    assert "Aino 0–24" in koppi(desk, "show").stdout
    assert "Aino 0–24" in koppi(desk, "show", "--week", "2030-20").stdout
    checked = koppi(desk, "check")
    assert checked.exit_code == 0
    assert "Somebody is on shift" in checked.stdout
    out = desk.parent / "out.csv"
    assert koppi(desk, "export", str(out)).exit_code == 0
    assert (
        out.read_text(encoding="utf-8").splitlines()[1].startswith("shift;Aino;mon, tue, wed, thu, fri, sat, sun;0-24;")
    )
    assert koppi(desk, "import", str(out)).exit_code == 0


def test_what_cannot_come_in_is_told_by_line_and_changes_nothing(desk: Path) -> None:
    koppi(desk, "import", written(desk, WEEK))
    for text, name, said in (
        (WEEK.replace("Aino", "Ilpo"), "rota.toml", "line 1: 'Ilpo' is nobody here"),
        (WEEK.replace("0-24", "9-8"), "rota.toml", "line 1: service hours end after they begin"),
        (WEEK + WEEK, "rota.toml", "line 5: Aino is on shift then already"),
        (WEEK, "rota.txt", "ends with .toml or .csv"),
    ):
        result = koppi(desk, "import", written(desk, text, name))
        assert result.exit_code == 1
        assert said in result.stderr
        assert "Aino 0–24" in koppi(desk, "show").stdout
    assert "no such file" in koppi(desk, "import", str(desk.parent / "none.toml")).stderr
    assert "2026-48" in koppi(desk, "show", "--week", "2026-99").stderr


def test_a_rota_that_leaves_nobody_before_a_promise_is_told_to_the_family(desk: Path) -> None:
    koppi(desk, "import", written(desk, WEEK))
    database = Database(f"sqlite:///{desk.parent / 'koppi.sqlite3'}")
    now = Clock().now()
    with database.transaction() as session:
        family = new_person(session, language="fi", now=now).id
        promised_at = now + timedelta(hours=4)
        cases.open_case(session, family_id=family, bodies=[], language="fi", now=now, promised_at=promised_at)
    first = (now + timedelta(days=3)).date().isoformat()
    result = koppi(desk, "import", written(desk, f"{WEEK}first = {first}\n"))
    assert "Families told of a later answer: 1." in result.stdout
    with database.transaction() as session:
        case = active_case_of_family(session, family_id=family)
        assert case is not None
        assert case.promised_at is not None
        assert case.promised_at > promised_at + timedelta(days=1)
    database.close()
