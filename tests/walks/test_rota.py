"""Walks of the duty rota: shifts are made, given away and missed, and families hear by when a person answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot.cases.queries import active_case_of_family
from bot.duty import service
from bot.duty.tables import Absence, DutyException, HoursAway, Presence, Shift, Swap, UnstaffedTold
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio

OWN = {"fi": "/vuoro", "sv": "/tur", "en": "/shift"}
WEEK = {"fi": "/vuorot", "sv": "/turer", "en": "/rota"}
HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.fixture(autouse=True)
async def empty_rota(walk: Walk) -> AsyncIterator[None]:
    """The house has no rota before and after a walk."""
    yield
    await walk.house.koppi.database.run(_forget)


def _forget(session: Session) -> None:
    for table in (Shift, DutyException, Absence, HoursAway, Swap, Presence, UnstaffedTold):
        session.execute(delete(table))


def today(walk: Walk) -> datetime:
    return walk.house.koppi.clock.now().astimezone(HELSINKI)


def person_id(walk: Walk, walker: Walker) -> int:
    with walk.house.koppi.database.transaction() as session:
        person = walker.person(session)
        assert person is not None
        return person.id


def on_shift(walk: Walk, walker: Walker, begins: int = 9, ends: int = 16) -> None:
    """The worker has a shift on every working day."""
    with walk.house.koppi.database.transaction() as session:
        person = walker.person(session)
        assert person is not None
        for weekday in range(5):
            service.add_shift(
                session, worker_id=person.id, weekday=weekday, begins=begins * 60, ends=ends * 60,
                valid_from=today(walk).date() - timedelta(days=1),
            )  # fmt: skip


async def test_a_coordinator_makes_a_day_and_sees_its_gaps(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    aino = await walk.worker()
    await coordinator.says(WEEK[walk.language])
    assert coordinator.reads("rota-title", "rota-none")
    day, worker = today(walk).date().isoformat(), person_id(walk, aino)
    await coordinator.presses_at(coordinator.new[-1], f"rota-day:{day}")
    assert coordinator.offers("rota-button-close", "rota-button-hours", "rota-button-extra", "rota-button-away")
    await coordinator.presses("rota-button-extra")
    assert coordinator.reads("rota-whose-extra")
    await coordinator.presses_at(coordinator.new[-1], f"rota-from:{day}:{worker}")
    assert coordinator.reads("rota-from-when")
    await coordinator.presses_at(coordinator.new[-1], f"rota-to:{day}:{worker}:9")
    assert coordinator.reads("rota-until-when")
    await coordinator.presses_at(coordinator.new[-1], f"rota-set:{day}:{worker}:9:12")
    assert coordinator.reads("rota-extra-added", "rota-gap")
    assert "Aino 9–12" in coordinator.news
    await coordinator.presses("rota-button-undo-extra")
    assert coordinator.reads("rota-taken-back")


async def test_a_closed_day_moves_an_answer_and_the_family_hears_of_it(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    aino, family = await walk.worker(), await walk.family()
    on_shift(walk, aino)
    await family.presses("button-human")
    assert family.reads("human-asked")
    family.look_away()
    await coordinator.says(WEEK[walk.language])
    await coordinator.presses_at(coordinator.new[-1], f"rota-day:{today(walk).date().isoformat()}")
    await coordinator.presses("rota-button-close")
    assert coordinator.reads("rota-now-closed", "rota-moved", "rota-closed")
    assert family.reads("promise-moved")


async def test_a_worker_gives_a_shift_away_and_the_colleague_takes_it(walk: Walk) -> None:
    name = f"Mikael {len(walk.house.phones)}"  # those of earlier walks stay in the house
    aino, mikael = await walk.worker(), await walk.worker(name)
    on_shift(walk, aino)
    await aino.says(OWN[walk.language])
    assert aino.reads("shift-on", "shift-next")
    mikael.look_away()
    await aino.presses("shift-button-give")
    assert aino.reads("swap-whom")
    await aino.presses(name)
    assert aino.reads("swap-proposed")
    assert mikael.reads("swap-offered")
    aino.look_away()
    await mikael.presses("swap-button-take")
    assert mikael.reads("swap-you-taken")
    assert aino.reads("swap-taken")
    await aino.says(OWN[walk.language])
    assert aino.reads("shift-off")


async def test_a_worker_cannot_come_and_nobody_is_left_behind(walk: Walk) -> None:
    aino, family = await walk.worker(), await walk.family()
    on_shift(walk, aino)
    await family.presses("button-human")
    await aino.presses("card-button-claim")
    await aino.says(OWN[walk.language])
    family.look_away()
    await aino.presses("shift-button-sick")
    assert aino.reads("shift-sick-sure")
    assert family.news == ""
    await aino.presses("shift-button-sick-yes")
    assert aino.reads("shift-sick-noted", "shift-off")
    assert family.reads("family-released")
    family_id = person_id(walk, family)
    with walk.house.koppi.database.transaction() as session:
        case = active_case_of_family(session, family_id=family_id)
        assert case is not None
        assert case.owner_id is None


async def test_a_worker_says_not_here_and_here_again(walk: Walk) -> None:
    aino, family = await walk.worker(), await walk.family()
    on_shift(walk, aino)
    await aino.says(OWN[walk.language])
    await aino.presses("shift-button-gone")
    assert aino.reads("shift-gone", "shift-off")
    await family.presses("button-human")
    assert family.reads("human-asked", "human-closed-now", "promise-lines")
    await aino.presses("shift-button-here")
    assert aino.reads("shift-here-until", "shift-on")


async def test_when_the_day_ends_a_family_that_waits_hears_when_it_is_read(walk: Walk) -> None:
    aino, family = await walk.worker(), await walk.family()
    on_shift(walk, aino)
    await until(walk, 11, 59)
    await family.presses("button-human")
    family.look_away()
    await until(walk, 16, 0)
    assert family.reads("promise-closing", "promise-by", "promise-lines")
    family.look_away()
    await walk.time_passes(minutes=5)
    assert family.news == ""


async def until(walk: Walk, hour: int, minute: int) -> None:
    """Let time pass until this time of the day."""
    wanted = today(walk).replace(hour=hour, minute=minute, second=0, microsecond=0)
    await walk.time_passes(seconds=(wanted - today(walk)).total_seconds())


async def test_coordinators_are_warned_of_hours_without_anybody(walk: Walk) -> None:
    coordinator = await walk.worker("Kaisa", "koordinaattori", role="coordinator")
    aino = await walk.worker()
    on_shift(walk, aino, ends=15)
    coordinator.look_away()
    await walk.time_passes(minutes=11)
    assert coordinator.reads("duty-unstaffed")
    assert "15–16" in coordinator.news
    coordinator.look_away()
    await walk.time_passes(minutes=11)
    assert coordinator.news == ""
    await coordinator.presses("duty-button-rota")
    assert coordinator.reads("rota-title", "rota-gap")


async def test_a_place_in_the_queue_is_told_when_others_wait(walk: Walk) -> None:
    await walk.worker()
    families = [await walk.family() for _ in range(3)]
    for family in families:
        await family.presses("button-human")
    assert not families[0].reads("human-place")
    assert families[2].reads("human-place")
    assert "2" in families[2].news
