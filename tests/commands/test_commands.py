"""Every command does its job on real input, and answers bad input in its reader's words."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.cases.moves import ownership_of
from bot.catalogue import service as catalogue
from bot.clock import Clock
from bot.db import Database
from bot.db.leadership import Leadership
from bot.emulator.emulator import Emulator
from bot.people.service import end_duty
from tests.cases.conftest import Story
from tests.house.reading import ROOT

CANARY = "7654321:CANARY-canary-CANARY-canary-CANARY-7"
QUESTIONS = ROOT / "tests" / "knowledge" / "data" / "questions.jsonl"


def koppi(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    import os

    settings = {f"KOPPI_{name}": value for name, value in environment.items()}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments], cwd=ROOT, capture_output=True, text=True, check=False,
        env={**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8", **settings}, timeout=120,
    )  # fmt: skip


async def beside_emulator(token: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command while a Bot API listens."""
    async with Emulator() as emulator:
        environment |= {"TELEGRAM__BASE_URL": emulator.base_url, "TELEGRAM__TOKEN": token or emulator.token}
        return await asyncio.to_thread(koppi, *arguments, **environment)


def test_help_names_every_command() -> None:
    shown = koppi("--help").stdout
    for command in ("demo", "run", "check", "migrate", "ask", "evaluate", "invite"):
        assert command in shown


def test_a_question_is_answered_as_json() -> None:
    done = koppi("ask", "lapsi ei nuku öisin ja olen ihan poikki", "--lang", "fi", "--json")
    answer: dict[str, Any] = json.loads(done.stdout)
    assert set(answer) == {"language", "decision", "danger", "candidates", "elapsed_ms"}
    assert set(answer["danger"]) == {"severity", "kinds"}
    assert answer["decision"] in ("answer", "choose", "hand_over")
    assert answer["candidates"]
    assert all(set(one) == {"service_id", "name", "score", "why"} for one in answer["candidates"])


@pytest.mark.parametrize("text", ["", " ", "a" * 5000, "<b>*x*</b>", "‮abc", "🧸" * 300, "-- ' OR 1=1"])
def test_any_text_can_be_asked(text: str) -> None:
    done = koppi("ask", "--json", "--", text)
    assert done.returncode == 0, done.stderr
    json.loads(done.stdout)


def test_a_question_is_answered_as_a_table() -> None:
    assert "danger" in koppi("ask", "turvakoti").stdout


def test_the_matching_is_measured_and_each_question_written_down(tmp_path: Path) -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    some = tmp_path / "some.jsonl"
    some.write_text("\n".join([*lines[:30], *lines[-20:]]), encoding="utf-8")
    done = koppi("evaluate", str(some), "--json", "--out", str(tmp_path / "out.jsonl"))
    report = json.loads(done.stdout)
    assert set(report) == {"overall", "by_language", "by_register", "intervals", "latency_ms", "index"}
    assert set(report["overall"]) >= {
        "n", "ndcg_at_5", "recall_at_1", "recall_at_3", "recall_at_5", "any_at_3", "first_right", "mrr", "oos_auroc",
        "wrong_but_confident",
    }  # fmt: skip
    assert set(report["latency_ms"]) == {"p50", "p99"}
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(written) == 50
    assert all(set(one) == {"qid", "decision", "confidence", "candidates", "danger", "elapsed_ms"} for one in written)
    assert all(len(one["candidates"]) >= 10 for one in written if one["candidates"])


def test_broken_questions_are_told_with_their_lines(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"qid": "1"}\nnot json\n', encoding="utf-8")
    done = koppi("evaluate", str(broken))
    assert done.returncode == 1
    assert "line 1" in done.stderr
    assert "line 2" in done.stderr
    assert "Traceback" not in done.stderr


def test_with_settings_the_desk_answers_from_what_was_imported_and_edited(tmp_path: Path) -> None:
    config, table = tmp_path / "koppi.toml", tmp_path / "omat.csv"
    config.write_text(f'[database]\nurl = "sqlite:///{tmp_path}/koppi.sqlite3"\n', encoding="utf-8")
    table.write_text("id;name_fi;organisation\nkerho;Kerho;Kunta\ntupa;Tupa;Kunta\n", encoding="utf-8")
    assert koppi("catalogue", "import", str(table), "--format", "csv", "--config", str(config)).returncode == 0
    database = Database(f"sqlite:///{tmp_path}/koppi.sqlite3")
    with database.transaction() as session:
        now = datetime(2026, 11, 23, tzinfo=UTC)
        catalogue.add_everyday(session, service_id="tupa", language="fi", words=["frisbeegolf"], by=None, now=now)
    database.close()
    done = koppi("ask", "frisbeegolf", "--json", "--config", str(config))
    assert [one["service_id"] for one in json.loads(done.stdout)["candidates"]][:1] == ["tupa"]
    some = tmp_path / "some.jsonl"
    question = {"qid": "1", "text": "frisbeegolf", "lang": "fi", "relevant": [{"id": "tupa", "grade": 2}]}
    some.write_text(json.dumps(question), encoding="utf-8")
    measured = koppi("evaluate", str(some), "--json", "--config", str(config))
    assert json.loads(measured.stdout)["overall"]["first_right"] == 1.0


def test_a_question_file_that_is_not_there_or_is_a_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    missing, folder = koppi("evaluate", str(tmp_path / "nope.jsonl")), koppi("evaluate", str(tmp_path))
    assert (missing.returncode, folder.returncode) == (1, 1)
    assert "nope.jsonl: there is no such file" in missing.stderr
    assert "cannot be read (Is a directory)" in folder.stderr
    assert "Errno" not in missing.stderr + folder.stderr


def test_results_that_cannot_be_written_are_told_in_a_sentence(tmp_path: Path) -> None:
    some = tmp_path / "some.jsonl"
    some.write_text(QUESTIONS.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    done = koppi("evaluate", str(some), "--out", str(tmp_path / "nowhere" / "out.jsonl"))
    assert done.returncode == 1
    assert "out.jsonl: cannot be written (No such file or directory)" in done.stderr


def test_a_broken_catalogue_is_told_row_by_row(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text('[[service]]\nid = "a"\n[[service]]\nid = "b"\nname = 7\n', encoding="utf-8")
    done = koppi("ask", "hei", "--catalogue", str(broken))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len([line for line in done.stderr.splitlines() if "problem" in line]) >= 2


def test_a_missing_catalogue_is_told(tmp_path: Path) -> None:
    done = koppi("ask", "hei", "--catalogue", str(tmp_path / "none.toml"))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_check_tells_all_problems_at_once_and_no_secret() -> None:
    environment = {
        "TELEGRAM__TOKEN": CANARY,
        "DATABASE__URL": "postgresql://koppi:CANARY-password@127.0.0.1:1/koppi",
        "CATALOGUE__FILE": "none.toml",
    }
    done = asyncio.run(beside_emulator(CANARY, "check", **environment))
    told = done.stdout + done.stderr
    assert done.returncode == 1
    for key in ("telegram.token", "database.url", "catalogue"):
        assert key in done.stderr, done.stderr
    assert "CANARY" not in told
    assert "Traceback" not in told


def test_check_is_content_when_everything_is_in_order(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    done = asyncio.run(beside_emulator("", "check", DATABASE__URL=url))
    assert done.returncode == 0, done.stderr
    assert "Everything is in order" in done.stdout


def test_check_of_cases_tells_numbers_only_and_fails_when_somebody_is_left_behind(sqlite_url: str) -> None:
    now = Clock().now()
    story = Story(Database(sqlite_url), now)
    case = story.claims(story.worker("CANARY-name"), story.opens(story.family(), "CANARY-words"))
    done = koppi("check", "--cases", DATABASE__URL=sqlite_url)
    assert (done.returncode, "1 open" in done.stdout) == (0, True), done.stdout + done.stderr
    with story.transaction() as session:
        end_duty(session, person_id=case.owner_id or 0)
    done = koppi("check", "--cases", DATABASE__URL=sqlite_url)
    assert done.returncode == 1
    assert f"1 cases ({case.id})" in done.stderr
    with story.transaction() as session:
        ownership_of(session, case.id).reason = "handed"
    done = koppi("check", "--cases", DATABASE__URL=sqlite_url)
    assert f"changed hands without a handover: 1 cases ({case.id})" in done.stderr
    assert "CANARY" not in done.stdout + done.stderr
    story.database.close()


def test_check_of_cases_in_a_database_without_tables_is_told(tmp_path: Path) -> None:
    done = koppi("check", "--cases", DATABASE__URL=f"sqlite:///{tmp_path / 'none.sqlite3'}")
    assert (done.returncode, "cannot be read" in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_a_server_that_is_not_there_is_told() -> None:
    done = koppi("check", TELEGRAM__TOKEN=CANARY, TELEGRAM__BASE_URL="http://127.0.0.1:1")
    assert done.returncode == 1
    assert "telegram.base_url" in done.stderr
    assert "CANARY" not in done.stdout + done.stderr


def test_an_unknown_setting_is_told(tmp_path: Path) -> None:
    file = tmp_path / "koppi.toml"
    file.write_text('[desk]\nphoen = "1"\n', encoding="utf-8")
    for command in ("check", "run", "migrate"):
        done = koppi(command, "--config", str(file))
        assert done.returncode == 1
        assert "desk.phoen" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_wrong_token_stops_the_desk_with_a_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    done = asyncio.run(beside_emulator(CANARY, "run", DATABASE__URL=url))
    assert done.returncode == 1
    assert "does not know this token" in done.stderr
    assert "CANARY" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_an_invitation_is_a_link_that_is_stored_only_as_a_hash(tmp_path: Path) -> None:
    file = tmp_path / "koppi.sqlite3"
    done = asyncio.run(beside_emulator("", "invite", "worker", "Aino", DATABASE__URL=f"sqlite:///{file}"))
    assert done.returncode == 0, done.stderr
    link, token = done.stdout.strip().split("?start=")
    assert link == "https://t.me/koppi_bot"
    assert len(token) >= 22
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert token.encode() not in stored


@pytest.mark.parametrize(("role", "name"), [("king", "Aino"), ("worker", " "), ("family", "Virta")])
def test_an_invitation_that_makes_no_sense_is_refused(tmp_path: Path, role: str, name: str) -> None:
    done = koppi("invite", role, name, DATABASE__URL=f"sqlite:///{tmp_path / 'koppi.sqlite3'}")
    assert done.returncode == 1
    assert "problem" in done.stderr
    assert "Traceback" not in done.stderr


def test_whoever_invites_into_a_role_that_does_not_exist_is_told_the_roles(tmp_path: Path) -> None:
    done = koppi("invite", "king", "Aino", DATABASE__URL=f"sqlite:///{tmp_path / 'koppi.sqlite3'}")
    assert "nobody is invited as 'king'; the roles are professional, worker, coordinator" in done.stderr


def test_tables_are_brought_up_to_date_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    first, second = (koppi("migrate", DATABASE__URL=url) for _ in range(2))
    assert "are now at" in first.stdout
    assert "Nothing to do" in second.stdout


def test_a_second_desk_on_the_same_sqlite_file_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'koppi.sqlite3'}"
    database = Database(url)
    first = Leadership(database, "desk")
    assert first.take()
    done = asyncio.run(beside_emulator("", "run", DATABASE__URL=url))
    assert done.returncode == 1
    assert "another Koppi" in done.stderr
    first.give_up()
    database.close()
