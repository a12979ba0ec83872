"""An organisation with units, and professionals who work there, for walks."""

from __future__ import annotations

from bot.organisations import queries
from bot.organisations import service as organisations
from tests.walks.walkers import Walk, Walker

SCHOOL = {"fi": "Rannan koulu", "sv": "Strandskolan", "en": "Shore school"}
COUNTY = {"fi": "Suvantomaan hyvinvointialue", "sv": "Suvantomaa välfärdsområde", "en": "Suvantomaa county"}


def unit(walk: Walk, slug: str = "ranta", kind: str = "school", name: dict[str, str] | None = None) -> int:
    """A unit's id; made when it is not there."""
    with walk.house.koppi.database.transaction() as session:
        county = organisations.put_organisation(session, slug="suvantomaa", name=COUNTY, sector="county")
        # The house has walks in every language: each finds its own unit by its name.
        known = {
            one: words if one == walk.language else f"{words} ({walk.language})"
            for one, words in (name or SCHOOL).items()
        }
        made = organisations.put_unit(
            session, organisation_id=county.id, slug=f"{slug}-{walk.language}", name=known, kind=kind
        )
        return made.id


async def professional(
    walk: Walk, name: str = "Sanna", unit_id: int | None = None, topics: tuple[str, ...] = (), *, leads: bool = False,
    role: str = "professional",
) -> Walker:  # fmt: skip
    """A professional who works at a unit and volunteers for topics."""
    walker = await walk.worker(name, "opettaja", role=role)
    koppi = walk.house.koppi
    with koppi.database.transaction() as session:
        person = walker.person(session)
        if unit_id is not None:
            place = queries.unit(session, unit_id)
            assert place is not None
            organisations.place(
                session, person_id=person.id, organisation_id=place.organisation_id, unit_id=unit_id, leads=leads,
                now=koppi.clock.now(),
            )  # fmt: skip
        organisations.volunteer(session, person_id=person.id, topics=topics)
    return walker
