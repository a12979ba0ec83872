"""The rota as a file that people keep: TOML or CSV, names and wall time. Every problem is told at once, with its line."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.config import WEEKDAYS
from bot.duty.service import clock
from bot.hours import Hours, parse_hours

#: Kinds of rows, and the columns that each needs and may have.
_NEEDS = {"shift": ("worker", "days", "hours"), "closed": ("first",), "hours": ("first", "hours"),
          "extra": ("worker", "first", "hours"), "absence": ("worker", "first", "last")}  # fmt: skip
_MAY_HAVE = {"shift": ("first", "last"), "absence": ("hours", "why", "substitute")}
COLUMNS = ("kind", "worker", "days", "hours", "first", "last", "why", "substitute")
_HEAD = re.compile(r"^\s*\[\[\s*(\w+)\s*\]\]", re.M)
_WHY = ("sick", "leave", "other")


class BrokenRota(Exception):
    """The file cannot be used; ``problems`` are sentences with line numbers."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Line:
    """One row of the file, read: which kind, whose, when."""

    number: int
    kind: str
    worker: str = ""
    weekdays: tuple[int, ...] = ()
    hours: tuple[Hours, ...] = ()
    first: date | None = None
    last: date | None = None
    why: str = "other"
    substitute: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Whom the row names."""
        return tuple(name for name in (self.worker, self.substitute) if name)


def read(text: str, form: str) -> list[Line]:
    """The rows of a file in ``toml`` or ``csv``.

    Raises:
        BrokenRota: something in it is not a rota; nothing of it can be used.
    """
    problems: list[str] = []
    rows = list(_of_toml(text) if form == "toml" else _of_csv(text))
    lines = [line for number, row in rows if (line := _line(number, row, problems)) is not None]
    if problems:
        raise BrokenRota(problems)
    return lines


def _of_toml(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BrokenRota([f"not TOML: {error}"]) from None
    heads: dict[str, list[int]] = {}
    for head in _HEAD.finditer(text):
        heads.setdefault(head[1], []).append(text.count("\n", 0, head.start(1)) + 1)
    for kind, rows in tables.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise BrokenRota([f"{kind}: write each row as a table [[{kind}]]"])
        numbers = heads.get(kind, [])
        for place, row in enumerate(rows):
            yield numbers[place] if place < len(numbers) else 0, {"kind": kind, **row}


def _of_csv(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    head = text.partition("\n")[0]
    sheet = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";" if ";" in head else ",")
    for row in sheet:
        if None in row:
            raise BrokenRota([f"line {sheet.line_num}: more cells than columns"])
        if any(row.values()):
            yield sheet.line_num, {name: value for name, value in row.items() if value}


def _line(number: int, row: Mapping[str, Any], problems: list[str]) -> Line | None:
    kind, before = str(row.get("kind", "")), len(problems)
    where = f"line {number}"
    if kind not in _NEEDS:
        problems.append(f"{where}: kind is one of {', '.join(_NEEDS)}, not {kind!r}")
        return None
    allowed = {"kind", *_NEEDS[kind], *_MAY_HAVE.get(kind, ())}
    problems += [f"{where}: {kind} has no {name!r}" for name in row if name not in allowed]
    problems += [f"{where}: {kind} needs {name!r}" for name in _NEEDS[kind] if not row.get(name)]
    if len(problems) > before:
        return None
    try:
        return _read_row(number, kind, row)
    except ValueError as error:
        problems.append(f"{where}: {error}")
        return None


def _read_row(number: int, kind: str, row: Mapping[str, Any]) -> Line:
    first, last = _day(row.get("first")), _day(row.get("last"))
    if first and last and last < first:
        raise ValueError("last is before first")
    if kind == "absence" and row.get("hours") and (first != last or row.get("substitute")):
        raise ValueError("hours away are of one day, first and last, and have no substitute")
    why = str(row.get("why", "other"))
    if why not in _WHY:
        raise ValueError(f"why is one of {', '.join(_WHY)}, not {why!r}")
    return Line(
        number, kind, str(row.get("worker", "")).strip(), _days(str(row.get("days", ""))),
        parse_hours(str(row.get("hours", ""))), first, last, why, str(row.get("substitute", "")).strip(),
    )  # fmt: skip


def _day(value: Any) -> date | None:
    if value in (None, "") or (isinstance(value, date) and not isinstance(value, datetime)):
        return value or None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"a day is written like 2026-12-31, not {str(value)!r}") from None


def _days(written: str) -> tuple[int, ...]:
    found: list[int] = []
    for part in filter(None, (one.strip() for one in written.split(","))):
        begin, _, end = part.partition("-")
        if begin not in WEEKDAYS or (end or begin) not in WEEKDAYS:
            raise ValueError(f"days are written like mon-thu or mon, wed, not {part!r}")
        found += range(WEEKDAYS.index(begin), WEEKDAYS.index(end or begin) + 1)
    if written and not found:
        raise ValueError(f"days are written like mon-thu or mon, wed, not {written!r}")
    return tuple(dict.fromkeys(found))


def written(lines: Iterable[Line], form: str) -> str:
    """The rows as a file in ``toml`` or ``csv``, which :func:`read` reads back."""
    cells = [_cells(line) for line in lines]
    if form == "toml":
        return "\n".join(_table(row) for row in cells)
    sheet = io.StringIO()
    table = csv.DictWriter(sheet, COLUMNS, delimiter=";", lineterminator="\n")
    table.writeheader()
    table.writerows(cells)
    return sheet.getvalue()


def _cells(line: Line) -> dict[str, str]:
    cells = {
        "kind": line.kind, "worker": line.worker, "days": ", ".join(WEEKDAYS[day] for day in line.weekdays),
        "hours": ", ".join(f"{clock(one.begins)}-{clock(one.ends)}" for one in line.hours),
        "first": line.first.isoformat() if line.first else "", "last": line.last.isoformat() if line.last else "",
        "why": line.why if line.kind == "absence" else "", "substitute": line.substitute,
    }  # fmt: skip
    return {name: cell for name, cell in cells.items() if cell}


def _table(row: Mapping[str, str]) -> str:
    told = [f"{name} = {_quoted(name, cell)}" for name, cell in row.items() if name != "kind"]
    return "\n".join([f"[[{row['kind']}]]", *told, ""])


def _quoted(name: str, cell: str) -> str:
    escaped = cell.replace("\\", "\\\\").replace('"', '\\"')
    return cell if name in ("first", "last") else f'"{escaped}"'
