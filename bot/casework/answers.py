"""Canned answers: the desk's own beside the starting ones, and those that a worker keeps for themselves."""

from __future__ import annotations

import re
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

import bot.i18n
from bot.casework.errors import ToolGone
from bot.casework.rules import check_variables
from bot.casework.tables import CannedAnswer
from bot.i18n.translator import LANGUAGES
from bot.people.rules import Role
from bot.people.tables import Person

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,15}", re.ASCII)
_STARTING = Path(bot.i18n.__file__).parent / "canned_answers.toml"
#: Characters of a title on a button.
LONGEST_TITLE = 32


class BrokenAnswers(Exception):
    """A file of canned answers cannot be taken in; ``problems`` are sentences."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Answer:
    """A canned answer as it stands; ``own`` when it is one worker's."""

    name: str
    titles: Mapping[str, str]
    texts: Mapping[str, str]
    own: bool = False

    def in_language(self, language: str) -> str:
        """Its words in a language; empty when it has none there."""
        return self.texts.get(language, "")

    def title(self, language: str) -> str:
        """What stands on its button."""
        return self.titles.get(language) or next(iter(self.titles.values()), self.name)


@cache
def starting_answers() -> tuple[Answer, ...]:
    """The answers that every desk starts with."""
    return tuple(read_answers(_STARTING.read_text(encoding="utf-8")))


def answers_for(session: Session, *, worker_id: int) -> list[Answer]:
    """What a worker may send: the desk's answers in the order of the starting ones, then new ones, then the worker's own."""
    mine = or_(CannedAnswer.owner_id.is_(None), CannedAnswer.owner_id == worker_id)
    rows = session.scalars(select(CannedAnswer).where(mine).order_by(CannedAnswer.changed_at, CannedAnswer.name)).all()
    shared = {one.name: one for one in starting_answers()}
    for row in rows:
        if row.owner_id is None:
            shared[row.name] = _read(row)
    gone = {row.name for row in rows if row.removed}
    return [one for one in shared.values() if one.name not in gone] + [_read(row) for row in rows if row.owner_id]


def find_answer(session: Session, *, name: str, worker_id: int) -> Answer:
    """The answer of this name, if the worker may send it.

    Raises:
        ToolGone: there is none.
    """
    found = next((one for one in answers_for(session, worker_id=worker_id) if one.name == name), None)
    if found is None:
        raise ToolGone
    return found


def write_answer(
    session: Session, *, worker_id: int, language: str, text: str, now: datetime, name: str = "", own: bool = False
) -> Answer:
    """Put words into an answer in one language; without a name a new one, titled by its first words.

    A desk-wide answer is a coordinator's to write, an own one its worker's.

    Raises:
        ToolGone: there is no such answer, or it is not this worker's to change.
        VariableUnknown: a variable is none of ours.
        AnswerTooLong: there are no words, or too many.
    """
    check_variables(text)
    if name:
        found = _changeable(session, worker_id, name)
        texts, titles = {**found.texts, language: text}, {**found.titles}
        titles.setdefault(language, _title_of(text))
    else:
        found = Answer(f"a{secrets.token_hex(4)}", {}, {}, own)
        texts, titles = {language: text}, {language: _title_of(text)}
    if not found.own:
        _only_coordinators(session, worker_id)
    changed = Answer(found.name, titles, texts, found.own)
    _store(session, changed, worker_id if changed.own else None, now)
    return changed


def remove_answer(session: Session, *, worker_id: int, name: str, now: datetime) -> None:
    """Take an answer away; a starting one stays away too.

    Raises:
        ToolGone: there is no such answer, or it is not this worker's to remove.
    """
    found = _changeable(session, worker_id, name)
    if found.own:
        session.delete(session.get_one(CannedAnswer, name))
    else:
        _store(session, Answer(name, found.titles, {}), None, now, removed=True)
    session.flush()


def bring_in(session: Session, *, answers: list[Answer], now: datetime, replace: bool = False) -> int:
    """Make desk-wide answers of a file the desk's; with ``replace`` others go. How many came."""
    names = {one.name for one in answers}
    for there in answers_for(session, worker_id=0) if replace else ():
        if there.name not in names:
            _store(session, Answer(there.name, there.titles, {}), None, now, removed=True)
    for one in answers:
        _store(session, one, None, now)
    return len(answers)


def read_answers(text: str) -> list[Answer]:
    """The answers of a TOML file, checked.

    Raises:
        BrokenAnswers: it is no TOML, or some answers cannot be used; all of them are told.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BrokenAnswers([f"is not valid TOML: {error}"]) from None
    problems = [problem for name, table in tables.items() for problem in _problems(name, table)]
    if problems:
        raise BrokenAnswers(problems)
    return [Answer(name, table["title"], {one: table["text"][one].strip() for one in table["text"]})
            for name, table in tables.items()]  # fmt: skip


def written_out(answers: list[Answer]) -> str:
    """Answers as the TOML that :func:`read_answers` reads."""
    return "\n".join(_table(one) for one in answers)


def _problems(name: str, table: object) -> list[str]:
    if not _NAME.fullmatch(name):
        return [f"{name}: names are at most 16 of a–z, 0–9 and -"]
    if not isinstance(table, dict) or set(table) != {"title", "text"}:
        return [f"{name}: needs title and text, each with a value for a language"]
    found = []
    for what, longest in (("title", LONGEST_TITLE), ("text", 0)):
        values = table[what]
        if not isinstance(values, dict) or not values or not set(values) <= set(LANGUAGES):
            found.append(f"{name}.{what}: has languages out of {', '.join(LANGUAGES)}")
            continue
        found += [
            f"{name}.{what}.{one}: {_wrong(values[one], longest)}" for one in values if _wrong(values[one], longest)
        ]
    return found


def _wrong(value: object, longest: int) -> str:
    if not isinstance(value, str) or not value.strip():
        return "has no words"
    if longest:
        return f"is longer than {longest} characters" if len(value) > longest else ""
    try:
        check_variables(value)
    except Exception as error:
        return f"{type(error).__name__}: {getattr(error, 'data', '')}"
    return ""


def _table(one: Answer) -> str:
    lines = [f"[{one.name}.title]", *(f"{key} = {_quoted(value)}" for key, value in one.titles.items())]
    lines += [f"[{one.name}.text]", *(f"{key} = {_quoted(value)}" for key, value in one.texts.items())]
    return "\n".join(lines) + "\n"


def _quoted(value: str) -> str:
    """A TOML basic string."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _title_of(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_TITLE else line[: LONGEST_TITLE - 1].rstrip() + "…"


def _changeable(session: Session, worker_id: int, name: str) -> Answer:
    found = find_answer(session, name=name, worker_id=worker_id)
    if not found.own:
        _only_coordinators(session, worker_id)
    return found


def _only_coordinators(session: Session, worker_id: int) -> None:
    if session.get_one(Person, worker_id).role != Role.COORDINATOR:
        raise ToolGone


def _store(session: Session, one: Answer, owner_id: int | None, now: datetime, removed: bool = False) -> None:
    session.merge(
        CannedAnswer(
            name=one.name, owner_id=owner_id, titles=dict(one.titles), texts=dict(one.texts), removed=removed,
            changed_at=now,
        )
    )  # fmt: skip
    session.flush()


def _read(row: CannedAnswer) -> Answer:
    return Answer(row.name, row.titles, row.texts, row.owner_id is not None)
