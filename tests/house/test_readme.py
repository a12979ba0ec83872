"""The documents tell the truth about commands, files and pictures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer import Context
from typer.core import TyperGroup, TyperOption
from typer.main import get_command

from bot.cli import app
from bot.config import Settings
from tests.house.reading import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
#: Files that a reader makes, not ours.
READERS_OWN = {"koppi.sqlite3", "backup.sqlite3"}
_FILE = re.compile(
    r"(?:bot|handlers|knowledge|tests|docs|\.ci)/[\w./-]*|[\w.-]+\.(?:toml|md|txt|sqlite3)|Makefile|LICENSE"
)
LARGEST_PICTURE_BYTES = 300_000


def commands() -> dict[str, Any]:
    """Every command of ``koppi`` by its name."""
    return dict(_within(get_command(app), ""))


def _within(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """A command, or the commands of a group, each with the words that lead to it."""
    if not isinstance(command, TyperGroup):
        yield name, command
        return
    context = Context(command)
    for word in command.list_commands(context):
        yield from _within(command.get_command(context, word), f"{name} {word}".strip())


def row(name: str) -> str:
    """The README's row of a command."""
    found = re.search(rf"^\| `koppi {name}\b(?!-).*$", README, re.MULTILINE)
    assert found, f"the README's table has no row for koppi {name}"
    return found.group()


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_stands_in_the_table_with_its_arguments_and_options(name: str) -> None:
    told = row(name)
    for parameter in commands()[name].params:
        names = [*parameter.opts, *parameter.secondary_opts]
        wanted = names if isinstance(parameter, TyperOption) else [names[0].upper()]
        for one in wanted:
            if one != "--help":
                assert re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", told), f"koppi {name}: {one}"


def test_the_table_has_no_command_or_option_that_does_not_exist() -> None:
    groups = {name.partition(" ")[0] for name in commands() if " " in name}
    told = re.findall(r"`koppi ([a-z]+)(?: ([a-z]+))?", "\n".join(text(document) for document in DOCUMENTS))
    for name, inner in told:
        assert (f"{name} {inner}" if name in groups else name) in commands()
    for name, command in commands().items():
        real = {one for parameter in command.params for one in (*parameter.opts, *parameter.secondary_opts)}
        assert set(re.findall(r"--[a-z-]+", row(name))) <= real


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE))
    named = {target for document in DOCUMENTS for target in re.findall(r"\bmake ([a-z]+)`", text(document))}
    assert {"test", "demo"} <= targets
    assert named <= targets


def test_the_test_command_of_the_readme_is_what_a_clean_machine_runs() -> None:
    told = re.findall(r"^(make \w+) +#.*\btests?\b", README, re.MULTILINE)
    ran = text(ROOT / ".ci" / "run").splitlines()
    assert told == ["make test"]
    assert told[0] in ran


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_and_every_file_that_is_named_exists(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text(document))
    assert [link for link in links if not (document.parent / link).exists()] == []
    quoted = {word.strip() for word in re.findall(r"`([^`\n]+)`", text(document))}
    named = {word for word in quoted if _FILE.fullmatch(word)} - READERS_OWN
    assert [name for name in sorted(named) if not list(_places(name))] == []


def test_every_picture_is_shown_and_small() -> None:
    shown = {(ROOT / link).name for link in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)}
    kept = list((ROOT / "docs" / "pictures").iterdir())
    assert shown == {picture.name for picture in kept}
    assert [picture.name for picture in kept if picture.stat().st_size > LARGEST_PICTURE_BYTES] == []


def test_every_setting_that_is_named_exists() -> None:
    sections = "|".join(Settings.model_fields)
    named = re.findall(rf"`((?:{sections})\.[a-z_.]+)", README)
    example = tomllib.loads(text(ROOT / "config.example.toml"))
    assert named
    for dotted in named:
        value: object = example
        for key in dotted.split("."):
            assert isinstance(value, dict), dotted
            assert key in value, dotted
            value = value[key]


def test_every_variable_of_the_environment_leads_to_a_setting() -> None:
    for name in re.findall(r"`KOPPI_([A-Z_]+)`", README):
        section, *keys = name.lower().split("__")
        value: object = tomllib.loads(text(ROOT / "config.example.toml"))[section]
        for key in keys:
            assert isinstance(value, dict)
            value = value[key]


def text(path: Path) -> str:
    """What stands in a file."""
    return path.read_text(encoding="utf-8")


def _places(name: str) -> list[Path]:
    """Where a file that is named may be: from the top, or by its bare name somewhere in the house."""
    if (ROOT / name).exists():
        return [ROOT / name]
    return [] if "/" in name else [path for package in ("bot", "docs") for path in (ROOT / package).rglob(name)]
