"""National helplines and the counties' duty numbers: real numbers, each with its source and date.

A number is never made up: a line without one is reached by its web address, and the fallback is always 112, which
callers write as a constant so that it can never be missing.
"""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import Field, field_validator, model_validator

from knowledge.hours import OpeningHours, read_hours
from knowledge.service import Record

_FILE = Path(__file__).parent / "data" / "helplines.json"


class Helpline(Record):
    """One line: its number as it is shown and as it is dialled, when it answers, and how sure we are of that."""

    id: str
    name: dict[str, str]
    #: the number as it is shown; None for lines that only chat
    telephone: str | None = None
    dial: str | None = Field(default=None, pattern=r"^\+?\d{3,15}$")
    other_number: str | None = None
    from_abroad: str | None = None
    when: dict[str, str] = Field(default_factory=dict)
    #: as the source tells them, in its language
    hours: str | None = None
    #: the same for the clock, where the source is plain enough: ``["mon 16:00-20:00"]``
    opening: OpeningHours | None = None
    cost: str | None = None
    #: codes of languages in which the line answers, an interpreter included
    languages: tuple[str, ...] = ()
    languages_told: str = ""
    also: tuple[str, ...] = ()
    url: str | None = None
    audience: str | None = None
    scope: str = "county"
    area: str | None = None
    #: severities of danger in which the line may be offered
    severities: tuple[int, ...] = ()
    source: str
    as_of: str | None = None
    confidence: str
    #: what a person must check before the line is shown
    verify: str | None = None
    note: str | None = None
    fallback: str = "112"

    @field_validator("opening", mode="before")
    @classmethod
    def _read_opening(cls, value: object) -> object:
        return read_hours(value)

    @model_validator(mode="after")
    def _number_and_dial_go_together(self) -> Helpline:
        if (self.telephone is None) != (self.dial is None):
            raise ValueError("give both telephone and dial, or neither")
        return self

    @property
    def number(self) -> str:
        """The number to show; a line without one gives its fallback, so that nothing empty is ever shown."""
        return self.telephone or self.fallback

    @property
    def around_the_clock(self) -> bool:
        """True when the line answers at any hour."""
        return (self.hours or "").startswith("24/7")


class Helplines(Record):
    """All lines; ``social_emergency_duty`` has the duty number of each county that is known."""

    about: str
    as_of: str
    helplines: tuple[Helpline, ...]
    social_emergency_duty: tuple[Helpline, ...]

    @cached_property
    def by_id(self) -> dict[str, Helpline]:
        """Lines and duty numbers by their ids."""
        return {line.id: line for line in (*self.helplines, *self.social_emergency_duty)}

    def line(self, helpline_id: str) -> Helpline | None:
        """The line with this id, or None."""
        return self.by_id.get(helpline_id)

    def answering(self, severity: int, language: str) -> tuple[Helpline, ...]:
        """Lines with a number for a severity and a language, those open day and night first."""
        fitting = [
            line
            for line in self.helplines
            if line.telephone and severity in line.severities and language in line.languages
        ]
        return tuple(sorted(fitting, key=lambda line: not line.around_the_clock))


def load_helplines(path: Path | None = None) -> Helplines:
    """Read the helplines; None is the file that comes with the desk.

    Raises:
        ValueError: the file is broken; the message names the row and the field.
    """
    table: dict[str, Any] = json.loads((path or _FILE).read_text(encoding="utf-8"))
    return Helplines.model_validate(table)
