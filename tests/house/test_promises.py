"""The promises that the house makes about itself, kept by reading its own code."""

from __future__ import annotations

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.reading import ROOT, calls, files, functions, name, tree


def test_imports_go_down() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "0 broken" in result.stdout, result.stdout[-3000:]


def test_there_is_one_commit_in_the_program() -> None:
    commits = [(name(path), call.lineno) for path in files() for call in calls(tree(path), "commit")]
    assert {where for where, _ in commits} <= {"bot/db/transaction.py", "bot/db/sharing.py", "bot/db/leadership.py"}


def test_no_coroutine_opens_a_transaction_or_is_given_a_session() -> None:
    """Nothing can be awaited inside a transaction, so no session is held over a Telegram call."""
    for path in files():
        for function in functions(path):
            if isinstance(function, ast.AsyncFunctionDef):
                assert not calls(function, "transaction"), f"{name(path)}:{function.lineno}"
                given = {argument.arg for argument in function.args.args + function.args.kwonlyargs}
                assert "session" not in given, f"{name(path)}:{function.lineno}"


def test_steps_and_services_are_plain_functions() -> None:
    rooms = (
        "cases", "casework", "contact", "handover", "partners", "people", "dialogue", "duty", "dutygroup", "feedback",
        "staff", "inbox", "outbox", "reminders", "appointments", "calendar", "plans", "events",
        "bulletins", "thinkers", "upkeep", "visits",
        "organisations",
        "consults", "consult_times",
    )  # fmt: skip
    for path in [
        *files(*(f"bot/{room}" for room in rooms)),
        *files(
            "handlers/family",
            "handlers/worker",
            "handlers/rota",
            "handlers/staff",
            "handlers/group",
            "handlers/times",
            "handlers/plans",
            "handlers/events",
            "handlers/professional",
        ),
    ]:
        assert not [node for node in ast.walk(tree(path)) if isinstance(node, ast.AsyncFunctionDef | ast.Await)], path


def test_telegram_stays_at_the_rim() -> None:
    allowed = re.compile(r"handlers/(routes|intake)\.py|bot/gateway/|bot/app\.py|bot/commands/checking\.py")
    for path in files():
        imported = {
            node.module if isinstance(node, ast.ImportFrom) else alias.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        if any(module and (module == "telegram" or module.startswith("telegram.")) for module in imported):
            assert allowed.match(name(path)), name(path)


def test_only_the_clock_reads_the_machines_clock() -> None:
    pattern = re.compile(r"datetime\.(now|utcnow)\(|time\.(time|monotonic|perf_counter)\(|date\.today\(")
    readers = {name(path) for path in files() if pattern.search(path.read_text(encoding="utf-8"))}
    assert readers == {"bot/clock.py"}


def test_loops_are_started_in_task_groups_only() -> None:
    for path in files():
        for call in calls(tree(path), "create_task"):
            assert isinstance(call.func, ast.Attribute)
            assert not (isinstance(call.func.value, ast.Name) and call.func.value.id == "asyncio"), name(path)


def test_nothing_is_pickled_printed_or_left_unfinished() -> None:
    pattern = re.compile(
        r"^\s*(import pickle|from pickle)|^\s*print\(|NotImplementedError|TODO|FIXME|XXX", re.MULTILINE
    )
    assert [name(path) for path in files() if pattern.search(path.read_text(encoding="utf-8"))] == []


def test_files_and_functions_can_be_seen_whole() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in [*files(), *files("tests")]}
    assert {where: length for where, length in lengths.items() if length > 400} == {}
    bodies = [(function.end_lineno or 0) - function.lineno + 1 for path in files() for function in functions(path)]
    assert statistics.median(bodies) <= 10


def test_every_module_and_public_function_says_what_it_is_for() -> None:
    for path in files():
        assert ast.get_docstring(tree(path)), name(path)
        for function in functions(path):
            if not function.name.startswith("_") and not _is_nested(path, function):
                assert ast.get_docstring(function), f"{name(path)}:{function.lineno} {function.name}"


def _is_nested(path: Path, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function stands inside another one."""
    return any(node is not function and function.lineno > node.lineno and (node.end_lineno or 0) >= function.lineno
               for node in functions(path))  # fmt: skip


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_lock_files_have_versions_and_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    pinned = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
    assert pinned
    assert all("==" in line for line in pinned)
    assert text.count("--hash=sha256:") >= len(pinned)


def test_nothing_tells_where_the_work_was_done() -> None:
    pattern = re.compile(r"/(work|farm|root|home)/[a-z]")
    for path in [*files(), *files("tests"), *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "Makefile"]:
        if path.name != "test_promises.py":
            assert not pattern.search(path.read_text(encoding="utf-8")), name(path)
