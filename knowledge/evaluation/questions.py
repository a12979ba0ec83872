"""Labelled questions: what people write and which services are right for it.

A question is a line ``{"qid", "text", "lang", "register", "relevant": [{"id", "grade"}], "oos"}``: grade 2 is
a right service, grade 1 an acceptable one, ``oos`` says that no service answers it.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Label(BaseModel):
    """A service that answers a question: grade 2 is right, grade 1 acceptable."""

    model_config = ConfigDict(frozen=True)

    id: str
    grade: Annotated[int, Field(ge=1, le=2)]


class LabelledQuestion(BaseModel):
    """One line of a question file."""

    model_config = ConfigDict(frozen=True)

    qid: str
    text: str
    lang: str
    register_: str = Field(default="", alias="register")
    relevant: tuple[Label, ...] = ()
    oos: bool = False

    @property
    def grades(self) -> dict[str, int]:
        """Grade of each labelled service."""
        return {label.id: label.grade for label in self.relevant}

    @property
    def right(self) -> frozenset[str]:
        """Ids of the services that are right, not only acceptable."""
        return frozenset(label.id for label in self.relevant if label.grade == 2)


Line = TypeVar("Line", bound=BaseModel)


class BrokenQuestions(ValueError):
    """A question file has lines that cannot be used; the message names each line."""


def read_questions(path: Path) -> list[LabelledQuestion]:
    """Read labelled questions, one JSON object a line; empty lines are skipped.

    Raises:
        BrokenQuestions: some lines are broken; all of them are named with their numbers.
        OSError: the file is not there or cannot be read.
    """
    return read_lines(path, LabelledQuestion)


def read_lines(path: Path, line_type: type[Line]) -> list[Line]:
    """Read a file with one JSON object a line, each of a type; empty lines are skipped.

    Raises:
        BrokenQuestions: some lines are broken; all of them are named with their numbers.
        OSError: the file is not there or cannot be read.
    """
    found, broken = [], []
    for number, line in enumerate(path.read_bytes().removeprefix(BOM_UTF8).splitlines(), start=1):
        if line.strip():
            try:
                found.append(line_type.model_validate(json.loads(line.decode("utf-8"))))
            except ValidationError as wrong:
                broken.append(f"line {number}: {_reasons(wrong)}")
            except json.JSONDecodeError as wrong:
                broken.append(f"line {number}: not JSON, {wrong.msg} at column {wrong.colno}")
            except (UnicodeDecodeError, RecursionError) as wrong:
                broken.append(f"line {number}: not JSON in UTF-8 ({type(wrong).__name__})")
    if broken:
        raise BrokenQuestions("\n".join(f"{path.name}, {reason}" for reason in broken))
    return found


def _reasons(wrong: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(map(str, error['loc'])) or 'the line'}: {error['msg']}"
        for error in wrong.errors(include_url=False, include_input=False)
    )
