"""Which lines answer at this moment: for families whom the desk cannot answer now."""

from __future__ import annotations

from datetime import datetime

from bot.config import DeskSettings
from bot.i18n.translator import LANGUAGES, the_translator
from bot.outbox.letter import Names, Part
from knowledge.helplines import Helpline, Helplines
from knowledge.openness import openness

#: The crisis line in a language of its own, by its id in the helplines.
_OWN = {"sv": "mieli_sv", "en": "mieli_ar_en"}
#: Lines for everybody, of which one at least answers at any hour. None names a worry that others may see (R74).
_FOR_ALL = ("mieli_fi", "paivystysapu")


def lines_open(helplines: Helplines, desk: DeskSettings, now: datetime) -> Part:
    """A paragraph with the lines that answer now, one a row, in each language, and 112."""
    told = {language: "\n".join(_rows(helplines, desk, now, language)) for language in LANGUAGES}
    return Part("promise-lines", {"lines": Names(told)})


def _rows(helplines: Helplines, desk: DeskSettings, now: datetime, language: str) -> list[str]:
    ids = [*([_OWN[language]] if language in _OWN else []), *_FOR_ALL]
    rows = [_row(line, language) for one in ids if (line := helplines.line(one)) and answers_now(line, now)]
    if not desk.social_emergency_phone:
        return rows
    return [*rows, _said("promise-line-social", language, number=desk.social_emergency_phone)]


def answers_now(line: Helpline, now: datetime) -> bool:
    """Whether a line answers at this moment as far as its hours are known."""
    known = openness(line.opening, now)
    return bool(line.telephone) and (line.around_the_clock or bool(known and known.open))


def _row(line: Helpline, language: str) -> str:
    name = line.name.get(language) or line.name.get("fi") or next(iter(line.name.values()))
    row = _said(
        "promise-line", language, name=name.removesuffix(line.number.replace(" ", "")).strip(), number=line.number
    )
    return row if language in line.languages else f"{row} {_said('only-in-fi', language)}"


def _said(key: str, language: str, **args: str) -> str:
    return the_translator().translate(key, language, args)
