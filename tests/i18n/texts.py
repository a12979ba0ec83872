"""The texts as files: keys, variables and patterns of every language, read with Fluent's own parser."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot.i18n
from bot.i18n.translator import LANGUAGES

FOLDER = Path(bot.i18n.__file__).parent
#: Files that families read; the words of workers and of faults are not in them.
FAMILY_FILES = (
    "common.ftl", "family.ftl", "answers.ftl", "danger.ftl", "waiting.ftl", "promise.ftl", "contact.ftl", "partners.ftl",
    "casework_family.ftl", "members.ftl", "times.ftl", "calendar.ftl", "times_proposals.ftl", "plans.ftl",
    "times_list.ftl", "slots.ftl", "events.ftl", "permission_family.ftl",
)  # fmt: skip


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def files(language: str) -> list[Path]:
    """The Fluent files of a language."""
    return sorted((FOLDER / language).glob("*.ftl"))


@cache
def entries(file: Path) -> list[ast.EntryType]:
    """What the parser made of a file, junk included."""
    return FluentParser().parse(file.read_text(encoding="utf-8")).body


def messages(language: str, *names: str) -> dict[str, ast.Message]:
    """The messages of a language by key, of some files or of all."""
    found = [file for file in files(language) if not names or file.name in names]
    return {entry.id.name: entry for file in found for entry in entries(file) if isinstance(entry, ast.Message)}


def variables(message: ast.Message) -> set[str]:
    """The names of a message's variables."""
    visitor = _Variables()
    visitor.visit(message)
    return visitor.names


def paragraphs(message: ast.Message) -> list[str]:
    """The lines of a message as people read them, with ``X`` in place of a variable; each choice by itself."""
    assert message.value is not None
    return [line for text in _texts(message.value) for line in text.split("\n") if line.strip()]


def choices_of(message: ast.Message) -> int:
    """In how many ways a message can be said, such as for one and for many."""
    assert message.value is not None
    return len(_texts(message.value))


def _texts(pattern: ast.Pattern) -> list[str]:
    choices = [
        element.expression
        for element in pattern.elements
        if isinstance(element, ast.Placeable) and isinstance(element.expression, ast.SelectExpression)
    ]
    if choices:
        return [text for choice in choices for variant in choice.variants for text in _texts(variant.value)]
    return ["".join(e.value if isinstance(e, ast.TextElement) else "X" for e in pattern.elements)]


__all__ = ["FAMILY_FILES", "LANGUAGES", "entries", "files", "messages", "paragraphs", "variables"]
