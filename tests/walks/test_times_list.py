"""Walks over the one list: a family's times with their buttons, a worker's days, and the list at eight."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.appointments.daylist import SENT_FROM
from bot.wall import moment_at
from tests.walks.timed import STATUS, TIMES, books, held, in_hours
from tests.walks.walkers import Walk

pytestmark = pytest.mark.anyio


async def test_a_family_sees_all_its_times_and_answers_there(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await family.says(TIMES[walk.language])
    assert family.reads("times-none", "times-none-how")
    assert family.offers("button-human", "button-emergency")
    for hours in (50, 74, 98, 122):
        await books(walk, aino, family, in_hours(walk, hours), place="Perhekeskus")
    await family.says(STATUS[walk.language])
    assert family.reads("times-next")
    await family.presses("times-list-button-all")
    assert family.reads("times-title", "page-of", "times-said-asked")
    assert "Perhekeskus" in family.news
    assert family.offers(*(f"times-list-button-{one}" for one in ("come", "move", "cancel", "place")))
    assert family.offers("time-button-wishes", "button-emergency")
    aino.look_away()
    await family.presses_at(family.new[-1], family.data("times-come"))
    assert family.reads("times-said-coming")
    assert aino.reads("time-told-coming")
    await family.presses("page-after")
    assert family.reads("page-of")
    await family.presses_at(family.new[-1], family.data("time-cancel"))
    assert family.reads("time-cancel-sure")
    await family.presses("time-button-cancel-sure")
    await family.says(TIMES[walk.language])
    assert not family.offers("page-after")


async def test_a_family_that_hides_places_sees_them_behind_a_tap(walk: Walk) -> None:
    aino = await walk.worker()
    family = await held(walk, aino)
    await books(walk, aino, family, in_hours(walk, 50), place="Perhekeskus")
    await family.says(TIMES[walk.language])
    await family.presses("time-button-wishes")
    await family.presses("remind-button-place")
    await family.says(TIMES[walk.language])
    assert "Perhekeskus" not in family.news
    await family.presses("times-list-button-place")
    assert "Perhekeskus" in family.news


async def test_a_worker_sees_the_days_and_what_overlaps(walk: Walk) -> None:
    aino = await walk.worker()
    await aino.says(TIMES[walk.language])
    assert aino.reads("day-title", "day-nothing")
    first, second = await held(walk, aino), await held(walk, aino)
    await books(walk, aino, first, in_hours(walk, 24))
    await books(walk, aino, second, in_hours(walk, 24.5))
    await aino.says(TIMES[walk.language])
    assert aino.news.count(walk_word(walk)) == 2
    await aino.presses_at(aino.new[-1], aino.data("time-open"))
    assert aino.reads("time-place-shown", "time-page-asked")


async def test_at_eight_a_worker_gets_the_list_of_the_day_once(walk: Walk) -> None:
    aino = await walk.worker()
    eero = await walk.worker("Eero")
    family = await held(walk, aino)
    now, zone = walk.house.koppi.clock.now(), ZoneInfo("Europe/Helsinki")
    eight = moment_at(now, SENT_FROM, zone.key, days=1)
    await books(walk, aino, family, eight + timedelta(hours=4))
    aino.look_away()
    eero.look_away()
    await walk.time_passes(seconds=(eight - now).total_seconds() + 60)
    await walk.time_passes(minutes=10)
    assert [one for one in aino.new if aino.text("day-morning", count=1) in one.text] != []
    assert sum(aino.text("day-morning", count=1) in one.text for one in aino.new) == 1
    assert aino.offers("day-button-open")
    assert not eero.reads("day-morning")


def walk_word(walk: Walk) -> str:
    """How an overlap is said."""
    return {"fi": "Päällekkäin", "sv": "Krockar", "en": "Overlaps"}[walk.language]
