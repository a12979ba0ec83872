"""Families and workers in walks who have times agreed between them."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.appointments import service
from bot.appointments.rules import Details
from bot.wall import wall_of
from tests.walks.walkers import Walk, Walker

TIMES = {"fi": "/ajat", "sv": "/tider", "en": "/times"}
STATUS = {"fi": "/tilanne", "sv": "/lage", "en": "/status"}


async def held(walk: Walk, worker: Walker) -> Walker:
    """A family whose case the worker has."""
    family = await walk.family()
    await family.presses("button-human")
    await worker.presses("card-button-claim")
    return family


async def books(walk: Walk, worker: Walker, family: Walker, begins_at: datetime, *, place: str = "") -> int:
    """The worker agrees a time with the family; its id."""
    koppi, case = walk.house.koppi, family.case()
    assert case is not None
    with koppi.database.transaction() as session:
        appointment = service.book(
            session, case_id=case.id, worker_id=worker.person(session).id, person_ids=[family.person(session).id],
            wall=wall_of(begins_at, "Europe/Helsinki"), minutes=60, details=Details(place=place),
            now=koppi.clock.now(),
        )  # fmt: skip
    koppi.sender.wake()
    await walk.calm()
    return appointment.id


def in_hours(walk: Walk, hours: float) -> datetime:
    """The whole quarter of an hour that comes so many hours from now."""
    moment = walk.house.koppi.clock.now() + timedelta(hours=hours)
    return moment.replace(minute=moment.minute // 15 * 15, second=0, microsecond=0)
