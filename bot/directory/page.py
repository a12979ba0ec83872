"""The contact list on one sheet: HTML by itself, without a script, a picture or an address. For professionals only.

The rows are the cards of that day: whom to ask, on which line, and whom next. When they do not fit, the letters grow
smaller, then who comes after the next is left out, and at last rows are; the sheet says how many.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from bot.directory.loaded import CardData, LoadedDirectory
from bot.i18n.translator import LANGUAGES, the_translator
from knowledge.directory.answerer import Answering
from knowledge.directory.freshness import mark
from knowledge.directory.model import Situation, Unit
from knowledge.localities import names_of

_STYLE = """
@page { size: A4; margin: 8mm; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 20px; max-width: 194mm; background: #fff; color: #1c2430;
  font: 15px/1.4 "Liberation Sans", Arial, "Helvetica Neue", sans-serif; }
header { border-bottom: 2px solid #2f6f62; padding-bottom: .3em; margin-bottom: .4em; }
h1 { margin: 0; font-size: 1.35em; }
header p, footer p { margin: 0; color: #444f5b; }
section { break-inside: avoid; margin: 0 0 .9em; overflow-wrap: anywhere; }
section p { margin: 0; }
.what b { font-size: 1.02em; } .what span { color: #444f5b; }
.line { font-weight: 700; white-space: nowrap; }
footer { border-top: 1px solid #d5dbe1; padding-top: .3em; }
@media print {
  body { max-width: none; padding: 0; font-size: var(--size); line-height: 1.12; }
  header, footer { font-size: 9pt; } header { margin-bottom: 2mm; } h1 { font-size: 13pt; }
  main { columns: 2; column-gap: 5mm; column-fill: balance; height: 256mm; }
  section { margin: 0 0 .25em; }
}
"""
#: Sizes of the letters on paper, in points: the smallest that is still read with ease is the last.
SIZES = tuple(half / 2 for half in range(22, 15, -1))
#: Height of both columns and width of one, in points; something is kept for columns that end early.
_HEIGHT, _WIDTH = 2 * 256 / 25.4 * 72 * 0.96, 94.5 / 25.4 * 72
#: Height of a line and of the gap below a row, width of an ordinary letter, all in sizes of the letters.
_LINE, _GAP, _LETTER = 1.13, 0.27, 0.47


@dataclass(frozen=True)
class Place:
    """Whose sheet it is: a unit's, a municipality's (its code), or, when both are empty, the whole county's."""

    unit: Unit | None = None
    area: str = ""


@dataclass(frozen=True)
class _Row:
    """A row as it is printed, each in one paragraph."""

    title: str
    marks: str
    #: before the line, the line, after it
    first: tuple[str, str, str]
    next: tuple[str, str, str]
    then: str


def cards(loaded: LoadedDirectory, place: Place, now: datetime) -> list[CardData]:
    """The cards of a place today, in the order of the list, a unit's own first; none for which nobody is there."""
    unit = place.unit.id if place.unit else ""
    rows = [row for row in loaded.situations(now, area=place.area) if not (unit and row.units) or unit in row.units]
    rows.sort(key=lambda row: unit not in _units_of(loaded, row))
    return [card for card in (loaded.card(row, now) for row in rows) if card.first is not None]


def _units_of(loaded: LoadedDirectory, row: Situation) -> set[str]:
    """The units that a row names, and where whoever it names works."""
    people = (loaded.data.expert.get(one) for one in (row.first, row.next))
    return {*row.units, *(one.unit for one in people if one is not None and one.unit)}


def area_name(area: str) -> dict[str, str]:
    """What a municipality is called, by language."""
    return names_of(area)


def place_name(place: Place) -> Mapping[str, str]:
    """What the sheet is called after, by language."""
    if place.unit is not None:
        return place.unit.name
    if place.area:
        return area_name(place.area)
    return {language: the_translator().translate("whom-page-all", language) for language in LANGUAGES}


def page(loaded: LoadedDirectory, place: Place, language: str, now: datetime) -> str:
    """The whole sheet in a language."""
    today = loaded.day(now)
    rows = [_row(loaded, card, language, today) for card in cards(loaded, place, now)]
    size, full, fitting = _fitted(rows)
    body = "".join(_section(row, full=full) for row in rows[:fitting]) or f"<p>{_text('whom-page-empty', language)}</p>"
    names = place_name(place)
    title = _text("whom-page-title", language, place=names.get(language) or names.get("fi", ""))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n'
        f'<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body style="--size: {size}pt">\n'
        f"<header><h1>{title}</h1><p>{_text('whom-page-only', language, date=_day(today))}</p></header>\n"
        f"<main>{body}</main>\n<footer>{_foot(rows, len(rows) - fitting, language)}</footer>\n</body>\n</html>\n"
    )


def _fitted(rows: Sequence[_Row]) -> tuple[float, bool, int]:
    """The largest letters, whether with who comes after the next, and how many rows fit so."""
    for full in (True, False):
        for size in SIZES:
            if sum(_height(row, size, full=full) for row in rows) <= _HEIGHT:
                return size, full, len(rows)
    return SIZES[-1], False, _most(rows)


def _most(rows: Sequence[_Row]) -> int:
    height = 0.0
    for place, row in enumerate(rows):
        height += _height(row, SIZES[-1], full=False)
        if height > _HEIGHT:
            return place
    return len(rows)


def _height(row: _Row, size: float, *, full: bool) -> float:
    """How high a row is, in points."""
    written = [f"{row.title}  {row.marks}", "".join(row.first), "".join(row.next), row.then if full else ""]
    return size * (_GAP + sum(_LINE * _wrapped(one, _WIDTH / (_LETTER * size)) for one in written if one))


def _wrapped(text: str, fits: float) -> int:
    return math.ceil(sum(_width(one) for one in text) / fits)


def _width(character: str) -> float:
    """A character's width in ordinary letters."""
    if unicodedata.east_asian_width(character) in "WF":
        return 2.2
    return 1.4 if character.isupper() or character in "mw@%&" else 1


def _row(loaded: LoadedDirectory, card: CardData, language: str, today: date) -> _Row:
    row = card.entry
    assert isinstance(row, Situation)
    marks = [_plain(f"whom-page-permission-{row.permission}".replace("_", "-"), language)]
    marks += [_plain("whom-page-anonymous", language)] if row.anonymous else []
    star = " *" if mark(row.verified, today) else ""
    then = _plain("whom-then", language, then=_named(row.then, language))
    minutes = _plain("whom-page-next", language, minutes=row.wait)
    return _Row(
        _named(row.name, language) + star, " · ".join(marks), _person("", card.first, language),
        _person(f"{minutes} ", card.next, language), then,
    )  # fmt: skip


def _person(before: str, one: Answering | None, language: str) -> tuple[str, str, str]:
    if one is None:
        return "", "", ""
    expert = one.expert
    after = _plain("whom-page-instead", language, name=one.instead_of.name) if one.instead_of else ""
    return f"{before}{_named(expert.role, language)} {expert.name} ", expert.direct_line, f" {after}" if after else ""


def _section(row: _Row, *, full: bool) -> str:
    lines = [f'<p class="what"><b>{escape(row.title)}</b>  <span>{escape(row.marks)}</span></p>']
    lines += [_line(one) for one in (row.first, row.next) if one[1]]
    lines += [f"<p>{escape(row.then)}</p>"] if full else []
    return f"<section>{''.join(lines)}</section>\n"


def _line(told: tuple[str, str, str]) -> str:
    before, line, after = map(escape, told)
    return f'<p>{before}<span class="line">{line}</span>{after}</p>'


def _foot(rows: Sequence[_Row], missing: int, language: str) -> str:
    return "".join(f"<p>{one}</p>" for one in _notes(rows, missing, language))


def _notes(rows: Sequence[_Row], missing: int, language: str) -> Iterator[str]:
    if missing:
        yield _text("whom-page-missing", language, count=missing)
    if any(row.title.endswith("*") for row in rows):
        yield f"* {_text('whom-unconfirmed', language)}"
    yield _text("whom-page-danger", language)


def _named(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get("fi") or next(iter(texts.values()), "")


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def _plain(key: str, language: str, **args: str | int) -> str:
    return the_translator().translate(key, language, args)


def _text(key: str, language: str, **args: str | int) -> str:
    return escape(_plain(key, language, **args))
