"""By which way a service is reached: a telephone, a page, a door, with its hours, its price and its languages."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from knowledge.hours import OpeningHours, read_hours

_LANGUAGE = re.compile(r"^[a-z]{2,3}$")


class Cost(StrEnum):
    """What it costs the family; unknown is not free."""

    FREE = "free"
    FEE = "fee"
    DEPENDS = "depends"
    UNKNOWN = "unknown"


class ChannelKind(StrEnum):
    """By which way a service is reached."""

    PHONE = "phone"
    CHAT = "chat"
    FORM = "form"
    WEB = "web"
    EMAIL = "email"
    PLACE = "place"
    SEARCH = "search"


class Means(StrEnum):
    """How a telephone, a form or an address works, where its kind does not tell it."""

    SMS = "sms"
    E_SERVICE = "e_service"
    PRINTABLE = "printable"
    POST = "post"


def _languages(texts: dict[str, str]) -> dict[str, str]:
    for language, text in texts.items():
        if not _LANGUAGE.match(language):
            raise ValueError(f"unknown language code {language!r}")
        if not text.strip():
            raise ValueError(f"the text in {language!r} is empty")
    return texts


def _language_lists(words: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    for language, listed in words.items():
        if not _LANGUAGE.match(language) or any(not word.strip() for word in listed):
            raise ValueError(f"words in {language!r} must be non-empty under a language code such as 'fi'")
    return words


#: language code → text
Texts = Annotated[dict[str, str], AfterValidator(_languages)]
#: language code → words
Words = Annotated[dict[str, tuple[str, ...]], AfterValidator(_language_lists)]
Hours = Annotated[OpeningHours | None, BeforeValidator(read_hours)]


class Record(BaseModel):
    """A row that cannot be changed after reading and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(Record):
    """A street address by its parts; degrees are WGS84."""

    street: Texts = Field(default_factory=dict)
    postal_code: str = ""
    post_office: Texts = Field(default_factory=dict)
    #: three digits
    municipality: str = ""
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)


class Channel(Record):
    """One way in: a telephone number as it is shown, an address on the web or a street, words to search."""

    kind: ChannelKind
    value: str = Field(min_length=1)
    means: Means | None = None
    #: what the way in is called
    name: Texts = Field(default_factory=dict)
    #: what is told beside the number or the address
    note: Texts = Field(default_factory=dict)
    #: what a call costs; a normal charge is a fee
    cost: Cost = Cost.UNKNOWN
    charge: Texts = Field(default_factory=dict)
    #: the number as a telephone dials it
    dial: str | None = None
    strong_identification: bool = False
    place: Place | None = None
    #: id of the channel in the catalogue it came from; several channels may share it
    source_id: str | None = None
    #: None: not known, which is not the same as closed
    hours: Hours = None
    languages: tuple[str, ...] = ()
    #: where a real contact was taken from, and when it was true
    source: str | None = None
    as_of: str | None = None
    verify: str | None = None
