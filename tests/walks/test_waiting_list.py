"""Walks of the waiting list: a time becomes free, is held, taken, let pass, and never offered at night."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from bot.appointments.slots import plans
from bot.appointments.slots.parsing import week_in
from tests.walks.test_slots import first, offers
from tests.walks.timed import STATUS, TIMES, held
from tests.walks.walkers import Walk, Walker

pytestmark = pytest.mark.anyio


def one_time(walk: Walk, worker: Walker, days: int = 4) -> date:
    """The worker has a single free time, at noon some days from now."""
    koppi = walk.house.koppi
    now = koppi.clock.now()
    day = (now + timedelta(days=days)).date()

    def plan(session: Session) -> None:
        worker_id = worker.person(session).id
        plans.set_week(session, worker_id=worker_id, week=week_in("su 0-1"), now=now)
        plans.choose(session, worker_id=worker_id, what="ahead", value=14, now=now)
        every = [day + timedelta(days=ahead) for ahead in range(-7, 21)]
        plans.set_days(session, worker_id=worker_id, days=every, hours=(), now=now)
        plans.set_days(session, worker_id=worker_id, days=[day], hours=((720, 780),), now=now)

    with koppi.database.transaction() as session:
        plan(session)
    return day


async def line(walk: Walk, aino: Walker) -> tuple[Walker, Walker, Walker]:
    """Somebody who has the only time, and two who wait for it."""
    anna, eeva, iida = [await held(walk, aino) for _ in range(3)]
    one_time(walk, aino)
    for family in (anna, eeva, iida):
        await offers(walk, aino, family)
    await anna.presses_at(*first(anna, "slot-day"))
    await anna.presses_at(*first(anna, "slot-take"))
    assert anna.reads("time-agreed")
    for family in (eeva, iida):
        await family.presses_at(*first(family, "slot-day"))
        assert family.reads("slots-none")
        await family.presses("waiting-button-join")
        assert family.reads("waiting-joined", "waiting-how")
    return anna, eeva, iida


async def test_a_freed_time_goes_to_the_first_then_to_the_next(walk: Walk) -> None:
    aino = await walk.worker()
    anna, eeva, iida = await line(walk, aino)
    await aino.says(TIMES[walk.language])
    await aino.presses("week-plan-button")
    assert aino.reads("week-plan-waiting")
    await eeva.says(TIMES[walk.language])
    assert eeva.reads("times-none", "times-waits")
    assert eeva.offers("waiting-button-leave", "button-emergency")
    await anna.presses("time-button-cancel")
    await anna.presses("time-button-cancel-sure")
    eeva.look_away()
    iida.look_away()
    await walk.time_passes(minutes=1)
    assert eeva.reads("waiting-offer", "waiting-held")
    assert eeva.offers("waiting-button-take", "waiting-button-decline", "waiting-button-leave", "button-emergency")
    assert iida.news == ""
    for command in (TIMES, STATUS):
        await eeva.says(command[walk.language])
        assert eeva.reads("waiting-offer", "waiting-held")
        assert eeva.offers("waiting-button-take", "waiting-button-decline", "button-emergency")
    assert not eeva.reads("status-next-family")
    await aino.says(TIMES[walk.language])
    assert aino.reads("day-held")
    take = first(eeva, "waiting-take")
    await walk.time_passes(hours=2)
    assert eeva.reads("waiting-expired", "waiting-still")
    assert iida.reads("waiting-offer")
    await eeva.presses_at(*take)
    assert eeva.reads("waiting-expired")
    await iida.presses("waiting-button-take")
    assert iida.reads("time-agreed")
    assert aino.reads("slots-told-taken")


async def test_a_time_that_does_not_suit_goes_on_and_one_may_leave(walk: Walk) -> None:
    aino = await walk.worker()
    anna, eeva, iida = await line(walk, aino)
    await anna.presses("time-button-cancel")
    await anna.presses("time-button-cancel-sure")
    await walk.time_passes(minutes=1)
    await eeva.presses("waiting-button-decline")
    assert eeva.reads("waiting-declined", "waiting-still")
    iida.look_away()
    await walk.time_passes(minutes=1)
    assert iida.reads("waiting-offer")
    await iida.presses("waiting-button-leave")
    assert iida.reads("waiting-left")
    await eeva.says(TIMES[walk.language])
    await eeva.presses("waiting-button-leave")
    assert eeva.reads("waiting-left")
    await eeva.says(TIMES[walk.language])
    assert not eeva.offers("waiting-button-leave")


async def test_a_time_that_becomes_free_in_the_evening_is_offered_in_the_morning(walk: Walk) -> None:
    aino = await walk.worker()
    anna, eeva, _ = await line(walk, aino)
    walk.close_hours()
    await walk.time_passes(hours=5)
    await anna.presses("time-button-cancel")
    await anna.presses("time-button-cancel-sure")
    eeva.look_away()
    await walk.time_passes(minutes=5)
    assert not eeva.reads("waiting-offer")
    await walk.time_passes(hours=10)
    assert eeva.reads("waiting-offer")
