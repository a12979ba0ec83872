"""The house as text: its files, functions and calls."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from functools import cache
from pathlib import Path

import bot

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "knowledge", "handlers")


def files(*packages: str) -> list[Path]:
    """Every Python file of the product, or of these packages."""
    return sorted(path for package in packages or PACKAGES for path in (ROOT / package).rglob("*.py"))


def name(path: Path) -> str:
    """A file's path within the house."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """A file as a syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def functions(path: Path) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
    """Every function in a file, methods included."""
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def calls(node: ast.AST, attribute: str) -> list[ast.Call]:
    """Calls of ``something.attribute(…)`` below a node."""
    return [
        call
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == attribute
    ]


def import_tables() -> None:
    """Import every table of the house, so that the metadata knows all of them."""
    for module in pkgutil.walk_packages(bot.__path__, "bot."):
        if module.name.endswith(".tables"):
            importlib.import_module(module.name)
