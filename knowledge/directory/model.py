"""The contact list as data: organisations, their units, experts, and situations with whom to ask first and next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field, field_validator

from knowledge.channel import Hours, Record, Texts, Words
from knowledge.directory.themes import THEMES
from knowledge.service import Identifier


class Way(StrEnum):
    """How the first contact is reached."""

    CALL = "call"
    WRITE = "write"
    COME = "come"
    BOOK = "book"


class Permission(StrEnum):
    """Whether the parents' permission is needed before one asks."""

    NEEDED = "needed"
    NOT_NEEDED = "not_needed"
    ASK = "ask"  #: ask the parents first, unless the child would be harmed by it


class Organisation(Record):
    """Who employs an expert; ``sector`` is one of ``knowledge.service.Organiser`` or ``technical``."""

    id: Identifier
    name: Texts
    sector: str = Field(min_length=1, max_length=16)


class OnSite(Record):
    """A weekday (0 = Monday) on which somebody is at a place, from and to in minutes of the local day."""

    weekday: int = Field(ge=0, le=6)
    begins: int = Field(ge=0, lt=1440)
    ends: int = Field(gt=0, le=1440)
    place: Texts


class Expert(Record):
    """One person for professionals. ``direct_line`` is never shown to families, exported or sent to the unverified."""

    id: Identifier
    name: str = Field(min_length=1)
    role: Texts
    organisation: Identifier
    unit: Identifier | None = None
    direct_line: str = Field(min_length=1)
    public_line: str | None = None
    hours: Hours = None
    consultation_hours: Hours = None
    on_site: tuple[OnSite, ...] = ()
    topics: tuple[str, ...] = ()
    words: Words = Field(default_factory=dict)
    needs_first: Texts = Field(default_factory=dict)
    #: services of the catalogue whose contact person this is
    services: tuple[Identifier, ...] = ()
    anonymous: bool = False
    substitute: Identifier | None = None
    languages: tuple[str, ...] = ("fi",)
    #: the last day at work
    valid_to: date | None = None
    verified: date | None = None
    #: whether families may be shown the person's name and ``public_line``
    public: bool = False


class Unit(Record):
    """A school, a clinic, a team …: who is its agreed contact person, and who answers instead (row R35)."""

    id: Identifier
    organisation: Identifier
    name: Texts
    kind: str = Field(min_length=1, max_length=16)
    #: code of the municipality; empty: the whole county
    area: str = ""
    contact: Identifier | None = None
    deputy: Identifier | None = None


class Situation(Record):
    """One row of the list: without a fallback and a time there is none (row R15)."""

    id: Identifier
    theme: str
    name: Texts
    everyday: Words = Field(default_factory=dict)
    sector: str = Field(min_length=1, max_length=16)
    areas: tuple[str, ...] = ()
    units: tuple[Identifier, ...] = ()
    first: Identifier
    how: Way = Way.CALL
    #: when to ask; empty: the hours of whoever answers
    when: Texts = Field(default_factory=dict)
    #: minutes of opening time after which nobody will answer any more
    wait: int = Field(gt=0)
    next: Identifier
    #: who after that
    then: Texts = Field(min_length=1)
    permission: Permission
    anonymous: bool
    services: tuple[Identifier, ...] = ()
    verified: date | None = None
    valid_to: date | None = None

    @field_validator("theme")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in THEMES:
            raise ValueError(f"unknown theme {value!r}")
        return value

    def is_valid_on(self, day: date) -> bool:
        """Whether the row is shown on a day."""
        return self.valid_to is None or day <= self.valid_to


class DirectoryData(BaseModel):
    """The whole list; a JSON round trip gives the same."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    organisations: tuple[Organisation, ...] = ()
    units: tuple[Unit, ...] = ()
    experts: tuple[Expert, ...] = ()
    situations: tuple[Situation, ...] = ()

    @cached_property
    def organisation(self) -> Mapping[str, Organisation]:
        """Organisations by id."""
        return {one.id: one for one in self.organisations}

    @cached_property
    def unit(self) -> Mapping[str, Unit]:
        """Units by id."""
        return {one.id: one for one in self.units}

    @cached_property
    def expert(self) -> Mapping[str, Expert]:
        """Experts by id."""
        return {one.id: one for one in self.experts}

    @cached_property
    def situation(self) -> Mapping[str, Situation]:
        """Situations by id."""
        return {one.id: one for one in self.situations}
