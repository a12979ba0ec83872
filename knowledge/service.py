"""One service of the catalogue: what help it is, for whom, by whom, and how a family takes the next step.

The fields follow row R3 of the domain study and can be filled from the national catalogue (PTV) or HSDS.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from knowledge.channel import Channel, ChannelKind, Cost, Hours, Means, Place, Record, Texts, Words
from knowledge.municipalities import members_of

__all__ = [
    "Area",
    "Audience",
    "Channel",
    "ChannelKind",
    "Contact",
    "Cost",
    "Identifier",
    "Kind",
    "Means",
    "NextStep",
    "Organiser",
    "Place",
    "Record",
    "Service",
    "StepKind",
    "SupportLevel",
    "Texts",
    "Words",
]

#: code of Åland among the wellbeing services counties
_ALAND = "91"
_ID = re.compile(r"^[a-z0-9][a-z0-9_.-]{0,63}$")


class Organiser(StrEnum):
    """Who arranges the service: since 2023 health and social care the county, schools the municipality."""

    COUNTY = "county"
    MUNICIPALITY = "municipality"
    NGO = "ngo"
    PARISH = "parish"
    STATE = "state"
    KELA = "kela"
    POLICE = "police"
    CULTURE = "culture"
    COMPANY = "company"
    OTHER = "other"


class Kind(StrEnum):
    """What sort of help it is; peer support and lived experience are kinds of their own (row R11)."""

    ADVICE = "advice"
    CARE = "care"
    SUPPORT = "support"
    PEER_SUPPORT = "peer_support"
    LIVED_EXPERIENCE = "lived_experience"
    ACTIVITY = "activity"
    EDUCATION = "education"
    BENEFIT = "benefit"
    LEGAL = "legal"
    HELPLINE = "helpline"
    EMERGENCY = "emergency"


class SupportLevel(StrEnum):
    """From everyday support to the widest: the order in which help is offered (row R38)."""

    EVERYDAY = "everyday"
    LIGHT = "light"
    WIDER = "wider"
    SPECIAL = "special"


class Audience(StrEnum):
    """Whom the service is meant for; empty means everybody."""

    CHILD = "child"
    YOUTH = "youth"
    PARENT = "parent"
    FAMILY = "family"
    ADULT = "adult"
    GRANDPARENT = "grandparent"
    PROFESSIONAL = "professional"


class StepKind(StrEnum):
    """What the family does next. The bot forms the sentence from its own texts."""

    CALL = "call"
    WRITE = "write"
    COME = "come"
    BOOK = "book"
    APPLY = "apply"
    CHAT = "chat"
    SEARCH = "search"
    READ = "read"
    ASK_FOR_YOU = "ask_for_you"


def _identifier(value: str) -> str:
    if not _ID.match(value):
        raise ValueError("an id is 1–64 small letters, digits, '_', '-' or '.'")
    return value


Identifier = Annotated[str, AfterValidator(_identifier)]


class Contact(Record):
    """A person or role for professionals (row R2); ``direct_line`` is never shown to families or exported."""

    role: Texts
    name: str | None = None
    direct_line: str | None = None
    hours: Hours = None
    substitute: str | None = None
    needs_first: Texts = Field(default_factory=dict)
    anonymous_consultation: bool = False


class NextStep(Record):
    """What to do next and by which channel: ``channel`` is an index to the service's channels."""

    kind: StepKind
    channel: int | None = Field(default=None, ge=0)


class Area(Record):
    """Where the service is offered. No county, region or municipalities: the whole country."""

    county: str | None = None
    #: counties beside the first one
    more_counties: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    #: codes of regions whose municipalities the source did not list
    regions: tuple[str, ...] = ()
    #: the whole country but Åland
    without_aland: bool = False

    @property
    def nationwide(self) -> bool:
        """True when the service is for the whole country, or all of it but Åland."""
        return self.county is None and not self.municipalities and not self.regions

    @property
    def counties(self) -> tuple[str, ...]:
        """Every county of the area."""
        return self.more_counties if self.county is None else (self.county, *self.more_counties)

    def includes(self, area: Area | None) -> bool:
        """Whether people of ``area`` may use the service; an unknown area is not ruled out."""
        if area is None:
            return True
        if self.nationwide:
            return not (
                self.without_aland and area.municipalities and set(area.municipalities) <= set(members_of(_ALAND))
            )
        if self.municipalities and area.municipalities:
            return bool(self.regions) or bool(set(self.municipalities) & set(area.municipalities))
        return not self.counties or not area.counties or bool(set(self.counties) & set(area.counties))


class Service(Record):
    """One service as the catalogue knows it."""

    id: Identifier
    name: Texts
    #: at most two sentences that a family can read
    summary: Texts = Field(default_factory=dict)
    description: Texts = Field(default_factory=dict)
    #: official-style subject words
    keywords: Words = Field(default_factory=dict)
    #: what people call it or the matter themselves
    everyday: Words = Field(default_factory=dict)
    #: who may get it
    conditions: Texts = Field(default_factory=dict)
    #: what to do to get it
    instructions: Texts = Field(default_factory=dict)
    charge: Texts = Field(default_factory=dict)
    #: what holds for a while, such as a change of place
    alert: Texts = Field(default_factory=dict)
    #: other texts by what they tell: deadline, processing_time, validity, voucher, wait_time …
    further: dict[str, Texts] = Field(default_factory=dict)
    #: texts that nobody has read through yet, as "field.language"
    unreviewed: tuple[str, ...] = ()
    service_class: str = ""
    #: codes of the national lists, such as P3.7, KR1.2 and KE1, and addresses of ontology terms
    classes: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    life_events: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    #: the general description that this service is one of
    kind_of: str | None = None
    organiser: Organiser
    organisation: Texts
    also_responsible: tuple[Texts, ...] = ()
    producers: tuple[Texts, ...] = ()
    kind: Kind
    support_level: SupportLevel
    audience: tuple[Audience, ...] = ()
    #: years, both included
    age_from: int | None = Field(default=None, ge=0, le=120)
    age_to: int | None = Field(default=None, ge=0, le=120)
    area: Area = Field(default_factory=Area)
    self_referral: bool = True
    cost: Cost = Cost.UNKNOWN
    #: helps in danger: one of the first three raises the danger to a concern (row R72)
    crisis: bool = False
    languages: tuple[str, ...] = ("fi",)
    channels: tuple[Channel, ...] = ()
    contacts: tuple[Contact, ...] = ()
    next_step: NextStep
    valid_from: date | None = None
    valid_to: date | None = None
    verified: date | None = None
    #: when the source changed it last
    modified: datetime | None = None

    @model_validator(mode="after")
    def _holds_together(self) -> Service:
        if "fi" not in self.name:
            raise ValueError("name: the Finnish name is missing")
        if _reversed(self.age_from, self.age_to):
            raise ValueError("age_to: is smaller than age_from")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValueError("valid_to: is before valid_from")
        if self.next_step.channel is not None and self.next_step.channel >= len(self.channels):
            raise ValueError(f"next_step: there is no channel number {self.next_step.channel}")
        return self

    @property
    def next_channel(self) -> Channel | None:
        """The channel of the next step, or None when the desk takes the step for the family."""
        return None if self.next_step.channel is None else self.channels[self.next_step.channel]

    def name_in(self, language: str) -> str:
        """The name in a language, else in Finnish."""
        return self.name.get(language, self.name["fi"])

    def summary_in(self, language: str) -> tuple[str, str]:
        """The summary and the language it is in: the wanted one, else Finnish, else an empty text."""
        found = language if language in self.summary else "fi"
        return self.summary.get(found, ""), found

    def is_reviewed(self, field: str, language: str) -> bool:
        """Whether a person has read through this text, such as ``("summary", "sv")``."""
        return f"{field}.{language}" not in self.unreviewed

    def is_valid_on(self, day: date) -> bool:
        """Whether the service may be offered on this day (row R4: after ``valid_to`` never)."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


def _reversed(low: int | None, high: int | None) -> bool:
    return low is not None and high is not None and high < low
