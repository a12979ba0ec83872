"""Services and persons that the tests of the catalogue share. Invented names and numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

import pytest

from bot.db import Database
from bot.i18n.translator import the_translator
from bot.people import service as people
from knowledge.catalogue import Catalogue
from knowledge.readers.entry import Reading, ReadingProblem, entry
from knowledge.service import Channel, ChannelKind, Kind, NextStep, Organiser, Service, StepKind, SupportLevel

#: The local day of most tests.
TODAY = date(2026, 11, 23)


def a_service(service_id: str, name: str = "", **fields: object) -> Service:
    """A service with a telephone; further fields as given."""
    given = {
        "id": service_id,
        "name": {"fi": name or f"Palvelu {service_id}"},
        "everyday": {"fi": ("arki",)},
        "organiser": Organiser.COUNTY,
        "organisation": {"fi": "Suvantomaan hyvinvointialue"},
        "kind": Kind.SUPPORT,
        "support_level": SupportLevel.LIGHT,
        "channels": (Channel(kind=ChannelKind.PHONE, value="000 111 2222"),),
        "next_step": NextStep(kind=StepKind.CALL, channel=0),
    }
    return Service.model_validate(given | fields)


@pytest.fixture
def file() -> Catalogue:
    """The catalogue of a file: three services."""
    return Catalogue(services=tuple(a_service(service_id) for service_id in ("a", "b", "c")))


@pytest.fixture
def person_id(database: Database, now: datetime) -> int:
    """Somebody who keeps the catalogue."""
    with database.transaction() as session:
        return people.new_person(session, language="fi", now=now).id


@pytest.fixture
def says() -> Callable[[str, str], str]:
    """What the desk says for a key in a language; fails for a key that has no text."""
    return the_translator().translate


def reading(*services: Service, problems: Sequence[str] = (), archived: Sequence[str] = ()) -> Reading:
    """What a reader gives for these services; the source's ids are ours with ``s-`` before."""
    entries = tuple(
        entry(one.model_dump(), source="toml", source_id=f"s-{one.id}", raw={"as": one.name}) for one in services
    )
    broken = tuple(ReadingProblem(source_id, "cannot be read") for source_id in problems)
    return Reading(entries, broken, archived=tuple(archived))
